import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { PlanItem } from '@/utils/model/plan';
import type { ItemCandidate } from './candidate';

type Same = Pick<PlanItem, 'day' | 'channel' | 'uids' | 'title'>;

/** What two items have alike that are one: day, channel, title without its looks, and an account in common. */
const keysOf = ({ day, channel, uids, title }: Same): readonly string[] =>
  (uids.length === 0 ? [''] : uids).map((uid) => JSON.stringify([day, channel, uid, foldPlain(title)]));

/** An item that is there already, or an earlier row (by its place from 0) of the same import that says the same. */
export type Duplicate =
  | { readonly of: 'item'; readonly id: string; readonly by: 'id' | 'content' }
  | { readonly of: 'row'; readonly index: number };

interface Row {
  readonly ok: boolean;
  readonly item?: ItemCandidate;
}

/**
 * Rows of an import with a word at those that are there already: by our own id, or on the same day with the same title
 * for the same account. Nothing is left out here: a person decides.
 */
export function flagDuplicates<Each extends Row>(
  rows: readonly Each[],
  existing: readonly PlanItem[],
): readonly (Each & { readonly duplicate?: Duplicate })[] {
  const ids = new Set(existing.map(({ id }) => id));
  const items = new Map(existing.flatMap((item) => keysOf(item).map((key) => [key, item.id] as const)));
  const before = new Map<string, number>();
  const find = (item: ItemCandidate, index: number): Duplicate | undefined => {
    const keys = keysOf(item);
    const earlier = keys.map((key) => before.get(key)).find((at) => at !== undefined);
    for (const key of keys) if (!before.has(key)) before.set(key, index);
    if (item.id !== undefined && ids.has(item.id)) return { of: 'item', id: item.id, by: 'id' };
    const id = keys.map((key) => items.get(key)).find((found) => found !== undefined);
    if (id !== undefined) return { of: 'item', id, by: 'content' };
    return earlier === undefined ? undefined : { of: 'row', index: earlier };
  };
  return rows.map((row, index) => {
    const duplicate = row.item && find(row.item, index);
    return duplicate ? { ...row, duplicate } : row;
  });
}
