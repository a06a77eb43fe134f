import { dayNumberOf } from '@/utils/core/day';
import type { SlaDue, SlaRule, SlaTarget, TicketTimes } from '@/utils/model/sla';
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

/** Targets a rule sets, first reply before resolution. Closing a ticket ends the wait for a reply as well. */
export function measuresOf(
  times: TicketTimes,
  rule: Pick<SlaRule, 'minutes' | 'resolutionMinutes'>,
): readonly Measure[] {
  const { firstReplyAt, resolvedAt, pauses } = times;
  const replied =
    firstReplyAt === undefined || resolvedAt === undefined
      ? (firstReplyAt ?? resolvedAt)
      : Math.min(firstReplyAt, resolvedAt);
  const measure = (
    target: SlaTarget,
    minutes: number | undefined,
    doneAt: number | undefined,
  ): readonly Measure[] =>
    minutes === undefined
      ? []
      : [{ target, allowed: minutes * MINUTE, doneAt, stops: mergePauses(pauses, doneAt) }];
  return [
    ...measure('first-reply', rule.minutes, replied),
    ...measure('resolution', rule.resolutionMinutes, resolvedAt),
  ];
}

/** The instants of one target. */
export function dueOf(
  { target, allowed, stops }: Measure,
  openedAt: number,
  rule: Pick<SlaRule, 'warnAt' | 'escalateAfter'>,
  clock: WorkClock,
): SlaDue {
  const after = (ms: number): number | undefined => addRunningMs(openedAt, ms, stops, clock);
  const escalateAt: number[] = [];
  for (const minutes of rule.escalateAfter ?? []) {
    const at = after(allowed + minutes * MINUTE);
    if (at === undefined) break;
    escalateAt.push(at);
  }
  const dueAt = after(allowed);
  const missingYear =
    clock.type === 'always' || dueAt === undefined
      ? undefined
      : clock.calendar.missingYear(dayNumberOf(openedAt), dayNumberOf(dueAt));
  return {
    target,
    warnAt: after(Math.floor(allowed * (rule.warnAt ?? WARN_AT))),
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
