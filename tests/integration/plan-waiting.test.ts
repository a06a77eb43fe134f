import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskClock } from '@/entrypoints/background/jobs/desk-clock';
import { planClock } from '@/entrypoints/background/jobs/plan-clock';
import { DAY_MS, dayOf } from '@/utils/core/day';
import { instantOf } from '@/utils/domain/calendar/instant';
import { be, companyFile, UID } from '../support/company';
import { aComment, importDesk, seen } from '../support/desk';
import { recordNotices } from '../support/notices';
import { putItem, setCadence, switchNotices } from '../support/plan-world';
import { recordToolbar } from '../support/toolbar';
import { freshId, freshWorker, fromPage, killWorker } from '../support/worker';

const TODAY = dayOf(Date.now());
const DAY = dayOf(Date.now() - DAY_MS);
const at = (hour: number, minute = 0, day = DAY): number => instantOf(day, hour * 60 + minute);

let toolbar: readonly Record<string, unknown>[];
const last = (what: string) => toolbar.filter((one) => one.what === what).at(-1);

beforeEach(async () => {
  await freshWorker();
  await importDesk();
  await be('chen');
  await setCadence([]);
  ({ shown: toolbar } = recordToolbar());
  recordNotices();
});

describe('the number on the toolbar icon', () => {
  it('counts late tickets and items whose time has come, and says which', async () => {
    const ticketId = await seen(aComment());
    const due = (await fromPage('desk.get', { ticketId }))?.ticket.due ?? 0;
    const day = dayOf(due);
    await putItem({ id: 'now', day, minute: 0, state: 'ready' });
    await putItem({ id: 'idea', day, minute: 0, state: 'idea' });
    await deskClock.run(due + 1);
    expect(last('badge')).toMatchObject({ text: '2' });
    expect(last('title')).toMatchObject({ title: 'extName · remind_badge_late(1) · remind_badge_due(1)' });
    expect(last('colour')).toMatchObject({ color: '#c4303b' });
    await fromPage('desk.write', {
      ticketIds: [ticketId],
      command: { commandId: freshId(), type: 'close', outcome: 'no-reply', reason: '' },
    });
    await planClock.run(due + 2);
    expect(last('badge')).toMatchObject({ text: '1' });
    expect(last('title')).toMatchObject({ title: 'extName · remind_badge_due(1)' });
  });

  it('is grey while the reminder stands and red afterwards; it goes when the item goes out', async () => {
    await putItem({ id: 'now', day: DAY, minute: 1110, state: 'ready' });
    await planClock.run(at(18, 31));
    expect([last('badge')?.text, last('colour')?.color]).toEqual(['1', '#4b515c']);
    await planClock.run(at(18, 41));
    expect([last('badge')?.text, last('colour')?.color]).toEqual(['1', '#c4303b']);
    await putItem({ id: 'now', rev: 1, day: DAY, minute: 1110, state: 'published' });
    await planClock.run(at(18, 42));
    expect(last('badge')).toMatchObject({ text: '' });
    expect(last('title')).toMatchObject({ title: 'extName' });
  });

  it('leaves out what is another person’s, and is nothing where it is switched off', async () => {
    await putItem({ id: 'lins', day: DAY, minute: 1110, state: 'ready', ownerId: 'lin' });
    await planClock.run(at(19));
    expect(last('badge')).toMatchObject({ text: '' });
    await putItem({ id: 'mine', day: DAY, minute: 1110, state: 'ready', ownerId: 'chen' });
    await switchNotices({ desktop: true, badge: false });
    await planClock.run(at(19, 1));
    expect(last('badge')).toMatchObject({ text: '' });
  });
});

