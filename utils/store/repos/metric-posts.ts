import { followUpsOf } from '@/utils/domain/metrics/follow-up';
import { EMPTY_SERIES, type Series } from '@/utils/domain/metrics/series';
import type { MeasuredPost } from '@/utils/model/metric';
import type { StoredMetricPost } from '../metric-schema';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

export function toPost(row: StoredMetricPost): MeasuredPost {
  const { order: _order, followUntil: _until, ...post } = row;
  return post;
}

/** Cheap look at a record; what is none is left out of lists. */
const isWhole = (row: Partial<StoredMetricPost>): row is StoredMetricPost =>
  typeof row.mid === 'string' &&
  typeof row.uid === 'string' &&
  typeof row.last?.at === 'number' &&
  typeof row.traits === 'object';

export function toStoredPost(post: MeasuredPost, now: number): StoredMetricPost {
  const open = post.lookBack
    ? undefined
    : followUpsOf(post, now)
        .filter(({ state }) => state === 'later' || state === 'due')
        .at(-1);
  return {
    ...post,
    order: post.createdAt ?? post.firstSeenAt,
    ...(open ? { followUntil: open.until } : {}),
  };
}

type Indexed = Pick<Reader, 'getAllFromIndex'>;

/** Posts of one account, or of all, published (or first seen) from `from` to before `until`, oldest first. */
export async function readMetricPosts(
  db: Indexed,
  uid: string | undefined,
  from: number,
  until: number,
  limit?: number,
): Promise<readonly MeasuredPost[]> {
  const rows =
    uid === undefined
      ? await db.getAllFromIndex('metricPosts', 'order', IDBKeyRange.bound(from, until, false, true), limit)
      : await db.getAllFromIndex(
          'metricPosts',
          'posted',
          IDBKeyRange.bound([uid, from], [uid, until], false, true),
          limit,
        );
  return rows.filter(isWhole).map(toPost);
}

/** Posts for which a follow-up may still be read. */
export const readFollowed = async (db: Indexed, now: number): Promise<readonly MeasuredPost[]> =>
  (await db.getAllFromIndex('metricPosts', 'followUntil', IDBKeyRange.lowerBound(now)))
    .filter(isWhole)
    .map(toPost);

export async function readMetricPost(
  db: Pick<Reader, 'get'>,
  mid: string,
): Promise<MeasuredPost | undefined> {
  const row = await db.get('metricPosts', mid);
  return row && isWhole(row) ? toPost(row) : undefined;
}

export async function readSeries(db: Pick<Reader, 'get'>, mid: string): Promise<Series> {
  const row = await db.get('metricSeries', mid);
  return row?.words instanceof Uint32Array ? row.words : EMPTY_SERIES;
}

/** Erases posts with their readings, and the days of an account where one is given. */
export async function eraseMetrics(tx: WriteTx, mids: readonly string[], uid: string): Promise<void> {
  const posts = tx.objectStore('metricPosts');
  const series = tx.objectStore('metricSeries');
  await Promise.all([
    ...mids.flatMap((mid) => [posts.delete(mid), series.delete(mid)]),
    tx.objectStore('metricDays').delete(IDBKeyRange.bound([uid, ''], [uid, '\uffff'])),
  ]);
}
