import { DAY_MS } from '@/utils/core/day';
import type { PostOut } from '@/utils/domain/calendar/cadence';
import type { SendKind } from '@/utils/model/draft';
import type { GuardSurface } from '@/utils/model/guard-report';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { readPostsBetween } from '@/utils/store/repos/posts';
import { readConfirmedSends } from '@/utils/store/repos/records';
import type { Database } from '@/utils/store/schema';

const TITLE = 60;
/** Kinds of send that put something into an account's own timeline. */
const POSTING: readonly SendKind[] = ['post', 'repost', 'fast-repost', 'schedule'];

/** The same as the guard's records name them; a timed post has no number of its own yet. */
const SENDS: readonly GuardSurface[] = ['post', 'repost', 'fast-repost'];
/** By then a post was seen in the feed or on a page of the account, if ever. */
const SENT_MS = 35 * DAY_MS;

/** Posts of own accounts from `from` to before `until` (epoch ms): those that were seen and those that left through a guarded box. */
export async function readPostsOut(
  db: Database,
  uids: readonly string[],
  from: number,
  until: number,
): Promise<readonly PostOut[]> {
  const sends = (await readConfirmedSends(db, Math.max(from, until - SENT_MS), until)).filter(({ surface }) =>
    SENDS.includes(surface),
  );
  const lists = await Promise.all(
    uids.map(async (uid) => {
      const [seen, sent] = await Promise.all([
        readMetricPosts(db, uid, from, until),
        readPostsBetween(db, uid, from, until),
      ]);
      const out = new Map<string, PostOut>();
      // what went out a moment ago was not seen anywhere yet
      for (const { uid: by, postId, at, surface } of sends) {
        if (by === uid)
          out.set(postId, { mid: postId, uid, at, form: surface === 'post' ? 'original' : 'repost' });
      }
      for (const { mid, createdAt, isDeleted, sent: content } of sent) {
        if (isDeleted) {
          out.delete(mid);
          continue;
        }
        if (content && !POSTING.includes(content.kind)) continue;
        const isRepost = content?.kind === 'repost' || content?.kind === 'fast-repost';
        const title = content?.text.slice(0, TITLE);
        out.set(mid, {
          mid,
          uid,
          at: createdAt,
          form: isRepost ? 'repost' : 'original',
          ...(title ? { title } : {}),
        });
      }
      for (const { mid, createdAt, traits } of seen) {
        if (createdAt === undefined) continue;
        out.set(mid, {
          mid,
          uid,
          at: createdAt,
          form: traits.type === 'original' ? 'original' : 'repost',
          ...(traits.title ? { title: traits.title } : {}),
        });
      }
      return [...out.values()];
    }),
  );
  return lists.flat().sort((a, b) => a.at - b.at);
}
