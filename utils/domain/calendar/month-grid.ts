import { toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { Day } from '@/utils/model/worktime';

/** ISO 8601 week of a day: the week with the year's first Thursday is 1. */
export function weekOf(day: Day): number {
  const monday = toDayNumber(naturalPeriod('week', day).from);
  const thursday = toDay(monday + 3);
  return Math.floor((monday + 3 - toDayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

export interface GridWeek {
  readonly week: number;
  readonly days: readonly Day[];
}

/** Weeks of a month's picture, Monday first: whole weeks, as many as touch the month. */
export function monthGrid(day: Day): readonly GridWeek[] {
  const { from, to } = naturalPeriod('month', day);
  const first = toDayNumber(naturalPeriod('week', from).from);
  const last = toDayNumber(naturalPeriod('week', to).to);
  return Array.from({ length: (last - first + 1) / 7 }, (_, i) => {
    const monday = first + i * 7;
    return { week: weekOf(toDay(monday)), days: Array.from({ length: 7 }, (_, n) => toDay(monday + n)) };
  });
}

/** The same day of another month; the last one where it has none. */
export function shiftMonth(day: Day, by: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + by;
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const { to } = naturalPeriod('month', first);
  return toDay(Math.min(toDayNumber(first) + date - 1, toDayNumber(to)));
}
