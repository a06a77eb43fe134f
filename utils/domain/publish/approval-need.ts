import type { ApprovalSnapshot } from '@/utils/model/approval-view';
import type { SendKind } from '@/utils/model/draft';

/** Whether an account's send of this kind wants an approval. */
export const needsApproval = (
  snapshot: ApprovalSnapshot | undefined,
  uid: string | undefined,
  kind: SendKind,
): boolean => uid !== undefined && (snapshot?.required[uid]?.includes(kind) ?? false);

/** Whether approval means anything for a company account: people work here, or something has to be approved. */
export const hasApproval = (snapshot: ApprovalSnapshot | undefined, uid: string | undefined): boolean =>
  snapshot !== undefined &&
  uid !== undefined &&
  (snapshot.people.length > 0 || (snapshot.required[uid]?.length ?? 0) > 0);
