import { type DeskContext, isAlone, mayOn, SYSTEM } from '@/utils/domain/desk/context';
import { deskClock } from '@/utils/domain/desk/desk-clock';
import type { Action } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import { CallError } from '@/utils/rpc/call-error';
import { readDeskPolicy } from '@/utils/store/repos/desk-policy';
import type { Database } from '@/utils/store/schema';
import { readWorld, type World } from '../approval/world';
import { readManaged } from '../managed';
import { deskClocks } from './desk-clocks';

/** Everything the desk may depend on, as stored now. */
export interface Desk {
  readonly world: World;
  readonly context: DeskContext;
  /** Whoever notes what the page shows. */
  readonly system: DeskContext;
  /** False while people are set up and no profile is in use. */
  readonly isSomebody: boolean;
}

export async function readDesk(db: Database, now: number): Promise<Desk> {
  const [world, policy, managed] = await Promise.all([readWorld(db), readDeskPolicy(db), readManaged()]);
  const { me, register } = world;
  const kinds = new Map(register.accounts.map(({ uid, kind }) => [uid, kind]));
  const clock = deskClock(policy, deskClocks(policy, managed.policy.holidays), (uid) => kinds.get(uid));
  const context: DeskContext = {
    actor: me ? { id: me.id, name: me.name } : { id: '', name: '' },
    now,
    register,
    policy,
    clock,
    newId: () => crypto.randomUUID(),
  };
  return {
    world,
    context,
    system: { ...context, actor: SYSTEM },
    isSomebody: me !== undefined || isAlone(register),
  };
}

/** Registered account, or nothing: about others nothing is stored. */
export const accountOf = ({ context }: Desk, uid: string): GovernedAccount | undefined =>
  context.register.accounts.find((one) => one.uid === uid);

/** May the profile in use do this for the account? Nobody may nothing once people are set up. */
export const mayHere = (desk: Desk, action: Action, uid: string): boolean =>
  desk.isSomebody && accountOf(desk, uid) !== undefined && mayOn(desk.context, action, uid);

/** Accounts whose desk the profile in use may use. */
export const deskAccounts = (desk: Desk): readonly GovernedAccount[] =>
  desk.context.register.accounts.filter(({ uid }) => mayHere(desk, 'desk.reply', uid));

/** Stops what the profile in use may not do for any registered account. */
export function requireAnywhere(desk: Desk, action: Action): void {
  const { context, isSomebody } = desk;
  const isFree =
    isSomebody &&
    (isAlone(context.register) || context.register.accounts.some(({ uid }) => mayHere(desk, action, uid)));
  if (!isFree) throw new CallError('forbidden', `the profile in use may not do this: ${action}`, 'me');
}
