import type { Day, HolidayLayer, HolidayOrigin, HolidayYear } from '@/utils/model/worktime';
import { BUNDLED } from './bundled';
import { checkYear } from './check-year';

/** A year that more than one layer has. */
export interface HolidayOverlap {
  readonly year: number;
  readonly kept: HolidayOrigin;
  readonly dropped: HolidayOrigin;
  /** Days on which the two do not say the same. */
  readonly differ: readonly Day[];
}

/** A year left out because it cannot be right. */
export interface HolidayFault {
  readonly origin: HolidayOrigin;
  readonly year: number;
  readonly message: string;
}

export interface LaidHolidays {
  /** One for each year, ascending: what `createCalendar` takes. */
  readonly years: readonly HolidayYear[];
  /** Whose each year is. */
  readonly origins: Readonly<Record<number, HolidayOrigin>>;
  readonly overlaps: readonly HolidayOverlap[];
  readonly faults: readonly HolidayFault[];
}

const RANK: Readonly<Record<HolidayOrigin, number>> = { bundled: 0, imported: 1, managed: 2 };

const differing = (one: HolidayYear, other: HolidayYear): readonly Day[] => {
  const rows = ({ days }: HolidayYear) => new Map(days.map((day) => [day.date, day.isOffDay]));
  const [a, b] = [rows(one), rows(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((date) => a.get(date) !== b.get(date)).sort();
};

/**
 * Lays the bundled, imported and managed years over each other. A year is taken whole from one layer, never mixed:
 * managed over imported over bundled, of two imports the later. Unsound years are left out and named, so that the
 * year below shows through, or the year counts as not covered.
 */
export function layHolidays(layers: readonly HolidayLayer[] = []): LaidHolidays {
  const years = new Map<number, { readonly origin: HolidayOrigin; readonly notice: HolidayYear }>();
  const overlaps: HolidayOverlap[] = [];
  const faults: HolidayFault[] = [];
  const ordered = [BUNDLED, ...layers].sort((a, b) => RANK[a.origin] - RANK[b.origin] || a.at - b.at);
  for (const { origin, years: notices } of ordered) {
    for (const notice of notices) {
      const { year } = notice;
      const fault = checkYear(notice);
      if (fault) {
        faults.push({ origin, year, message: fault.message });
        continue;
      }
      const below = years.get(year);
      if (below) {
        const differ = differing(notice, below.notice);
        overlaps.push({ year, kept: origin, dropped: below.origin, differ });
      }
      years.set(year, { origin, notice });
    }
  }
  const rows = [...years].sort(([a], [b]) => a - b);
  return {
    years: rows.map(([, { notice }]) => notice),
    origins: Object.fromEntries(rows.map(([year, { origin }]) => [year, origin])),
    overlaps,
    faults,
  };
}