describe('a minimum that is not met', () => {
  const shortOf = (notices: { readonly shown: readonly { readonly id: string; readonly title: string }[] }) =>
    notices.shown.filter(({ id }) => id.startsWith('plan.short'));

  it('of the day is said at four once, for each account, though the worker dies', async () => {
    await switchNotices({ desktop: true, badge: true });
    await setCadence([{ id: 'daily', scope: { channel: 'weibo' }, period: 'day', min: 2 }]);
    const notices = recordNotices();
    await planClock.run(at(15, 59));
    expect(shortOf(notices)).toEqual([]);
    await planClock.run(at(16));
    await killWorker();
    await planClock.run(at(16, 1));
    await planClock.run(at(23, 59));
    expect(shortOf(notices)).toMatchObject([
      {
        id: `plan.short.${UID}`,
        title: `remind_short(@${companyFile.accounts[0].name}, remind_short_day(2))`,
      },
    ]);
    // a new day is a new minimum; at midnight nothing is said of it
    await planClock.run(at(0, 0, TODAY));
    expect(shortOf(notices)).toHaveLength(1);
    await planClock.run(at(16, 0, TODAY));
    expect(shortOf(notices)).toHaveLength(2);
  });

  it('is not said when it is planned, nor of a channel that nobody keeps', async () => {
    await switchNotices({ desktop: true, badge: true });
    await setCadence([
      { id: 'daily', scope: { channel: 'weibo' }, period: 'day', min: 1 },
      { id: 'wechat', scope: { channel: 'wechat' }, period: 'day', min: 1 },
    ]);
    await putItem({ id: 'evening', day: DAY, minute: 1200, state: 'writing' });
    const notices = recordNotices();
    await planClock.run(at(16));
    expect(shortOf(notices)).toEqual([]);
    await putItem({
      id: 'old',
      day: dayOf(at(0) - 3 * DAY_MS),
      channel: 'wechat',
      uids: [],
      state: 'writing',
    });
    await planClock.run(at(16, 5));
    expect(shortOf(notices)).toMatchObject([{ id: 'plan.short.wechat' }]);
  });

  it('of the month is said from its day on, not at midnight', async () => {
    await switchNotices({ desktop: true, badge: true });
    await setCadence([
      { id: 'fun', scope: { channel: 'weibo', form: 'interaction' }, period: 'month', min: 1 },
    ]);
    const notices = recordNotices();
    await planClock.run(at(18, 0, '2026-09-19'));
    await planClock.run(at(0, 1, '2026-09-20'));
    expect(shortOf(notices)).toEqual([]);
    await planClock.run(at(16, 0, '2026-09-20'));
    await planClock.run(at(16, 0, '2026-09-29'));
    expect(shortOf(notices)).toHaveLength(1);
  });
});

describe('today in a few lines', () => {
  // ten in the morning: the present of the worker must not come near midnight
  const NOW = at(10, 0, '2026-10-20');
  const today = '2026-10-20';
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has what waits first, what is out last, and counts the rest', async () => {
    const later = 10 * 60 + 1;
    await putItem({ id: 'yesterday', day: '2026-10-19', minute: 1439, state: 'ready' });
    await putItem({ id: 'out', day: today, minute: 0, state: 'published' });
    await putItem({ id: 'no-time', day: today, state: 'writing' });
    for (let i = 0; i < 5; i += 1)
      await putItem({ id: `later-${i}`, day: today, minute: later, state: 'review' });
    await putItem({ id: 'idea', day: today, minute: later, state: 'idea' });
    const view = await fromPage('plan.today');
    expect(view.items.map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
      ['yesterday', true],
      ['no-time', false],
      ['later-0', false],
      ['later-1', false],
      ['later-2', false],
      ['later-3', false],
    ]);
    expect(view).toMatchObject({ day: today, more: 2, total: 7, out: 1, short: [] });
  });

  it('names what is missing of the day', async () => {
    await setCadence([{ id: 'daily', scope: { channel: 'weibo' }, period: 'day', min: 3 }]);
    await putItem({ id: 'evening', day: today, minute: 1439, state: 'writing' });
    expect((await fromPage('plan.today')).short).toEqual([{ uid: UID, missing: 2 }]);
  });
});
