import { DEFAULT_DESK_POLICY, type DeskPolicy } from '@/utils/model/desk-policy';
import { deskPolicy } from '@/utils/model/schema/desk-policy';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

/** How the desk works; safe defaults when nothing is stored or it no longer fits its schema. */
export async function readDeskPolicy(db: Pick<Reader, 'get'>): Promise<DeskPolicy> {
  const stored = await db.get('deskPolicies', 'desk');
  if (!stored) return DEFAULT_DESK_POLICY;
  const { id: _id, ...rest } = stored;
  const parsed = deskPolicy.safeParse(rest);
  return parsed.success ? parsed.data : DEFAULT_DESK_POLICY;
}

export const putDeskPolicy = (tx: WriteTx, policy: DeskPolicy): Promise<unknown> =>
  tx.objectStore('deskPolicies').put({ ...policy, id: 'desk' });
