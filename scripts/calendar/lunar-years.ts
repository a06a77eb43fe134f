import chineseDays from 'chinese-days';
import { type LunarMonth, LunarYear, type SolarDay } from 'tyme4ts';
import { FROM, TO } from './span';

export interface LunarRow {
  /** First day of the first month, `2026-02-17`. */
  readonly first: string;
  /** Month after which a second one of its number is put in; 0 = none. */
  readonly leap: number;
  /** 30 or 29, month by month, the one put in at its place. */
  readonly lengths: readonly number[];
}

/**
 * Where the two packages differ, and the day that holds. The table in chinese-days gives the third month of 2060 one
 * day too many: the new moon is on 30 April at 18:15 in Beijing.
 */
const RULINGS: ReadonlySet<string> = new Set(['2060-4 2060-04-30']);

const two = (part: number): string => String(part).padStart(2, '0');
const textOf = (day: SolarDay): string => `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`;

const byTable = (year: number, month: number, leap: boolean): string | undefined => {
  const { date, leapMonthDate } = chineseDays.getSolarDateFromLunar(`${year}-${two(month)}-01`);
  return leap ? leapMonthDate : date;
};

const firstOf = (year: number, month: LunarMonth): string => {
  const number = month.getMonthWithLeap();
  const date = textOf(month.getFirstJulianDay().getSolarDay());
  const other = byTable(year, Math.abs(number), number < 0);
  if (date !== other && !RULINGS.has(`${year}-${number} ${date}`)) {
    throw new Error(`first day of lunar ${year}-${number}: ${date} or ${other}?`);
  }
  return date;
};

/** Lunar years, from the one that the first days of the first year belong to. Throws where the packages differ. */
export function lunarYears(): readonly LunarRow[] {
  return Array.from({ length: TO - FROM + 2 }, (_, i) => {
    const year = LunarYear.fromYear(FROM - 1 + i);
    const months = year.getMonths();
    const firsts = months.map((month) => firstOf(year.getYear(), month));
    return {
      first: firsts[0] ?? '',
      leap: year.getLeapMonth(),
      lengths: months.map((month) => month.getDayCount()),
    };
  });
}
