import { z } from 'zod';
import { foldDraft } from '@/utils/domain/approval/evolve';
import type { Draft } from '@/utils/model/draft';
import { deskBackup } from '@/utils/model/schema/desk-backup';
import {
  draftRecord,
  freezeRecord,
  publishedPost,
  storedDraft,
  storedDraftEvent,
} from '@/utils/model/schema/draft-record';
import { guardRecord } from '@/utils/model/schema/guard-report';
import { healthRow } from '@/utils/model/schema/health';
import { governedAccount, policyDocument } from '@/utils/model/schema/policy';
import { workspace } from '@/utils/model/schema/workspace';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { putDraft, readDraftEvents } from '@/utils/store/repos/drafts';
import type { QuarantinedRecord } from '@/utils/store/schema';
import type { Job } from './job';

const CHECKED = {
  accounts: governedAccount,
  policies: policyDocument.omit({}).loose(),
  records: guardRecord,
  health: healthRow,
  workspace: workspace.extend({ id: z.literal('workspace') }),
  drafts: storedDraft,
  draftEvents: storedDraftEvent,
  freezes: freezeRecord,
  posts: publishedPost,
  replyTemplates: deskBackup.shape.templates.element,
  tickets: deskBackup.shape.tickets.element,
  moderation: deskBackup.shape.moderation.element,
  incidents: deskBackup.shape.incidents.element,
} as const satisfies Record<string, z.ZodType>;
type CheckedStore = keyof typeof CHECKED;

/** Never taken away: without it nobody would work here, and nothing would need an approval any more. */
const KEPT: readonly CheckedStore[] = ['workspace'];

interface Broken {
  readonly key: IDBValidKey;
  readonly row: QuarantinedRecord;
}

async function findBroken(store: CheckedStore, now: number): Promise<readonly Broken[]> {
  const db = await connection();
  const keys = await db.getAllKeys(store);
  const rows = await db.getAll(store);
  const noted = new Set(KEPT.includes(store) ? await db.getAllKeys('quarantine') : []);
  return rows.flatMap((record, i) => {
    const issue = CHECKED[store].safeParse(record).error?.issues[0];
    const key = keys[i];
    if (!issue || key === undefined) return [];
    const id = `${store}/${String(key)}`;
    const problem = `${issue.path.join('.')}: ${issue.message}`;
    return noted.has(id) ? [] : [{ key, row: { id, store, at: now, problem, record } }];
  });
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
    for (const store of Object.keys(CHECKED) as CheckedStore[]) {
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
