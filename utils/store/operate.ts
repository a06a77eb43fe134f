import { assertContext } from '@/utils/env';
import { announce } from './committed';
import { connection } from './connection';
import type { OperationalStore, WriteTx } from './schema';

/**
 * Write working data (health counters, staged import chunks, old commands) in one transaction, without an audit
 * entry: nobody decides anything here, and nothing of it is in force.
 */
export async function operate(
  stores: readonly OperationalStore[],
  write: (tx: WriteTx) => Promise<unknown>,
): Promise<void> {
  assertContext('background');
  const db = await connection();
  const tx = db.transaction([...stores], 'readwrite') as WriteTx;
  await Promise.all([write(tx), tx.done]);
  const [rev, policyRev, approvalRev] = await Promise.all(
    (['rev', 'policyRev', 'approvalRev'] as const).map(async (key) =>
      Number((await db.get('meta', key)) ?? 0),
    ),
  );
  await announce({ rev: rev ?? 0, policyRev: policyRev ?? 0, approvalRev: approvalRev ?? 0, stores });
}
