import { newAccount, saveAccount } from '@/utils/domain/accounts/registry';
import type { GovernedAccount } from '@/utils/model/policy';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readWorld, requireRight } from '../approval/world';
import { readManaged } from '../managed';
import { noteAccount } from '../toolbar';
import { written } from './written';

const refuseManaged = async (uid: string): Promise<void> => {
  const { policy } = await readManaged();
  if (policy.accounts?.some((account) => account.uid === uid)) {
    throw new CallError('locked', 'fixed by the organisation', 'uid');
  }
};

const accountNow = async (uid: string): Promise<GovernedAccount> => {
  const account = await (await connection()).get('accounts', uid);
  if (!account) throw new CallError('missing', 'no such account', 'uid');
  return account;
};

export const accountHandlers = {
  async 'accounts.register'({ commandId, uid, name }, { caller, sender }) {
    const managed = (await readManaged()).policy.accounts?.find((account) => account.uid === uid);
    if (managed) return { ...(await written(undefined)), account: { ...managed, registeredAt: 0, rev: 1 } };
    const outcome = await mutate(
      { stores: ['accounts'], actor: caller, action: 'accounts.register', at: Date.now(), commandId },
      async (db) => {
        // registering again must not loosen or overwrite what was set in the dashboard
        if (await db.get('accounts', uid)) return undefined;
        const account = newAccount(uid, name, Date.now());
        return {
          subject: `account:${uid}`,
          detail: { name: account.name, mode: account.mode },
          value: null,
          write: (tx) => tx.objectStore('accounts').put(account),
        };
      },
    );
    const account = await accountNow(uid);
    if (caller === 'content' && sender.tab?.id !== undefined) {
      await noteAccount(sender.tab.id, { uid, name: account.name, mode: account.mode });
    }
    return { ...(await written(outcome)), account };
  },

  async 'accounts.save'({ commandId, account: edit }, { caller }) {
    await refuseManaged(edit.uid);
    const outcome = await mutate(
      { stores: ['accounts'], actor: caller, action: 'accounts.save', at: Date.now(), commandId },
      async (db) => {
        requireRight(await readWorld(db), 'account.manage', Date.now());
        const before = await db.get('accounts', edit.uid);
        const next = saveAccount(before, edit, Date.now());
        if (next === 'conflict') throw new CallError('conflict', 'changed meanwhile', 'account.rev');
        if (next === 'unchanged') return undefined;
        return {
          subject: `account:${edit.uid}`,
          detail: { before: before ? { ...before } : null, after: { ...next } },
          value: null,
          write: (tx) => tx.objectStore('accounts').put(next),
        };
      },
    );
    return { ...(await written(outcome)), account: await accountNow(edit.uid) };
  },

  async 'accounts.remove'({ commandId, uid }, { caller }) {
    await refuseManaged(uid);
    return written(
      await mutate(
        { stores: ['accounts'], actor: caller, action: 'accounts.remove', at: Date.now(), commandId },
        async (db) => {
          requireRight(await readWorld(db), 'account.manage', Date.now());
          const before = await db.get('accounts', uid);
          if (!before) throw new CallError('missing', 'no such account', 'uid');
          return {
            subject: `account:${uid}`,
            detail: { before: { ...before } },
            value: null,
            write: (tx) => tx.objectStore('accounts').delete(uid),
          };
        },
      ),
    );
  },
} satisfies Partial<Handlers>;
