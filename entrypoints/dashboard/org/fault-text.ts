import { errorText } from '@/components/page/error-text';
import { type MessageKey, t } from '@/components/ui/message';
import { CallError } from '@/utils/rpc/call-error';
import { EditError } from './edit-error';

interface Named {
  readonly name?: string;
  readonly reason?: string;
  readonly id?: string;
}

const LISTS = ['people', 'departments', 'grants', 'delegations', 'flows', 'steps', 'lanes'];

/** Where in the workspace a path like `flows[0].steps[1].lanes[0].who` points, in names people gave. */
export function placeText(field: string, root: unknown): string {
  const words: string[] = [];
  let here: unknown = root;
  for (const [, list, index] of field.matchAll(/(\w+)\[(\d+)\]/g)) {
    if (!list || !LISTS.includes(list)) break;
    const item = (here as Record<string, readonly Named[]> | undefined)?.[list]?.[Number(index)];
    if (!item) break;
    words.push(t(`org.at_${list}` as MessageKey, item.name || item.reason || (item.id ?? '')));
    here = item;
  }
  return words.join(' › ') || field;
}

const CAUSES = [
  [/nobody who works/, 'org.fault_nobody'],
  [/^no (person|department|account) /, 'org.fault_missing'],
  [/ends before/, 'org.fault_dates'],
  [/twice/, 'org.fault_twice'],
  [/stands in for themselves/, 'org.delegation_self'],
] as const;

/** Why a change of the workspace was not made, in the user's words. `root` = the workspace as it would have become. */
export function workspaceErrorText(error: unknown, root: unknown): string {
  if (error instanceof EditError) return error.message;
  if (!(error instanceof CallError) || error.code !== 'invalid' || error.field === undefined)
    return errorText(error);
  const cause = CAUSES.find(([pattern]) => pattern.test(error.message));
  return t('org.fault', placeText(error.field, root), t(cause ? cause[1] : 'org.fault_other'));
}
