import chineseDays from 'chinese-days';
import { type SolarDay, SolarTerm } from 'tyme4ts';
import { FROM, TO } from './span';

/** A term's place in the year: 0 小寒 … 23 冬至. */
const TERMS = 24;

/**
 * Where the two packages differ, and the day that holds. chinese-days reckons by a formula whose constants change with
 * the century and are off in its first and last year (大寒 of 2000 came at 02:23 of the 21st); tyme4ts computes the
 * instant. 春分 of 2084 is computed for 23:59:30: nobody can tell today on which side of midnight it will lie.
 */
const RULINGS: ReadonlySet<string> = new Set([
  '大寒 2000-01-21',
  '春分 2084-03-19',
  '小寒 2100-01-05',
  '大寒 2100-01-20',
  '雨水 2100-02-18',
  '清明 2100-04-05',
  '大暑 2100-07-23',
  '冬至 2100-12-22',
]);

const textOf = (day: SolarDay): string =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');

/** `大寒 2000-01-21` for the 24 of a year, as tyme4ts computes them, from 小寒 on. */
const computed = (year: number): readonly string[] =>
  Array.from({ length: TERMS }, (_, i) => {
    // index 0 of a year is 冬至 of the year before
    const term = SolarTerm.fromIndex(year, i + 1);
    return `${term.getName()} ${textOf(term.getJulianDay().getSolarDay())}`;
  });

const byFormula = (year: number): ReadonlySet<string> =>
  new Set(
    chineseDays.getSolarTerms(`${year}-01-01`, `${year}-12-31`).map(({ name, date }) => `${name} ${date}`),
  );

/** Day of the month of the 24 terms, year by year. Throws where the packages differ and nobody ruled. */
export function solarTerms(): { readonly names: readonly string[]; readonly days: readonly number[][] } {
  const rows = Array.from({ length: TO - FROM + 1 }, (_, i) => {
    const second = byFormula(FROM + i);
    const terms = computed(FROM + i);
    const open = terms.filter((term) => !second.has(term) && !RULINGS.has(term));
    if (open.length > 0) throw new Error(`the packages differ: ${open.join(', ')}`);
    return terms;
  });
  const late = rows.flat().find((term, i) => Number(term.slice(8, 10)) !== Math.floor((i % TERMS) / 2) + 1);
  if (late) throw new Error(`not in its month: ${late}`);
  return {
    names: (rows[0] ?? []).map((term) => term.slice(0, 2)),
    days: rows.map((row) => row.map((term) => Number(term.slice(-2)))),
  };
}
