import { describe, expect, it } from 'vitest';
import { instantOf } from '@/utils/domain/calendar/instant';
import { adviseSlot, bandOf, basisOf, learnCells, offerSlots } from '@/utils/domain/calendar/slot-advice';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';

const calendar = createCalendar(layHolidays([]).years);
/** So many posts on Wednesdays at 20:00, and so many on Mondays at 10:00. */
const posts = (wednesday: readonly number[], monday: readonly number[] = []) => [
  ...wednesday.map((interactions, i) => ({
    at: instantOf('2026-09-02', 1205) + i * 7 * 86_400_000,
    interactions,
  })),
  ...monday.map((interactions, i) => ({
    at: instantOf('2026-08-31', 600) + i * 7 * 86_400_000,
    interactions,
  })),
];

describe('which hour', () => {
  it('takes the bands of the seeds by the official calendar', () => {
    expect(bandOf('2026-09-16', 18 * 60, calendar)).toBe('workday-evening');
    expect(bandOf('2026-09-16', 23 * 60, calendar)).toBeUndefined();
    // 调休: a Sunday that works has the evening of a workday, a holiday Friday that of a weekend
    expect(bandOf('2026-09-20', 22 * 60, calendar)).toBe('workday-evening');
    expect(bandOf('2026-09-25', 22 * 60, calendar)).toBeUndefined();
    expect(bandOf('2026-09-25', 17 * 60, calendar)).toBe('weekend-evening');
    expect(bandOf('2026-09-19', 13 * 60 + 59, calendar)).toBe('weekend-noon');
  });

  it('makes no claim from four posts and one from five, with median and spread', () => {
    expect(learnCells(posts([1, 2, 3, 4]))).toEqual([]);
    expect(learnCells(posts([10, 20, 30, 40, 50]))).toEqual([
      { weekday: 3, hour: 20, n: 5, median: 30, low: 20, high: 40 },
    ]);
  });

  it('recommends what did better, with its number, and warns of what did worse', () => {
    const basis = basisOf(posts([95, 100, 105, 100, 100], [10, 10, 12, 11, 10]), calendar, []);
    expect(adviseSlot('2026-11-25', 20 * 60, basis)).toMatchObject({
      grade: 'good',
      cell: { n: 5, median: 100 },
    });
    expect(adviseSlot('2026-11-23', 10 * 60, basis)).toMatchObject({ grade: 'poor', cell: { median: 10 } });
  });

  it('does not recommend a cell whose posts lie far apart', () => {
    const basis = basisOf(posts([1, 2, 300, 900, 1000], [10, 10, 12, 11, 10]), calendar, []);
    expect(adviseSlot('2026-11-25', 20 * 60, basis)).toMatchObject({ grade: 'fair', isWide: true });
  });

  it('says what is usual where own data is silent, with how many there are, and nothing where nothing is known', () => {
    const basis = basisOf(posts([1, 2, 3]), calendar, []);
    expect(adviseSlot('2026-11-25', 20 * 60, basis)).toMatchObject({
      grade: 'usual',
      band: 'workday-evening',
      n: 3,
    });
    expect(adviseSlot('2026-11-25', 4 * 60, basis)).toMatchObject({ grade: 'unknown', n: 0 });
  });

  it('warns of a Monday that takes more than 40 % of the week', () => {
    const week = ['23', '23', '23', '24', '25', '26'].map((date) => ({ day: `2026-11-${date}` }));
    const basis = basisOf([], calendar, week);
    expect(adviseSlot('2026-11-23', 20 * 60, basis)).toMatchObject({
      grade: 'poor',
      mondayShare: { monday: 3, week: 6 },
    });
    expect(adviseSlot('2026-11-24', 20 * 60, basis).grade).toBe('usual');
  });

  it('offers nothing that has passed and nothing on a day that is taken', () => {
    const basis = basisOf(posts([95, 100, 105, 100, 100], [10, 10, 12, 11, 10]), calendar, []);
    const after = instantOf('2026-11-25', 19 * 60);
    const [best, ...rest] = offerSlots('2026-11-25', basis, after, 50, (day) => day !== '2026-11-26');
    expect(best).toMatchObject({ day: '2026-11-25', minute: 1200, grade: 'good' });
    expect(rest.every(({ day, minute }) => instantOf(day, minute) > after && day !== '2026-11-26')).toBe(
      true,
    );
  });
});
