import { beforeEach, describe, expect, it } from 'vitest';
import { planClock } from '@/entrypoints/background/jobs/plan-clock';
import { DAY_MS, dayOf } from '@/utils/core/day';
import { instantOf } from '@/utils/domain/calendar/instant';
import type { PlanItem } from '@/utils/model/plan';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, content, importCompany, UID } from '../support/company';
import { aReading } from '../support/metrics';
import { recordNotices } from '../support/notices';
import { putItem, setCadence, switchNotices } from '../support/plan-world';
import { storeDump } from '../support/store-dump';
import { recordToolbar } from '../support/toolbar';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Yesterday in Shanghai: what is seen of it lies in the past, whatever the hour. */
const DAY = dayOf(Date.now() - DAY_MS);
const AT = instantOf(DAY, 18 * 60 + 30);
const AUDIT = { limit: 50 } as const;

const itemOf = async (id: string): Promise<PlanItem | undefined> => (await connection()).get('planItems', id);
const clockEntries = async () =>
  (await fromPage('audit.list', AUDIT)).entries.filter(({ action }) => action === 'plan.clock');
const seeTimedPost = (mid: string, createdAt: number, type: 'original' | 'repost' = 'original') =>
  fromContent('metrics.observe', {
    posts: [
      {
        uid: UID,
        mid,
        mblogid: 'Qabc12345',
        createdAt,
        traits: {
          type,
          title: '热饮地图',
          topics: [],
          superTopics: [],
          pictures: 0,
          hasVideo: false,
          hasLink: false,
          visibility: 0,
        },
        reading: aReading(Date.now() - 1_000, 3),
      },
    ],
    followers: [],
  } as never);

let shown: ReturnType<typeof recordNotices>['shown'];

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await be('chen');
  await switchNotices({ desktop: true, badge: true });
  await setCadence([]);
  recordToolbar();
  ({ shown } = recordNotices());
});

describe('what is due', () => {
  it('is said once: run twice, and with the worker dead in between', async () => {
    await putItem({ id: 'hot-map', title: '门店热饮地图', day: DAY, minute: 1110, state: 'ready' });
    await planClock.run(AT - 16 * MINUTE);
    expect(shown).toEqual([]);
    await planClock.run(AT - 15 * MINUTE);
    await planClock.run(AT - 14 * MINUTE);
    await killWorker();
    await planClock.run(AT);
    expect(shown.map(({ id, title }) => [id, title])).toEqual([
      ['plan.due.hot-map', 'remind_due(18:30, 门店热饮地图)'],
    ]);
    expect((await itemOf('hot-map'))?.told).toEqual({ due: AT });
    expect((await clockEntries()).map(({ detail }) => detail)).toEqual([
      { followed: [], told: [{ id: 'hot-map', type: 'due' }], short: [] },
    ]);
  });

  it('is written down before it is shown: a notice that fails is not said again', async () => {
    await putItem({ id: 'hot-map', day: DAY, minute: 1110, state: 'ready' });
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    Object.assign(fakeBrowser.notifications, { create: () => Promise.reject(new Error('no display')) });
    await expect(planClock.run(AT)).rejects.toThrow('no display');
    ({ shown } = recordNotices());
    await killWorker();
    await planClock.run(AT + MINUTE);
    expect(shown).toEqual([]);
  });

  it('is said again for its new time when it was moved', async () => {
    await putItem({ id: 'hot-map', day: DAY, minute: 1110, state: 'ready' });
    await planClock.run(AT);
    await putItem({ id: 'hot-map', rev: 1, day: DAY, minute: 1170, state: 'ready' });
    await planClock.run(AT + HOUR);
    expect(shown.map(({ title }) => title)).toEqual([
      'remind_due(18:30, hot-map)',
      'remind_due(19:30, hot-map)',
    ]);
  });

  it('is not called to be sent while a memorial day holds it', async () => {
    const at = instantOf('2026-09-18', 1110);
    await putItem({ id: 'sale', day: '2026-09-18', minute: 1110, state: 'ready', isPromotion: true });
    await planClock.run(at);
    expect(shown[0]).toMatchObject({ title: 'remind_held(18:30, sale)' });
  });

  it('is not shown where notices are off, nor to somebody else', async () => {
    await switchNotices({ desktop: false, badge: true });
    await putItem({ id: 'quiet', day: DAY, minute: 1110, state: 'ready' });
    await planClock.run(AT);
    await switchNotices({ desktop: true, badge: true });
    await putItem({ id: 'lins', day: DAY, minute: 1110, state: 'ready', ownerId: 'lin' });
    await planClock.run(AT);
    expect(shown).toEqual([]);
  });
});

