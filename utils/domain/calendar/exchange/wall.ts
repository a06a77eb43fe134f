import { DAY_MS, toDay } from '@/utils/core/day';

/** What a date or a date with time in a file says: ms as if the clock were one of UTC. */
export interface Wall {
  readonly ms: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

/** Years that a plan can be about; others are slips of the hand, or zero dates of old exports. */
const YEARS = { first: 1900, last: 2199 };
/** Outlook begins its zones in 1601. */
export const FIRST_ZONE_YEAR = 1601;

/**
 * Reads `20260901`, `20260901T083000` and `20260901T003000Z`, also with the dashes and colons of ISO 8601; undefined for
 * what is no day or no time, or lies before `firstYear`.
 */
export function wallOf(text: string, firstYear: number = YEARS.first): Wall | undefined {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text.trim().replace(/[-:]/g, '')) ?? [];
  if (year === undefined) return undefined;
  if (Number(year) < firstYear || Number(year) > YEARS.last) return undefined;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (toDay(date / DAY_MS) !== `${year}-${month}-${day}`) return undefined;
  if (hour === undefined) return { ms: date, isDate: true, isUtc: false };
  // 60 is a leap second
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = (Number(hour) * 60 + Number(minute)) * 60_000 + Math.min(Number(second), 59) * 1000;
  return { ms: date + time, isDate: false, isUtc: utc !== undefined };
}
