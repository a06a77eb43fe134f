import { describe, expect, it } from 'vitest';
import { followItem } from '@/utils/domain/calendar/follow-item';
import { clockOf, dueOf, instantOf } from '@/utils/domain/calendar/instant';
import { itemsOfTemplate } from '@/utils/domain/calendar/items-of-template';
import { monthGrid, shiftMonth, weekOf } from '@/utils/domain/calendar/month-grid';
import { moveItem } from '@/utils/domain/calendar/move-item';
import { openSlots } from '@/utils/domain/calendar/open-slots';
import { BUNDLED_TEMPLATES } from '@/utils/domain/calendar/plan-templates';
import { dueReminders, waitingNow } from '@/utils/domain/calendar/reminders';
import { spreadItem } from '@/utils/domain/calendar/spread-item';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planTemplate } from '@/utils/model/schema/plan';
import { planItem } from '../../support/plan-item';

const calendar = createCalendar(layHolidays([]).years);

describe('the clock', () => {
  it('is that of Shanghai, there and back', () => {
    expect(new Date(instantOf('2026-11-24', 0)).toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(clockOf(instantOf('2026-12-31', 1439))).toEqual({ day: '2026-12-31', minute: 1439 });
  });

  it('stays when an item moves; a release for the old day is gone', () => {
    const releases = [{ by: 'a', at: 1, reason: 'r' }];
    const item = planItem({ id: 'a', day: '2026-09-18', minute: 1110, releases });
    expect(moveItem(item, '2026-09-19')).toMatchObject({ day: '2026-09-19', minute: 1110, releases: [] });
    expect(moveItem(item, '2026-09-18', 600)).toMatchObject({ minute: 600, releases });
    expect(moveItem(planItem({ id: 'b', day: '2026-09-18' }), '2026-09-20')).not.toHaveProperty('minute');
  });
});

describe('the month’s picture', () => {
  it('begins on Monday and has whole weeks with ISO numbers', () => {
    const weeks = monthGrid('2026-09-16');
    expect(weeks.map(({ week }) => week)).toEqual([36, 37, 38, 39, 40]);
    expect(weeks[0]?.days[0]).toBe('2026-08-31');
    expect(weeks.at(-1)?.days.at(-1)).toBe('2026-10-04');
  });

  it.each([
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2026-01-01', 1],
  ])('%s lies in week %i', (day, week) => expect(weekOf(day)).toBe(week));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s moved by %i months is %s', (day, by, to) => expect(shiftMonth(day, by)).toBe(to));
});

describe('templates', () => {
  it.each(BUNDLED_TEMPLATES.map((one) => [one.name, one] as const))(
    '%s is valid and has no two at one time',
    (_name, template) => {
      expect(planTemplate.parse(template)).toEqual(template);
      const times = template.entries.map(({ dayOffset, minute }) => `${dayOffset} ${minute}`);
      expect(new Set(times).size).toBe(times.length);
    },
  );

  it('five weeks from a Monday hold no workday hour in which nobody plans, and tasks go to no account', () => {
    const template = BUNDLED_TEMPLATES[0];
    if (!template) throw new Error('no template');
    const ids = Array.from({ length: 100 }, (_, i) => `i${i}`);
    const items = itemsOfTemplate(template, '2026-11-30', ['1001'], () => ids.shift() ?? '');
    expect(items[0]).toMatchObject({ channel: 'task', uids: [], day: '2026-11-30' });
    expect(items.filter(({ channel }) => channel === 'weibo').every(({ uids }) => uids[0] === '1001')).toBe(
      true,
    );
    expect(items.at(-1)?.day).toBe('2027-01-01');
  });

  it('fills recurring slots by the slot or by an item near its time', () => {
    const slot = {
      id: 's',
      rev: 1,
      name: '早安',
      uid: '1001',
      minute: 540,
      from: '2026-11-01',
      recurrence: { every: 'day', offDays: 'keep' },
    } as const;
    const items = [
      planItem({ id: 'a', day: '2026-11-24', minute: 570 }),
      planItem({ id: 'b', day: '2026-11-25', minute: 900 }),
      planItem({ id: 'c', day: '2026-11-26', minute: 900, slotId: 's' }),
      planItem({ id: 'd', day: '2026-11-27', minute: 540, uids: ['1002'] }),
    ];
    expect(openSlots([slot], items, '2026-11-24', '2026-11-27', calendar).map(({ day }) => day)).toEqual([
      '2026-11-25',
      '2026-11-27',
    ]);
  });
});

describe('a campaign', () => {
  const order = [
    { uid: '1', offsetMinutes: 0 },
    { uid: '2', offsetMinutes: 30 },
    { uid: '3', offsetMinutes: 120 },
  ];
  it('sends one item out in order, each its minutes later, over midnight too', () => {
    const item = planItem({ id: 'a', day: '2026-12-31', minute: 22 * 60 + 30 });
    const spread = spreadItem(item, { id: 'c', order }, () => 'copy');
    expect(spread.map(({ uids, day, minute, campaignId }) => [uids, day, minute, campaignId])).toEqual([
      [['1'], '2026-12-31', 1350, 'c'],
      [['2'], '2026-12-31', 1380, 'c'],
      [['3'], '2027-01-01', 30, 'c'],
    ]);
    expect(spread[0]?.id).toBe('a');
  });
  it('leaves an item without a time on its day', () => {
    const spread = spreadItem(planItem({ id: 'a', day: '2026-12-31' }), { id: 'c', order }, () => 'copy');
    expect(spread.every(({ day, minute }) => day === '2026-12-31' && minute === undefined)).toBe(true);
  });
});

describe('what drafts make of an item', () => {
  const draft = (id: string, phase: 'draft' | 'in-review' | 'approved' | 'published', mid?: string) => ({
    id,
    phase,
    meta: { title: '', tags: [] },
    ...(mid ? { publication: { postId: mid, at: 1_000, fingerprint: '', outcomes: [] } } : {}),
  });
  const item = planItem({ id: 'a', day: '2026-11-24', draftIds: ['1', '2'] });
  it('goes as far as the one that is least far', () => {
    expect(followItem(item, [draft('1', 'approved'), draft('2', 'in-review')])).toEqual({
      state: 'review',
      mids: [],
    });
    expect(followItem(item, [draft('1', 'published', '7'), draft('2', 'published', '8')])).toEqual({
      state: 'published',
      mids: ['7', '8'],
      publishedAt: 1_000,
    });
  });
  it('leaves alone what is looked back at, what has no drafts, and what is the same', () => {
    expect(followItem({ ...item, state: 'reviewed' }, [draft('1', 'draft')])).toBeUndefined();
    expect(followItem(item, [])).toBeUndefined();
    expect(followItem(item, [draft('1', 'draft')])).toBeUndefined();
  });
});

describe('reminders', () => {
  const item = planItem({ id: 'a', day: '2026-11-24', minute: 600, state: 'ready' });
  const due = dueOf(item) ?? 0;
  const at = (minutes: number, over: Partial<typeof item> = {}) =>
    dueReminders([{ ...item, ...over }], USUAL_CADENCE, due + minutes * 60_000).map(({ type }) => type);
  it('come a quarter of an hour before, until ten minutes after', () => {
    expect([at(-16), at(-15), at(10), at(11)]).toEqual([[], ['due'], ['due'], ['missed']]);
  });
  it('are said once for a time, and again for another', () => {
    expect(at(0, { told: { due } })).toEqual([]);
    expect(at(0, { told: { due: due - 1 } })).toEqual(['due']);
    expect(at(60, { told: { due, missed: due } })).toEqual([]);
  });
  it('tell after a night’s sleep what was missed, and not after a week', () => {
    expect(at(9 * 60)).toEqual(['missed']);
    expect(at(8 * 24 * 60)).toEqual([]);
  });
  it('are not for ideas, nor for what is out', () => {
    expect([at(0, { state: 'idea' }), at(0, { state: 'published' })]).toEqual([[], []]);
  });
  it('ask about what Weibo’s timer should have sent half an hour ago', () => {
    const handOver = { at: due, by: 'a' };
    expect([at(29, { handOver }), at(30, { handOver }), at(30, { handOver, told: { unseen: due } })]).toEqual(
      [[], ['unseen'], []],
    );
  });
  it('count what waits', () => {
    expect(waitingNow([item, { ...item, handOver: { at: due, by: '' } }], due)).toEqual([item]);
    expect(waitingNow([item], due - 1)).toEqual([]);
  });
});
