import { lengthOf } from '@/utils/domain/metrics/series';
import { thinSeries } from '@/utils/domain/metrics/thin-series';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readMetricPost, readSeries, toStoredPost } from '@/utils/store/repos/metric-posts';
import type { Job } from './job';

const PERIOD_MINUTES = 6 * 60;
/** Rounds until every series was looked at once: a week. */
const ROUNDS = 28;
const AT_ONCE = 2_000;

/** Which round a post belongs to; nothing has to be remembered from one round to the next. */
const roundOf = (mid: string): number => Number(mid.slice(-6)) % ROUNDS;

/** Old readings are thinned: one an hour after a month, one a day after half a year. Days and newest counts stay. */
export const metricRetention: Job = {
  name: 'metric-retention',
  periodMinutes: PERIOD_MINUTES,
  async run(now) {
    const round = Math.floor(now / (PERIOD_MINUTES * 60_000)) % ROUNDS;
    const db = await connection();
    const mids = (await db.getAllKeys('metricSeries'))
      .filter((mid) => roundOf(mid) === round)
      .slice(0, AT_ONCE);
    if (mids.length === 0) return;
    await mutate(
      {
        stores: ['metricPosts', 'metricSeries'],
        actor: 'system',
        action: 'metrics.retention',
        at: now,
      },
      async (reader) => {
        const changes: { mid: string; words: Uint32Array }[] = [];
        for (const mid of mids) {
          const [post, series] = await Promise.all([readMetricPost(reader, mid), readSeries(reader, mid)]);
          const words = thinSeries(series, Object.values(post?.followUps ?? {}), now);
          if (words !== series) changes.push({ mid, words });
        }
        if (changes.length === 0) return undefined;
        return {
          subject: 'metrics',
          detail: { posts: changes.length },
          value: null,
          async write(tx) {
            for (const { mid, words } of changes) {
              const row = await tx.objectStore('metricSeries').get(mid);
              if (row) await tx.objectStore('metricSeries').put({ ...row, words });
              const post = await tx.objectStore('metricPosts').get(mid);
              if (post) {
                const { order: _order, followUntil: _until, ...rest } = post;
                await tx
                  .objectStore('metricPosts')
                  .put(toStoredPost({ ...rest, readings: lengthOf(words) }, now));
              }
            }
          },
        };
      },
    );
  },
};