describe('after a sleep', () => {
  it('what was missed is summed up once', async () => {
    for (const [i, id] of ['one', 'two', 'three', 'four'].entries())
      await putItem({ id, day: DAY, minute: 1110 + i, state: 'ready' });
    await planClock.run(AT + 5 * HOUR);
    await killWorker();
    await planClock.run(AT + 6 * HOUR);
    expect(shown.map(({ id, title }) => [id, title])).toEqual([
      [
        'plan.slept',
        'remind_slept(4, one' + 'remind_and' + 'two' + 'remind_and' + 'three' + 'remind_and_so_on)',
      ],
    ]);
  });

  it('what somebody was told of and left is not said to have been slept over', async () => {
    await putItem({ id: 'left', day: DAY, minute: 1110, state: 'ready' });
    await planClock.run(AT);
    await planClock.run(AT + 11 * MINUTE);
    expect(shown.map(({ id }) => id)).toEqual(['plan.due.left', 'plan.missed.left']);
    expect(shown[1]?.title).toBe('remind_left(1, left)');
    expect((await itemOf('left'))?.told).toEqual({ due: AT, missed: AT });
  });
});

describe('what was given to Weibo’s timer', () => {
  const handOver = async () => {
    await putItem({ id: 'timed', day: DAY, minute: 1110, state: 'ready' });
    await fromPage('plan.handOver', { commandId: freshId(), id: 'timed', isHandedOver: true });
  };

  it('is published when its account has a post near the time', async () => {
    await handOver();
    await planClock.run(AT);
    expect(shown).toEqual([]);
    await seeTimedPost('5230000000000001', AT + 2 * MINUTE);
    await planClock.run(AT + 20 * MINUTE);
    expect(await itemOf('timed')).toMatchObject({
      state: 'published',
      mids: ['5230000000000001'],
      publishedAt: AT + 2 * MINUTE,
    });
    const before = await storeDump();
    await planClock.run(AT + 40 * MINUTE);
    expect(await storeDump()).toEqual(before);
    expect(shown).toEqual([]);
  });

  it('is asked about once when nothing was seen; a post that is seen later settles it', async () => {
    await handOver();
    await seeTimedPost('5230000000000002', AT + 11 * MINUTE);
    await seeTimedPost('5230000000000003', AT + MINUTE, 'repost');
    await planClock.run(AT + 29 * MINUTE);
    expect(shown).toEqual([]);
    await planClock.run(AT + 30 * MINUTE);
    await killWorker();
    await planClock.run(AT + 31 * MINUTE);
    expect(shown.map(({ id, title }) => [id, title])).toEqual([
      ['plan.unseen.timed', 'remind_unseen(timed)'],
    ]);
    expect((await itemOf('timed'))?.state).toBe('ready');
    await seeTimedPost('5230000000000004', AT + MINUTE);
    await planClock.run(AT + 2 * HOUR);
    expect(await itemOf('timed')).toMatchObject({ state: 'published', mids: ['5230000000000004'] });
  });
});

describe('an item', () => {
  it('follows its draft, with an audit entry only when something changes', async () => {
    const draftId = await approvedDraft(content());
    await be('chen');
    await putItem({ id: 'drafted', day: DAY, minute: 1110, state: 'writing' });
    // tied by hand, as if the draft had gone on since
    const db = await connection();
    const item = await itemOf('drafted');
    if (item) await db.put('planItems', { ...item, draftIds: [draftId] });
    await planClock.run(AT - 2 * HOUR);
    expect(await itemOf('drafted')).toMatchObject({ state: 'ready', rev: 2 });
    expect(await clockEntries()).toHaveLength(1);
    await planClock.run(AT - HOUR);
    expect(await clockEntries()).toHaveLength(1);
  });
});
