import { DAY_MS, dayNumberOf } from '@/utils/core/day';
import { atOf, keepReadings, lengthOf, type Series } from './series';

/** Every reading is kept this long; then the last of each hour; then the last of each day. Days. */
export const KEEP_ALL_DAYS = 30;
export const KEEP_HOURS_DAYS = 180;
const HOUR_MS = 3_600_000;

/**
 * A series as retention wants it. Readings that answered a follow-up (`keep`, epoch ms) stay. Doing it twice changes
 * nothing more.
 */
export function thinSeries(series: Series, keep: readonly number[], now: number): Series {
  const kept = new Set(keep.map((at) => Math.floor(at / 1000)));
  const slotOf = (i: number): string => {
    const at = atOf(series, i);
    const age = (now - at) / DAY_MS;
    if (age <= KEEP_ALL_DAYS) return `r${i}`;
    return age <= KEEP_HOURS_DAYS ? `h${Math.floor(at / HOUR_MS)}` : `d${dayNumberOf(at)}`;
  };
  const count = lengthOf(series);
  return keepReadings(
    series,
    (i) => i === count - 1 || slotOf(i) !== slotOf(i + 1) || kept.has(atOf(series, i) / 1000),
  );
}
