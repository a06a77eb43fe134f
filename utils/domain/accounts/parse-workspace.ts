import { type WorkspaceFile, workspaceFile } from '@/utils/model/schema/workspace-file';
import { checkReferences, type Fault } from './check-references';

export type ParsedWorkspace =
  | { readonly ok: true; readonly file: WorkspaceFile }
  | ({ readonly ok: false } & Fault);

/** Path as people write it: `flows[0].steps[1].id`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );

/** Line of a JSON syntax error, 1-based, from the engine's message; 1 when it does not say. */
export function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : 1;
}

/**
 * Read a workspace file. The first thing that does not fit is named by its path (`line:7` for broken JSON).
 * References are checked within the file as far as the file gives the lists they point into; the rest when it is
 * put together with what is there already.
 */
export function parseWorkspace(text: string): ParsedWorkspace {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, field: `line:${lineOf(text, message)}`, message };
  }
  const parsed = workspaceFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const extra = issue?.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const field = fieldPath([...(issue?.path ?? []), ...extra]);
    return { ok: false, field: field || 'file', message: issue?.message ?? 'invalid' };
  }
  return { ok: true, file: parsed.data };
}

/** A file that is to stand by itself, as into an empty workspace: references have to lead somewhere within it. */
export function parseWholeWorkspace(text: string): ParsedWorkspace {
  const parsed = parseWorkspace(text);
  if (!parsed.ok) return parsed;
  const {
    people = [],
    departments = [],
    accounts = [],
    grants = [],
    delegations = [],
    flows = [],
    me,
  } = parsed.file;
  const fault = checkReferences({ people, departments, accounts, grants, delegations, flows });
  if (fault) return { ok: false, ...fault };
  return me === undefined || people.some((person) => person.id === me)
    ? parsed
    : { ok: false, field: 'me', message: `no person ${me}` };
}
