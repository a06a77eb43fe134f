import { asKnown, checkReferences } from '@/utils/domain/accounts/check-references';
import type { Extras } from '@/utils/domain/backup/parts';
import type { BackupFile } from '@/utils/model/schema/backup';
import { EMPTY_WORKSPACE, type Workspace } from '@/utils/model/workspace';
import { CallError } from '@/utils/rpc/call-error';
import { readAccounts } from '@/utils/store/repos/accounts';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';
import { putMe, putWorkspace, readMe, readWorkspace } from '@/utils/store/repos/workspace';
import type { Database, WriteTx } from '@/utils/store/schema';

/** The file's rows, and behind them those that only are here. */
const joined = <Row>(
  file: readonly Row[],
  here: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] => {
  const known = new Set(file.map(keyOf));
  return [...file, ...here.filter((row) => !known.has(keyOf(row)))];
};
const idOf = (row: { readonly id: string }): string => row.id;

const merged = (file: Workspace, here: Workspace): Workspace => ({
  ...file,
  people: joined(file.people, here.people, idOf),
  departments: joined(file.departments, here.departments, idOf),
  grants: joined(file.grants, here.grants, idOf),
  delegations: joined(file.delegations, here.delegations, idOf),
  flows: joined(file.flows, here.flows, idOf),
});

/** People, flows and accounts. Throws `invalid` where a mixture of file and machine would lead nowhere. */
export async function planWorkspace(db: Database, file: BackupFile, extras: Extras, now: number) {
  // a workspace that cannot be read any more is no reason not to put a good one back
  const here = await readWorkspace(db).catch(() => EMPTY_WORKSPACE);
  const accountsHere = await readAccounts(db);
  const mixes = extras === 'keep';
  const workspace = file.workspace && (mixes ? merged(file.workspace, here) : file.workspace);
  const accounts = mixes ? joined(file.accounts, accountsHere, (one) => one.uid) : file.accounts;
  const fault = workspace && mixes && checkReferences({ ...workspace, accounts: asKnown(accounts) });
  if (fault) throw new CallError('invalid', fault.message, fault.field);
  const me = file.me ?? (mixes ? await readMe(db) : undefined);
  return async (tx: WriteTx): Promise<void> => {
    if (!mixes) for (const store of ['workspace', 'accounts'] as const) await tx.objectStore(store).clear();
    // revisions go on: a page that still shows the state before cannot write over this one
    if (workspace) {
      const rev = Math.max(workspace.rev, here.rev) + 1;
      await putWorkspace(tx, { ...workspace, rev, updatedAt: now });
    }
    for (const row of accounts) await tx.objectStore('accounts').put(row);
    await putMe(tx, me);
  };
}

/** Settings as the file has them; a file without any brings the first ones back. */
export async function planPolicy(db: Database, file: BackupFile, now: number) {
  const { rev } = await readPolicy(db);
  return async (tx: WriteTx): Promise<void> => {
    await tx.objectStore('policies').clear();
    const { policy } = file;
    if (policy) await putPolicy(tx, { ...policy, rev: Math.max(policy.rev, rev) + 1, updatedAt: now });
  };
}
