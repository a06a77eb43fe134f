import { asKnown, checkReferences, type Fault } from '@/utils/domain/accounts/check-references';
import { parseWorkspace } from '@/utils/domain/accounts/parse-workspace';
import { toWorkspaceFile } from '@/utils/domain/accounts/to-workspace-file';
import { findLocked, freeSettings, withoutLocked } from '@/utils/domain/policy/effective';
import type { WorkspaceFile } from '@/utils/model/schema/workspace-file';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readAccounts } from '@/utils/store/repos/accounts';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';
import { putMe, putWorkspace, readWorkspace } from '@/utils/store/repos/workspace';
import type { Database } from '@/utils/store/schema';
import { readWorld, requireRight, type World } from '../approval/world';
import { planBefore } from '../backup/plan-before';
import { readManaged } from '../managed';
import { settingsOf } from './settings-of';
import { nextWorkspace } from './workspace';
import { written } from './written';

const stop = ({ field, message }: Fault): never => {
  throw new CallError('invalid', message, field);
};

/** Accounts as they will be, and the ones of the file among them. The file's come first: their places are its own. */
async function mergeAccounts(db: Database, file: WorkspaceFile, world: World, now: number) {
  const known = await readAccounts(db);
  const { policy } = await readManaged();
  const listed = (file.accounts ?? []).map((account, i) => {
    if (policy.accounts?.some((fixed) => fixed.uid === account.uid)) {
      throw new CallError('locked', 'fixed by the organisation', `accounts[${i}]`);
    }
    const old = known.find((one) => one.uid === account.uid);
    return { ...account, registeredAt: old?.registeredAt ?? now, rev: (old?.rev ?? 0) + 1 };
  });
  const others = world.register.accounts.filter((one) => !listed.some((mine) => mine.uid === one.uid));
  return { listed, all: [...listed, ...asKnown(others)] };
}

async function mergePolicy(db: Database, file: WorkspaceFile, now: number) {
  if (!file.policy) return undefined;
  const { policy } = await readManaged();
  const locked = findLocked(file.policy, policy);
  if (locked) throw new CallError('locked', 'fixed by the organisation', `policy.${locked}`);
  const document = await readPolicy(db);
  const settings = withoutLocked({ ...settingsOf(document), ...file.policy });
  return { ...settings, rev: document.rev + 1, updatedAt: now };
}

/** The lists of the workspace that the file gives. */
const listsOf = (file: WorkspaceFile) => {
  const { name, people, departments, grants, delegations, flows, approvalKinds, crisisLevel } = file;
  const lists = { name, people, departments, grants, delegations, flows, approvalKinds, crisisLevel };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) as Partial<
    Required<typeof lists>
  >;
};

async function planImport(db: Database, file: WorkspaceFile, now: number) {
  const world = await readWorld(db);
  requireRight(world, 'people.manage', now);
  const lists = listsOf(file);
  const workspace = nextWorkspace(world.workspace, lists, now);
  const accounts = await mergeAccounts(db, file, world, now);
  const policy = await mergePolicy(db, file, now);
  const fault = checkReferences({ ...workspace, accounts: accounts.all });
  if (fault) stop(fault);
  const { me } = file;
  if (me !== undefined && !workspace.people.some((one) => one.id === me && one.active)) {
    stop({ field: 'me', message: `no person ${me}` });
  }
  const counts = {
    people: workspace.people.length,
    accounts: accounts.listed.length,
    flows: workspace.flows.length,
  };
  return { world, lists, workspace, accounts: accounts.listed, policy, me, counts };
}

export const workspaceImportHandlers = {
  async 'workspace.export'() {
    const db = await connection();
    const { policy: managed } = await readManaged();
    const fixed = new Set(managed.accounts?.map((account) => account.uid));
    const text = toWorkspaceFile({
      workspace: await readWorkspace(db),
      accounts: (await readAccounts(db)).filter((account) => !fixed.has(account.uid)),
      policy: freeSettings(settingsOf(await readPolicy(db)), managed),
    });
    return { text };
  },

  async 'workspace.import'({ commandId, text }, { caller }) {
    const parsed = parseWorkspace(text);
    if (!parsed.ok) return stop(parsed);
    const now = Date.now();
    const outcome = await mutate(
      {
        // `meta` for the profile in use; the policy only when the file has one
        stores: [
          'workspace',
          'accounts',
          'meta',
          'backups',
          ...(parsed.file.policy ? (['policies'] as const) : []),
        ],
        actor: caller,
        action: 'workspace.import',
        at: now,
        commandId,
      },
      async (db) => {
        const plan = await planImport(db, parsed.file, now);
        const before = await planBefore(db, now);
        return {
          subject: 'workspace',
          detail: {
            by: plan.world.me?.id ?? null,
            keys: Object.keys(plan.lists),
            accounts: plan.accounts.map((one) => one.uid),
            policy: Object.keys(parsed.file.policy ?? {}),
            me: plan.me ?? null,
            before: before.id,
          },
          value: { ...plan.counts, before: before.id },
          async write(tx) {
            await before.write(tx);
            await putWorkspace(tx, plan.workspace);
            for (const account of plan.accounts) await tx.objectStore('accounts').put(account);
            if (plan.policy) await putPolicy(tx, plan.policy);
            if (plan.me !== undefined) await putMe(tx, plan.me);
          },
        };
      },
    );
    const counts = outcome?.value ?? { people: 0, accounts: 0, flows: 0, before: '' };
    return { ...(await written(outcome)), ...counts };
  },
} satisfies Partial<Handlers>;
