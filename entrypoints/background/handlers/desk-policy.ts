import type { DeskPolicy } from '@/utils/model/desk-policy';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putDeskPolicy, readDeskPolicy } from '@/utils/store/repos/desk-policy';
import { readDesk, requireAnywhere } from '../desk/read-desk';
import { written } from './written';

export const deskPolicyHandlers = {
  async 'desk.policy'() {
    return readDeskPolicy(await connection());
  },

  async 'desk.policy.update'({ commandId, baseRev, patch }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['deskPolicies'], actor: caller, action: 'desk.policy.update', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        requireAnywhere(desk, 'desk.manage');
        const before = await readDeskPolicy(db);
        if (before.rev !== baseRev) throw new CallError('conflict', 'changed meanwhile', 'baseRev');
        const given = Object.entries(patch).filter(([, value]) => value !== undefined);
        const next = {
          ...before,
          ...Object.fromEntries(given),
          rev: before.rev + 1,
          updatedAt: now,
        } as DeskPolicy;
        return {
          subject: 'desk-policy',
          detail: { by: desk.context.actor.id, keys: given.map(([key]) => key) },
          value: null,
          write: (tx) => putDeskPolicy(tx, next),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
