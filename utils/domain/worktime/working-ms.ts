import { HORIZON_YEARS, type WorkClock, yearAt } from './create-clock';
import { lastNotAbove, openBefore } from './year-table';

/** Ms a clock runs from `a` to `b` (epoch ms); negative when `b` is before `a`. */
export function workingMsBetween(a: number, b: number, clock: WorkClock): number {
  if (clock.type === 'always') return b - a;
  if (b < a) return -workingMsBetween(b, a, clock);
  const [from, to] = [yearAt(a), yearAt(b)];
  let sum = openBefore(clock.yearTable(to), b) - openBefore(clock.yearTable(from), a);
  for (let year = from; year < to; year += 1) sum += clock.yearTable(year).total;
  return sum;
}

/**
 * When a clock that starts at `at` (epoch ms) has run for `ms`: the earliest such instant, so a term that uses up the
 * day ends at closing time and not at the next opening. With `ms` below 0 the latest instant from which it has run
 * that long until `at`. 0 ms = `at` itself. Undefined = never within sixty years.
 */
export function addWorkingMs(at: number, ms: number, clock: WorkClock): number | undefined {
  if (clock.type === 'always') return at + ms;
  if (ms === 0) return at;
  const step = ms > 0 ? 1 : -1;
  const first = yearAt(at);
  let year = first;
  let table = clock.yearTable(year);
  let need = openBefore(table, at) + ms;
  while (step > 0 ? need > table.total : need < 0) {
    if (Math.abs(year - first) === HORIZON_YEARS) return undefined;
    if (step > 0) need -= table.total;
    year += step;
    table = clock.yearTable(year);
    if (step < 0) need += table.total;
  }
  const { starts, before } = table;
  // forwards the span in which `need` is reached, backwards the one that begins with it
  const i = step > 0 ? lastNotAbove(before, need - 1) : lastNotAbove(before, need);
  return (starts[i] ?? 0) + need - (before[i] ?? 0);
}

/** Whether a clock runs at an instant; at closing time it no longer does. */
export function isOpen(at: number, clock: WorkClock): boolean {
  if (clock.type === 'always') return true;
  const { starts, ends } = clock.yearTable(yearAt(at));
  return at < (ends[lastNotAbove(starts, at)] ?? 0);
}

/** `at` where the clock runs, else when it next does. Undefined = never within sixty years. */
export function nextOpening(at: number, clock: WorkClock): number | undefined {
  if (clock.type === 'always' || isOpen(at, clock)) return at;
  const first = yearAt(at);
  for (let year = first; year <= first + HORIZON_YEARS; year += 1) {
    const { starts } = clock.yearTable(year);
    const start = starts[lastNotAbove(starts, at) + 1];
    if (start !== undefined) return start;
  }
  return undefined;
}

/** When a clock that runs at `at` next stands; undefined = it does not run, or never stops within sixty years. */
export function nextClosing(at: number, clock: WorkClock): number | undefined {
  if (clock.type === 'always' || !isOpen(at, clock)) return undefined;
  let time = at;
  for (let i = 0; i <= HORIZON_YEARS; i += 1) {
    const { starts, ends } = clock.yearTable(yearAt(time));
    time = ends[lastNotAbove(starts, time)] ?? time;
    // a span that runs over New Year goes on in the next year's table
    if (!isOpen(time, clock)) return time;
  }
  return undefined;
}
