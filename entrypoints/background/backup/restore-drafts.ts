import type { Extras } from '@/utils/domain/backup/parts';
import type { BackupFile } from '@/utils/model/schema/backup';
import type { StoredDraftEvent, WriteTx } from '@/utils/store/schema';

const logOf = (draftId: string): IDBKeyRange =>
  IDBKeyRange.bound([draftId, 0], [draftId, Number.MAX_SAFE_INTEGER]);

/** Drafts with their logs, and published posts. A draft that is put back loses the steps it took since. */
export async function putDrafts(tx: WriteTx, file: BackupFile, extras: Extras): Promise<void> {
  if (extras === 'remove') {
    for (const store of ['drafts', 'draftEvents', 'posts'] as const) await tx.objectStore(store).clear();
  } else {
    for (const { id } of file.drafts) await tx.objectStore('draftEvents').delete(logOf(id));
  }
  for (const row of file.drafts) await tx.objectStore('drafts').put(row);
  for (const row of file.draftEvents)
    await tx.objectStore('draftEvents').put(row as unknown as StoredDraftEvent);
  for (const row of file.posts) await tx.objectStore('posts').put(row);
}
