import type { ClockView } from '@/utils/model/desk-view';

/**
 * Working milliseconds left at `now` (epoch ms), going on from where the worker left the clock; negative = overdue.
 * Undefined = no limit, or paused. A clock that stands outside service hours starts again at `startsAt`, one that runs
 * stands from `stopsAt` on; what comes after that the worker says when it is asked again.
 */
export function clockLeft(clock: ClockView, now: number): number | undefined {
  const { left, at, isRunning, startsAt, stopsAt } = clock;
  if (left === undefined) return undefined;
  const since = isRunning ? at : startsAt;
  if (since === undefined) return left;
  const until = isRunning && stopsAt !== undefined ? Math.min(now, stopsAt) : now;
  return left - Math.max(0, until - since);
}

/** Whether time passes for a ticket at `now`. */
export const isClockRunning = ({ isRunning, startsAt, stopsAt }: ClockView, now: number): boolean =>
  isRunning ? stopsAt === undefined || now < stopsAt : startsAt !== undefined && startsAt <= now;
