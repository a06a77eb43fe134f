import type { Caller } from '@/utils/rpc/proc';
import { mutate } from '@/utils/store/mutate';
import { type BackupKind, fallOut, makeBackup } from './write-backup';

/** Makes a backup and drops what falls out of its ring. Without a command id (the daily job) it is made anew. */
export function keepBackup(kind: BackupKind, actor: Caller | 'system', now: number, commandId?: string) {
  return mutate({ stores: ['backups'], actor, action: 'backup.make', at: now, commandId }, async (db) => {
    const backup = await makeBackup(db, kind, now);
    const dropped = fallOut(await db.getAllKeys('backups'), backup.id);
    return {
      subject: `backup:${backup.id}`,
      detail: { bytes: backup.bytes, counts: backup.counts, dropped },
      value: backup.id,
      async write(tx) {
        for (const id of dropped) await tx.objectStore('backups').delete(id);
        await tx.objectStore('backups').put(backup);
      },
    };
  });
}
