import { sha256Hex } from '@/utils/core/sha256';
import type { RestorePart } from '@/utils/domain/backup/parts';
import type { Action } from '@/utils/model/people';
import type { BackupFile } from '@/utils/model/schema/backup';
import { CallError } from '@/utils/rpc/call-error';
import type { Caller } from '@/utils/rpc/proc';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { mayDo, readWorld, requireRight } from '../approval/world';
import { keepBackup } from '../backup/keep-backup';
import { parseBackup } from '../backup/parse-backup';
import { planBefore } from '../backup/plan-before';
import { previewBackup } from '../backup/preview-backup';
import { planRestore, type RestoreChoice, storesOf } from '../backup/restore-backup';
import { countsOf } from '../backup/write-backup';
import { written } from './written';

/** Who may replace a part by importing a file. */
const IMPORTERS: Readonly<Partial<Record<RestorePart, Action>>> = {
  workspace: 'people.manage',
  policy: 'policy.manage',
};

/** Stops people without the right; a workspace that cannot be read stops nobody from putting a backup back. */
async function requireBackupRight(): Promise<void> {
  const world = await readWorld(await connection()).catch(() => undefined);
  if (world) requireRight(world, 'backup.manage', Date.now());
}

/** Whoever could import something may take that import back, also without the right over backups. */
async function requireUndoRight(parts: readonly RestorePart[]): Promise<void> {
  const world = await readWorld(await connection()).catch(() => undefined);
  const now = Date.now();
  if (!world || mayDo(world, 'backup.manage', now)) return;
  const needs = parts.map((part) => IMPORTERS[part] ?? 'backup.manage');
  for (const need of new Set(needs)) requireRight(world, need, now);
}

async function textOf(id: string): Promise<string> {
  const row = await (await connection()).get('backups', id);
  if (!row) throw new CallError('missing', 'no such backup', 'id');
  return row.text;
}

/** Puts parts of a file back, after a copy of everything as it is. Gives the id of that copy. */
async function putBack(
  file: BackupFile,
  digest: string,
  choice: RestoreChoice,
  caller: Caller,
  commandId: string,
) {
  const now = Date.now();
  const outcome = await mutate(
    {
      stores: storesOf(choice.parts),
      actor: caller,
      action: choice.isUndo ? 'backup.undo' : 'backup.restore',
      at: now,
      commandId,
    },
    async (db) => {
      const before = await planBefore(db, now);
      const write = await planRestore(db, file, choice, before, now);
      return {
        subject: `backup:${file.at}`,
        detail: {
          at: file.at,
          digest,
          parts: [...choice.parts],
          extras: choice.extras,
          counts: countsOf(file),
          before: before.id,
          auditHead: file.auditHead,
        },
        value: before.id,
        async write(tx, rev) {
          await before.write(tx);
          await write(tx, rev);
        },
      };
    },
  );
  return { ...(await written(outcome)), before: outcome?.value ?? '' };
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
    return { text: await textOf(id) };
  },

  async 'backup.preview'({ text }) {
    await requireBackupRight();
    return previewBackup(await connection(), parseBackup(text), Date.now());
  },

  async 'backup.restore'({ commandId, text, parts, extras }, { caller }) {
    await requireBackupRight();
    return putBack(parseBackup(text), await sha256Hex(text), { parts, extras }, caller, commandId);
  },

  async 'backup.undo'({ commandId, before, parts }, { caller }) {
    await requireUndoRight(parts);
    const text = await textOf(before);
    const choice = { parts, extras: 'remove' as const, isUndo: true };
    return putBack(parseBackup(text), await sha256Hex(text), choice, caller, commandId);
  },
} satisfies Partial<Handlers>;
