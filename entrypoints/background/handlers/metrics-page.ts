import { browser } from 'wxt/browser';
import { DAY_MS, dayOf } from '@/utils/core/day';
import { growthOf, unusualOf } from '@/utils/domain/metrics/growth';
import { EMPTY_SERIES } from '@/utils/domain/metrics/series';
import type { GrowthStrip } from '@/utils/model/metric-view';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readManySeries, readMetricPosts, readTaken, toStoredPost } from '@/utils/store/repos/metric-posts';
import { countDrops } from '../metrics/count-drops';
import { isMeasured, mayMeasure, readSight, seenAccounts } from '../metrics/read-sight';
import { type KnownPost, takeBatch } from '../metrics/take-batch';

/** Posts of the same account that "usual" is taken from: newest first, no older than this. */
const USUAL_DAYS = 90;
const USUAL_POSTS = 60;

export const metricsPageHandlers = {
  async 'metrics.snapshot'() {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const own = seenAccounts(sight).map(({ uid }) => uid);
    return {
      uids: [...new Set([...sight.governed.map(({ uid }) => uid), ...sight.tracked])],
      own,
      maySee: own.length > 0,
    };
  },

  async 'metrics.observe'({ posts, followers, dropped = {} }) {
    const now = Date.now();
    let refused: readonly string[] = [];
    const outcome = await mutate(
      {
        stores: ['metricPosts', 'metricSeries', 'metricDays'],
        actor: 'content',
        action: 'metrics.observe',
        at: now,
      },
      async (db) => {
        const sight = await readSight(db, now);
        const mine = posts.filter(({ uid }) => isMeasured(sight, uid));
        const counted = followers.filter(({ uid }) => isMeasured(sight, uid));
        const mids = [...new Set(mine.map(({ mid }) => mid))];
        const keys = [
          ...mine.map(({ uid, reading }) => [uid, dayOf(Math.min(reading.at, now))] as const),
          ...counted.map(({ uid, at }) => [uid, dayOf(Math.min(at, now))] as const),
        ];
        const unique = [...new Map(keys.map((key) => [key.join(' '), key])).values()];
        const stored = await readTaken(db, mids, unique);
        const known = new Map<string, KnownPost>(
          mids.map((mid, i) => [mid, stored.posts[i] ?? { series: EMPTY_SERIES }]),
        );
        const days = new Map(stored.days.map((day) => [`${day.uid} ${day.day}`, day]));
        const change = takeBatch(mine, counted, known, days, now);
        refused = change.dropped;
        if (change.posts.length + change.days.length === 0) return undefined;
        return {
          subject: 'metrics',
          detail: { posts: change.posts.length, readings: change.kept, days: change.days.length },
          value: change.kept,
          async write(tx) {
            const writes: Promise<unknown>[] = [];
            for (const post of change.posts)
              writes.push(tx.objectStore('metricPosts').put(toStoredPost(post, now)));
            for (const post of change.posts) {
              const words = change.series.get(post.mid);
              if (!words) continue;
              const row = { mid: post.mid, uid: post.uid, words, lastAt: post.last.at };
              writes.push(tx.objectStore('metricSeries').put(row));
            }
            for (const day of change.days) writes.push(tx.objectStore('metricDays').put(day));
            await Promise.all(writes);
          },
        };
      },
    );
    await countDrops(refused, dropped, now);
    return { kept: outcome?.value ?? 0 };
  },

  async 'metrics.strips'({ mids }) {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const strips: GrowthStrip[] = [];
    const others = new Map<string, Promise<readonly (KnownPost & { readonly createdAt?: number })[]>>();
    const usualOf = (uid: string) => {
      const kept = others.get(uid);
      if (kept) return kept;
      const read = readMetricPosts(db, uid, now - USUAL_DAYS * DAY_MS, now).then(async (all) => {
        const posts = all.slice(-USUAL_POSTS);
        const series = await readManySeries(
          db,
          posts.map(({ mid }) => mid),
        );
        return posts.map((post, i) => ({
          post,
          series: series[i] ?? EMPTY_SERIES,
          ...(post.createdAt === undefined ? {} : { createdAt: post.createdAt }),
        }));
      });
      others.set(uid, read);
      return read;
    };
    const asked = (await readTaken(db, mids, [])).posts;
    for (const { post, series } of asked) {
      if (!post || !sight.governed.some(({ uid }) => uid === post.uid)) continue;
      if (!mayMeasure(sight, 'metrics.see', post.uid)) continue;
      const { mid } = post;
      const growth = growthOf(series, post.createdAt, post.checkedAt);
      if (!growth) continue;
      const rest = (await usualOf(post.uid)).filter((one) => one.post?.mid !== mid);
      const unusual = unusualOf(
        { series, ...(post.createdAt === undefined ? {} : { createdAt: post.createdAt }) },
        rest,
      );
      const { since, sinceAt, at, gains } = growth;
      const { reposts, comments, likes } = gains;
      strips.push({
        mid,
        since,
        sinceAt,
        at,
        gains: { reposts, comments, likes },
        ...(unusual ? { unusual } : {}),
      });
    }
    return strips;
  },

  async 'metrics.show'({ mid }, { sender }) {
    const url = `${browser.runtime.getURL('/')}dashboard.html#/figures/post/${mid}`;
    await browser.tabs.create({ url, openerTabId: sender.tab?.id });
  },
} satisfies Partial<Handlers>;
