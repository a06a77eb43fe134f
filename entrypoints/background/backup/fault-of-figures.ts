import { wordsFromBase64 } from '@/utils/core/words-base64';
import { fieldPath } from '@/utils/domain/accounts/parse-workspace';
import { faultOfGoals } from '@/utils/domain/goals/goal-progress';
import { isSeries } from '@/utils/domain/metrics/is-series';
import { faultOfCriteria } from '@/utils/domain/scorecard/score';
import type { BackupFile } from '@/utils/model/schema/backup';

export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What of the counts, criteria and goals of a file fits its shape and could not be true all the same. */
export function faultOfFigures({ metrics, reports }: BackupFile): Fault | undefined {
  const place = metrics?.posts.findIndex(({ series }) => {
    const words = wordsFromBase64(series);
    return !words || !isSeries(words);
  });
  if (place !== undefined && place >= 0)
    return {
      field: fieldPath(['metrics', 'posts', place, 'series']),
      message: 'not whole readings, one after another',
    };
  const criteria = reports?.criteria && faultOfCriteria(reports.criteria.list);
  if (criteria) {
    const path = criteria.field.split('.').slice(1);
    const keys = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    return { field: fieldPath(['reports', 'criteria', 'list', ...keys]), message: criteria.fault };
  }
  const goals = faultOfGoals(reports?.goals ?? []);
  if (!goals) return undefined;
  const index = reports?.goals.findIndex(({ id }) => id === goals.id) ?? 0;
  return { field: fieldPath(['reports', 'goals', index, 'parentId']), message: goals.fault };
}
