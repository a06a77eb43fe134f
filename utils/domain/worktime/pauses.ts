import type { Pause } from '@/utils/model/sla';
import type { WorkClock } from './create-clock';
import { addWorkingMs, workingMsBetween } from './working-ms';

/** A stretch in which the clock stands; `until` Infinity = it still does. */
export interface Standstill {
  readonly at: number;
  readonly until: number;
}

const NONE: readonly Standstill[] = [];

/** Pauses in order and without overlap; empty and upside-down ones and those that begin at `end` or later left out. */
export function mergePauses(pauses: readonly Pause[], end = Number.POSITIVE_INFINITY): readonly Standstill[] {
  if (pauses.length === 0) return NONE;
  const sorted = pauses
    .map(({ at, until = Number.POSITIVE_INFINITY }) => ({ at, until }))
    .filter(({ at, until }) => at < until && at < end)
    .sort((a, b) => a.at - b.at);
  const merged: { at: number; until: number }[] = [];
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (last && pause.at <= last.until) last.until = Math.max(last.until, pause.until);
    else merged.push({ ...pause });
  }
  return merged;
}

/** Ms a clock runs from `from` to `to`, not counting where it stands. 0 when `to` is not after `from`. */
export function runningMs(from: number, to: number, stops: readonly Standstill[], clock: WorkClock): number {
  if (to <= from) return 0;
  let sum = workingMsBetween(from, to, clock);
  for (const { at, until } of stops) {
    const [a, b] = [Math.max(at, from), Math.min(until, to)];
    if (a < b) sum -= workingMsBetween(a, b, clock);
  }
  return sum;
}

/** When a clock that starts at `at` has run for `ms` beside its pauses; undefined = never, or not while it stands. */
export function addRunningMs(
  at: number,
  ms: number,
  stops: readonly Standstill[],
  clock: WorkClock,
): number | undefined {
  let from = at;
  let left = ms;
  for (const stop of stops) {
    if (stop.until <= from) continue;
    const run = stop.at > from ? workingMsBetween(from, stop.at, clock) : 0;
    // a term of no length ends where it starts, even inside a pause
    if (left <= run) break;
    if (stop.until === Number.POSITIVE_INFINITY) return undefined;
    left -= run;
    from = stop.until;
  }
  return addWorkingMs(from, left, clock);
}
