import { toDay, toDayNumber } from '@/utils/core/day';
import type { Day } from '@/utils/model/worktime';
import type { WorkCalendar } from './create-calendar';

/** Longest search: more days in a row without a working one do not happen. */
const MOST_DAYS = 100_000;

/**
 * The `count`th working day after a day, which itself does not count (民法典 article 201); before it with `count` below
 * 0. 调休 days count, holidays do not. 0 = the day itself.
 */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let at = toDayNumber(day);
  for (let left = Math.abs(count), i = 0; left > 0 && i < MOST_DAYS; i += 1) {
    at += step;
    if (calendar.infoOf(at).works) left -= 1;
  }
  return toDay(at);
}

/** Working days after `from` up to and with `to`; negative when `to` is before `from`. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let day = toDayNumber(from) + 1; day <= toDayNumber(to); day += 1) {
    if (calendar.infoOf(day).works) count += 1;
  }
  return count;
}
