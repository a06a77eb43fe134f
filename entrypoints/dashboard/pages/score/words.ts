import { changeText, countText, percentText } from '@/components/charts/number-text';
import { t } from '@/components/ui/message';
import type { Criterion, ScoreMeasure } from '@/utils/model/scorecard';

const PER_CENT: readonly ScoreMeasure[] = ['rate', 'replies-in-time'];

export const measureText = (measure: ScoreMeasure): string =>
  t(`score.measure_${measure.replaceAll('-', '_') as 'posts'}`);

/** Name of a criterion: the company's own, or what it measures. */
export const criterionText = ({ name, measure }: Pick<Criterion, 'name' | 'measure'>): string =>
  name || measureText(measure);

export function rawText(measure: ScoreMeasure, raw: number | undefined): string {
  if (raw === undefined) return t('report.missing');
  if (PER_CENT.includes(measure)) return `${percentText(raw)}%`;
  return measure === 'follower-gain' ? changeText(raw) : countText(raw);
}

const REFUSALS = [
  'wrong-state',
  'own-card',
  'not-own-card',
  'no-permission',
  'no-such-line',
  'no-number',
] as const;

/** Why nothing was changed, in the user's words. */
export const refusalText = (refusal: (typeof REFUSALS)[number]): string =>
  t(`score.refused_${refusal.replaceAll('-', '_') as 'own_card'}`);
