import type { SlaRule } from '@/utils/model/sla';
import type { ServiceHours } from '@/utils/model/worktime';
import type { WorkCalendar } from './create-calendar';
import { ALWAYS, createClock, type WorkClock } from './create-clock';

/** The clock of a rule. Clocks are built once and kept: use one set for as long as hours and holidays stay the same. */
export type ClockOf = (rule: Pick<SlaRule, 'clock' | 'hoursId'>) => WorkClock;

/**
 * Clocks for all rules of a policy. A rule that names hours which are gone is measured by the first ones; without any
 * hours the clock runs around the clock, so that nothing is forgotten.
 */
export function createClocks(calendar: WorkCalendar, hours: readonly ServiceHours[]): ClockOf {
  const clocks = new Map<string, WorkClock>();
  return ({ clock, hoursId }) => {
    const own = hours.find(({ id }) => id === hoursId) ?? hours[0];
    if (clock === 'always' || !own) return ALWAYS;
    const key = `${clock} ${own.id}`;
    const found = clocks.get(key) ?? createClock(calendar, own, clock);
    clocks.set(key, found);
    return found;
  };
}
