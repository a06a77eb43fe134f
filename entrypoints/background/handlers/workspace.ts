import { asKnown, checkReferences } from '@/utils/domain/accounts/check-references';
import type { Workspace } from '@/utils/model/workspace';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putMe, putWorkspace, readMe, readWorkspace } from '@/utils/store/repos/workspace';
import { readWorld, requireRight } from '../approval/world';
import { written } from './written';

/** The next state of the workspace; from the day the first people are there, posts can be "not approved". */
export const nextWorkspace = (before: Workspace, patch: Partial<Workspace>, now: number): Workspace => {
  const next = { ...before, ...patch, rev: before.rev + 1, updatedAt: now };
  return next.since === 0 && next.people.length > 0 ? { ...next, since: now } : next;
};

export const workspaceHandlers = {
  async 'workspace.read'() {
    const db = await connection();
    const me = await readMe(db);
    const workspace = await readWorkspace(db);
    return me === undefined ? { workspace } : { workspace, me };
  },

  async 'workspace.update'({ commandId, baseRev, patch }, { caller }) {
    const now = Date.now();
    return written(
      await mutate(
        { stores: ['workspace'], actor: caller, action: 'workspace.update', at: now, commandId },
        async (db) => {
          const world = await readWorld(db);
          requireRight(world, 'people.manage', now);
          const before = world.workspace;
          if (before.rev !== baseRev) throw new CallError('conflict', 'changed meanwhile', 'baseRev');
          const next = nextWorkspace(before, patch, now);
          const fault = checkReferences({ ...next, accounts: asKnown(world.register.accounts) });
          if (fault) throw new CallError('invalid', fault.message, fault.field);
          return {
            subject: 'workspace',
            detail: {
              by: world.me?.id ?? null,
              keys: Object.keys(patch),
              people: next.people.length,
              flows: next.flows.length,
            },
            value: null,
            write: (tx) => putWorkspace(tx, next),
          };
        },
      ),
    );
  },

  async 'me.set'({ commandId, personId }, { caller }) {
    return written(
      await mutate(
        { stores: ['meta'], actor: caller, action: 'me.set', at: Date.now(), commandId },
        async (db) => {
          const before = await readMe(db);
          if ((before ?? null) === personId) return undefined;
          const person = (await readWorkspace(db)).people.find((one) => one.id === personId);
          if (personId !== null && !person?.active) {
            throw new CallError('missing', 'no such person, or no longer active', 'personId');
          }
          return {
            subject: 'me',
            detail: { before: before ?? null, after: personId },
            value: null,
            write: (tx) => putMe(tx, personId ?? undefined),
          };
        },
      ),
    );
  },
} satisfies Partial<Handlers>;
