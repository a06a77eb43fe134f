import ICAL from 'ical.js';
import type { DayRule } from './recur-days';

const WEEKDAYS: readonly string[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** What a post on days can repeat by; hours and minutes, numbers of weeks and days of the year are not among them. */
const PARTS = {
  DAILY: ['BYDAY', 'BYMONTH'],
  WEEKLY: ['BYDAY', 'BYMONTH'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
} as const satisfies Record<DayRule['freq'], readonly string[]>;

const isDayFreq = (freq: unknown): freq is DayRule['freq'] => typeof freq === 'string' && freq in PARTS;

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
const numbers = (value: unknown): readonly number[] => texts(value).map(Number);

/** The last moment of a rule as the file writes it; a day, or a moment by the clock or in UTC. */
export interface ReadRule {
  readonly rule: DayRule;
  readonly until?: string;
}

/**
 * An RRULE's value. Undefined for one that is no rule, or that repeats by something we have no days for: it is named
 * to the person then, never expanded in part.
 */
export function readRule(value: string): ReadRule | undefined {
  let recur: InstanceType<typeof ICAL.Recur>;
  try {
    recur = ICAL.Recur.fromString(value);
  } catch {
    return undefined;
  }
  const { freq, interval, wkst } = recur;
  if (!isDayFreq(freq) || !Number.isInteger(interval) || interval < 1) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...recur.parts };
  const allowed: readonly string[] = PARTS[freq];
  if (Object.keys(parts).some((part) => !allowed.includes(part))) return undefined;

  const byDay = texts(parts.BYDAY).map((text) => {
    const [, place = '', day = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(text) ?? [];
    return {
      weekday: WEEKDAYS.indexOf(day),
      ...(place === '' ? {} : { place: Number(place) }),
    };
  });
  const hasPlace = byDay.some(({ place }) => place !== undefined);
  if (byDay.some(({ weekday, place }) => weekday < 0 || place === 0)) return undefined;
  if (hasPlace && (freq === 'DAILY' || freq === 'WEEKLY')) return undefined;
  const until = /(?:^|;)UNTIL=(\d{8}(?:T\d{6}Z?)?)/i.exec(value)?.[1];
  return {
    rule: {
      freq,
      interval,
      ...(typeof recur.count === 'number' ? { count: recur.count } : {}),
      byDay,
      byMonthDay: numbers(parts.BYMONTHDAY),
      byMonth: numbers(parts.BYMONTH),
      bySetPos: numbers(parts.BYSETPOS),
      weekStart: typeof wkst === 'number' ? wkst - 1 : 1,
    },
    ...(until === undefined ? {} : { until }),
  };
}
