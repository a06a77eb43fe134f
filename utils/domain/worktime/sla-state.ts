import type { SlaDue, SlaRule, SlaState, SlaStatus, SlaTargetState, TicketTimes } from '@/utils/model/sla';
import type { WorkClock } from './create-clock';
import { mergePauses, runningMs, type Standstill } from './pauses';
import { dueOf, type Measure, measuresOf } from './sla-due';

const NEVER = Number.POSITIVE_INFINITY;

const standsAt = (stops: readonly Standstill[], now: number): boolean =>
  stops.some(({ at, until }) => at <= now && now < until);

/** Judged by the instants alone, so that what a list sorted by `dueAt` shows and what is said of a ticket agree. */
function statusOf(due: SlaDue, doneAt: number | undefined, now: number, stands: boolean): SlaStatus {
  const { dueAt = NEVER, warnAt = NEVER } = due;
  if (doneAt !== undefined) return doneAt > dueAt ? 'missed' : 'met';
  if (dueAt <= now) return 'breached';
  if (stands) return 'paused';
  return warnAt <= now ? 'warning' : 'running';
}

/** Steps of escalation reached: while open those up to now, when done those that came before. */
function levelOf(escalateAt: readonly number[], doneAt: number | undefined, now: number): number {
  let level = 0;
  for (const at of escalateAt) if (doneAt === undefined ? at <= now : at < doneAt) level += 1;
  return level;
}

function stateOf(
  { allowed, stops, doneAt: done }: Measure,
  due: SlaDue,
  openedAt: number,
  now: number,
  clock: WorkClock,
): SlaTargetState {
  const doneAt = done !== undefined && done <= now ? done : undefined;
  const usedMs = runningMs(openedAt, doneAt ?? now, stops, clock);
  // written out: a spread costs more than the arithmetic when a hundred thousand tickets are asked for
  return {
    target: due.target,
    warnAt: due.warnAt,
    dueAt: due.dueAt,
    escalateAt: due.escalateAt,
    coverage: due.coverage,
    missingYear: due.missingYear,
    status: statusOf(due, doneAt, now, standsAt(stops, now)),
    usedMs,
    remainingMs: allowed - usedMs,
    level: levelOf(due.escalateAt, doneAt, now),
    doneAt,
  };
}

/** The sooner of two instants of which the second may be past or unknown. */
const sooner = (next: number, at: number | undefined, now: number): number =>
  at !== undefined && at > now && at < next ? at : next;

/** The earliest instant after `now` that is in sight. */
function nextTurn(open: readonly SlaTargetState[], stops: readonly Standstill[], now: number): number {
  let next = NEVER;
  for (const { warnAt, dueAt, escalateAt } of open) {
    next = sooner(sooner(next, warnAt, now), dueAt, now);
    for (const at of escalateAt) next = sooner(next, at, now);
  }
  for (const { at, until } of stops) next = sooner(sooner(next, at, now), until, now);
  return next;
}

/**
 * Where the clocks of a ticket stand at an instant. Times after `now` are taken as not having happened, except that a
 * pause which is known to end does end. Done in time = done by the due instant; at that instant itself a ticket still
 * open is breached.
 */
export function slaState(times: TicketTimes, rule: SlaRule, clock: WorkClock, now: number): SlaState {
  const { openedAt } = times;
  const targets: SlaTargetState[] = [];
  const open: SlaTargetState[] = [];
  let next: SlaTargetState | undefined;
  let level = 0;
  for (const measure of measuresOf(times, rule)) {
    const state = stateOf(measure, dueOf(measure, openedAt, rule, clock), openedAt, now, clock);
    targets.push(state);
    if (state.doneAt !== undefined) continue;
    open.push(state);
    level = Math.max(level, state.level);
    if (!next || (state.dueAt ?? NEVER) < (next.dueAt ?? NEVER)) next = state;
  }
  const stops = open.length > 0 ? mergePauses(times.pauses) : [];
  const changesAt = nextTurn(open, stops, now);
  return {
    targets,
    next,
    level,
    paused: standsAt(stops, now),
    changesAt: changesAt === NEVER ? undefined : changesAt,
  };
}
