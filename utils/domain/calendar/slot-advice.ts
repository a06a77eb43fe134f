import { startOfDay, toDayNumber } from '@/utils/core/day';
import { LEAST_POSTS, medianOf } from '@/utils/domain/metrics/growth';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { Day } from '@/utils/model/worktime';
import { isoWeekday } from './expand';
import { clockOf } from './instant';

/** A post with what came of it. */
export interface RatedPost {
  /** epoch ms */
  readonly at: number;
  /** 转 + 评 + 赞. */
  readonly interactions: number;
}

/** What own posts of a weekday and an hour got. */
export interface LearnedCell {
  readonly weekday: number;
  readonly hour: number;
  readonly n: number;
  readonly median: number;
  /** Middle half of the values. */
  readonly low: number;
  readonly high: number;
}

/** The value below which the share lies, between neighbours by proportion (the usual quantile, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Cells with at least five posts; fewer make no claim. */
export function learnCells(posts: readonly RatedPost[]): readonly LearnedCell[] {
  const cells = new Map<number, number[]>();
  for (const { at, interactions } of posts) {
    const { day, minute } = clockOf(at);
    const key = isoWeekday(toDayNumber(day)) * 24 + Math.floor(minute / 60);
    const list = cells.get(key);
    if (list) list.push(interactions);
    else cells.set(key, [interactions]);
  }
  return [...cells]
    .filter(([, values]) => values.length >= LEAST_POSTS)
    .sort(([a], [b]) => a - b)
    .map(([key, values]) => {
      const sorted = [...values].sort((a, b) => a - b);
      return {
        weekday: Math.floor(key / 24),
        hour: key % 24,
        n: values.length,
        median: quantile(sorted, 0.5),
        low: quantile(sorted, 0.25),
        high: quantile(sorted, 0.75),
      };
    });
}

/** Hours of the seed documents, from–to: workday evenings, weekend noon and early evening. */
export type Band = 'workday-evening' | 'weekend-noon' | 'weekend-evening';

/** Band of a clock on a day; a 调休 Saturday is a workday, a holiday Friday is as a weekend. */
export function bandOf(day: Day, minute: number, calendar: WorkCalendar): Band | undefined {
  const hour = minute / 60;
  if (calendar.infoOf(toDayNumber(day)).works) return hour >= 18 && hour < 23 ? 'workday-evening' : undefined;
  if (hour >= 13 && hour < 14) return 'weekend-noon';
  return hour >= 17 && hour < 20 ? 'weekend-evening' : undefined;
}

/** good 建议, fair 一般, poor 不建议, usual 看惯例: own data says nothing, the band of the seeds does. */
export type SlotGrade = 'good' | 'fair' | 'poor' | 'usual' | 'unknown';

export interface SlotAdvice {
  readonly day: Day;
  readonly minute: number;
  readonly grade: SlotGrade;
  /** What it rests on. */
  readonly cell?: LearnedCell;
  readonly overall?: number;
  readonly band?: Band;
  /** Own posts in this cell where they are too few for a claim. */
  readonly n: number;
  /** Spread so wide that the median says little. */
  readonly isWide?: boolean;
  /** Share of the week's items that stand on Monday already, where it is a Monday and too many. */
  readonly mondayShare?: { readonly monday: number; readonly week: number };
  /** 周三 or 周四: users are livelier. */
  readonly isLively: boolean;
}

const BETTER = 1.2;
const WORSE = 0.8;
/** Middle half wider than the median itself. */
const WIDE = 1;
/** More than this share of a week on Monday is a crowd (seed: firms favour Monday). */
const CROWD = 0.4;
const CROWD_LEAST = 3;

export interface AdviceBasis {
  readonly cells: readonly LearnedCell[];
  /** All own posts by weekday and hour, for "only 3". */
  readonly counts: ReadonlyMap<number, number>;
  readonly overall: number | undefined;
  readonly calendar: WorkCalendar;
  /** Items of the week by day, planned and out. */
  readonly week: readonly { readonly day: Day }[];
}

/** Key of a weekday and an hour. */
export const cellKey = (weekday: number, hour: number): number => weekday * 24 + hour;

