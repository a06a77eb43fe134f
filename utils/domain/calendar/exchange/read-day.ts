import { DAY_MS, toDay, toDayNumber, weekdayOf } from '@/utils/core/day';
import type { Day } from '@/utils/model/worktime';
import { type Cell, narrowText, SHEET_DAY_0 } from './cell';

/** 2000-01-01 to 2200-01-01 as days of a sheet: other numbers are no dates of a plan. */
const SHEET_DAYS = { first: 36_526, last: 109_575 };

const realDay = (year: number, month: number, day: number): Day | undefined => {
  const at = Date.UTC(year, month - 1, day);
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return Number.isNaN(at) || toDay(at / DAY_MS) !== text ? undefined : text;
};

/** A weekday after a date: 2026-9-1（周二）, 9月1日 星期二 20:00, 2026-9-1 Tue. */
const WEEKDAY =
  /^\s*\(?(?:(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day|s|rs|nes)?\b\.?)\)?/i;
const ENGLISH = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export interface ReadDay {
  readonly day: Day;
  /** What else the cell says: a time. */
  readonly rest: Cell;
  /** The cell names another weekday than the day's: most often the year is another one. */
  readonly isOtherWeekday?: boolean;
}

/**
 * A day and, where the cell has one, the text of a time after it. Takes `2026-9-1`, `2026/09/01`, `2026.9.1`,
 * `2026年9月1日`, `20260901`, `9月1日`, `9-1` and `9/1` in `year`, and numbers and dates of a sheet (`Date` by its UTC
 * parts, as read-excel-file gives it). Undefined for what is no day, or could be two.
 */
export function readDay(cell: Cell, year: number): ReadDay | undefined {
  if (typeof cell === 'number' || /^\d{5}(?:\.\d+)?$/.test(narrowText(cell))) {
    const days = Number(cell);
    if (!(days >= SHEET_DAYS.first && days < SHEET_DAYS.last)) return undefined;
    const whole = Math.floor(days);
    return { day: toDay(SHEET_DAY_0 / DAY_MS + whole), rest: days === whole ? undefined : days - whole };
  }
  if (cell instanceof Date) {
    const at = cell.getTime();
    if (Number.isNaN(at) || cell.getUTCFullYear() < 1990) return undefined;
    const day = Math.floor(at / DAY_MS);
    return { day: toDay(day), rest: at === day * DAY_MS ? undefined : (at - day * DAY_MS) / DAY_MS };
  }
  const text = narrowText(cell);
  const [, y, m, d, rest = ''] =
    /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*[日号]|(?![\d/.-]))(.*)$/su.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)(.*)$/su.exec(text) ??
    [];
  if (m === undefined || d === undefined) return undefined;
  const day = realDay(y === undefined ? year : Number(y), Number(m), Number(d));
  if (day === undefined) return undefined;
  const [named = '', chinese, english] = WEEKDAY.exec(rest) ?? [];
  const weekday = chinese
    ? '日一二三四五六'.indexOf(chinese.replace('天', '日'))
    : ENGLISH.indexOf(english?.toLowerCase() ?? '');
  const isOther = weekday >= 0 && weekday !== weekdayOf(toDayNumber(day));
  const time = rest.slice(named.length).replace(/^[T\s]+/, '');
  return { day, rest: time || undefined, ...(isOther ? { isOtherWeekday: true } : {}) };
}
