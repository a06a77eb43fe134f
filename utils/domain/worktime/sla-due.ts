import { dayNumberOf } from '@/utils/core/day';
import type { Pause, SlaDue, SlaRule, SlaTarget, TicketTimes } from '@/utils/model/sla';
import type { WorkClock } from './create-clock';
import { addRunningMs, mergePauses, type Standstill } from './pauses';

const MINUTE = 60_000;
const WARN_AT = 0.75;

/** What a target is measured against. */
export interface Measure {
  readonly target: SlaTarget;
  /** Ms allowed on the clock. */
  readonly allowed: number;
  readonly doneAt?: number;
  readonly stops: readonly Standstill[];
}

const measure = (
  target: SlaTarget,
  minutes: number,
  doneAt: number | undefined,
  pauses: readonly Pause[],
): Measure => ({ target, allowed: minutes * MINUTE, doneAt, stops: mergePauses(pauses, doneAt) });

/** Targets a rule sets, first reply before resolution. Closing a ticket ends the wait for a reply as well. */
export function measuresOf(
  { firstReplyAt, resolvedAt, pauses }: TicketTimes,
  { minutes, resolutionMinutes }: Pick<SlaRule, 'minutes' | 'resolutionMinutes'>,
): readonly Measure[] {
  const measures: Measure[] = [];
  if (minutes !== undefined) {
    const closed = resolvedAt ?? Number.POSITIVE_INFINITY;
    const replied = Math.min(firstReplyAt ?? closed, closed);
    const doneAt = Number.isFinite(replied) ? replied : undefined;
    measures.push(measure('first-reply', minutes, doneAt, pauses));
  }
  if (resolutionMinutes !== undefined) {
    measures.push(measure('resolution', resolutionMinutes, resolvedAt, pauses));
  }
  return measures;
}

/** The instants of one target. */
export function dueOf(
  { target, allowed, stops }: Measure,
  openedAt: number,
  rule: Pick<SlaRule, 'warnAt' | 'escalateAfter'>,
  clock: WorkClock,
): SlaDue {
  const warnAfter = Math.floor(allowed * (rule.warnAt ?? WARN_AT));
  const dueAt = addRunningMs(openedAt, allowed, stops, clock);
  const escalateAt: number[] = [];
  if (dueAt !== undefined) {
    for (const minutes of rule.escalateAfter ?? []) {
      const at = addRunningMs(openedAt, allowed + minutes * MINUTE, stops, clock);
      if (at === undefined) break;
      escalateAt.push(at);
    }
  }
  const missingYear =
    clock.type === 'always' || dueAt === undefined
      ? undefined
      : clock.calendar.missingYear(dayNumberOf(openedAt), dayNumberOf(dueAt));
  return {
    target,
    warnAt: addRunningMs(openedAt, warnAfter, stops, clock),
    dueAt,
    escalateAt,
    coverage: missingYear === undefined ? 'official' : 'inferred',
    missingYear,
  };
}

/**
 * By when a ticket wants its first reply and its end: instants that hold until its times change, to be stored and
 * sorted by. A pause that is still open leaves what lies behind it undefined.
 *
 * @param clock the rule's (`createClocks`)
 */
export const slaDue = (times: TicketTimes, rule: SlaRule, clock: WorkClock): readonly SlaDue[] =>
  measuresOf(times, rule).map((measure) => dueOf(measure, times.openedAt, rule, clock));
