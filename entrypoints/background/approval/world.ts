import { permit, type Register } from '@/utils/domain/accounts/permissions';
import type { DecideContext } from '@/utils/domain/approval/context';
import { effectiveSettings } from '@/utils/domain/policy/effective';
import type { Freeze } from '@/utils/model/freeze';
import { ACTIONS, type Action, type Person } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import { type Timers, USUAL_TIMERS } from '@/utils/model/timers';
import type { Workspace } from '@/utils/model/workspace';
import { CallError } from '@/utils/rpc/call-error';
import { readActiveFreezes } from '@/utils/store/repos/freezes';
import { readPolicy } from '@/utils/store/repos/policy';
import { readMe, readWorkspace } from '@/utils/store/repos/workspace';
import type { Database } from '@/utils/store/schema';
import { readManaged } from '../managed';
import { accountsInForce } from '../snapshot';

/** Everything a decision may depend on, as stored now. */
export interface World {
  readonly workspace: Workspace;
  readonly register: Register;
  readonly freezes: readonly Freeze[];
  readonly timers: Timers;
  /** The person whose profile is in use; undefined when nobody is chosen or the person is gone or inactive. */
  readonly me?: Person;
}

export async function readWorld(db: Database): Promise<World> {
  const [workspace, accounts, freezes, policy, managed, meId] = await Promise.all([
    readWorkspace(db),
    accountsInForce(),
    readActiveFreezes(db),
    readPolicy(db),
    readManaged(),
    readMe(db),
  ]);
  const { people, departments, grants, delegations } = workspace;
  const me = people.find((person) => person.id === meId && person.active);
  const { timers = USUAL_TIMERS } = effectiveSettings(policy, managed.policy);
  return { workspace, register: { people, departments, accounts, grants, delegations }, freezes, timers, me };
}

export const contextOf = (world: World, actor: string, now: number): DecideContext => ({
  actor,
  now,
  register: world.register,
  flows: world.workspace.flows,
  freezes: world.freezes,
  crisisLevel: world.workspace.crisisLevel,
  undoMs: world.timers.undoSeconds * 1_000,
  newId: () => crypto.randomUUID(),
});

/** May the profile in use do this, for this account? Nobody may nothing. */
export const mayDo = (world: World, action: Action, now: number, account?: GovernedAccount): boolean =>
  world.me !== undefined &&
  permit(world.register, world.me.id, action, now, account, account?.departmentId).allowed;

/** Actions the profile in use has somewhere: everywhere by role, or in the scope of a grant. */
export function actionsOf(world: World, now: number): readonly Action[] {
  const { me, register } = world;
  if (!me) return [];
  const places = [undefined, ...register.accounts];
  return ACTIONS.filter((action) => places.some((account) => mayDo(world, action, now, account)));
}

/**
 * Stops what the profile in use may not do. While nobody active has that right it is open to all, so that a new or
 * broken workspace can be set up; advice on one machine, enforced by a team server.
 */
export function requireRight(world: World, action: Action, now: number): void {
  const { register } = world;
  const somebodyMay = register.people.some((one) => permit(register, one.id, action, now).allowed);
  if (somebodyMay && !mayDo(world, action, now)) {
    throw new CallError('forbidden', `the profile in use may not do this: ${action}`, 'me');
  }
}
