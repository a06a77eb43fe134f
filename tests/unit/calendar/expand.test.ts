import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from '@/utils/core/day';
import { expand, isoWeekday } from '@/utils/domain/calendar/expand';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { OffDays, PlanSlot, Recurrence } from '@/utils/model/plan';

const calendar = createCalendar(layHolidays([]).years);
const slot = (recurrence: Recurrence, from = '2026-01-01', to?: string): PlanSlot => ({
  id: 's',
  rev: 1,
  name: '早安',
  uid: '1001',
  minute: 540,
  recurrence,
  from,
  ...(to === undefined ? {} : { to }),
});
const week = (weekdays: readonly number[], offDays: OffDays = 'keep', interval = 1): Recurrence => ({
  every: 'week',
  interval,
  weekdays,
  offDays,
});

describe('days that come again', () => {
  it('works on 调休 Sundays and rests on holiday Thursdays and Fridays (国庆 and 中秋 2026)', () => {
    const days = expand(slot({ every: 'workday', offDays: 'keep' }), '2026-09-18', '2026-10-12', calendar);
    expect(days).toEqual([
      '2026-09-18',
      '2026-09-20', // 调休, a Sunday
      '2026-09-21',
      '2026-09-22',
      '2026-09-23',
      '2026-09-24', // 25 to 27 September are off
      '2026-09-28',
      '2026-09-29',
      '2026-09-30', // 1 to 7 October are off
      '2026-10-08',
      '2026-10-09',
      '2026-10-10', // 调休, a Saturday
      '2026-10-12',
    ]);
  });

  it('leaves out, or moves to the next working day, what falls on a holiday', () => {
    const range = ['2026-09-28', '2026-10-12'] as const;
    expect(expand(slot(week([4])), ...range, calendar)).toEqual(['2026-10-01', '2026-10-08']);
    expect(expand(slot(week([4], 'skip')), ...range, calendar)).toEqual(['2026-10-08']);
    // 25 September (中秋) moves to Monday, 2 October to the day after 国庆
    const moved = expand(slot(week([5], 'next-workday')), ...range, calendar);
    expect(moved).toEqual(['2026-09-28', '2026-10-08', '2026-10-09']);
  });

  it('knows a day that moved into the range from before it', () => {
    expect(expand(slot(week([4], 'next-workday')), '2026-10-08', '2026-10-08', calendar)).toEqual([
      '2026-10-08',
    ]);
  });

  it('keeps every second week in step over the end of a year', () => {
    const days = expand(slot(week([1], 'keep', 2), '2026-12-14'), '2026-12-01', '2027-01-31', calendar);
    expect(days).toEqual(['2026-12-14', '2026-12-28', '2027-01-11', '2027-01-25']);
  });

  it('takes the last day for the 31st of a short month, once', () => {
    const monthly = slot({ every: 'month', interval: 1, monthDays: [31, -1], offDays: 'keep' });
    expect(expand(monthly, '2026-01-01', '2026-04-30', calendar)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    const quarterly = slot({ every: 'month', interval: 3, monthDays: [5], offDays: 'keep' }, '2026-02-01');
    expect(expand(quarterly, '2026-01-01', '2026-12-31', calendar)).toEqual([
      '2026-02-05',
      '2026-05-05',
      '2026-08-05',
      '2026-11-05',
    ]);
  });

  it('stays within its own days and the range, ascending, each once, whatever it is', () => {
    const day = fc.integer({ min: toDayNumber('2025-12-01'), max: toDayNumber('2027-12-31') }).map(toDay);
    const offDays = fc.constantFrom<OffDays>('keep', 'skip', 'next-workday');
    const recurrence = fc.oneof(
      fc.record({ every: fc.constant('day' as const), offDays }),
      fc.record({ every: fc.constant('workday' as const), offDays }),
      fc.record({
        every: fc.constant('week' as const),
        interval: fc.integer({ min: 1, max: 4 }),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        offDays,
      }),
      fc.record({
        every: fc.constant('month' as const),
        interval: fc.integer({ min: 1, max: 4 }),
        monthDays: fc.uniqueArray(fc.constantFrom(-1, 1, 15, 29, 30, 31), { minLength: 1 }),
        offDays,
      }),
    );
    fc.assert(
      fc.property(recurrence, day, day, day, (rule, start, a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const days = expand(slot(rule, start), from, to, calendar);
        expect([...new Set(days)].sort()).toEqual(days);
        for (const one of days) {
          expect(one >= from && one <= to && one >= start).toBe(true);
          if (rule.every === 'workday' || rule.offDays !== 'keep')
            expect(calendar.infoOf(toDayNumber(one)).works).toBe(true);
          if (rule.every === 'week' && rule.offDays === 'keep')
            expect(rule.weekdays).toContain(isoWeekday(toDayNumber(one)));
        }
        // asking in two parts gives the same as asking at once
        const half = toDay(Math.floor((toDayNumber(from) + toDayNumber(to)) / 2));
        if (half < to)
          expect([
            ...expand(slot(rule, start), from, half, calendar),
            ...expand(slot(rule, start), toDay(toDayNumber(half) + 1), to, calendar),
          ]).toEqual(days);
      }),
      { numRuns: 120 },
    );
  });
});
