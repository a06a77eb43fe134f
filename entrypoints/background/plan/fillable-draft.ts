import type { Draft, Phase } from '@/utils/model/draft';
import type { PlanItem } from '@/utils/model/plan';
import { readDraft } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';

/** Drafts that the list beside Weibo's box has, what may go out first. */
const ON_SHELF: readonly Phase[] = ['approved', 'queued', 'draft', 'changes', 'withdrawn'];

/**
 * The draft of an item that can be put into Weibo's box now, the newest first; undefined where there is none, it is
 * being reviewed, or the item is out or with Weibo's timer.
 */
export async function fillableDraft(db: Database, item: PlanItem): Promise<Draft | undefined> {
  if (item.channel !== 'weibo' || item.handOver || item.state === 'published' || item.state === 'reviewed')
    return undefined;
  const read = await Promise.all(item.draftIds.map((id) => readDraft(db, id).catch(() => undefined)));
  const drafts = read.flatMap((one) => one ?? []).reverse();
  return ON_SHELF.flatMap((phase) => drafts.filter((draft) => draft.phase === phase))[0];
}
