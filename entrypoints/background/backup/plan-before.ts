import type { Database, WriteTx } from '@/utils/store/schema';
import { fallOut, readBackup, toStored } from './write-backup';

/**
 * A backup of everything as it is, to be written in the same step as something that replaces much at once: the way back
 * is there as soon as the change is.
 */
export async function planBefore(db: Database, now: number) {
  const file = await readBackup(db, now);
  const backup = toStored(file, 'before');
  const dropped = fallOut(await db.getAllKeys('backups'), backup.id);
  return {
    id: backup.id,
    /** What the copy holds, as far as it does not hold everything. */
    metrics: file.metrics,
    plan: file.plan,
    async write(tx: WriteTx): Promise<void> {
      for (const id of dropped) await tx.objectStore('backups').delete(id);
      await tx.objectStore('backups').put(backup);
    },
  };
}
