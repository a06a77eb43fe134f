import type { Extras } from '@/utils/domain/backup/parts';
import type { PlanBackup } from '@/utils/model/schema/plan-backup';
import type { StoredPlanSettings } from '@/utils/store/plan-schema';
import type { StoreName, WriteTx } from '@/utils/store/schema';

/** Lists that are put back whole, by their place in the file. */
const LISTS = {
  planSlots: 'slots',
  campaigns: 'campaigns',
  ideas: 'ideas',
  planTemplates: 'templates',
} as const;

export const PLAN_STORES: readonly StoreName[] = [
  'planItems',
  'planSlots',
  'campaigns',
  'ideas',
  'planTemplates',
  'planSettings',
];

export interface PlanRestore {
  readonly plan: PlanBackup | undefined;
  readonly extras: Extras;
  /** What the copy of the state before holds: what is older could not be brought back, and is not touched. */
  readonly before: Pick<PlanBackup, 'itemsFrom'> | undefined;
}

async function putItems(tx: WriteTx, plan: PlanBackup, how: PlanRestore): Promise<void> {
  const store = tx.objectStore('planItems');
  const safeFrom = how.before?.itemsFrom ?? '';
  const older = new Set(
    safeFrom === '' ? [] : await store.index('day').getAllKeys(IDBKeyRange.upperBound(safeFrom, true)),
  );
  if (how.extras === 'remove') {
    const [, from = ''] = [plan.itemsFrom ?? '', safeFrom].sort();
    const gone = await store.index('day').getAllKeys(IDBKeyRange.lowerBound(from));
    await Promise.all(gone.map((id) => store.delete(id)));
  }
  await Promise.all(plan.items.filter(({ id }) => !older.has(id)).map((row) => store.put(row)));
}

/** Revisions go on: a page that still shows the settings before cannot write over these. */
async function putSettings(tx: WriteTx, plan: PlanBackup, extras: Extras): Promise<void> {
  const store = tx.objectStore('planSettings');
  for (const id of ['cadence', 'sensitive'] as const) {
    const settings = plan[id];
    const here = await store.get(id);
    if (!settings && extras === 'remove') await store.delete(id);
    if (!settings) continue;
    const rev = Math.max(settings.rev, here && 'rev' in here ? here.rev : 0) + 1;
    await store.put({ ...settings, id, rev } as StoredPlanSettings);
  }
}

/** Puts the content calendar of a backup back. A file without it leaves the one here. */
export async function putPlan(tx: WriteTx, how: PlanRestore): Promise<void> {
  const { plan, extras } = how;
  if (!plan) return;
  for (const [store, key] of Object.entries(LISTS) as [
    keyof typeof LISTS,
    (typeof LISTS)[keyof typeof LISTS],
  ][]) {
    if (extras === 'remove') await tx.objectStore(store).clear();
    for (const row of plan[key]) await tx.objectStore(store).put(row as never);
  }
  await putItems(tx, plan, how);
  await putSettings(tx, plan, extras);
}
