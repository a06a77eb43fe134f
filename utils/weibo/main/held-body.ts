import type { HeldBody } from '../bridge';
import { native } from './natives';

/** Bytes of a body that cross to the other side; Weibo's longest post is far below. */
const MAX_BODY = 400_000;

/** A body as text or pairs; a file in a form becomes its name. Undefined: a shape that cannot be read at once. */
export function readHeldBody(body: unknown): HeldBody | undefined {
  if (body === null || body === undefined) return [];
  if (typeof body === 'string') return body.length > MAX_BODY ? undefined : body;
  if (body instanceof URLSearchParams) return String(body);
  if (body instanceof native.FormData) {
    return [...body].map(([key, value]) => [key, typeof value === 'string' ? value : value.name] as const);
  }
  return undefined;
}
