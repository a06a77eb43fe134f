import type { TrackedAccount } from '@/utils/model/metric';
import { eraseMetrics } from '@/utils/store/repos/metric-posts';
import type { Database, StoreName, WriteTx } from '@/utils/store/schema';

export const TRACKED_STORES: readonly StoreName[] = [
  'trackedAccounts',
  'metricPosts',
  'metricSeries',
  'metricDays',
];

/** Tracked accounts of somebody outside, by uid or by the name they are tracked under. */
export const readTracked = async (
  db: Database,
  { uid, name }: { readonly uid?: string; readonly name?: string },
): Promise<readonly TrackedAccount[]> =>
  (await db.getAll('trackedAccounts')).filter(
    (account) => (uid !== undefined && account.uid === uid) || (name !== undefined && account.name === name),
  );

/**
 * Ends tracking and erases what was read of the accounts, within the caller's transaction. What is an account of the
 * company by now keeps its counts.
 */
export async function planUntrack(db: Database, tracked: readonly TrackedAccount[]) {
  const own = new Set(await db.getAllKeys('accounts'));
  const read = await Promise.all(
    tracked
      .filter(({ uid }) => !own.has(uid))
      .map(async ({ uid }) => {
        const range = IDBKeyRange.bound([uid, 0], [uid, Number.MAX_SAFE_INTEGER]);
        return { uid, mids: await db.getAllKeysFromIndex('metricPosts', 'posted', range) };
      }),
  );
  return async (tx: WriteTx): Promise<void> => {
    for (const { uid } of tracked) await tx.objectStore('trackedAccounts').delete(uid);
    for (const { uid, mids } of read) await eraseMetrics(tx, mids, uid);
  };
}
