import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  dayNumberOf,
  dayOf,
  firstDayOf,
  startOfDay,
  toDay,
  toDayNumber,
  weekdayOf,
  yearOf,
} from '@/utils/core/day';

describe('days in Shanghai', () => {
  it('change at midnight there', () => {
    const midnight = Date.parse('2026-11-25T00:00:00+08:00');
    expect([midnight - 1, midnight].map(dayOf)).toEqual(['2026-11-24', '2026-11-25']);
    expect(startOfDay(toDayNumber('2026-11-25'))).toBe(midnight);
    expect(weekdayOf(toDayNumber('2026-11-25'))).toBe(3);
    expect(weekdayOf(toDayNumber('1969-12-28'))).toBe(0);
    expect(firstDayOf(2027)).toBe(toDayNumber('2027-01-01'));
  });

  it('are the same as text and as number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 8e12 }), (at) => {
        const day = dayNumberOf(at);
        expect(toDay(day)).toBe(dayOf(at));
        expect(toDayNumber(dayOf(at))).toBe(day);
        expect(at - startOfDay(day)).toBeGreaterThanOrEqual(0);
        expect(at - startOfDay(day)).toBeLessThan(DAY_MS);
        expect(yearOf(day)).toBe(Number(dayOf(at).slice(0, 4)));
        expect(weekdayOf(day)).toBe(new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});
