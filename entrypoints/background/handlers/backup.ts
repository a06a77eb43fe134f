import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readWorld, requireRight } from '../approval/world';
import { keepBackup } from '../backup/keep-backup';
import { parseBackup, planRestore, RESTORED } from '../backup/restore-backup';
import { countsOf, fallOut, makeBackup, readBackup } from '../backup/write-backup';
import { written } from './written';

/** Stops people without the right; a workspace that cannot be read stops nobody from putting a backup back. */
async function requireBackupRight(): Promise<void> {
  const world = await readWorld(await connection()).catch(() => undefined);
  if (world) requireRight(world, 'backup.manage', Date.now());
}

export const backupHandlers = {
  async 'backup.list'() {
    const rows = await (await connection()).getAll('backups');
    return rows.map(({ id, at, bytes, counts }) => ({ id, at, bytes, counts })).sort((a, b) => b.at - a.at);
  },

  async 'backup.make'({ commandId }, { caller }) {
    await requireBackupRight();
    const outcome = await keepBackup('made', caller, Date.now(), commandId);
    return { ...(await written(outcome)), id: outcome?.value ?? '' };
  },

  async 'backup.read'({ id }) {
    await requireBackupRight();
    const row = await (await connection()).get('backups', id);
    if (!row) throw new CallError('missing', 'no such backup', 'id');
    return { text: row.text };
  },

  async 'backup.preview'({ text }) {
    const file = parseBackup(text);
    const here = await readBackup(await connection(), Date.now());
    return { at: file.at, counts: countsOf(file), now: countsOf(here) };
  },

  async 'backup.restore'({ commandId, text }, { caller }) {
    await requireBackupRight();
    const file = parseBackup(text);
    const now = Date.now();
    const outcome = await mutate(
      { stores: RESTORED, actor: caller, action: 'backup.restore', at: now, commandId },
      async (db) => {
        const before = await makeBackup(db, 'before', now);
        const dropped = fallOut(await db.getAllKeys('backups'), before.id);
        const putBack = await planRestore(db, file, now);
        return {
          subject: `backup:${file.at}`,
          detail: { at: file.at, counts: countsOf(file), before: before.id, auditHead: file.auditHead },
          value: before.id,
          async write(tx, rev) {
            for (const id of dropped) await tx.objectStore('backups').delete(id);
            await tx.objectStore('backups').put(before);
            await putBack(tx, rev);
          },
        };
      },
    );
    return { ...(await written(outcome)), before: outcome?.value ?? '' };
  },
} satisfies Partial<Handlers>;
