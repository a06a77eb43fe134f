import { yearOf } from '@/utils/core/day';
import { LUNAR_FROM, LUNAR_YEARS } from './generated/lunar-years';

/** A day by the Chinese calendar (农历). */
export interface LunarDate {
  /** Year that begins with 春节: 2025 for January 2026. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 30. */
  readonly day: number;
  /** 闰月: the second month of its number. */
  readonly isLeap: boolean;
  /** Last day of its year: 除夕. */
  readonly isEve: boolean;
}

/** The day in a lunar year that began before it; undefined when the year ends before it, or has no row. */
function inYear(dayNumber: number, year: number): LunarDate | undefined {
  const [first, put, lengths = ''] = LUNAR_YEARS[year - LUNAR_FROM]?.split(' ') ?? [];
  if (first === undefined || dayNumber < Number(first)) return undefined;
  const leap = Number(put);
  let left = dayNumber - Number(first);
  for (let i = 0; i < lengths.length; i += 1) {
    const length = lengths[i] === '1' ? 30 : 29;
    if (left < length) {
      const isAfterPut = leap > 0 && i >= leap;
      return {
        year,
        month: isAfterPut ? i : i + 1,
        day: left + 1,
        isLeap: isAfterPut && i === leap,
        isEve: i === lengths.length - 1 && left === length - 1,
      };
    }
    left -= length;
  }
  return undefined;
}

/** Lunar date of a Shanghai day given by number; undefined outside 1999-02-16 to the end of lunar 2100. */
export function lunarOf(dayNumber: number): LunarDate | undefined {
  const year = yearOf(dayNumber);
  return inYear(dayNumber, year) ?? inYear(dayNumber, year - 1);
}

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const WHOLE: Readonly<Record<number, string>> = { 10: '初十', 20: '二十', 30: '三十' };

/** `正月`, `闰六月`. */
export const lunarMonthName = ({ month, isLeap }: LunarDate): string =>
  `${isLeap ? '闰' : ''}${MONTHS[month - 1]}月`;

/** As a calendar cell has it: `初二`, `十五`, `廿三`; the name of the month on its first day. */
export function lunarDayName(date: LunarDate): string {
  if (date.day === 1) return lunarMonthName(date);
  return WHOLE[date.day] ?? `${['初', '十', '廿'][Math.floor(date.day / 10)]}${DIGITS[date.day % 10]}`;
}
