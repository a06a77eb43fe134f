import type { Extras } from '@/utils/domain/backup/parts';
import { faultOfCriteria } from '@/utils/domain/scorecard/score';
import { type ReportBackup, reportBackup } from '@/utils/model/schema/report-backup';
import { keepValid } from '@/utils/store/repos/keep-valid';
import { toCard, toStoredCard } from '@/utils/store/repos/scorecards';
import type { Database, StoreName, WriteTx } from '@/utils/store/schema';

export const REPORT_STORES = [
  'reportPlans',
  'reportsSent',
  'scorecards',
  'inspections',
  'goals',
  'scoreSettings',
] as const satisfies readonly StoreName[];

const { shape } = reportBackup;
const settings = shape.criteria.unwrap();

/** Reports, scorecards and goals as they are stored now; a record that cannot be read must not spoil the whole copy. */
export async function readReportContents(db: Database): Promise<ReportBackup> {
  const stored = await db.get('scoreSettings', 'score');
  const criteria = stored && settings.safeParse({ rev: stored.rev, list: stored.criteria }).data;
  const isWhole = criteria && !faultOfCriteria(criteria.list);
  const goals = keepValid(shape.goals.element, await db.getAll('goals'));
  const ids = new Set(goals.map(({ id }) => id));
  return {
    plans: [...keepValid(shape.plans.element, await db.getAll('reportPlans'))],
    sent: [...keepValid(shape.sent.element, await db.getAll('reportsSent'))],
    cards: [...keepValid(shape.cards.element, (await db.getAll('scorecards')).map(toCard))],
    inspections: [...keepValid(shape.inspections.element, await db.getAll('inspections'))],
    // one whose parent could not be read stands by itself
    goals: goals.map(({ parentId, ...goal }) =>
      parentId !== undefined && ids.has(parentId) ? { ...goal, parentId } : goal,
    ),
    ...(isWhole ? { criteria } : {}),
  };
}

/** Puts reports, scorecards and goals of a backup back. A file without them leaves those here. */
export async function putReports(
  tx: WriteTx,
  reports: ReportBackup | undefined,
  extras: Extras,
): Promise<void> {
  if (!reports) return;
  const settingsStore = tx.objectStore('scoreSettings');
  const here = await settingsStore.get('score');
  if (extras === 'remove') for (const store of REPORT_STORES) await tx.objectStore(store).clear();
  for (const row of reports.plans) await tx.objectStore('reportPlans').put(row);
  for (const row of reports.sent) await tx.objectStore('reportsSent').put(row);
  for (const row of reports.cards) await tx.objectStore('scorecards').put(toStoredCard(row));
  for (const row of reports.inspections) await tx.objectStore('inspections').put(row);
  for (const row of reports.goals) await tx.objectStore('goals').put(row);
  const { criteria } = reports;
  // revisions go on: a page that still shows the criteria before cannot write over these
  if (criteria) {
    const rev = Math.max(criteria.rev, here?.rev ?? 0) + 1;
    await settingsStore.put({ id: 'score', rev, criteria: criteria.list });
  }
}
