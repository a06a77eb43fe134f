import { DAY_MS, dayNumberOf, toDay } from '@/utils/core/day';
import { dueFollowUps } from '@/utils/domain/metrics/follow-up';
import { readingsOf } from '@/utils/domain/metrics/series';
import { trackedRow } from '@/utils/domain/metrics/tracked-row';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import {
  eraseMetrics,
  readFollowed,
  readMetricPost,
  readMetricPosts,
  readSeries,
  toPost,
  toStoredPost,
} from '@/utils/store/repos/metric-posts';
import type { Database } from '@/utils/store/schema';
import { lookAtProfile } from '../metrics/look-at-profile';
import { isMeasured, mayMeasure, readSight, requireMetrics, type Sight } from '../metrics/read-sight';
import { written } from './written';

const nameOf = async (db: Database, { governed }: Sight, uid: string): Promise<string> =>
  governed.find((one) => one.uid === uid)?.name ?? (await db.get('trackedAccounts', uid))?.name ?? uid;

/** Posts a tracked account is judged by: four weeks. */
const TRACKED_DAYS = 28;

export const metricsListHandlers = {
  async 'metrics.posts'({ uid, from, until, limit }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const posts = await readMetricPosts(db, uid, from, until, limit);
    return posts.filter((post) => mayMeasure(sight, 'metrics.see', post.uid));
  },

  async 'metrics.post'({ mid }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const post = await readMetricPost(db, mid);
    if (!post || !mayMeasure(sight, 'metrics.see', post.uid)) return undefined;
    const readings = readingsOf(await readSeries(db, mid));
    return { post, readings, account: await nameOf(db, sight, post.uid) };
  },

  async 'metrics.days'({ uid, from, to }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    if (!mayMeasure(sight, 'metrics.see', uid)) return [];
    return db.getAll('metricDays', IDBKeyRange.bound([uid, from], [uid, to]));
  },

  async 'metrics.visits'() {
    const now = Date.now();
    const db = await connection();
    const sight = await readSight(db, now);
    const own = (await readFollowed(db, now)).filter(
      ({ uid }) => sight.governed.some((one) => one.uid === uid) && mayMeasure(sight, 'metrics.see', uid),
    );
    return dueFollowUps(own, now).map(({ post, due }) => ({ post, hours: due.hours, until: due.until }));
  },

  async 'metrics.lookBack'({ commandId, mid, note }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['metricPosts'], actor: 'page', action: 'metrics.lookBack', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        const post = await readMetricPost(db, mid);
        if (!post) throw new CallError('invalid', 'no such post', 'mid');
        requireMetrics(sight, 'metrics.see', post.uid);
        const by = sight.world.me?.id ?? '';
        const { lookBack: _before, ...rest } = post;
        const next = note === undefined ? rest : { ...rest, lookBack: { note, by, at: now } };
        return {
          subject: `post:${mid}`,
          detail: { by, closed: note !== undefined },
          value: null,
          write: (tx) => tx.objectStore('metricPosts').put(toStoredPost(next, now)),
        };
      },
    );
    return written(outcome);
  },

  async 'metrics.dropped'({ days }) {
    const db = await connection();
    const from = toDay(dayNumberOf(Date.now()) - days + 1);
    return db.getAll('metricDrops', IDBKeyRange.lowerBound([from, '']));
  },

  async 'metrics.tracked'() {
    const now = Date.now();
    const db = await connection();
    requireMetrics(await readSight(db, now), 'metrics.see');
    const accounts = await db.getAll('trackedAccounts');
    return Promise.all(
      accounts.map(async (account) => {
        const { uid } = account;
        const today = dayNumberOf(now);
        const [posts, days] = await Promise.all([
          readMetricPosts(db, uid, now - TRACKED_DAYS * DAY_MS, now + DAY_MS),
          db.getAll('metricDays', IDBKeyRange.bound([uid, toDay(today - TRACKED_DAYS)], [uid, toDay(today)])),
        ]);
        return trackedRow(account, posts, days, now);
      }),
    );
  },

  async 'metrics.profile'({ tabId }) {
    const now = Date.now();
    const sight = await readSight(await connection(), now);
    const profile = await lookAtProfile(tabId);
    if (!profile || !mayMeasure(sight, 'metrics.manage')) return undefined;
    if (sight.governed.some(({ uid }) => uid === profile.uid)) return undefined;
    return { uid: profile.uid, name: profile.name ?? profile.uid, isTracked: sight.tracked.has(profile.uid) };
  },

  async 'metrics.track'({ commandId, uid, name }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['trackedAccounts'], actor: 'page', action: 'metrics.track', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'metrics.manage');
        if (sight.governed.some((one) => one.uid === uid))
          throw new CallError('invalid', 'is an account of the company', 'uid');
        const before = await db.get('trackedAccounts', uid);
        if (before) return undefined;
        const account = { uid, name, since: now, by: sight.world.me?.id ?? '', notes: [] };
        return {
          subject: `account:${uid}`,
          detail: { name },
          value: null,
          write: (tx) => tx.objectStore('trackedAccounts').put(account),
        };
      },
    );
    const account = await (await connection()).get('trackedAccounts', uid);
    if (!account) throw new CallError('invalid', 'tracking was ended meanwhile', 'uid');
    return { ...(await written(outcome)), account };
  },

  async 'metrics.note'({ commandId, uid, text }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['trackedAccounts'], actor: 'page', action: 'metrics.note', at: now, commandId },
      async (db) => {
        const sight = await readSight(db, now);
        requireMetrics(sight, 'metrics.see');
        const account = await db.get('trackedAccounts', uid);
        if (!account) throw new CallError('invalid', 'is not tracked', 'uid');
        const note = { text, by: sight.world.me?.id ?? '', at: now };
        return {
          subject: `account:${uid}`,
          detail: { by: note.by },
          value: null,
          write: (tx) =>
            tx
              .objectStore('trackedAccounts')
              .put({ ...account, notes: [...account.notes, note].slice(-200) }),
        };
      },
    );
    return written(outcome);
  },

  async 'metrics.untrack'({ commandId, uid }) {
    return written(await erase(commandId, uid, 'metrics.untrack'));
  },

  async 'metrics.erase'({ commandId, uid }) {
    const outcome = await erase(commandId, uid, 'metrics.erase');
    return { ...(await written(outcome)), posts: outcome?.value ?? 0 };
  },

  async 'metrics.export'({ uid, after, limit }) {
    const db = await connection();
    const sight = await readSight(db, Date.now());
    const rows = await db.getAll(
      'metricPosts',
      after === undefined ? undefined : IDBKeyRange.lowerBound(after, true),
      limit,
    );
    const posts = await Promise.all(
      rows
        .filter((row) => (uid === undefined || row.uid === uid) && mayMeasure(sight, 'metrics.see', row.uid))
        .map(async (row) => ({
          post: toPost(row),
          readings: readingsOf(await readSeries(db, row.mid)),
          account: await nameOf(db, sight, row.uid),
        })),
    );
    const last = rows.at(-1)?.mid;
    return { posts, ...(rows.length === limit && last !== undefined ? { next: last } : {}) };
  },
} satisfies Partial<Handlers>;

/** Everything that was read of an account, in one transaction; a tracked one is tracked no more. */
const erase = (commandId: string, uid: string, action: 'metrics.erase' | 'metrics.untrack') => {
  const now = Date.now();
  return mutate(
    {
      stores: ['metricPosts', 'metricSeries', 'metricDays', 'trackedAccounts'],
      actor: 'page',
      action,
      at: now,
      commandId,
    },
    async (db) => {
      const sight = await readSight(db, now);
      requireMetrics(sight, 'metrics.manage', isMeasured(sight, uid) ? uid : undefined);
      const range = IDBKeyRange.bound([uid, 0], [uid, Number.MAX_SAFE_INTEGER]);
      const mids = (await db.getAllFromIndex('metricPosts', 'posted', range)).map(({ mid }) => mid);
      return {
        subject: `account:${uid}`,
        detail: { posts: mids.length },
        value: mids.length,
        async write(tx) {
          await eraseMetrics(tx, mids, uid);
          if (action === 'metrics.untrack') await tx.objectStore('trackedAccounts').delete(uid);
        },
      };
    },
  );
};
