import { changeText, countText, percentText } from '@/components/charts/number-text';
import { t } from '@/components/ui/message';
import type { Figure } from '@/utils/model/report';

/** What stands large: the number, `≈` before one that is not exact, or 缺. */
export function figureValue({ id, value, slack }: Figure): string {
  if (value === undefined) return t('report.missing');
  if (id === 'rate') return `${slack > 0 ? '≈' : ''}${percentText(value)}%`;
  return id === 'follower-gain' ? changeText(value, slack) : countText(value, slack);
}

export const figureName = (id: Figure['id']): string =>
  t(`report.figure_${id.replaceAll('-', '_') as 'posts'}`);

/** What stands beneath: how it was worked out, what it lacks, what it was before. */
export function figureNote({ id, value, slack, have, want, before }: Figure): string {
  if (value === undefined) return t('report.too_few', have, want);
  const parts: string[] = [];
  if (id === 'rate') parts.push(t('report.rate_formula'));
  if (before !== undefined) {
    parts.push(t('report.before', id === 'rate' ? `${percentText(before)}%` : countText(before)));
  }
  if (slack > 0 && id !== 'rate') parts.push(t('report.slack', countText(slack)));
  if (have < want) parts.push(t('report.of_readings', have, want));
  return parts.join(' · ');
}
