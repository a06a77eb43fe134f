import type { Draft, Phase } from '@/utils/model/draft';
import type { PlanItem, PlanState } from '@/utils/model/plan';

/** How far a draft brings its item. */
const STATE_OF: Readonly<Partial<Record<Phase, PlanState>>> = {
  draft: 'writing',
  changes: 'writing',
  rejected: 'writing',
  void: 'writing',
  withdrawn: 'writing',
  'in-review': 'review',
  approved: 'ready',
  queued: 'ready',
  published: 'published',
  reconciled: 'published',
  deviates: 'published',
};
const RANK: readonly PlanState[] = ['idea', 'writing', 'review', 'ready', 'published', 'reviewed'];

/**
 * What an item's drafts have made of it: the state of the one that is least far, the posts of all. A look back is a
 * person's own word and stays. Undefined = nothing changes.
 */
export function followItem(
  item: PlanItem,
  drafts: readonly Pick<Draft, 'id' | 'phase' | 'publication' | 'meta'>[],
): Pick<PlanItem, 'state' | 'mids' | 'publishedAt'> | undefined {
  const own = drafts.filter(({ id }) => item.draftIds.includes(id));
  if (own.length === 0 || item.state === 'reviewed') return undefined;
  const states = own.flatMap(({ phase }) => STATE_OF[phase] ?? []);
  const least = RANK.find((state) => states.includes(state));
  const mids = [...new Set([...item.mids, ...own.flatMap(({ publication }) => publication?.postId ?? [])])];
  const times = own.flatMap(({ publication }) => publication?.at ?? []);
  const publishedAt = item.publishedAt ?? (times.length > 0 ? Math.min(...times) : undefined);
  const state = least ?? item.state;
  // what is out does not come back because another account's draft is still being written
  const next = item.state === 'published' ? item.state : state;
  if (next === item.state && mids.length === item.mids.length && publishedAt === item.publishedAt)
    return undefined;
  return { state: next, mids, ...(publishedAt === undefined ? {} : { publishedAt }) };
}
