import { beforeEach, describe, expect, it } from 'vitest';
import { metricRetention } from '@/entrypoints/background/jobs/metric-retention';
import { reportDue } from '@/entrypoints/background/jobs/report-due';
import { dayOf } from '@/utils/core/day';
import type { SeenPost } from '@/utils/model/metric-view';
import { connection } from '@/utils/store/connection';
import { be, importCompany, UID } from '../support/company';
import { aReading, exact } from '../support/metrics';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.now();
const BORN = NOW - 2 * DAY;

const seen = (n: number, over: Partial<SeenPost> = {}): SeenPost => ({
  uid: UID,
  mid: '5230000000000001',
  mblogid: 'Qabc12345',
  createdAt: BORN,
  traits: {
    type: 'original',
    title: '桂花乌龙',
    topics: ['早安茶'],
    superTopics: [],
    pictures: 1,
    hasVideo: false,
    hasLink: false,
    visibility: 0,
  },
  reading: aReading(NOW - HOUR, n),
  ...over,
});
const observe = (posts: readonly SeenPost[], followers: readonly object[] = []) =>
  fromContent('metrics.observe', { posts, followers } as never);
const all = () => fromPage('metrics.posts', { from: 0, until: NOW + DAY, limit: 50 });

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await be('chen');
});

