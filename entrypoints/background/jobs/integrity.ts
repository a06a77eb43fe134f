import { foldDraft } from '@/utils/domain/approval/evolve';
import type { Draft } from '@/utils/model/draft';
import { draftRecord } from '@/utils/model/schema/draft-record';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putDraft, readDraftEvents } from '@/utils/store/repos/drafts';
import type { QuarantinedRecord } from '@/utils/store/schema';
import { CHECKED_STORES, type CheckedStore } from './checked-stores';
import type { Job } from './job';

/** Never taken away: without it nobody would work here, and nothing would need an approval any more. */
const KEPT: readonly CheckedStore[] = ['workspace'];

interface Broken {
  readonly key: IDBValidKey;
  readonly row: QuarantinedRecord;
}

/** A year of counts is many rows: they are never in memory all at once. */
const AT_ONCE = 2_000;

/** Keys and rows of a store from after a key on, of one moment. */
async function readSome(store: CheckedStore, after: IDBValidKey | undefined) {
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const tx = (await connection()).transaction(store);
  const [keys, rows] = await Promise.all([
    tx.store.getAllKeys(range as never, AT_ONCE),
    tx.store.getAll(range as never, AT_ONCE),
  ]);
  return { keys: keys as readonly IDBValidKey[], rows: rows as readonly unknown[] };
}

async function findBroken(store: CheckedStore, now: number): Promise<readonly Broken[]> {
  const db = await connection();
  const noted = new Set(KEPT.includes(store) ? await db.getAllKeys('quarantine') : []);
  const broken: Broken[] = [];
  let last: IDBValidKey | undefined;
  do {
    const { keys, rows } = await readSome(store, last);
    for (const [i, key] of keys.entries()) {
      const issue = CHECKED_STORES[store].safeParse(rows[i]).error?.issues[0];
      if (!issue) continue;
      const id = `${store}/${String(key)}`;
      const problem = `${issue.path.join('.')}: ${issue.message}`;
      if (!noted.has(id)) broken.push({ key, row: { id, store, at: now, problem, record: rows[i] } });
    }
    last = keys.length === AT_ONCE ? keys.at(-1) : undefined;
  } while (last !== undefined);
  return broken;
}

/** Drafts whose log is whole, folded anew: the log is the truth, the record only its state. */
async function rebuilt(broken: readonly Broken[]): Promise<readonly Draft[]> {
  const db = await connection();
  const drafts = await Promise.all(
    broken.map(async ({ key }) =>
      foldDraft((await readDraftEvents(db, String(key))).map(({ event }) => event)),
    ),
  );
  return drafts.filter((draft) => draftRecord.safeParse(draft).success) as readonly Draft[];
}

/** Puts records that no longer fit aside, so that one bad record is shown and not fatal. */
export const integrity: Job = {
  name: 'integrity',
  periodMinutes: 24 * 60,
  async run(now) {
    for (const store of Object.keys(CHECKED_STORES) as CheckedStore[]) {
      const broken = await findBroken(store, now);
      if (broken.length === 0) continue;
      const whole = store === 'drafts' ? await rebuilt(broken) : [];
      await mutate(
        { stores: [store, 'quarantine'], actor: 'system', action: 'store.quarantine', at: now },
        async () => ({
          subject: `store:${store}`,
          detail: { ids: broken.map(({ row }) => row.id), rebuilt: whole.map((draft) => draft.id) },
          value: null,
          async write(tx) {
            for (const { key, row } of broken) {
              await tx.objectStore('quarantine').put(row);
              if (!KEPT.includes(store)) await tx.objectStore(store).delete(key as never);
            }
            for (const draft of whole) await putDraft(tx, draft);
          },
        }),
      );
    }
  },
};
