import type { Day } from '@/utils/model/worktime';
import { contentLine } from './ics-line';

export const SHANGHAI = 'Asia/Shanghai';

/** The zone as files must describe it: UTC+8 all year. */
export const SHANGHAI_ZONE = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', SHANGHAI],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0800'],
  ['TZOFFSETTO', '+0800'],
  ['TZNAME', 'CST'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]
  .map(([name = '', value = '']) => contentLine(name, value))
  .join('');

const two = (n: number): string => String(n).padStart(2, '0');

/** `20260901` of a day. */
export const dateStamp = (day: Day): string => day.replaceAll('-', '');

/** `20260901T083000` of a day and a minute by the clock. */
export const wallStamp = (day: Day, minute: number): string =>
  `${dateStamp(day)}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;

/** `20260901T003000Z` of an instant (epoch ms). */
export const utcStamp = (at: number): string =>
  new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
