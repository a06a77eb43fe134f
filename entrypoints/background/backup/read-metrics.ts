import { toDay, toDayNumber } from '@/utils/core/day';
import { wordsToBase64 } from '@/utils/core/words-base64';
import { isSeries } from '@/utils/domain/metrics/is-series';
import { EMPTY_SERIES } from '@/utils/domain/metrics/series';
import {
  type MeasuredCopy,
  type MetricBackup,
  measuredCopy,
  metricBackup,
  metricDay,
} from '@/utils/model/schema/metric-backup';
import type { StoredMetricPost, StoredSeries } from '@/utils/store/metric-schema';
import { keepValid } from '@/utils/store/repos/keep-valid';
import { toPost } from '@/utils/store/repos/metric-posts';
import type { Database } from '@/utils/store/schema';
import { type Fitting, newestFitting } from './newest-fitting';

/** Characters that posts with their readings, and days, may take in a copy; the newest go in first. */
const LIMITS = { posts: 12_000_000, days: 3_000_000 } as const;

const { shape } = metricBackup;
const sizeOf = (row: unknown): number => JSON.stringify(row).length;
const dayAfter = (day: string): string => toDay(toDayNumber(day) + 1);

/** A post and its readings as a copy has them; nothing where either cannot be read. */
function copyOf(
  row: StoredMetricPost | undefined,
  series: StoredSeries | undefined,
): readonly { row: MeasuredCopy; place: number; size: number }[] {
  if (!row) return [];
  const words = series?.words ?? EMPTY_SERIES;
  if (!(words instanceof Uint32Array) || !isSeries(words)) return [];
  const [copy] = keepValid(measuredCopy, [{ ...toPost(row), series: wordsToBase64(words) }]);
  return copy ? [{ row: copy, place: row.order, size: sizeOf(copy) }] : [];
}

async function readPosts(db: Database, limit: number): Promise<Fitting<MeasuredCopy, number>> {
  const mids = await db.getAllKeysFromIndex('metricPosts', 'order');
  return newestFitting(
    mids,
    async (some) => {
      const tx = db.transaction(['metricPosts', 'metricSeries']);
      const [posts, series] = await Promise.all([
        Promise.all(some.map((mid) => tx.objectStore('metricPosts').get(mid))),
        Promise.all(some.map((mid) => tx.objectStore('metricSeries').get(mid))),
      ]);
      return posts.flatMap((row, i) => copyOf(row, series[i]));
    },
    limit,
    (order) => order + 1,
  );
}

async function readDays(db: Database, limit: number): Promise<Fitting<MetricBackup['days'][number], string>> {
  const keys = await db.getAllKeysFromIndex('metricDays', 'day');
  return newestFitting(
    keys,
    async (some) => {
      const store = db.transaction('metricDays').store;
      const rows = await Promise.all(some.map((key) => store.get(key)));
      return keepValid(metricDay, rows).map((row) => ({ row, place: row.day, size: sizeOf(row) }));
    },
    limit,
    dayAfter,
  );
}

/** Engagement counts as they are stored now; a record that cannot be read must not spoil the whole copy. */
export async function readMetricContents(
  db: Database,
  limits: Readonly<Record<keyof typeof LIMITS, number>> = LIMITS,
): Promise<MetricBackup> {
  const posts = await readPosts(db, limits.posts);
  const days = await readDays(db, limits.days);
  return {
    tracked: [...keepValid(shape.tracked.element, await db.getAll('trackedAccounts'))],
    topicTasks: [...keepValid(shape.topicTasks.element, await db.getAll('topicTasks'))],
    ...(posts.from === undefined ? {} : { postsFrom: posts.from }),
    posts: [...posts.rows],
    ...(days.from === undefined ? {} : { daysFrom: days.from }),
    days: [...days.rows],
  };
}

/** How many posts and days lie before what a copy holds. */
export async function countEarlier(db: Database, { postsFrom, daysFrom }: MetricBackup): Promise<number> {
  const [posts, days] = await Promise.all([
    postsFrom === undefined
      ? 0
      : db.countFromIndex('metricPosts', 'order', IDBKeyRange.upperBound(postsFrom, true)),
    daysFrom === undefined
      ? 0
      : db.countFromIndex('metricDays', 'day', IDBKeyRange.upperBound(daysFrom, true)),
  ]);
  return posts + days;
}
