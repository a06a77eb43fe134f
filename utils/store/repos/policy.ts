import { DEFAULT_SETTINGS, type PolicyDocument } from '@/utils/model/policy-document';
import { policyDocument } from '@/utils/model/schema/policy';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

export const FIRST_POLICY: PolicyDocument = { ...DEFAULT_SETTINGS, rev: 0, updatedAt: 0 };

/** The person's own policy; safe defaults when there is none or it no longer fits its schema. */
export async function readPolicy(db: Pick<Reader, 'get'>): Promise<PolicyDocument> {
  const stored = await db.get('policies', 'policy');
  if (!stored) return FIRST_POLICY;
  const { id: _id, ...rest } = stored;
  const parsed = policyDocument.safeParse(rest);
  return parsed.success ? parsed.data : FIRST_POLICY;
}

export const putPolicy = (tx: WriteTx, document: PolicyDocument): Promise<unknown> =>
  tx.objectStore('policies').put({ ...document, id: 'policy' });