describe('counts that are seen', () => {
  it('are stored once, with their day, in one transaction', async () => {
    const { total } = await fromPage('audit.list', { limit: 1 });
    expect(await observe([seen(10)])).toEqual({ kept: 1 });
    expect((await fromPage('audit.list', { limit: 1 })).total).toBe(total + 1);
    const before = await storeDump();
    expect(await observe([seen(10)])).toEqual({ kept: 0 });
    await killWorker();
    expect(await observe([seen(10)])).toEqual({ kept: 0 });
    expect(await storeDump()).toEqual(before);
    const view = await fromPage('metrics.post', { mid: seen(1).mid });
    expect(view).toMatchObject({ account: '云杉茶饮', readings: [{ likes: exact(10), source: 'json' }] });
    const days = await fromPage('metrics.days', { uid: UID, from: '2000-01-01', to: '2099-12-31' });
    expect(days).toMatchObject([{ day: dayOf(NOW - HOUR), readings: 1 }]);
  });

  it('are kept of governed and tracked accounts alone', async () => {
    const other = seen(5, { uid: '2000000009', mid: '5230000000000009' });
    const before = await storeDump();
    expect(await observe([other])).toEqual({ kept: 0 });
    expect(await storeDump()).toEqual(before);
    await fromPage('metrics.track', { commandId: freshId(), uid: '2000000009', name: '竹里茶事' });
    expect(await observe([other])).toEqual({ kept: 1 });
    expect((await fromContent('metrics.snapshot')).uids).toEqual([UID, '2000000009']);
    const [row] = await fromPage('metrics.tracked');
    expect(row).toMatchObject({ posts: 1, n: 1 });
    await fromPage('metrics.untrack', { commandId: freshId(), uid: '2000000009' });
    expect(await all()).toEqual([]);
    expect(await (await connection()).count('metricSeries')).toBe(0);
  });

  it('that cannot be true are refused and counted, the rest of the batch is kept', async () => {
    await observe([
      seen(0, { mid: '5230000000000002', reading: aReading(NOW - HOUR, -1) }),
      seen(3, { mid: '5230000000000003', reading: aReading(NOW + DAY, 3) }),
      seen(7),
    ]);
    expect(await all()).toHaveLength(1);
    const drops = await fromPage('metrics.dropped', { days: 1 });
    expect(drops.map(({ reason, n }) => [reason, n])).toEqual([
      ['future', 1],
      ['negative', 1],
    ]);
  });

  it('that another account claims for the same post are refused', async () => {
    await observe([seen(7)]);
    await fromPage('metrics.track', { commandId: freshId(), uid: '2000000009', name: '竹里茶事' });
    await observe([seen(9, { uid: '2000000009', reading: aReading(NOW - 1, 9) })]);
    expect(await all()).toMatchObject([{ uid: UID, last: { likes: exact(7) } }]);
  });

  it('say what a post gained, to those who may see figures', async () => {
    await observe([seen(10, { reading: aReading(NOW - 25 * HOUR, 10) })]);
    await observe([seen(96, { reading: aReading(NOW - HOUR, 96) })]);
    const strips = () => fromContent('metrics.strips', { mids: [seen(1).mid] });
    expect(await strips()).toMatchObject([{ since: 'yesterday', gains: { likes: { value: 86, slack: 0 } } }]);
    await be('guest');
    expect(await strips()).toEqual([]);
    expect(await all()).toEqual([]);
  });

  it('answer a follow-up, even unchanged; a look back closes the post', async () => {
    const at = NOW - 23 * HOUR;
    const born = at - 24 * HOUR;
    await observe([seen(10, { createdAt: born, reading: aReading(born + HOUR, 10) })]);
    await observe([seen(10, { createdAt: born, reading: aReading(at, 10) })]);
    expect(await all()).toMatchObject([
      { readings: 1, followUps: { 1: born + HOUR, 24: at }, checkedAt: at },
    ]);
    const young = seen(4, {
      mid: '5230000000000004',
      mblogid: 'Qabc12346',
      createdAt: NOW - 24 * HOUR,
      reading: aReading(NOW - 20 * HOUR, 4),
    });
    await observe([young]);
    expect(await fromPage('metrics.visits')).toMatchObject([{ post: { mid: young.mid }, hours: 24 }]);
    await fromPage('metrics.lookBack', { commandId: freshId(), mid: young.mid, note: '图好，字多' });
    expect(await fromPage('metrics.visits')).toEqual([]);
    await fromPage('metrics.lookBack', { commandId: freshId(), mid: young.mid });
    expect(await fromPage('metrics.visits')).toHaveLength(1);
  });

  it('are exported whole and erased by account', async () => {
    await observe([seen(10), seen(20, { mid: '5230000000000005', mblogid: 'Qabc12347' })]);
    const first = await fromPage('metrics.export', { limit: 1 });
    const rest = await fromPage('metrics.export', { limit: 5, ...(first.next ? { after: first.next } : {}) });
    expect([...first.posts, ...rest.posts].map(({ readings }) => readings.length)).toEqual([1, 1]);
    expect(rest.next).toBeUndefined();
    const gone = await fromPage('metrics.erase', { commandId: freshId(), uid: UID });
    expect(gone.posts).toBe(2);
    expect(await all()).toEqual([]);
    expect(await fromPage('metrics.days', { uid: UID, from: '2000-01-01', to: '2099-12-31' })).toEqual([]);
  });

  it('are thinned after a month, the newest and the follow-ups stay', async () => {
    // on the hour: which readings share one must not depend on when the test runs
    const born = Math.floor((NOW - 60 * DAY) / HOUR) * HOUR;
    const readings = [1, 1.2, 1.4, 24, 24.2].map((hours, i) =>
      seen(i + 1, { createdAt: born, reading: aReading(born + hours * HOUR, i + 1) }),
    );
    for (const one of readings) await observe([one]);
    const round = Number(seen(1).mid.slice(-6)) % 28;
    const slot = 6 * HOUR;
    const due = (Math.floor(NOW / slot / 28) * 28 + round) * slot;
    await metricRetention.run(due < NOW - DAY ? due + 28 * slot : due);
    const [post] = await all();
    expect(post?.readings).toBeLessThan(5);
    const view = await fromPage('metrics.post', { mid: seen(1).mid });
    expect(view?.readings.at(-1)?.likes).toEqual(exact(5));
    expect(view?.readings.map(({ at }) => at)).toContain(Math.floor((post?.followUps[1] ?? 0) / 1000) * 1000);
  });
});

