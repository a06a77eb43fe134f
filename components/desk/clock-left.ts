import type { ClockView } from '@/utils/model/desk-view';

/**
 * Working milliseconds left at `now` (epoch ms), going on from where the worker left the clock; negative = overdue.
 * Undefined = no limit, or paused. A clock that stands outside service hours starts again at `startsAt`.
 */
export function clockLeft(clock: ClockView, now: number): number | undefined {
  if (clock.left === undefined) return undefined;
  const since = clock.isRunning ? clock.at : clock.startsAt;
  return since === undefined ? clock.left : clock.left - Math.max(0, now - since);
}

/** Whether time passes for a ticket at `now`. */
export const isClockRunning = (clock: ClockView, now: number): boolean =>
  clock.isRunning || (clock.startsAt !== undefined && clock.startsAt <= now);
