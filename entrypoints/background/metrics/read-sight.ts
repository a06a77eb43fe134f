import { isAlone } from '@/utils/domain/desk/context';
import type { Action } from '@/utils/model/people';
import type { GovernedAccount } from '@/utils/model/policy';
import { CallError } from '@/utils/rpc/call-error';
import type { Database } from '@/utils/store/schema';
import { mayDo, readWorld, type World } from '../approval/world';

/** What may be read and seen, as stored now. */
export interface Sight {
  readonly world: World;
  readonly now: number;
  readonly governed: readonly GovernedAccount[];
  readonly tracked: ReadonlySet<string>;
}

export async function readSight(db: Database, now: number): Promise<Sight> {
  const [world, tracked] = await Promise.all([readWorld(db), db.getAllKeys('trackedAccounts')]);
  return { world, now, governed: world.register.accounts, tracked: new Set(tracked) };
}

/** May the profile in use do this, for this account or anywhere? With nobody set up one person may do everything. */
export function mayMeasure({ world, now, governed }: Sight, action: Action, uid?: string): boolean {
  if (isAlone(world.register)) return true;
  const accounts = uid === undefined ? governed : governed.filter((one) => one.uid === uid);
  // a tracked account is nobody's own: it is seen by whoever sees any figures
  const asked = accounts.length === 0 ? governed : accounts;
  return asked.some((account) => mayDo(world, action, now, account)) || mayDo(world, action, now);
}

/** Own accounts whose figures the profile in use may see. */
export const seenAccounts = (sight: Sight): readonly GovernedAccount[] =>
  sight.governed.filter(({ uid }) => mayMeasure(sight, 'metrics.see', uid));

export function requireMetrics(sight: Sight, action: Action, uid?: string): void {
  if (!mayMeasure(sight, action, uid))
    throw new CallError('forbidden', `the profile in use may not do this: ${action}`, 'me');
}

export const isMeasured = ({ governed, tracked }: Sight, uid: string): boolean =>
  tracked.has(uid) || governed.some((one) => one.uid === uid);
