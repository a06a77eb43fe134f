/** Asia/Shanghai is UTC+8 all year; the summer time of 1986 to 1991 lies before anything that is measured here. */
const SHANGHAI_OFFSET = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** Calendar day in Asia/Shanghai (UTC+8, no summer time), `2026-11-24`, of an instant in epoch ms. */
export const dayOf = (at: number): string => new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 10);

/** Days since 1970-01-01 of the Shanghai day an instant (epoch ms) lies in: days as numbers that count on by one. */
export const dayNumberOf = (at: number): number => Math.floor((at + SHANGHAI_OFFSET) / DAY_MS);

/** Epoch ms of 00:00 in Shanghai on a day given by number. */
export const startOfDay = (dayNumber: number): number => dayNumber * DAY_MS - SHANGHAI_OFFSET;

/** Number of a day given as `2026-11-24`. Throws RangeError for what is no day of the calendar. */
export function toDayNumber(day: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // some engines roll 2026-02-30 over into March
  if (Number.isNaN(at) || toDay(at / DAY_MS) !== day) throw new RangeError(`no such day: ${day}`);
  return at / DAY_MS;
}

/** `2026-11-24` of a day given by number. */
export const toDay = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

/** The earlier of two days. */
export const earlierDay = (a: string, b: string): string => [a, b].sort()[0] ?? a;

/** The later of two days. */
export const laterDay = (a: string, b: string): string => [a, b].sort()[1] ?? b;

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7;

/**
 * Calendar year of a day given by number, by arithmetic (Date would do the same several times slower): counted in
 * cycles of 400 years that begin in March, so that the leap day comes last.
 */
export function yearOf(dayNumber: number): number {
  const sinceMarch = dayNumber + 719_468;
  const cycle = Math.floor(sinceMarch / 146_097);
  const inCycle = sinceMarch - cycle * 146_097;
  const year = Math.floor(
    (inCycle - Math.floor(inCycle / 1_460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  );
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // day 306 of a year that begins on the first of March is the first of January
  return cycle * 400 + year + (inYear >= 306 ? 1 : 0);
}

/** Number of the first of January. */
export const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY_MS;
