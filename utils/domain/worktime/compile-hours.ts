import { toDayNumber } from '@/utils/core/day';
import type { DayInfo, HoursPlan, ServiceHours, TimeSpan } from '@/utils/model/worktime';

/** Minutes after 00:00 of the day a span starts on; `to` above 1440 lies on the next day, `to` itself is outside. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY_MINUTES = 1_440;
const TIME_SPAN = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Whether a text is a span: `09:00-18:00`, `22:00-08:00`, `00:00-24:00`. */
export const isTimeSpan = (text: string): boolean => TIME_SPAN.test(text);

/** Span of `22:00-08:00`. An end not after the start lies on the next day. Throws RangeError for anything else. */
export function parseSpan(text: TimeSpan): Span {
  const match = TIME_SPAN.exec(text);
  if (!match) throw new RangeError(`no span of time: ${text}`);
  const [, hour, minute, endHour, endMinute] = match.map(Number);
  const from = (hour ?? 0) * 60 + (minute ?? 0);
  const end = match[3] === undefined ? DAY_MINUTES : (endHour ?? 0) * 60 + (endMinute ?? 0);
  return { from, to: end > from ? end : end + DAY_MINUTES };
}

/** What a plan has for a day: 调休 days as workdays unless it says otherwise, a holiday's weekend as the holiday. */
export function planned(plan: HoursPlan, { kind, reason }: DayInfo): readonly TimeSpan[] {
  if (kind === 'workday') return plan.workday;
  if (kind === 'makeup') return plan.makeup ?? plan.workday;
  return kind === 'weekend' && reason.id !== 'holiday-weekend' ? plan.weekend : plan.holiday;
}

/**
 * Spans that start on a day, unsorted. The first exception that holds the day replaces its service hours, and its
 * night duty if it speaks of it.
 *
 * @param withDuty night duty counts as well
 */
export type SpansOf = (day: number, info: DayInfo) => readonly Span[];

export function compileHours(hours: ServiceHours, withDuty: boolean): SpansOf {
  const spans = new Map<TimeSpan, Span>();
  const spanOf = (text: TimeSpan): Span => {
    const found = spans.get(text) ?? parseSpan(text);
    spans.set(text, found);
    return found;
  };
  const exceptions = hours.exceptions.map((one) => ({
    ...one,
    first: toDayNumber(one.from),
    last: toDayNumber(one.to),
  }));
  const { night } = hours;
  return (day, info) => {
    const exception = exceptions.find(({ first, last }) => first <= day && day <= last);
    const texts = exception?.spans ?? planned(hours.hours, info);
    const duty = withDuty ? (exception?.night ?? (night ? planned(night, info) : [])) : [];
    return [...texts, ...duty].map(spanOf);
  };
}
