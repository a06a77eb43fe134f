import { browser } from 'wxt/browser';
import { CallError } from './call-error';
import type { Method, Params, Result } from './contract';
import type { CallMessage, Reply } from './message';

type Args<M extends Method> = undefined extends Params<M> ? [params?: Params<M>] : [params: Params<M>];

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';

/**
 * Ask the background. Throws `CallError` when refused, or with code `failed` when nobody answered (the worker
 * died on the way, or the extension was replaced under this page). The worker may have done the work by then:
 * writes carry a `commandId` and may be repeated as they are.
 */
export async function call<M extends Method>(method: M, ...[params]: Args<M>): Promise<Result<M>> {
  const message: CallMessage = params === undefined ? { weiheng: 1, method } : { weiheng: 1, method, params };
  // one repeat: a message that wakes a worker which then dies is lost, and every method may be repeated
  for (const attempt of [1, 2]) {
    try {
      const reply: unknown = await browser.runtime.sendMessage(message);
      if (isReply(reply)) {
        if (reply.ok) return reply.value as Result<M>;
        throw CallError.from(reply);
      }
    } catch (error) {
      if (error instanceof CallError) throw error;
      if (attempt === 2)
        throw new CallError('failed', error instanceof Error ? error.message : String(error));
    }
  }
  throw new CallError('failed', 'no answer');
}

/** A fresh id for one command; keep it for repeats of the same command. */
export const newCommandId = (): string => crypto.randomUUID();
