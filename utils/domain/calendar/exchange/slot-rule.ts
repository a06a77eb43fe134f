import type { PlanSlot } from '@/utils/model/plan';
import { instantOf } from '../instant';
import { utcStamp } from './shanghai-time';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A month has these days always; of the others, a short month has its last day instead, which no rule says. */
const ALWAYS_THERE = 28;

/**
 * A slot as an RRULE, or undefined where no rule says the same: working days and 调休 are known to no calendar
 * program, nor is "the 31st, or the last day of a short month".
 */
export function slotRule({ recurrence, to, minute }: PlanSlot): string | undefined {
  if (recurrence.every === 'workday' || recurrence.offDays !== 'keep') return undefined;
  const until = to === undefined ? '' : `;UNTIL=${utcStamp(instantOf(to, minute))}`;
  switch (recurrence.every) {
    case 'day':
      return `FREQ=DAILY${until}`;
    case 'week': {
      const days = recurrence.weekdays.flatMap((day) => WEEKDAYS[day - 1] ?? []);
      return days.length === 0
        ? undefined
        : `FREQ=WEEKLY;INTERVAL=${recurrence.interval};BYDAY=${days.join(',')};WKST=MO${until}`;
    }
    case 'month': {
      const { monthDays, interval } = recurrence;
      if (monthDays.length === 0 || monthDays.some((day) => day > ALWAYS_THERE)) return undefined;
      return `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${monthDays.join(',')}${until}`;
    }
  }
}
