import type { PlanItem } from '@/utils/model/plan';
import type { PostOut } from './cadence';

/** A timed post appears within so many ms of its time. */
export const TIMER_SLACK_MS = 10 * 60_000;

/**
 * What Weibo's own timer has made of an item that was handed over to it: the posts that its accounts have near the time,
 * one for each account, the nearest. It is published when every account has its post. Undefined = nothing changes.
 *
 * @param posts own posts that were seen
 * @param taken mids that belong to items already
 */
export function followTimer(
  item: PlanItem,
  posts: readonly PostOut[],
  taken: ReadonlySet<string>,
): Pick<PlanItem, 'state' | 'mids' | 'publishedAt'> | undefined {
  const { handOver, state, uids, mids, form } = item;
  if (!handOver || uids.length === 0 || state === 'published' || state === 'reviewed') return undefined;
  const distance = ({ at }: PostOut): number => Math.abs(at - handOver.at);
  const found = uids.flatMap((uid) => {
    const own = posts.filter((post) => post.uid === uid);
    const known = own.find(({ mid }) => mids.includes(mid));
    if (known) return known;
    // the timer belongs to the box for own posts; a repost near the time is somebody's hand
    const near = own.filter(
      (post) =>
        distance(post) <= TIMER_SLACK_MS &&
        !taken.has(post.mid) &&
        (form === 'repost' || post.form === 'original'),
    );
    return near.sort((a, b) => distance(a) - distance(b))[0] ?? [];
  });
  const all = [...new Set([...mids, ...found.map(({ mid }) => mid)])];
  const isWhole = found.length === uids.length;
  if (all.length === mids.length && !isWhole) return undefined;
  const publishedAt = item.publishedAt ?? Math.min(...found.map(({ at }) => at));
  return isWhole ? { state: 'published', mids: all, publishedAt } : { state, mids: all };
}
