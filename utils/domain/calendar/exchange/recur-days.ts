import { toDay, toDayNumber, weekdayOf } from '@/utils/core/day';

/** A rule of days. Numbers of days are those of `toDayNumber`, weekdays `MO`, with a place before where one is given. */
export interface DayRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  readonly byDay: readonly { readonly place?: number; readonly weekday: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  /** First day of the week, 0 = Sunday. */
  readonly weekStart: number;
}

const LONGEST = 366;

interface Month {
  readonly first: number;
  readonly length: number;
  readonly month: number;
}

const monthAt = (index: number): Month => {
  const day = (n: number) =>
    toDayNumber(`${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}-01`);
  const first = day(index);
  return { first, length: day(index + 1) - first, month: (index % 12) + 1 };
};

const range = (from: number, length: number): readonly number[] => Array.from({ length }, (_, i) => from + i);

/** Days of a span that byDay names; a place counts within the span, from its end where it is negative. */
function named(byDay: DayRule['byDay'], from: number, length: number): readonly number[] {
  const days = range(from, length);
  return byDay.flatMap(({ place, weekday }) => {
    const same = days.filter((day) => weekdayOf(day) === weekday);
    if (place === undefined) return same;
    return same.slice(
      place > 0 ? place - 1 : place,
      place === -1 ? undefined : place > 0 ? place : place + 1,
    );
  });
}

const inMonth = (rule: DayRule, { first, length }: Month, usual: number): readonly number[] => {
  const byDate = rule.byMonthDay
    .filter((n) => Math.abs(n) <= length)
    .map((n) => first + (n > 0 ? n - 1 : length + n));
  if (rule.byDay.length === 0) {
    if (rule.byMonthDay.length > 0) return byDate;
    return usual <= length ? [first + usual - 1] : [];
  }
  const byWeekday = named(rule.byDay, first, length);
  return rule.byMonthDay.length === 0 ? byWeekday : byWeekday.filter((day) => byDate.includes(day));
};

/** Days of the period number `n` after the start's own. */
function daysOf(rule: DayRule, start: number, n: number): readonly number[] {
  const at = n * rule.interval;
  const text = toDay(start);
  const index = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  const dayOfMonth = Number(text.slice(8));
  const allows = (day: number): boolean =>
    rule.byMonth.length === 0 || rule.byMonth.includes(Number(toDay(day).slice(5, 7)));
  switch (rule.freq) {
    case 'DAILY': {
      const day = start + at;
      const isNamed = rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day));
      return isNamed && allows(day) ? [day] : [];
    }
    case 'WEEKLY': {
      const first = start - ((weekdayOf(start) - rule.weekStart + 7) % 7) + at * 7;
      const byDay = rule.byDay.length === 0 ? [{ weekday: weekdayOf(start) }] : rule.byDay;
      return named(byDay, first, 7).filter(allows);
    }
    case 'MONTHLY': {
      const month = monthAt(index + at);
      return rule.byMonth.length === 0 || rule.byMonth.includes(month.month)
        ? inMonth(rule, month, dayOfMonth)
        : [];
    }
    case 'YEARLY': {
      const january = index - (index % 12) + at * 12;
      if (rule.byMonth.length === 0 && rule.byDay.length > 0 && rule.byMonthDay.length === 0) {
        const first = monthAt(january).first;
        return named(rule.byDay, first, monthAt(january + 12).first - first);
      }
      const months =
        rule.byMonth.length > 0
          ? rule.byMonth.map((month) => january + month - 1)
          : rule.byMonthDay.length > 0
            ? range(january, 12)
            : [january + (index % 12)];
      return months.flatMap((month) => inMonth(rule, monthAt(month), dayOfMonth));
    }
  }
}

/** Days that a period of each kind has at least and at most. */
const PERIOD: Readonly<Record<DayRule['freq'], { readonly least: number; readonly most: number }>> = {
  DAILY: { least: 1, most: 1 },
  WEEKLY: { least: 7, most: 7 },
  MONTHLY: { least: 28, most: 31 },
  YEARLY: { least: 365, most: 366 },
};

/**
 * Days of a rule from its start up to `to` (both included), ascending; those before `from` may be left out. Worked out
 * period by period, so that it ends for every rule: the iterator of ical.js 2.2.1 never comes back from one that names
 * no day, such as the 30th of February, and a file from outside must not hold up the page.
 */
export function* recurDays(rule: DayRule, start: number, to: number, from = start): Generator<number> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  const { least, most } = PERIOD[rule.freq];
  // without a count nothing that lies before is needed; a period begins up to a year before the day that counts it
  const first = rule.count === undefined ? Math.floor((from - start - LONGEST) / (most * rule.interval)) : 0;
  for (let n = Math.max(0, first); start + n * least * rule.interval - LONGEST <= to; n += 1) {
    const days = [...new Set(daysOf(rule, start, n))].sort((a, b) => a - b);
    const chosen =
      rule.bySetPos.length === 0
        ? days
        : days.filter((_, i) => rule.bySetPos.includes(i + 1) || rule.bySetPos.includes(i - days.length));
    for (const day of chosen) {
      if (day < start) continue;
      if (day > to || left <= 0) return;
      left -= 1;
      yield day;
    }
  }
}
