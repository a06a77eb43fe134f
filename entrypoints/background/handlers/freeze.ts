import { permit } from '@/utils/domain/accounts/permissions';
import type { Freeze } from '@/utils/model/freeze';
import type { Action, Person } from '@/utils/model/people';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { isLifted } from '@/utils/store/repos/freezes';
import { readWorld, type World } from '../approval/world';
import { written } from './written';

/** The profile in use, if it has the right for every account the freeze is about. */
function personFor(world: World, action: Action, accounts: Freeze['accounts'], now: number): Person {
  const { me, register } = world;
  const scopes =
    accounts === 'all'
      ? [undefined]
      : accounts.map((uid) => register.accounts.find((one) => one.uid === uid));
  const isFree = scopes.every(
    (account) => me && permit(register, me.id, action, now, account, account?.departmentId).allowed,
  );
  if (!me || !isFree) throw new CallError('forbidden', `the profile in use may not do this: ${action}`, 'me');
  return me;
}

export const freezeHandlers = {
  async 'freeze.raise'({ commandId, accounts, reason, reviewAt }, { caller }) {
    const now = Date.now();
    const id = crypto.randomUUID();
    const outcome = await mutate(
      { stores: ['freezes'], actor: caller, action: 'freeze.raise', at: now, commandId },
      async (db) => {
        const world = await readWorld(db);
        const me = personFor(world, 'freeze.raise', accounts, now);
        const freeze: Freeze = {
          id,
          accounts,
          by: me.id,
          byName: me.name,
          reason,
          at: now,
          ...(reviewAt === undefined ? {} : { reviewAt }),
          liftedBy: [],
        };
        return {
          subject: `freeze:${id}`,
          detail: { by: me.id, accounts, reason, reviewAt: reviewAt ?? null },
          value: id,
          write: (tx) => tx.objectStore('freezes').add(freeze),
        };
      },
    );
    const freeze = await (await connection()).get('freezes', outcome?.value ?? id);
    if (!freeze) throw new CallError('missing', 'no such freeze', 'freezeId');
    return { ...(await written(outcome)), freeze };
  },

  async 'freeze.lift'({ commandId, freezeId }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['freezes'], actor: caller, action: 'freeze.lift', at: now, commandId },
      async (db) => {
        const freeze = await db.get('freezes', freezeId);
        if (!freeze) throw new CallError('missing', 'no such freeze', 'freezeId');
        const me = personFor(await readWorld(db), 'freeze.lift', freeze.accounts, now);
        if (isLifted(freeze) || freeze.liftedBy.includes(me.id)) return undefined;
        const next = { ...freeze, liftedBy: [...freeze.liftedBy, me.id] };
        return {
          subject: `freeze:${freezeId}`,
          detail: { by: me.id, consents: next.liftedBy.length, lifted: isLifted(next) },
          value: null,
          write: (tx) => tx.objectStore('freezes').put(next),
        };
      },
    );
    const freeze = await (await connection()).get('freezes', freezeId);
    return { ...(await written(outcome)), lifted: freeze !== undefined && isLifted(freeze) };
  },
} satisfies Partial<Handlers>;
