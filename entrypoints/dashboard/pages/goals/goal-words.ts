import { countText, percentText } from '@/components/charts/number-text';
import { t } from '@/components/ui/message';
import type { Goal } from '@/utils/model/scorecard';

export const metricText = (metric: Goal['metric']): string =>
  metric === 'replies-in-time'
    ? t('score.measure_replies_in_time')
    : t(`report.figure_${metric.replaceAll('-', '_') as 'posts'}`);

export const goalValue = (metric: Goal['metric'], value: number): string =>
  metric === 'rate' || metric === 'replies-in-time' ? `${percentText(value)}%` : countText(value);
