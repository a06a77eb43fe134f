import { firstDayOf, toDay, toDayNumber, weekdayOf, yearOf } from '@/utils/core/day';
import type { Day, DayInfo, DayReason, Festival, HolidayDay, HolidayYear } from '@/utils/model/worktime';
import { FESTIVAL_NAMES, festivalOf } from './festivals';
import { statutoryDays } from './statutory';

/** The Chinese working calendar: what a day is, and how far the official notices on file reach. */
export interface WorkCalendar {
  /** Years with a notice, ascending. */
  readonly years: readonly number[];
  readonly infoOf: (dayNumber: number) => DayInfo;
  /** First year between two days (both included) whose notice is missing; undefined = all is official. */
  readonly missingYear: (from: number, to: number) => number | undefined;
}

/** From this day of December on the next year's notice may still change things; 29 December is the earliest so far. */
const YEAR_END_DAYS = 7;

const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;
const nameOf = (festival: Festival): string => (festival === 'other' ? '' : FESTIVAL_NAMES[festival]);

/**
 * Calendar out of the notices in force, one a year (`layHolidays`). Days outside are inferred: weekdays work, except
 * the statutory ones. Compensation for statutory days on a weekend and 调休 are not guessed, so a term that runs
 * through a year without a notice ends early rather than late.
 */
export function createCalendar(notices: readonly HolidayYear[]): WorkCalendar {
  const years = notices.map(({ year }) => year).sort((a, b) => a - b);
  const covered = new Set(years);
  // ascending: where two notices speak of one day, as in the last days of December, the later year's holds
  const named = new Map<number, HolidayDay>(
    [...notices]
      .sort((a, b) => a.year - b.year)
      .flatMap(({ days }) => days.map((day) => [toDayNumber(day.date), day] as const)),
  );
  const statutory = new Map<number, ReadonlyMap<number, Festival>>();
  const statutoryOn = (day: number): Festival | undefined => {
    const year = yearOf(day);
    const days = statutory.get(year) ?? statutoryDays(year);
    statutory.set(year, days);
    return days.get(day);
  };

  const missingOn = (day: number): number | undefined => {
    const year = yearOf(day);
    if (!covered.has(year)) return named.has(day) ? undefined : year;
    const isOpen = day >= firstDayOf(year + 1) - YEAR_END_DAYS && !covered.has(year + 1);
    return isOpen ? year + 1 : undefined;
  };

  /** Festival a day is off for by itself; weekends that merely lie beside it have none. */
  const offFor = (day: number): { readonly festival: Festival; readonly name: string } | undefined => {
    const notice = named.get(day);
    if (notice && !notice.isOffDay) return undefined;
    const festival = statutoryOn(day) ?? (notice ? festivalOf(notice.name) : undefined);
    return festival && { festival, name: notice?.name ?? nameOf(festival) };
  };
  /** 与周末连休: a weekend day belongs to the holiday it is joined to by days off. */
  const joined = (day: number, step: 1 | -1): ReturnType<typeof offFor> => {
    const next = day + step;
    if (named.get(next)?.isOffDay === false) return undefined;
    return offFor(next) ?? (isWeekend(next) ? joined(next, step) : undefined);
  };

  const judge = (day: number): Pick<DayInfo, 'kind' | 'works' | 'reason'> => {
    const notice = named.get(day);
    if (notice && !notice.isOffDay) {
      const reason: DayReason = { id: 'makeup', festival: festivalOf(notice.name), name: notice.name };
      return { kind: 'makeup', works: true, reason };
    }
    const off = offFor(day);
    if (statutoryOn(day) && off) {
      return { kind: 'statutory', works: false, reason: { id: 'statutory', ...off } };
    }
    if (!isWeekend(day)) {
      return off
        ? { kind: 'bridged', works: false, reason: { id: 'bridged', ...off } }
        : { kind: 'workday', works: true, reason: { id: 'weekday' } };
    }
    const holiday = off ?? joined(day, -1) ?? joined(day, 1);
    const reason: DayReason = holiday ? { id: 'holiday-weekend', ...holiday } : { id: 'weekend' };
    return { kind: 'weekend', works: false, reason };
  };

  const known = new Map<number, DayInfo>();
  const infoOf = (day: number): DayInfo => {
    const found = known.get(day);
    if (found) return found;
    const missingYear = missingOn(day);
    const coverage = missingYear === undefined ? 'official' : 'inferred';
    const info: DayInfo = {
      day: toDay(day),
      ...judge(day),
      coverage,
      ...(missingYear === undefined ? {} : { missingYear }),
    };
    known.set(day, info);
    return info;
  };

  const missingYear = (from: number, to: number): number | undefined => {
    for (let day = from; day <= to; ) {
      const year = yearOf(day);
      const doubtful = firstDayOf(year + 1) - YEAR_END_DAYS;
      // the only days of a covered year in doubt are its last
      if (covered.has(year) && day < doubtful) {
        day = doubtful;
        continue;
      }
      const missing = missingOn(day);
      if (missing !== undefined) return missing;
      day += 1;
    }
    return undefined;
  };

  return { years, infoOf, missingYear };
}

/** What a day (`2026-11-24`) is. Throws RangeError for what is no day. */
export const dayInfo = (day: Day, calendar: WorkCalendar): DayInfo => calendar.infoOf(toDayNumber(day));
