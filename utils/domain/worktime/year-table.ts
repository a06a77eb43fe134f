import { firstDayOf, startOfDay } from '@/utils/core/day';
import type { SpansOf } from './compile-hours';
import type { WorkCalendar } from './create-calendar';

/** The open times of one Shanghai year, merged and ascending, epoch ms; `before[i]` = ms open in the year before `i`. */
export interface YearTable {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  /** Ms open in the whole year. */
  readonly total: number;
}

const MINUTE = 60_000;

/** Open times of a year; what crosses midnight at New Year is cut there, each half in its own year. */
export function buildYear(year: number, calendar: WorkCalendar, spansOf: SpansOf): YearTable {
  const first = firstDayOf(year);
  const end = firstDayOf(year + 1);
  const open: { readonly from: number; to: number }[] = [];
  for (let day = first - 1; day < end; day += 1) {
    const at = startOfDay(day);
    for (const { from, to } of spansOf(day, calendar.infoOf(day))) {
      open.push({ from: at + from * MINUTE, to: at + to * MINUTE });
    }
  }
  open.sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of open) {
    const cut = { from: Math.max(from, startOfDay(first)), to: Math.min(to, startOfDay(end)) };
    if (cut.from >= cut.to) continue;
    const last = merged.at(-1);
    if (last && cut.from <= last.to) last.to = Math.max(last.to, cut.to);
    else merged.push(cut);
  }
  const before = new Float64Array(merged.length);
  let total = 0;
  for (const [i, { from, to }] of merged.entries()) {
    before[i] = total;
    total += to - from;
  }
  return {
    starts: Float64Array.from(merged, ({ from }) => from),
    ends: Float64Array.from(merged, ({ to }) => to),
    before,
    total,
  };
}

/** Index of the last value not above `value` in an ascending list; -1 = all are above. */
export function lastNotAbove(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Ms of the year that were open before an instant. */
export function openBefore({ starts, ends, before }: YearTable, at: number): number {
  const i = lastNotAbove(starts, at);
  if (i < 0) return 0;
  return (before[i] ?? 0) + Math.min(at, ends[i] ?? 0) - (starts[i] ?? 0);
}
