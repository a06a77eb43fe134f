import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icsOfItems, idOfUid } from '@/utils/domain/calendar/exchange/ics-of-items';
import { unfold } from '@/utils/domain/calendar/exchange/split-ics';
import { expand } from '@/utils/domain/calendar/expand';
import type { PlanItem, PlanSlot } from '@/utils/model/plan';
import { exportOptions, planItem } from './plan-items';
import { bundledCalendar, slot } from './plan-slots';

const linesOf = (items: readonly PlanItem[], slots: readonly PlanSlot[] = []): readonly string[] =>
  unfold(
    icsOfItems(items, {
      ...exportOptions,
      slots: { list: slots, daysOf: (one) => expand(one, '2026-09-28', '2026-10-12', bundledCalendar) },
    }),
  ).map(({ text }) => text);

const valuesOf = (lines: readonly string[], name: string): readonly string[] =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));

describe('a calendar file', () => {
  it('has a head, the zone and the events', () => {
    const lines = linesOf([planItem()]);
    expect(lines.slice(0, 6)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Weiheng//Content calendar//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:微衡 · 内容日历',
    ]);
    expect(lines).toContain('TZID:Asia/Shanghai');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
  });

  it('says an item with its UID, stamps, time by the clock of Shanghai and accounts', () => {
    const lines = linesOf([
      planItem({ note: '配图, 九宫格', uids: ['1001', '1002', '1009'], link: 'https://a.cn/?b=1,2;3' }),
    ]);
    const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
    expect(event).toEqual(
      expect.arrayContaining([
        'UID:i-1@weiheng',
        'DTSTAMP:20260831T040506Z',
        'LAST-MODIFIED:20260830T010203Z',
        'SEQUENCE:3',
        'DTSTART;TZID=Asia/Shanghai:20260901T083000',
        'DTEND;TZID=Asia/Shanghai:20260901T084500',
        'SUMMARY:春节祝福',
        'DESCRIPTION:配图\\, 九宫格\\n\\n@花店官微、@花店\\,北京\\;店、@1009',
        'STATUS:CONFIRMED',
        'URL:https://a.cn/?b=1,2;3',
        'X-WEIHENG-UIDS:1001,1002,1009',
      ]),
    );
  });

  it('says the whole day for an item without a time, and the next day as its end', () => {
    const { minute: _, ...item } = planItem({ day: '2026-12-31' });
    const lines = linesOf([item]);
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE')).toEqual(['20261231']);
    expect(valuesOf(lines, 'DTEND;VALUE=DATE')).toEqual(['20270101']);
  });

  it('ends on the next day what begins just before midnight', () => {
    const lines = linesOf([planItem({ day: '2026-12-31', minute: 1439 })]);
    expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261231T235900');
    expect(lines).toContain('DTEND;TZID=Asia/Shanghai:20270101T001400');
  });

  it('lets no text of an item begin a line of its own', () => {
    const title = '正常\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:file:///x';
    const lines = linesOf([planItem({ title, link: 'https://a.cn/\r\nATTACH:x', pillar: '甲\nB' })]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false);
    // what is no address stands in a field of ours, where it is escaped
    expect(valuesOf(lines, 'URL')).toEqual([]);
  });

  it('is the same text for the same input, and says nothing of releases or drafts', () => {
    const releases = [{ by: 'p-9', at: 1, reason: '已核对' }];
    const item = planItem({ releases, draftIds: ['d-secret'], handOver: { at: 5, by: 'p-9' } });
    const text = icsOfItems([item], exportOptions);
    expect(icsOfItems([item], exportOptions)).toBe(text);
    expect(text).not.toMatch(/p-9|d-secret|已核对/);
  });

  it('is whole without items', () => {
    const calendar = new ICAL.Component(ICAL.parse(icsOfItems([], exportOptions)));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('knows its own UIDs again', () => {
    expect(idOfUid('i-1@weiheng')).toBe('i-1');
    expect(idOfUid('i-1@example.com')).toBeUndefined();
    expect(idOfUid('@weiheng')).toBeUndefined();
  });
});

describe('open slots in a calendar file', () => {
  it('come as a rule where a rule says the same', () => {
    const weekly = slot({ recurrence: { every: 'week', interval: 2, weekdays: [3, 4], offDays: 'keep' } });
    const lines = linesOf([], [{ ...weekly, from: '2026-09-28', to: '2026-12-31' }]);
    expect(valuesOf(lines, 'RRULE')).toEqual([
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,TH;WKST=MO;UNTIL=20261231T120000Z',
    ]);
    expect(valuesOf(lines, 'DTSTART;TZID=Asia/Shanghai')).toEqual(['20260930T200000']);
    expect(lines).toContain('X-WEIHENG-OPEN-SLOT:s-1');
  });

  it('leave out the day that an item fills', () => {
    const daily = slot({ recurrence: { every: 'day', offDays: 'keep' } });
    const lines = linesOf([planItem({ day: '2026-10-02', slotId: 's-1' })], [daily]);
    expect(valuesOf(lines, 'EXDATE;TZID=Asia/Shanghai')).toEqual(['20261002T200000']);
  });

  it('come day by day where only the official calendar says the days: 国庆 is off, its 调休 is worked', () => {
    const workdays = slot({ recurrence: { every: 'workday', offDays: 'skip' } });
    const lines = linesOf([planItem({ day: '2026-09-28', slotId: 's-1' })], [workdays]);
    expect(valuesOf(lines, 'RRULE')).toEqual([]);
    const days = valuesOf(lines, 'DTSTART;TZID=Asia/Shanghai').map((value) => value.slice(0, 8));
    expect(days.slice(1)).toEqual(['20260929', '20260930', '20261008', '20261009', '20261010', '20261012']);
  });

  it.each([
    [
      { every: 'month', interval: 1, monthDays: [31], offDays: 'keep' },
      'the last day of a short month stands for the 31st',
    ],
    [{ every: 'week', interval: 1, weekdays: [1], offDays: 'next-workday' }, 'a day off moves on'],
  ] as const)('%j: no rule, since %s', (recurrence, _why) => {
    expect(valuesOf(linesOf([], [slot({ recurrence })]), 'RRULE')).toEqual([]);
  });

  it.each([
    [{ every: 'day', offDays: 'keep' }],
    [{ every: 'week', interval: 1, weekdays: [1, 7], offDays: 'keep' }],
    [{ every: 'week', interval: 3, weekdays: [2], offDays: 'keep' }],
    [{ every: 'month', interval: 1, monthDays: [1, 15, -1], offDays: 'keep' }],
    [{ every: 'month', interval: 2, monthDays: [28], offDays: 'keep' }],
  ] as const)('%j: the rule has the days that the slot has', (recurrence) => {
    const days = expand(slot({ recurrence }), '2026-08-01', '2027-07-31', bundledCalendar);
    const text = icsOfItems([], {
      ...exportOptions,
      slots: { list: [slot({ recurrence })], daysOf: () => days },
    });
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
    );
    const iterator = event.iterator();
    expect(days.map(() => String(iterator.next()).slice(0, 10))).toEqual(days);
  });
});
