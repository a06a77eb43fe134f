import type { AccountPolicy } from '@/utils/domain/publish/account-policy';
import { hasApproval } from '@/utils/domain/publish/approval-need';
import type { ApprovalRuling } from './approval-port';
import type { GuardServices } from './services';

/** What is known of approval while its part is not in the page: a freeze, that nothing is wanted, or nothing yet. */
export function rulingWithoutPart(
  { approval }: Pick<GuardServices, 'approval'>,
  { account, mode }: AccountPolicy,
): ApprovalRuling {
  const nothing: ApprovalRuling = { state: 'not-needed', circumstances: [], doubts: [] };
  if (!account) return nothing;
  if (approval.freeze(account.uid)) return { ...nothing, state: 'frozen' };
  if (mode !== 'enforce') return nothing;
  const snapshot = approval.get();
  if (!snapshot) return { ...nothing, doubts: ['approval-unknown'] };
  return hasApproval(snapshot, account.uid) ? { ...nothing, doubts: ['checking'] } : nothing;
}
