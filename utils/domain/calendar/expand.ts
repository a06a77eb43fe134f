import { DAY_MS, toDay, toDayNumber, weekdayOf } from '@/utils/core/day';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { PlanSlot, Recurrence } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (dayNumber: number): number => ((weekdayOf(dayNumber) + 6) % 7) + 1;

/** Monday of the week in which 1970-01-05 lies counts as week 0. */
const weekNumber = (dayNumber: number): number => Math.floor((dayNumber - 4) / 7);
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
/** Furthest a day moves to work: no holiday is longer. */
const FURTHEST = 15;

/** Number of the first day of a month. */
const firstOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;

/** Days from one to another (both included) that a rule by months names; by whole months, not day by day. */
function inMonths(
  { interval, monthDays }: Recurrence & { readonly every: 'month' },
  from: number,
  to: number,
  start: number,
): readonly number[] {
  const phase = monthNumber(toDay(start));
  const last = monthNumber(toDay(Math.max(from, to)));
  const found: number[] = [];
  for (let month = monthNumber(toDay(from)); month <= last; month += 1) {
    if ((month - phase) % interval !== 0) continue;
    const first = firstOf(month);
    const length = firstOf(month + 1) - first;
    // the 31st of a short month is its last day, as people mean it
    for (const day of monthDays) found.push(first + (day === -1 ? length : Math.min(day, length)) - 1);
  }
  return found.filter((at) => at >= from && at <= to);
}

/** Days that the recurrence names, before days off are looked at. `start` gives the phase of intervals. */
function named(recurrence: Recurrence, from: number, to: number, start: number): readonly number[] {
  if (recurrence.every === 'month') return inMonths(recurrence, from, to, start);
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  if (recurrence.every !== 'week') return all;
  const { weekdays, interval } = recurrence;
  return all.filter(
    (at) => weekdays.includes(isoWeekday(at)) && (weekNumber(at) - weekNumber(start)) % interval === 0,
  );
}

/**
 * Days of a slot between two days (both included), ascending, each once. Days off are those of the official calendar:
 * a 调休 Sunday works, a Monday of 国庆 does not. `workday` means working days only, whatever `offDays` says.
 */
export function expand(slot: PlanSlot, from: Day, to: Day, calendar: WorkCalendar): readonly Day[] {
  const { recurrence } = slot;
  const start = toDayNumber(slot.from);
  const end = Math.min(
    toDayNumber(to),
    slot.to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(slot.to),
  );
  const first = toDayNumber(from);
  const days = new Set<number>();
  // a day that moved forward may come from before the range
  for (const at of named(recurrence, Math.max(start, first - FURTHEST), end, start)) {
    if (recurrence.every === 'workday') {
      if (calendar.infoOf(at).works) days.add(at);
    } else if (recurrence.offDays === 'keep' || calendar.infoOf(at).works) days.add(at);
    else if (recurrence.offDays === 'next-workday') {
      let next = at + 1;
      while (!calendar.infoOf(next).works && next - at <= FURTHEST) next += 1;
      days.add(next);
    }
  }
  return [...days]
    .filter((at) => at >= first && at <= end)
    .sort((a, b) => a - b)
    .map(toDay);
}
