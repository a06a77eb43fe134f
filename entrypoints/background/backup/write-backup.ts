import { toBase64 } from '@/utils/core/base64';
import type { BackupFile } from '@/utils/model/schema/backup';
import { publishedPost, storedDraft, storedDraftEvent } from '@/utils/model/schema/draft-record';
import { EMPTY_WORKSPACE } from '@/utils/model/workspace';
import { readHead } from '@/utils/store/mutate';
import { readAccounts } from '@/utils/store/repos/accounts';
import { readFreezes } from '@/utils/store/repos/freezes';
import { keepValid } from '@/utils/store/repos/keep-valid';
import { readStoredLexicon, readTerms } from '@/utils/store/repos/lexicon';
import { readPolicy } from '@/utils/store/repos/policy';
import { readMe, readWorkspace } from '@/utils/store/repos/workspace';
import type { Database, StoredBackup } from '@/utils/store/schema';
import { readDeskContents } from './desk-contents';
import { countEarlier, readMetricContents } from './read-metrics';
import { countEarlierItems, readPlanContents } from './read-plan';
import { readReportContents } from './report-contents';

/** Pictures go in up to this many bytes altogether, the newest first; previews likewise, counted apart. */
export const MEDIA_LIMIT = 20_000_000;
/** A longer list of company words is left out: it has its own export. */
export const WORDS_LIMIT = 50_000;

/** More tickets are left out of the ring of seven: each copy would be larger than what it saves. */
export const TICKETS_LIMIT = 20_000;

type Counts = Readonly<Record<string, number>>;

/** How many things were too large for a backup. */
export const leftOutOf = ({
  leftOut: { media, previews, words, figures = 0, plan = 0 },
}: BackupFile): number => media + previews + words + figures + plan;

/** How many of each thing a backup holds. */
export const countsOf = (file: BackupFile): Counts => ({
  people: file.workspace?.people.length ?? 0,
  flows: file.workspace?.flows.length ?? 0,
  accounts: file.accounts.length,
  drafts: file.drafts.length,
  events: file.draftEvents.length,
  posts: file.posts.length,
  freezes: file.freezes.length,
  tickets: file.desk?.tickets.length ?? 0,
  tracked: file.metrics?.tracked.length ?? 0,
  topicTasks: file.metrics?.topicTasks.length ?? 0,
  measured: file.metrics?.posts.length ?? 0,
  days: file.metrics?.days.length ?? 0,
  plans: file.reports?.plans.length ?? 0,
  sent: file.reports?.sent.length ?? 0,
  scorecards: file.reports?.cards.length ?? 0,
  inspections: file.reports?.inspections.length ?? 0,
  goals: file.reports?.goals.length ?? 0,
  planItems: file.plan?.items.length ?? 0,
  planSlots: file.plan?.slots.length ?? 0,
  campaigns: file.plan?.campaigns.length ?? 0,
  ideas: file.plan?.ideas.length ?? 0,
  planTemplates: file.plan?.templates.length ?? 0,
  words: file.lexicon?.terms.length ?? 0,
  media: file.media.length,
  leftOut: leftOutOf(file),
});

/** The newest rows that fit into the limit together, and how many did not. */
function fitting<Row extends { readonly at: number }>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): { readonly kept: readonly Row[]; readonly left: number } {
  let room = MEDIA_LIMIT;
  const kept = [...rows]
    .sort((a, b) => b.at - a.at)
    .filter((row) => {
      const fits = sizeOf(row) <= room;
      if (fits) room -= sizeOf(row);
      return fits;
    });
  return { kept, left: rows.length - kept.length };
}

type Pictures = 'previews' | 'media' | 'leftOut';

/** Everything but the pictures, as it is stored now. Deterministic but for `at`. */
export async function readContents(db: Database, at: number): Promise<Omit<BackupFile, Pictures>> {
  const lexicon = await readStoredLexicon(db);
  const hasWords = lexicon.count > 0 && lexicon.count <= WORDS_LIMIT;
  const workspace = await readWorkspace(db).catch(() => EMPTY_WORKSPACE);
  const me = await readMe(db);
  const policy = await readPolicy(db);
  return {
    format: 'weiheng-backup',
    version: 1,
    at,
    ...(workspace.rev > 0 ? { workspace: workspace as BackupFile['workspace'] } : {}),
    ...(me === undefined ? {} : { me }),
    accounts: [...(await readAccounts(db))],
    ...(policy.rev > 0 ? { policy: policy as BackupFile['policy'] } : {}),
    // a record that cannot be read is put aside by the integrity job; here it must not spoil the whole copy
    drafts: [...keepValid(storedDraft, await db.getAll('drafts'))],
    draftEvents: [...keepValid(storedDraftEvent, await db.getAll('draftEvents'))],
    posts: [...keepValid(publishedPost, await db.getAll('posts'))],
    freezes: [...(await readFreezes(db))] as BackupFile['freezes'],
    ...((await db.count('tickets')) > TICKETS_LIMIT ? {} : { desk: await readDeskContents(db) }),
    metrics: await readMetricContents(db),
    reports: await readReportContents(db),
    plan: await readPlanContents(db),
    ...(lexicon.count > WORDS_LIMIT
      ? {}
      : {
          lexicon: {
            terms: (hasWords ? await readTerms(db, lexicon.generation) : []) as NonNullable<
              BackupFile['lexicon']
            >['terms'],
            source: lexicon.source,
            updatedAt: lexicon.updatedAt,
          },
        }),
    auditHead: await readHead(db),
  };
}

/** Everything as it is stored now, pictures included as far as they fit. */
export async function readBackup(db: Database, at: number): Promise<BackupFile> {
  const { count } = await readStoredLexicon(db);
  const media = fitting(await db.getAll('media'), (row) => row.bytes.byteLength);
  const previews = fitting(await db.getAll('previews'), (row) => row.preview.length);
  const { auditHead, ...contents } = await readContents(db, at);
  return {
    ...contents,
    previews: [...previews.kept],
    media: media.kept.map(({ bytes, ...row }) => ({ ...row, base64: toBase64(new Uint8Array(bytes)) })),
    leftOut: {
      media: media.left,
      previews: previews.left,
      words: count > WORDS_LIMIT ? count : 0,
      figures: contents.metrics ? await countEarlier(db, contents.metrics) : 0,
      plan: contents.plan ? await countEarlierItems(db, contents.plan) : 0,
    },
    // at the end: there the check of the record looks for it
    auditHead,
  };
}

/** Why a backup was made: by the clock, by hand, or before something that replaces much at once. */
export type BackupKind = 'daily' | 'made' | 'before';
const KEPT: Readonly<Record<BackupKind, number>> = { daily: 7, made: 7, before: 5 };

/** A backup of everything, as a record. Its id says why it was made and when. */
export async function makeBackup(db: Database, kind: BackupKind, at: number): Promise<StoredBackup> {
  return toStored(await readBackup(db, at), kind);
}

/** A backup file as a record. */
export function toStored(file: BackupFile, kind: BackupKind): StoredBackup {
  const { at } = file;
  const text = JSON.stringify(file);
  const bytes = new TextEncoder().encode(text).byteLength;
  return { id: `${kind}-${at}`, at, bytes, counts: countsOf(file), text };
}

/** Ids of backups that fall out of their ring once `next` is there: 7 daily, 7 by hand, 5 from before a restore or import. */
export function fallOut(ids: readonly string[], next: string): readonly string[] {
  const kind = next.split('-')[0] as BackupKind;
  const ring = [...new Set([...ids, next])].filter((id) => id.startsWith(`${kind}-`));
  return ring.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1])).slice(KEPT[kind]);
}
