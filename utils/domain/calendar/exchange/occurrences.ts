import { DAY_MS, toDayNumber } from '@/utils/core/day';
import type { Day } from '@/utils/model/worktime';
import { keyOf, type Moment, momentOf, shanghaiOf, type ZoneOf } from './moment';
import type { Properties } from './read-properties';
import { readRule } from './read-rule';
import { recurDays } from './recur-days';
import { wallOf } from './wall';

export interface Range {
  /** Both days included. */
  readonly from: Day;
  readonly to: Day;
  /** Most occurrences of one event. */
  readonly cap: number;
}

export interface OccurrenceFault {
  readonly field: string;
  readonly line: number;
  readonly problem: 'malformed' | 'zone' | 'recurrence';
}

export interface Occurrences {
  readonly moments: readonly Moment[];
  /** There were more than the cap. */
  readonly isCut: boolean;
}

/** Whether an event comes more than once. */
export const recurs = (event: Properties): boolean =>
  ['RRULE', 'RDATE', 'EXRULE'].some((name) => event.get(name) !== undefined);

/** Moments that a list property names (RDATE, EXDATE). */
function listed(event: Properties, name: string, zoneOf: ZoneOf): readonly Moment[] | OccurrenceFault {
  const moments: Moment[] = [];
  for (const property of event.list(name))
    for (const value of property.values) {
      const moment = momentOf(value, property, zoneOf);
      if (typeof moment === 'string') return { field: name, line: property.line, problem: moment };
      moments.push(moment);
    }
  return moments;
}

const isFault = (value: readonly Moment[] | OccurrenceFault): value is OccurrenceFault => 'problem' in value;

/**
 * Occurrences of a recurring event in a range of Shanghai days, by its rules and dates, less those taken out and those
 * in `moved` (keys of occurrences that events of their own replace). The clock of its own zone is kept over the year.
 */
export function occurrencesOf(
  event: Properties,
  start: Moment,
  moved: ReadonlySet<string>,
  range: Range,
  zoneOf: ZoneOf,
): Occurrences | OccurrenceFault {
  const exrule = event.get('EXRULE');
  if (exrule) return { field: 'EXRULE', line: exrule.line, problem: 'recurrence' };
  const extra = listed(event, 'RDATE', zoneOf);
  if (isFault(extra)) return extra;
  const left = listed(event, 'EXDATE', zoneOf);
  if (isFault(left)) return left;

  // a date takes out what is on that day, though the event has a time: Outlook writes it so
  const gone = new Set([...left.map(keyOf), ...moved]);
  const isIn = (moment: Moment): boolean => {
    const { day } = shanghaiOf(moment);
    return day >= range.from && day <= range.to && !gone.has(keyOf(moment)) && !gone.has(dayKey(moment));
  };
  const found = new Map<string, Moment>();
  const add = (moment: Moment): boolean => {
    if (isIn(moment)) found.set(keyOf(moment), moment);
    return found.size <= range.cap;
  };

  const { wall, toInstant } = start;
  const firstDay = Math.floor(wall.ms / DAY_MS);
  const clock = wall.ms - firstDay * DAY_MS;
  // by the clock of another zone it may be a day later
  const lastDay = toDayNumber(range.to) + 1;
  add(start);
  for (const property of event.list('RRULE')) {
    const read = readRule(property.raw);
    const until = read?.until === undefined ? undefined : wallOf(read.until);
    if (!read || (read.until !== undefined && !until))
      return { field: 'RRULE', line: property.line, problem: 'recurrence' };
    const isPast = (ms: number): boolean => {
      if (!until) return false;
      if (until.isDate) return ms >= until.ms + DAY_MS;
      return until.isUtc && !wall.isDate ? toInstant(ms) > until.ms : ms > until.ms;
    };
    for (const day of recurDays(read.rule, firstDay, lastDay, toDayNumber(range.from) - 1)) {
      const ms = day * DAY_MS + clock;
      if (isPast(ms) || !add({ wall: { ...wall, ms }, toInstant })) break;
    }
  }
  for (const moment of extra) if (!add(moment)) break;
  const moments = [...found.values()].sort((a, b) => instant(a) - instant(b));
  return { moments: moments.slice(0, range.cap), isCut: moments.length > range.cap };
}

const instant = ({ wall, toInstant }: Moment): number => toInstant(wall.ms);
const dayKey = (moment: Moment): string =>
  keyOf({
    ...moment,
    wall: { ...moment.wall, ms: Math.floor(moment.wall.ms / DAY_MS) * DAY_MS, isDate: true },
  });
