import { followItem } from '@/utils/domain/calendar/follow-item';
import { followTimer, TIMER_SLACK_MS } from '@/utils/domain/calendar/follow-timer';
import type { Draft } from '@/utils/model/draft';
import type { PlanItem } from '@/utils/model/plan';
import { readDraft } from '@/utils/store/repos/drafts';
import type { Database } from '@/utils/store/schema';
import { readPostsOut } from './posts-out';

/** A draft that cannot be read says nothing; the integrity job looks after it. */
const readDrafts = async (db: Database, ids: readonly string[]): Promise<readonly Draft[]> =>
  (await Promise.all(ids.map((id) => readDraft(db, id).catch(() => undefined)))).flatMap((one) => one ?? []);

async function ofTimer(db: Database, item: PlanItem, taken: ReadonlySet<string>, now: number) {
  const at = item.handOver?.at;
  if (at === undefined || at - TIMER_SLACK_MS > now) return undefined;
  const posts = await readPostsOut(db, item.uids, at - TIMER_SLACK_MS, at + TIMER_SLACK_MS + 1);
  return followTimer(item, posts, taken);
}

/** Nothing that is still to come of it: looked back on, or out with a post for each draft, or tied to nothing. */
const isDone = ({ state, draftIds, mids, handOver }: PlanItem): boolean =>
  state === 'reviewed' ||
  (state === 'published' && mids.length >= draftIds.length) ||
  (draftIds.length === 0 && !handOver);

/** Items that their drafts, or Weibo's timer, have brought further since they were stored; each as it is now. */
export async function followItems(
  db: Database,
  items: readonly PlanItem[],
  now: number,
): Promise<readonly PlanItem[]> {
  const taken = new Set(items.flatMap(({ mids }) => mids));
  const changed: PlanItem[] = [];
  for (const item of items) {
    if (isDone(item)) continue;
    const byDraft = followItem(item, await readDrafts(db, item.draftIds));
    const drafted = { ...item, ...byDraft };
    const byTimer = await ofTimer(db, drafted, taken, now);
    if (!byDraft && !byTimer) continue;
    const next = { ...drafted, ...byTimer, rev: item.rev + 1, updatedAt: now };
    for (const mid of next.mids) taken.add(mid);
    changed.push(next);
  }
  return changed;
}
