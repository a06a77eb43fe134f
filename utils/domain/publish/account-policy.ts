import type { GovernedAccount, Industry, Mode, PolicySnapshot } from '@/utils/model/policy';

/** The part of a policy that applies to one account. */
export interface AccountPolicy {
  readonly account?: GovernedAccount;
  readonly mode: Mode;
  readonly industry: Industry;
  readonly whenUnknown: 'open' | 'closed';
}

/** Applies while there is no policy at all: first seconds of a page, or a store that cannot be read. */
const NO_POLICY: AccountPolicy = { mode: 'confirm', industry: 'general', whenUnknown: 'open' };

/** What applies to a uid; an unknown or unregistered account never falls under enforce by itself. */
export function policyFor(policy: PolicySnapshot | undefined, uid: string | undefined): AccountPolicy {
  if (!policy) return NO_POLICY;
  const account = uid === undefined ? undefined : policy.accounts.find((one) => one.uid === uid);
  const mode = account?.mode ?? policy.unregisteredMode;
  return {
    account,
    mode,
    industry: account?.industry ?? 'general',
    whenUnknown: policy.whenUnknown[mode],
  };
}
