import { countText } from '@/components/charts/number-text';
import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import type { Advice, Period } from '@/utils/model/report';

/** `2026 年 10 月`, `11 月 16 日—22 日`, `2026 年第 4 季度`. */
export function periodText({ kind, from, to, topic }: Period): string {
  const [year = '', month = '', day = ''] = from.split('-');
  if (kind === 'month') return t('report.month_of', year, Number(month));
  if (kind === 'quarter') return t('report.quarter_of', year, Math.ceil(Number(month) / 3));
  const [, lastMonth = '', lastDay = ''] = to.split('-');
  const span = t(
    'report.days_of',
    year,
    `${Number(month)}-${Number(day)}`,
    `${Number(lastMonth)}-${Number(lastDay)}`,
  );
  return topic === undefined ? span : `#${topic}# ${span}`;
}

/** Days in a row as one span: `10-12—10-15、10-20`. */
export function daysText(days: readonly string[]): string {
  const runs: string[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && toDayNumber(day) === toDayNumber(before) + 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const [first = '', end = run.at(-1) ?? ''] = [run[0], run.at(-1)];
      return first === end ? first.slice(5) : `${first.slice(5)}—${end.slice(5)}`;
    })
    .join('、');
}

/** What may be tried, with what it rests on. */
export function adviceText(advice: Advice): string {
  const { type, weekday = 1, hour = 0, part = 'original', n, median, overall } = advice;
  const base = t('report.advice_base', n, countText(median), countText(overall));
  if (type === 'more-of')
    return `${t('report.advice_part', t(`charts.part_${part.replace('-', '_') as 'video'}`))} ${base}`;
  const slot = t('report.slot', t(`charts.weekday_${weekday as 1}`), `${hour}:00`);
  return `${t(type === 'more-at' ? 'report.advice_more' : 'report.advice_less', slot)} ${base}`;
}
