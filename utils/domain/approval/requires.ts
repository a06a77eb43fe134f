import type { SendKind } from '@/utils/model/draft';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';

/**
 * Kinds of send of an account that need a valid approval. None where the account is not under enforce or opted out,
 * and none while nobody works here: a company that has set up no people is not locked out of its own account. As
 * soon as there are people, an account without a flow fails closed.
 */
export function requiredKinds(
  workspace: Pick<Workspace, 'people' | 'approvalKinds'>,
  account: GovernedAccount,
): readonly SendKind[] {
  if (account.mode !== 'enforce' || account.approval === 'off') return [];
  return workspace.people.length === 0 ? [] : workspace.approvalKinds;
}
