import type { PostOut } from '@/utils/domain/calendar/cadence';
import type { SendKind } from '@/utils/model/draft';
import { readMetricPosts } from '@/utils/store/repos/metric-posts';
import { readPostsBetween } from '@/utils/store/repos/posts';
import type { Database } from '@/utils/store/schema';

const TITLE = 60;
/** Kinds of send that put something into an account's own timeline. */
const POSTING: readonly SendKind[] = ['post', 'repost', 'fast-repost', 'schedule'];

/** Posts of own accounts from `from` to before `until` (epoch ms): those that were seen and those that left through a guarded box. */
export async function readPostsOut(
  db: Database,
  uids: readonly string[],
  from: number,
  until: number,
): Promise<readonly PostOut[]> {
  const lists = await Promise.all(
    uids.map(async (uid) => {
      const [seen, sent] = await Promise.all([
        readMetricPosts(db, uid, from, until),
        readPostsBetween(db, uid, from, until),
      ]);
      const out = new Map<string, PostOut>();
      for (const { mid, createdAt, isDeleted, sent: content } of sent) {
        if (isDeleted) continue;
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
