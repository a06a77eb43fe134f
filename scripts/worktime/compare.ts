import { firstDayOf, toDay, weekdayOf } from '@/utils/core/day';
import type { HolidayYear } from '@/utils/model/worktime';
import { NOTICES, type Notice } from './notices';
import { readSecond } from './official';

/** Dates at which holiday-calendar 1.3.3 is known to be wrong: it lacks the prolonged 春节 of 2020. */
const KNOWN_ERRORS: ReadonlySet<string> = new Set(['2020-02-02']);

const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;

/** Whether one works on a day, by what is off and what is worked beside the ordinary week. */
const works = (day: number, off: boolean | undefined): boolean =>
  off === undefined ? !isWeekend(day) : !off;

const offByNotice = (notices: readonly Notice[], date: string): boolean | undefined => {
  if (notices.some(({ work }) => work.includes(date))) return false;
  return notices.some(({ off }) => off.some(([from, to]) => from <= date && date <= to)) ? true : undefined;
};

/** Days on which the data, the notices and the second package do not agree whether one works; empty = all is well. */
export function compareCalendars(years: readonly HolidayYear[]): readonly string[] {
  const first = new Map(years.flatMap(({ days }) => days.map((day) => [day.date, day.isOffDay] as const)));
  const second = readSecond(years.map(({ year }) => year));
  return years.flatMap(({ year }) => {
    const from = firstDayOf(year);
    const days = Array.from({ length: firstDayOf(year + 1) - from }, (_, i) => from + i);
    return days.flatMap((day) => {
      const date = toDay(day);
      const here = works(day, first.get(date));
      const notice = works(day, offByNotice(NOTICES, date));
      const other = works(day, second.get(date));
      return [
        ...(here === notice ? [] : [`${date}: works ${here}, by the notice ${notice}`]),
        ...(here === other || KNOWN_ERRORS.has(date)
          ? []
          : [`${date}: works ${here}, second source ${other}`]),
      ];
    });
  });
}
