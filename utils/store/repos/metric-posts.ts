import { followUpsOf } from '@/utils/domain/metrics/follow-up';
import { EMPTY_SERIES, type Series } from '@/utils/domain/metrics/series';
import type { MeasuredPost, MetricDay } from '@/utils/model/metric';
import type { StoredMetricPost } from '../metric-schema';
import type { Reader } from '../reader';
import type { Database, WriteTx } from '../schema';

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

/** Rows of days from one to another, both included: of one account, or of all. */
export const readDays = (
  db: Pick<Reader, 'getAll' | 'getAllFromIndex'>,
  uid: string | undefined,
  from: string,
  to: string,
): Promise<readonly MetricDay[]> =>
  uid === undefined
    ? db.getAllFromIndex('metricDays', 'day', IDBKeyRange.bound(from, to))
    : db.getAll('metricDays', IDBKeyRange.bound([uid, from], [uid, to]));

/** Readings of many posts in one transaction, in the order asked. */
export async function readManySeries(db: Database, mids: readonly string[]): Promise<readonly Series[]> {
  const store = db.transaction('metricSeries').store;
  const rows = await Promise.all(mids.map((mid) => store.get(mid)));
  return rows.map((row) => (row?.words instanceof Uint32Array ? row.words : EMPTY_SERIES));
}

/** Posts by id with their readings, and rows of days by key: everything a batch of readings is taken into, at once. */
export async function readTaken(
  db: Database,
  mids: readonly string[],
  days: readonly (readonly [uid: string, day: string])[],
): Promise<{
  readonly posts: readonly { readonly post?: MeasuredPost; readonly series: Series }[];
  readonly days: readonly MetricDay[];
}> {
  const tx = db.transaction(['metricPosts', 'metricSeries', 'metricDays']);
  const [posts, series, rows] = await Promise.all([
    Promise.all(mids.map((mid) => tx.objectStore('metricPosts').get(mid))),
    Promise.all(mids.map((mid) => tx.objectStore('metricSeries').get(mid))),
    Promise.all(days.map(([uid, day]) => tx.objectStore('metricDays').get([uid, day]))),
  ]);
  return {
    posts: posts.map((row, i) => {
      const words = series[i]?.words;
      return {
        series: words instanceof Uint32Array ? words : EMPTY_SERIES,
        ...(row && isWhole(row) ? { post: toPost(row) } : {}),
      };
    }),
    days: rows.flatMap((row) => row ?? []),
  };
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
