import { placesOf } from '@/utils/core/json-place';
import type { PlanTemplate } from '@/utils/model/plan';
import { planTemplate } from '@/utils/model/schema/plan';

export type ReadTemplate =
  | { readonly ok: true; readonly template: PlanTemplate }
  | { readonly ok: false; readonly field: string; readonly line: number; readonly message: string };

/** A template as a file: what the company writes down, nothing else. */
export const writeTemplate = (template: PlanTemplate): string => `${JSON.stringify(template, null, 2)}\n`;

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  ) || 'file';

/**
 * Reads such a file. The first thing that does not fit is named by its path (`entries[3].minute`) and line (from 1);
 * nothing is taken over then.
 */
export function readTemplate(text: string): ReadTemplate {
  const places = placesOf(text);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, field: 'file', line: places.brokenAt ?? 1, message: 'not JSON' };
  }
  const parsed = planTemplate.safeParse(json);
  if (parsed.success) return { ok: true, template: parsed.data as PlanTemplate };
  const [issue] = parsed.error.issues;
  const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
  const path = [...(issue?.path ?? []), ...extra];
  return { ok: false, field: fieldOf(path), line: places.lineOf(path), message: issue?.message ?? '' };
}
