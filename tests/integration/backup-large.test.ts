import { beforeEach, describe, expect, it } from 'vitest';
import { METRIC_STORES, putMetrics } from '@/entrypoints/background/backup/put-metrics';
import { countEarlier, readMetricContents } from '@/entrypoints/background/backup/read-metrics';
import { DAY_MS, dayOf } from '@/utils/core/day';
import type { Extras } from '@/utils/domain/backup/parts';
import { EMPTY_SERIES, withReading } from '@/utils/domain/metrics/series';
import type { MetricBackup } from '@/utils/model/schema/metric-backup';
import { connection } from '@/utils/store/connection';
import { toStoredPost } from '@/utils/store/repos/metric-posts';
import { aDay, aPost, aReading } from '../support/metrics';
import { storeDump } from '../support/store-dump';
import { freshWorker } from '../support/worker';

const START = Date.parse('2026-01-01T12:00:00+08:00');
const NOW = START + 40 * DAY_MS;
const EVERYTHING = { posts: Number.POSITIVE_INFINITY, days: Number.POSITIVE_INFINITY };
const day = (i: number) => dayOf(START + i * DAY_MS);

/** A post and a day of that number of days after the start. */
async function keep(i: number, likes = i): Promise<void> {
  const at = START + i * DAY_MS;
  const mid = String(5_000 + i);
  const last = aReading(at + 1_000, likes);
  const db = await connection();
  await db.put(
    'metricPosts',
    toStoredPost(aPost(mid, { createdAt: at, firstSeenAt: at, last, checkedAt: at }), NOW),
  );
  await db.put('metricSeries', {
    mid,
    uid: '1000000001',
    words: withReading(EMPTY_SERIES, last),
    lastAt: at + 1_000,
  });
  await db.put('metricDays', aDay(day(i), likes));
}

/** Limits in which the newest of so many fit, by the size of one. */
const room = ({ posts, days }: MetricBackup, count: number) => ({
  posts: JSON.stringify(posts[0]).length * (count + 0.5),
  days: JSON.stringify(days[0]).length * (count + 0.5),
});

beforeEach(async () => {
  await freshWorker();
  for (let i = 0; i < 20; i += 1) await keep(i, 10);
});

describe('more counts than a backup has room for', () => {
  it('go in from the newest on; what was left out is counted', async () => {
    const db = await connection();
    const all = await readMetricContents(db, EVERYTHING);
    expect([all.posts.length, all.days.length, all.postsFrom, all.daysFrom]).toEqual([
      20,
      20,
      undefined,
      undefined,
    ]);
    expect(await countEarlier(db, all)).toBe(0);
    const some = await readMetricContents(db, room(all, 5));
    expect(some.posts).toEqual(all.posts.slice(-5));
    expect(some.days).toEqual(all.days.slice(-5));
    expect([some.postsFrom, some.daysFrom]).toEqual([START + 14 * DAY_MS + 1, day(15)]);
    expect(await countEarlier(db, some)).toBe(30);
  });

  async function put(metrics: MetricBackup, before: MetricBackup, extras: Extras): Promise<void> {
    const tx = (await connection()).transaction([...METRIC_STORES], 'readwrite');
    await putMetrics(tx, { metrics, before, extras, governed: new Set(), now: NOW });
    await tx.done;
  }

  it('leave those alone that the file left out, in a restore that takes away what only is here', async () => {
    const db = await connection();
    const all = await readMetricContents(db, EVERYTHING);
    const some = await readMetricContents(db, room(all, 5));
    const then = await storeDump();
    await keep(16, 99);
    await keep(30);
    await put(some, await readMetricContents(db, EVERYTHING), 'remove');
    expect(await storeDump()).toEqual(then);
  });

  it('are not touched where the copy of the state before could not bring them back', async () => {
    const db = await connection();
    const all = await readMetricContents(db, EVERYTHING);
    await keep(3, 77);
    await keep(16, 99);
    const lost = { mid: all.posts[1]?.mid ?? '', day: day(1) };
    await db.delete('metricPosts', lost.mid);
    await db.delete('metricDays', ['1000000001', lost.day]);
    const before = await readMetricContents(db, room(all, 5));
    await put(all, before, 'remove');
    const now = await readMetricContents(db, EVERYTHING);
    const likes = (i: number) =>
      now.posts.find(({ createdAt }) => createdAt === START + i * DAY_MS)?.last.likes.value;
    // older than the copy: what differs stays, what is missing comes back; newer: as in the file
    expect([likes(1), likes(3), likes(16)]).toEqual([10, 77, 10]);
    const gained = (i: number) => now.days.find((one) => one.day === day(i))?.gains.likes.value;
    expect([gained(1), gained(3), gained(16)]).toEqual([10, 77, 10]);
  });
});
