import { dayNumberOf, dayOf, toDay, toDayNumber } from '@/utils/core/day';
import { medianOf } from '@/utils/domain/metrics/growth';
import type { MeasuredPost, MetricDay } from '@/utils/model/metric';
import type { CurvePoint } from '@/utils/model/report';
import { dayGain, interactions, sumGains } from './numbers';

/**
 * What was gained day by day. A day without a reading has no value: nothing is made up for it. The post named beside a
 * day is the one published that day or the day before with the most interactions.
 */
export function curveOf(
  from: string,
  to: string,
  days: readonly MetricDay[],
  posts: readonly MeasuredPost[],
  madeAt: number,
): readonly CurvePoint[] {
  const byDay = new Map<string, MetricDay[]>();
  for (const day of days) byDay.set(day.day, [...(byDay.get(day.day) ?? []), day]);
  const end = Math.min(toDayNumber(to), dayNumberOf(madeAt));
  const points: CurvePoint[] = [];
  for (let n = toDayNumber(from); n <= end; n += 1) {
    const day = toDay(n);
    const rows = (byDay.get(day) ?? []).filter(({ readings }) => readings > 0);
    if (rows.length === 0) {
      points.push({ day, slack: 0 });
      continue;
    }
    const { value, slack } = sumGains(rows.map(dayGain));
    const [top] = posts
      .filter(({ createdAt }) => createdAt !== undefined && [day, toDay(n - 1)].includes(dayOf(createdAt)))
      .sort((a, b) => interactions(b).value - interactions(a).value || (a.mid < b.mid ? -1 : 1));
    points.push({ day, value, slack, ...(top ? { topMid: top.mid } : {}) });
  }
  return points;
}

/** Median of the daily gain; undefined with readings on fewer than half of the days. */
export function usualOf(days: readonly MetricDay[], length: number): number | undefined {
  const byDay = new Map<string, number>();
  for (const day of days)
    if (day.readings > 0) byDay.set(day.day, (byDay.get(day.day) ?? 0) + dayGain(day).value);
  return byDay.size * 2 < length ? undefined : medianOf([...byDay.values()]);
}

/** Days of a period, up to when the report was made, on which nothing was read of an account. */
export function missingDays(
  from: string,
  to: string,
  days: readonly MetricDay[],
  madeAt: number,
): readonly string[] {
  const read = new Set(days.filter(({ readings }) => readings > 0).map(({ day }) => day));
  const end = Math.min(toDayNumber(to), dayNumberOf(madeAt));
  const missing: string[] = [];
  for (let n = toDayNumber(from); n <= end; n += 1) if (!read.has(toDay(n))) missing.push(toDay(n));
  return missing;
}
