import { toDay, toDayNumber, weekdayOf } from './day';

export const NATURAL_PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type NaturalPeriod = (typeof NATURAL_PERIODS)[number];

const two = (n: number): string => String(n).padStart(2, '0');
const monthStart = (year: number, month: number): string =>
  `${year + Math.floor((month - 1) / 12)}-${two(((((month - 1) % 12) + 12) % 12) + 1)}-01`;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** First and last day of the natural period (weeks begin on Monday) in which a day of Shanghai lies. */
export function naturalPeriod(
  kind: NaturalPeriod,
  day: string,
): { readonly from: string; readonly to: string } {
  if (kind === 'day') return { from: day, to: day };
  if (kind === 'week') {
    const n = toDayNumber(day);
    const monday = n - ((weekdayOf(n) + 6) % 7);
    return { from: toDay(monday), to: toDay(monday + 6) };
  }
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month - ((month - 1) % MONTHS[kind]);
  return {
    from: monthStart(year, first),
    to: toDay(toDayNumber(monthStart(year, first + MONTHS[kind])) - 1),
  };
}
