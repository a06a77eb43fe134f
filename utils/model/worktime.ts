/** A calendar day in Asia/Shanghai (UTC+8, no summer time), `2026-11-24`. */
export type Day = string;

/**
 * workday = Monday to Friday; weekend; statutory = one of the days the regulation on public holidays names;
 * makeup = a Saturday or Sunday worked by 调休; bridged = a Monday to Friday given off by the yearly notice.
 */
export const DAY_KINDS = ['workday', 'weekend', 'statutory', 'makeup', 'bridged'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** The seven of 全国年节及纪念日放假办法 (2025), and days that a notice gave off for something else. */
export const FESTIVALS = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'other',
] as const;
export type Festival = (typeof FESTIVALS)[number];

/**
 * official = by a notice of the State Council that is on file; inferred = weekdays and the statutory days alone,
 * because no notice for the year (or, in the last week of a year, for the next) is on file.
 */
export type Coverage = 'official' | 'inferred';

/** Why a day is what it is; `id` picks the sentence, the words live in the locales. */
export type DayReason =
  | { readonly id: 'weekday' }
  | { readonly id: 'weekend' }
  | {
      /** holiday-weekend = a Saturday or Sunday inside an official holiday. */
      readonly id: 'statutory' | 'bridged' | 'makeup' | 'holiday-weekend';
      readonly festival: Festival;
      /** As the notice calls it, e.g. 国庆节、中秋节; the festival's usual name where inferred. */
      readonly name: string;
    };

export interface DayInfo {
  readonly day: Day;
  readonly kind: DayKind;
  /** workday or makeup. */
  readonly works: boolean;
  readonly reason: DayReason;
  readonly coverage: Coverage;
  /** Year whose notice is missing; given exactly where the coverage is inferred. */
  readonly missingYear?: number;
}

/** One day of a notice that differs from the week: off, or a weekend day that is worked. */
export interface HolidayDay {
  readonly date: Day;
  readonly name: string;
  readonly isOffDay: boolean;
}

/** A year's notice, in the shape of the holiday-cn data set. Its days may lie in the last days of the year before. */
export interface HolidayYear {
  readonly year: number;
  /** Addresses or numbers of the notices. */
  readonly papers: readonly string[];
  readonly days: readonly HolidayDay[];
}

/** Where years come from; managed wins over imported, imported over bundled, and a year is always taken whole. */
export type HolidayOrigin = 'bundled' | 'imported' | 'managed';

export interface HolidayLayer {
  readonly origin: HolidayOrigin;
  /** epoch ms of the import; of two imports of one year the later holds. */
  readonly at: number;
  readonly years: readonly HolidayYear[];
}

/** From–to within a day, `09:00-18:00`; `24:00` is the end of the day, an end not after its start lies on the next day. */
export type TimeSpan = string;

/** Spans by what the day is on which they start; none = closed. `makeup` left out = as `workday`. */
export interface HoursPlan {
  readonly workday: readonly TimeSpan[];
  readonly makeup?: readonly TimeSpan[];
  readonly weekend: readonly TimeSpan[];
  /** Statutory and bridged days, and the weekend days of an official holiday. */
  readonly holiday: readonly TimeSpan[];
}

/** Days (both included) on which other hours hold: an anniversary, a stocktaking. They replace the day's spans. */
export interface HoursException {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly spans: readonly TimeSpan[];
  /** Night duty on these days; left out = as on any other day of the kind. */
  readonly night?: readonly TimeSpan[];
}

export interface ServiceHours {
  readonly id: string;
  readonly name: string;
  readonly hours: HoursPlan;
  /** When somebody is on duty besides, usually across midnight; counts only for rules that say so. */
  readonly night?: HoursPlan;
  readonly exceptions: readonly HoursException[];
}

/** service = in service hours; duty = in service hours and on night duty; always = around the clock. */
export const SLA_CLOCKS = ['service', 'duty', 'always'] as const;
export type SlaClock = (typeof SLA_CLOCKS)[number];
