import { toDay, toDayNumber, weekdayOf } from '@/utils/core/day';
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

const isLastOfMonth = (dayNumber: number): boolean => toDay(dayNumber + 1).endsWith('-01');

/** Whether the recurrence names this day, before days off are looked at. `start` gives the phase of intervals. */
function names(recurrence: Recurrence, at: number, start: number): boolean {
  switch (recurrence.every) {
    case 'day':
    case 'workday':
      return true;
    case 'week':
      return (
        recurrence.weekdays.includes(isoWeekday(at)) &&
        (weekNumber(at) - weekNumber(start)) % recurrence.interval === 0
      );
    case 'month': {
      const day = toDay(at);
      if ((monthNumber(day) - monthNumber(toDay(start))) % recurrence.interval !== 0) return false;
      const { monthDays } = recurrence;
      return (
        monthDays.includes(Number(day.slice(8))) ||
        // the 31st of a short month is its last day, as people mean it
        (isLastOfMonth(at) && (monthDays.includes(-1) || monthDays.some((n) => n > Number(day.slice(8)))))
      );
    }
  }
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
  for (let at = Math.max(start, first - FURTHEST); at <= end; at += 1) {
    if (!names(recurrence, at, start)) continue;
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
