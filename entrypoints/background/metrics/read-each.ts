import type { PublishedPost } from '@/utils/model/approval-view';
import type { MeasuredPost } from '@/utils/model/metric';
import type { ReportPost } from '@/utils/model/report';
import type { Database } from '@/utils/store/schema';

/** Up to so many accounts are read one by one. */
const FEW = 5;

/**
 * What is kept of some accounts; of many one range over all is read faster than a range of each.
 *
 * @param read rows of one account; undefined = of all
 */
export async function readEach<T extends { readonly uid: string }>(
  uids: readonly string[],
  read: (uid: string | undefined) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  if (uids.length <= FEW) return (await Promise.all(uids.map(read))).flat();
  const asked = new Set(uids);
  return (await read(undefined)).filter(({ uid }) => asked.has(uid));
}

/** Posts of some accounts that are known to have gone out. */
export const readPublished = (db: Database, uids: readonly string[]): Promise<readonly PublishedPost[]> =>
  readEach(uids, (uid) => (uid === undefined ? db.getAll('posts') : db.getAllFromIndex('posts', 'uid', uid)));

/** Those that went out from `from` until `until` (epoch ms) of which no counts were ever read. */
export function unreadOf(
  published: readonly PublishedPost[],
  measured: readonly MeasuredPost[],
  from: number,
  until: number,
): readonly ReportPost[] {
  const read = new Set(measured.map(({ mid }) => mid));
  return published
    .filter(
      ({ mid, createdAt, isDeleted, outcomes }) =>
        createdAt >= from && createdAt < until && !isDeleted && outcomes.length > 0 && !read.has(mid),
    )
    .map((post) => ({
      mid: post.mid,
      mblogid: post.mblogid,
      uid: post.uid,
      createdAt: post.createdAt,
      title: [...(post.text ?? '')].slice(0, 60).join(''),
    }));
}