/** What is known about own posts, once for many questions. */
export function basisOf(
  posts: readonly RatedPost[],
  calendar: WorkCalendar,
  week: readonly { readonly day: Day }[],
): AdviceBasis {
  const counts = new Map<number, number>();
  for (const { at } of posts) {
    const { day, minute } = clockOf(at);
    const key = cellKey(isoWeekday(toDayNumber(day)), Math.floor(minute / 60));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    cells: learnCells(posts),
    counts,
    overall:
      posts.length >= LEAST_POSTS ? medianOf(posts.map(({ interactions }) => interactions)) : undefined,
    calendar,
    week,
  };
}

/** What is to be said about a time, with its reason; own data first, the bands of the seeds where it is silent. */
export function adviseSlot(day: Day, minute: number, basis: AdviceBasis): SlotAdvice {
  const { cells, counts, overall, calendar, week } = basis;
  const weekday = isoWeekday(toDayNumber(day));
  const hour = Math.floor(minute / 60);
  const cell = cells.find((one) => one.weekday === weekday && one.hour === hour);
  const band = bandOf(day, minute, calendar);
  const monday = week.filter((one) => isoWeekday(toDayNumber(one.day)) === 1).length;
  const isCrowded = weekday === 1 && week.length >= CROWD_LEAST * 2 && monday / week.length > CROWD;
  const isWide = cell ? cell.high - cell.low > cell.median * WIDE : false;
  const own = cell && overall !== undefined && overall > 0 ? cell.median / overall : undefined;
  const grade: SlotGrade =
    own !== undefined
      ? own >= BETTER && !isWide && !isCrowded
        ? 'good'
        : own <= WORSE || isCrowded
          ? 'poor'
          : 'fair'
      : isCrowded
        ? 'poor'
        : band
          ? 'usual'
          : 'unknown';
  return {
    day,
    minute,
    grade,
    ...(cell && own !== undefined ? { cell, ...(overall === undefined ? {} : { overall }) } : {}),
    ...(band ? { band } : {}),
    n: counts.get(cellKey(weekday, hour)) ?? 0,
    ...(isWide ? { isWide } : {}),
    ...(isCrowded ? { mondayShare: { monday, week: week.length } } : {}),
    isLively: weekday === 3 || weekday === 4,
  };
}

/** Rank of a grade: what is offered first. */
const RANK: Readonly<Record<SlotGrade, number>> = { good: 0, usual: 1, fair: 2, unknown: 3, poor: 4 };
/** Starts that are offered where own data is silent: one in each band. */
const USUAL_HOURS = { works: [20], off: [13, 18] } as const;

/**
 * Times worth offering from a day on, best first: learned cells of the next seven days, and the bands.
 *
 * @param after epoch ms: nothing earlier is offered
 */
export function offerSlots(
  from: Day,
  basis: AdviceBasis,
  after: number,
  most: number,
  isFree: (day: Day) => boolean,
): readonly SlotAdvice[] {
  const first = toDayNumber(from);
  const offers: SlotAdvice[] = [];
  for (let n = first; n < first + 7; n += 1) {
    const info = basis.calendar.infoOf(n);
    if (!isFree(info.day)) continue;
    const weekday = isoWeekday(n);
    const hours = new Set([
      ...basis.cells.filter((one) => one.weekday === weekday).map(({ hour }) => hour),
      ...USUAL_HOURS[info.works ? 'works' : 'off'],
    ]);
    for (const hour of hours)
      if (startOfDay(n) + hour * 3_600_000 > after) offers.push(adviseSlot(info.day, hour * 60, basis));
  }
  return offers
    .filter(({ grade }) => grade !== 'unknown')
    .sort(
      (a, b) =>
        RANK[a.grade] - RANK[b.grade] ||
        (b.cell?.median ?? 0) - (a.cell?.median ?? 0) ||
        Number(b.isLively) - Number(a.isLively) ||
        (a.day < b.day ? -1 : a.day > b.day ? 1 : a.minute - b.minute),
    )
    .slice(0, most);
}
