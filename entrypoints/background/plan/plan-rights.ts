import { CallError } from '@/utils/rpc/call-error';
import { mayMeasure, type Sight } from '../metrics/read-sight';

/** May the profile in use plan for this account, or, without one, anywhere? Alone one may do everything. */
export const mayPlan = (sight: Sight, uid?: string): boolean =>
  mayMeasure(sight, 'plan.edit', uid) || mayMeasure(sight, 'plan.manage', uid);

export function requirePlan(sight: Sight, uids: readonly string[]): void {
  const refused = (uids.length === 0 ? [undefined] : uids).find((uid) => !mayPlan(sight, uid));
  if (refused === undefined && (uids.length > 0 || mayPlan(sight))) return;
  throw new CallError('forbidden', 'the profile in use may not do this: plan.edit', 'me');
}

export function requireKnown(sight: Sight, uids: readonly string[], place: string): void {
  const unknown = uids.find((uid) => !sight.governed.some((one) => one.uid === uid));
  if (unknown !== undefined)
    throw new CallError('invalid', `is no account of the company: ${unknown}`, place);
}

export function requirePlanManage(sight: Sight): void {
  if (!mayMeasure(sight, 'plan.manage'))
    throw new CallError('forbidden', 'the profile in use may not do this: plan.manage', 'me');
}