describe('reports', () => {
  it('are made of what was read; handing on and receipt are noted', async () => {
    await observe(
      [seen(10), seen(30, { mid: '5230000000000006', mblogid: 'Qabc12348' })],
      [{ uid: UID, name: '云杉茶饮', at: NOW - HOUR, followers: exact(1_000) }],
    );
    const day = dayOf(BORN);
    const period = { kind: 'campaign' as const, from: day, to: dayOf(NOW), topic: '早安茶' };
    const report = await fromPage('reports.build', { period, uid: UID });
    const value = (id: string) => report.figures.find((one) => one.id === id)?.value;
    expect([value('posts'), value('interactions'), value('followers')]).toEqual([2, 120, 1_000]);
    expect(value('rate')).toBeCloseTo((120 / 1_000 / 2) * 100, 10);
    const { sent } = await fromPage('reports.markSent', {
      commandId: freshId(),
      period,
      recipients: ['陈默'],
      digest: 'a'.repeat(64),
    });
    await fromPage('reports.markReceived', { commandId: freshId(), id: sent.id, by: '陈默' });
    expect(await fromPage('reports.sent', { limit: 5 })).toMatchObject([{ receivedBy: '陈默' }]);
  });

  it('hold own accounts against tracked ones, and who was not read is missing', async () => {
    const period = { kind: 'campaign' as const, from: dayOf(BORN), to: dayOf(NOW) };
    const rival = '2000000009';
    await observe([seen(10)], [{ uid: UID, name: '云杉茶饮', at: NOW - HOUR, followers: exact(1_000) }]);
    expect(await fromPage('reports.compare', { period, uid: UID })).toEqual([]);
    for (const [uid, name] of [
      [rival, '山前茶社'],
      ['2000000010', '没人看过'],
    ] as const)
      await fromPage('metrics.track', { commandId: freshId(), uid, name });
    await observe([seen(7, { uid: rival, mid: '5230000000000016', mblogid: 'Qrival123' })]);
    const rows = await fromPage('reports.compare', { period, uid: UID });
    expect(rows.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['云杉茶饮', true],
      ['山前茶社', false],
      ['没人看过', false],
    ]);
    expect(rows.map(({ figures }) => figures.posts.value)).toEqual([1, 1, undefined]);
    expect(rows.map(({ figures }) => figures.followers.value)).toEqual([1_000, undefined, undefined]);
    expect(rows[0]?.figures.rate.value).toBeCloseTo((30 / 1_000) * 100, 10);
    await be('guest');
    await expect(fromPage('reports.compare', { period })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are planned with a day they are due, by working days', async () => {
    await fromPage('reports.savePlan', {
      commandId: freshId(),
      plan: { id: 'p1', kind: 'month', recipients: ['陈默'], dueAfterWorkdays: 3 },
    });
    const [due] = await fromPage('reports.plans');
    if (!due) throw new Error('no plan');
    expect(due.dueOn > due.period.to).toBe(true);
    expect(due.isHandedOn).toBe(false);
    // said once, however often the alarm fires
    const later = Date.parse(`${due.dueOn}T12:00:00+08:00`);
    const entries = async () => (await fromPage('audit.list', { limit: 1 })).total;
    const before = await entries();
    await reportDue.run(later);
    expect(await entries()).toBe(before + 1);
    await killWorker();
    await reportDue.run(later + HOUR);
    expect(await entries()).toBe(before + 1);
    await fromPage('reports.markSent', {
      commandId: freshId(),
      period: due.period,
      recipients: ['陈默'],
      digest: 'b'.repeat(64),
    });
    expect(await fromPage('reports.plans')).toMatchObject([{ isHandedOn: true, isDue: false }]);
    await fromPage('reports.removePlan', { commandId: freshId(), id: 'p1' });
    expect(await fromPage('reports.plans')).toEqual([]);
  });

  it('of an account nobody follows are refused', async () => {
    const period = { kind: 'week' as const, from: '2026-11-16', to: '2026-11-22' };
    await expect(fromPage('reports.build', { period, uid: '2000000009' })).rejects.toMatchObject({
      code: 'missing',
      field: 'uid',
    });
    await be('guest');
    await expect(fromPage('reports.build', { period })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('topic tasks', () => {
  it('count the posts of the week', async () => {
    await observe([seen(1, { createdAt: NOW - HOUR, reading: aReading(NOW - 1_000, 1) })]);
    await fromPage('topics.save', {
      commandId: freshId(),
      task: { id: 't1', uid: UID, topic: '早安茶', isSuper: false, quota: 5 },
    });
    const [row] = await fromPage('topics.list');
    // on Monday within the first hour the post still belongs to the week before
    expect(row?.done).toBe((row?.from ?? 0) <= NOW - HOUR ? 1 : 0);
    await fromPage('topics.remove', { commandId: freshId(), id: 't1' });
    expect(await fromPage('topics.list')).toEqual([]);
  });
});
