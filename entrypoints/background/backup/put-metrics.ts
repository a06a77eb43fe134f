import { wordsFromBase64 } from '@/utils/core/words-base64';
import type { Extras } from '@/utils/domain/backup/parts';
import { atOf, EMPTY_SERIES, lengthOf } from '@/utils/domain/metrics/series';
import type { MeasuredCopy, MetricBackup } from '@/utils/model/schema/metric-backup';
import { toStoredPost } from '@/utils/store/repos/metric-posts';
import type { StoreName, WriteTx } from '@/utils/store/schema';

export const METRIC_STORES: readonly StoreName[] = [
  'trackedAccounts',
  'topicTasks',
  'metricPosts',
  'metricSeries',
  'metricDays',
];

export interface MetricRestore {
  readonly metrics: MetricBackup | undefined;
  readonly extras: Extras;
  /** What the copy of the state before holds: what is older could not be brought back, and is not touched. */
  readonly before: Pick<MetricBackup, 'postsFrom' | 'daysFrom'> | undefined;
  /** Accounts of the company once the restore is done: none of them is tracked. */
  readonly governed: ReadonlySet<string>;
  readonly now: number;
}

async function putPosts(tx: WriteTx, metrics: MetricBackup, how: MetricRestore): Promise<void> {
  const [posts, series] = [tx.objectStore('metricPosts'), tx.objectStore('metricSeries')];
  const safeFrom = how.before?.postsFrom ?? 0;
  if (how.extras === 'remove') {
    const range = IDBKeyRange.lowerBound(Math.max(metrics.postsFrom ?? 0, safeFrom));
    const gone = await posts.index('order').getAllKeys(range);
    await Promise.all(gone.flatMap((mid) => [posts.delete(mid), series.delete(mid)]));
  }
  const here = new Set(await posts.getAllKeys());
  const put = ({ series: text, ...post }: MeasuredCopy): readonly Promise<unknown>[] => {
    const words = wordsFromBase64(text) ?? EMPTY_SERIES;
    const row = toStoredPost(post, how.now);
    if (row.order < safeFrom && here.has(row.mid)) return [];
    if (words.length === 0) return [posts.put(row), series.delete(row.mid)];
    const lastAt = atOf(words, lengthOf(words) - 1);
    return [posts.put(row), series.put({ mid: row.mid, uid: row.uid, words, lastAt })];
  };
  await Promise.all(metrics.posts.flatMap(put));
}

async function putDays(tx: WriteTx, metrics: MetricBackup, how: MetricRestore): Promise<void> {
  const store = tx.objectStore('metricDays');
  const safeFrom = how.before?.daysFrom ?? '';
  if (how.extras === 'remove') {
    const [, from = ''] = [metrics.daysFrom ?? '', safeFrom].sort();
    const range = IDBKeyRange.lowerBound(from);
    const gone = await store.index('day').getAllKeys(range);
    await Promise.all(gone.map((key) => store.delete(key)));
  }
  const here = new Set((await store.getAllKeys()).map(String));
  await Promise.all(
    metrics.days
      .filter(({ uid, day }) => day >= safeFrom || !here.has(String([uid, day])))
      .map((row) => store.put(row)),
  );
}

/** Puts the engagement counts of a backup back. A file without them leaves those here. */
export async function putMetrics(tx: WriteTx, how: MetricRestore): Promise<void> {
  const { metrics } = how;
  if (!metrics) return;
  if (how.extras === 'remove')
    for (const store of ['trackedAccounts', 'topicTasks'] as const) await tx.objectStore(store).clear();
  for (const row of metrics.tracked)
    if (!how.governed.has(row.uid)) await tx.objectStore('trackedAccounts').put(row);
  for (const row of metrics.topicTasks) await tx.objectStore('topicTasks').put(row);
  await putPosts(tx, metrics, how);
  await putDays(tx, metrics, how);
}
