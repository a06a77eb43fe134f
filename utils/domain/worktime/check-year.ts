import { toDay, toDayNumber, weekdayOf } from '@/utils/core/day';
import type { HolidayYear } from '@/utils/model/worktime';
import { FESTIVAL_NAMES } from './festivals';
import { statutoryDays } from './statutory';

/** What is wrong with a year: a path within it (`days[3].date`, `days`) and words. */
export interface YearFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * First thing that cannot be a notice of that year, undefined = sound: no days at all (data sets publish an empty year
 * before its notice is out), a day twice, a day of another year (the last week of December before is fine), a Monday
 * to Friday said to be worked, a statutory day that is not off.
 */
export function checkYear({ year, days }: HolidayYear): YearFault | undefined {
  if (days.length === 0) return { path: ['days'], message: `no days: the notice for ${year} is not in here` };
  const seen = new Map<number, boolean>();
  for (const [i, { date, isOffDay }] of days.entries()) {
    const path = ['days', i, 'date'];
    const day = toDayNumber(date);
    if (seen.has(day)) return { path, message: `${date} is there twice` };
    const isOfYear =
      date.startsWith(`${year}-`) || (date.startsWith(`${year - 1}-12-`) && date.slice(8) >= '25');
    if (!isOfYear) return { path, message: `${date} is no day of ${year}` };
    if (!isOffDay && weekdayOf(day) % 6 !== 0) {
      return {
        path,
        message: `${date} is a Monday to Friday: only Saturdays and Sundays are worked by a notice`,
      };
    }
    seen.set(day, isOffDay);
  }
  for (const [day, festival] of statutoryDays(year)) {
    // notices may leave a weekend day unsaid that is off anyway (与周末连休)
    const isOff = seen.get(day) ?? weekdayOf(day) % 6 === 0;
    if (!isOff) {
      const name = festival === 'other' ? '' : ` (${FESTIVAL_NAMES[festival]})`;
      return { path: ['days'], message: `${toDay(day)}${name} is not off: the year is not complete` };
    }
  }
  return undefined;
}
