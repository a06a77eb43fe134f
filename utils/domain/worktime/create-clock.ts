import { dayNumberOf, yearOf } from '@/utils/core/day';
import type { ServiceHours, SlaClock } from '@/utils/model/worktime';
import { compileHours } from './compile-hours';
import type { WorkCalendar } from './create-calendar';
import { buildYear, type YearTable } from './year-table';

/** A clock that runs only while it is open. Built once for hours, calendar and kind; years are worked out as asked for. */
export type WorkClock =
  | { readonly type: 'always' }
  | {
      readonly type: 'hours';
      readonly calendar: WorkCalendar;
      readonly yearTable: (year: number) => YearTable;
    };

/** Runs around the clock, every day. */
export const ALWAYS: WorkClock = { type: 'always' };

/** How many years are searched for an opening before hours count as never open. */
export const HORIZON_YEARS = 60;

export function createClock(calendar: WorkCalendar, hours: ServiceHours, kind: SlaClock): WorkClock {
  if (kind === 'always') return ALWAYS;
  const spansOf = compileHours(hours, kind === 'duty');
  const tables = new Map<number, YearTable>();
  // most questions are about the year of the question before
  let last: { readonly year: number; readonly table: YearTable } | undefined;
  const yearTable = (year: number): YearTable => {
    if (last?.year === year) return last.table;
    const table = tables.get(year) ?? buildYear(year, calendar, spansOf);
    tables.set(year, table);
    last = { year, table };
    return table;
  };
  return { type: 'hours', calendar, yearTable };
}

/** Shanghai year of an instant (epoch ms). */
export const yearAt = (at: number): number => yearOf(dayNumberOf(at));
