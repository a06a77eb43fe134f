import type { Criterion, ScoredLine } from '@/utils/model/scorecard';

/**
 * Score of a number on a criterion, 0 to 100: 0 at `low` or worse, 100 at `full` or better, linear between. `full` below
 * `low` = less is better.
 */
export function scoreOf(raw: number, { low, full }: Pick<Criterion, 'low' | 'full'>): number {
  if (low === full) return raw >= full ? 100 : 0;
  const share = (raw - low) / (full - low);
  return Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 10;
}

/**
 * Total of a card: the weighted mean of the lines that have a score. A missing line is left out, and the weights of the
 * others stand for it; undefined when all are missing.
 */
export function totalOf(
  criteria: readonly Criterion[],
  lines: readonly Pick<ScoredLine, 'criterionId' | 'score'>[],
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of criteria) {
    const score = lines.find(({ criterionId }) => criterionId === id)?.score;
    if (score === undefined) continue;
    sum += score * weight;
    weights += weight;
  }
  return weights === 0 ? undefined : Math.round((sum / weights) * 10) / 10;
}

/** What is wrong with a list of criteria; `field` names the first. Weights of a card make 100. */
export function faultOfCriteria(
  criteria: readonly Criterion[],
): { readonly field: string; readonly fault: 'none' | 'weight' | 'sum' | 'range' | 'twice' } | undefined {
  if (criteria.length === 0) return { field: 'criteria', fault: 'none' };
  const seen = new Set<string>();
  for (const [i, { id, weight, low, full }] of criteria.entries()) {
    if (seen.has(id)) return { field: `criteria.${i}.id`, fault: 'twice' };
    seen.add(id);
    if (!(weight > 0 && weight <= 100)) return { field: `criteria.${i}.weight`, fault: 'weight' };
    if (low === full) return { field: `criteria.${i}.full`, fault: 'range' };
  }
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return Math.abs(sum - 100) > 1e-9 ? { field: 'criteria', fault: 'sum' } : undefined;
}
