import type { SlaDue, SlaRule, SlaState, SlaStatus, SlaTargetState, TicketTimes } from '@/utils/model/sla';
import type { WorkClock } from './create-clock';
import { mergePauses, runningMs } from './pauses';
import { dueOf, type Measure, measuresOf } from './sla-due';

const reached = (at: number | undefined, now: number): boolean => at !== undefined && at <= now;

/** Judged by the instants alone, so that what a list sorted by `dueAt` shows and what is said of a ticket agree. */
function statusOf(
  { dueAt, warnAt }: SlaDue,
  doneAt: number | undefined,
  now: number,
  stands: boolean,
): SlaStatus {
  if (doneAt !== undefined) return dueAt !== undefined && doneAt > dueAt ? 'missed' : 'met';
  if (reached(dueAt, now)) return 'breached';
  if (stands) return 'paused';
  return reached(warnAt, now) ? 'warning' : 'running';
}

function stateOf(
  measure: Measure,
  due: SlaDue,
  openedAt: number,
  now: number,
  clock: WorkClock,
): SlaTargetState {
  const { allowed, stops, target } = measure;
  const doneAt = reached(measure.doneAt, now) ? measure.doneAt : undefined;
  const end = doneAt ?? now;
  const usedMs = runningMs(openedAt, end, stops, clock);
  const stands = stops.some(({ at, until }) => at <= now && now < until);
  return {
    ...due,
    target,
    status: statusOf(due, doneAt, now, stands),
    usedMs,
    remainingMs: allowed - usedMs,
    level: due.escalateAt.filter((at) => (doneAt === undefined ? at <= end : at < end)).length,
    doneAt,
  };
}

const firstDue = (one: SlaTargetState, other: SlaTargetState): number =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY);

/**
 * Where the clocks of a ticket stand at an instant. Times after `now` are taken as not having happened, except that a
 * pause which is known to end does end. Done in time = done by the due instant; at that instant itself a ticket still
 * open is breached.
 */
export function slaState(times: TicketTimes, rule: SlaRule, clock: WorkClock, now: number): SlaState {
  const { openedAt } = times;
  const targets = measuresOf(times, rule).map((measure) =>
    stateOf(measure, dueOf(measure, openedAt, rule, clock), openedAt, now, clock),
  );
  const open = targets.filter(({ doneAt }) => doneAt === undefined);
  const stops = mergePauses(times.pauses);
  const turns = open
    .flatMap(({ warnAt, dueAt, escalateAt }) => [warnAt, dueAt, ...escalateAt])
    .concat(open.length > 0 ? stops.flatMap(({ at, until }) => [at, until]) : [])
    .filter((at): at is number => at !== undefined && Number.isFinite(at) && at > now);
  return {
    targets,
    next: [...open].sort(firstDue)[0],
    level: Math.max(0, ...open.map(({ level }) => level)),
    paused: open.length > 0 && stops.some(({ at, until }) => at <= now && now < until),
    changesAt: turns.length > 0 ? Math.min(...turns) : undefined,
  };
}
