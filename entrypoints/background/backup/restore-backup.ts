import { fromBase64 } from '@/utils/core/base64';
import type { Extras, RestorePart } from '@/utils/domain/backup/parts';
import type { BackupFile } from '@/utils/model/schema/backup';
import type { Database, StoreName, WriteTx } from '@/utils/store/schema';
import { DESK_STORES, putDesk } from './desk-contents';
import { METRIC_STORES, putMetrics } from './put-metrics';
import { PLAN_STORES, putPlan } from './put-plan';
import { putReports, REPORT_STORES } from './report-contents';
import { putDrafts } from './restore-drafts';
import { planWords } from './restore-words';
import { planPolicy, planWorkspace } from './restore-workspace';

/** What of a backup is put back, and what becomes of things that are only here. */
export interface RestoreChoice {
  readonly parts: readonly RestorePart[];
  readonly extras: Extras;
  /** A restore is being undone: what it brought goes again, also words that no backup could hold. */
  readonly isUndo?: boolean;
}

/** The copy of the state before: what of the engagement counts and of the calendar it holds. */
export interface Before {
  readonly metrics: BackupFile['metrics'];
  readonly plan: BackupFile['plan'];
}

const STORES: Readonly<Record<RestorePart, readonly StoreName[]>> = {
  workspace: ['workspace', 'accounts', 'meta'],
  policy: ['policies'],
  words: ['lexicons', 'lexiconChunks'],
  drafts: ['drafts', 'draftEvents', 'posts', 'previews', 'media'],
  freezes: ['freezes'],
  desk: DESK_STORES,
  metrics: METRIC_STORES,
  reports: REPORT_STORES,
  plan: PLAN_STORES,
};

/** Everything that putting these parts back writes to. The audit record is not among it: it only grows. */
export const storesOf = (parts: readonly RestorePart[]): readonly StoreName[] => [
  'backups',
  ...parts.flatMap((part) => STORES[part]),
];

/** Freezes are only ever added. An undo takes those away that the restore had brought, none that came after it. */
async function putFreezes(tx: WriteTx, file: BackupFile, isUndo: boolean): Promise<void> {
  const store = tx.objectStore('freezes');
  const here = await store.getAll();
  const known = new Set(file.freezes.map((row) => row.id));
  if (isUndo) {
    for (const row of here) if (!known.has(row.id) && row.at <= file.at) await store.delete(row.id);
  }
  for (const row of file.freezes) if (!here.some((one) => one.id === row.id)) await store.put(row);
}

/** Pictures are found by their digest: none is taken away, a backup may have left some out. */
async function putPictures(tx: WriteTx, { previews, media }: BackupFile): Promise<void> {
  for (const row of previews) await tx.objectStore('previews').put(row);
  for (const { base64, ...row } of media) {
    await tx.objectStore('media').put({ ...row, bytes: fromBase64(base64).buffer });
  }
}

/** Accounts of the company once the restore is done. */
async function accountsAfter(
  db: Database,
  file: BackupFile,
  { parts, extras }: RestoreChoice,
): Promise<ReadonlySet<string>> {
  const theirs = parts.includes('workspace') ? file.accounts.map(({ uid }) => uid) : [];
  const staying = parts.includes('workspace') && extras === 'remove' ? [] : await db.getAllKeys('accounts');
  return new Set([...theirs, ...staying]);
}

/** A restore worked out against what is there now; `write` puts everything back within the caller's transaction. */
export async function planRestore(
  db: Database,
  file: BackupFile,
  choice: RestoreChoice,
  before: Before,
  now: number,
) {
  const takes = (part: RestorePart): boolean => choice.parts.includes(part);
  const workspace = takes('workspace') ? await planWorkspace(db, file, choice.extras, now) : undefined;
  const policy = takes('policy') ? await planPolicy(db, file, now) : undefined;
  const words = takes('words') ? await planWords(db, file, choice) : undefined;
  const governed = await accountsAfter(db, file, choice);
  return async (tx: WriteTx, rev: number): Promise<void> => {
    await workspace?.(tx);
    await policy?.(tx);
    await words?.(tx, rev);
    if (takes('drafts')) {
      await putDrafts(tx, file, choice.extras);
      await putPictures(tx, file);
    }
    if (takes('desk')) await putDesk(tx, file.desk, choice.extras);
    if (takes('metrics')) {
      const { metrics } = file;
      await putMetrics(tx, { metrics, extras: choice.extras, before: before.metrics, governed, now });
    }
    if (takes('reports')) await putReports(tx, file.reports, choice.extras);
    if (takes('plan')) await putPlan(tx, { plan: file.plan, extras: choice.extras, before: before.plan });
    if (takes('freezes')) await putFreezes(tx, file, choice.isUndo === true);
  };
}
