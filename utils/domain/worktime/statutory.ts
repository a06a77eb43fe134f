import { toDayNumber } from '@/utils/core/day';
import type { Festival } from '@/utils/model/worktime';
import { MOVABLE, MOVABLE_FROM } from './generated/movable-days';

/** Number of `02-06` in a year. */
const dayIn = (year: number, text: string): number => toDayNumber(`${year}-${text}`);

/**
 * The days 全国年节及纪念日放假办法 article 2 names for a year, by day number: fixed for any year, the ones that follow
 * the moon and the sun (春节 清明节 端午节 中秋节) for those of the table. Since the version of 2025 除夕 and 2 May are
 * in it; the version of 2014 to 2024 had neither. A weekend day may be among them.
 */
export function statutoryDays(year: number): ReadonlyMap<number, Festival> {
  const days = new Map<number, Festival>();
  const since2025 = year >= 2025;
  const add = (festival: Festival, from: number, count: number): void => {
    for (let i = 0; i < count; i += 1) days.set(from + i, festival);
  };
  add('new-year', dayIn(year, '01-01'), 1);
  const movable = MOVABLE[year - MOVABLE_FROM];
  if (movable) {
    const [spring = '', qingming = '', dragonBoat = '', midAutumn = ''] = movable.split(' ');
    const first = dayIn(year, spring);
    add('spring-festival', since2025 ? first - 1 : first, since2025 ? 4 : 3);
    add('qingming', dayIn(year, qingming), 1);
    add('dragon-boat', dayIn(year, dragonBoat), 1);
    add('mid-autumn', dayIn(year, midAutumn), 1);
  }
  add('labour-day', dayIn(year, '05-01'), since2025 ? 2 : 1);
  // last: where 中秋节 falls on the first three of October they are 国庆节 first of all
  add('national-day', dayIn(year, '10-01'), 3);
  return days;
}
