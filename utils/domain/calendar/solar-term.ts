import { toDay } from '@/utils/core/day';
import type { Day } from '@/utils/model/worktime';
import { TERM_DAYS, TERM_EARLIEST, TERM_NAMES, TERMS_FROM } from './generated/term-days';

/** The 24 solar terms (节气) in the order of the year: 0 小寒 … 23 冬至. */
export const SOLAR_TERMS: readonly string[] = TERM_NAMES.split(' ');

const dayInMonth = (year: number, index: number): number | undefined => {
  const late = TERM_DAYS[year - TERMS_FROM]?.[index];
  return late === undefined ? undefined : (TERM_EARLIEST[index] ?? 0) + Number(late);
};

/** Which of the 24 begins on a day, 0 to 23; undefined where none does, and outside 2000 to 2100. */
export function solarTermOf(dayNumber: number): number | undefined {
  const [year = 0, month = 1, day] = toDay(dayNumber).split('-').map(Number);
  return [2 * month - 2, 2 * month - 1].find((index) => dayInMonth(year, index) === day);
}

/** Index of 清明 among the 24. */
const QINGMING = 6;

/**
 * 清明 of a year, `2026-04-04`. Outside the tables (2000 to 2100) the fifth of April, from which it is at most a day
 * away for centuries.
 */
export const qingmingOf = (year: number): Day => `${year}-04-0${dayInMonth(year, QINGMING) ?? 5}`;
