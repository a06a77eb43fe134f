import type { z } from 'zod';
import { guardRecord } from '@/utils/model/schema/guard-report';
import { healthRow } from '@/utils/model/schema/health';
import { governedAccount, policyDocument } from '@/utils/model/schema/policy';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import type { QuarantinedRecord } from '@/utils/store/schema';
import type { Job } from './job';

const CHECKED = {
  accounts: governedAccount,
  policies: policyDocument.omit({}).loose(),
  records: guardRecord,
  health: healthRow,
} as const satisfies Record<string, z.ZodType>;
type CheckedStore = keyof typeof CHECKED;

async function findBroken(store: CheckedStore, now: number): Promise<readonly QuarantinedRecord[]> {
  const db = await connection();
  const keys = await db.getAllKeys(store);
  const rows = await db.getAll(store);
  return rows.flatMap((record, i) => {
    const issue = CHECKED[store].safeParse(record).error?.issues[0];
    if (!issue) return [];
    const key = String(keys[i]);
    return [
      { id: `${store}/${key}`, store, at: now, problem: `${issue.path.join('.')}: ${issue.message}`, record },
    ];
  });
}

/** Puts records that no longer fit aside, so that one bad record is shown and not fatal. */
export const integrity: Job = {
  name: 'integrity',
  periodMinutes: 24 * 60,
  async run(now) {
    for (const store of Object.keys(CHECKED) as CheckedStore[]) {
      const broken = await findBroken(store, now);
      if (broken.length === 0) continue;
      await mutate(
        { stores: [store, 'quarantine'], actor: 'system', action: 'store.quarantine', at: now },
        async () => ({
          subject: `store:${store}`,
          detail: { ids: broken.map((record) => record.id) },
          value: null,
          async write(tx) {
            for (const record of broken) {
              await tx.objectStore('quarantine').put(record);
              await tx.objectStore(store).delete(record.id.slice(store.length + 1) as never);
            }
          },
        }),
      );
    }
  },
};
