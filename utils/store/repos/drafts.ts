import { dueOf } from '@/utils/domain/approval/queue';
import type { Draft, DraftContent, Phase } from '@/utils/model/draft';
import type { Reader } from '../reader';
import type { StoredDraft, WriteTx } from '../schema';
import { CorruptRecord } from './workspace';

/** Cheap look at a record, so that a long list opens fast; the integrity job checks every field. */
const isWhole = (row: unknown): row is StoredDraft => {
  const draft = row as Partial<StoredDraft> | undefined;
  return (
    typeof draft?.id === 'string' &&
    typeof draft.phase === 'string' &&
    typeof draft.rev === 'number' &&
    Array.isArray(draft.versions) &&
    draft.versions.length > 0 &&
    Array.isArray(draft.rounds) &&
    Array.isArray(draft.comments) &&
    Array.isArray(draft.done) &&
    Array.isArray(draft.meta?.tags)
  );
};

const toDraft = ({ accountUid: _uid, order: _order, due: _due, ...draft }: StoredDraft): Draft => draft;

/** When something last happened to a draft that its readers look for, epoch ms. */
export const lastTouched = (draft: Draft): number =>
  Math.max(
    draft.versions[draft.versions.length - 1]?.at ?? 0,
    draft.approval?.at ?? 0,
    draft.rounds[draft.rounds.length - 1]?.openedAt ?? 0,
  );

/** One draft without previews. Throws `CorruptRecord` when its record cannot be read. */
export async function readDraft(db: Pick<Reader, 'get'>, id: string): Promise<Draft | undefined> {
  const row = await db.get('drafts', id);
  if (row === undefined) return undefined;
  if (!isWhole(row)) throw new CorruptRecord(`draft:${id}`, 'cannot be read');
  return toDraft(row);
}

/** Drafts in these phases, without previews; a record that cannot be read is skipped. */
export async function readDrafts(
  db: Pick<Reader, 'getAllFromIndex'>,
  phases: readonly Phase[],
): Promise<readonly Draft[]> {
  const rows = await Promise.all(phases.map((phase) => db.getAllFromIndex('drafts', 'phase', phase)));
  return rows.flat().filter(isWhole).map(toDraft);
}

/** The newest drafts of a phase, at most `limit`: the others are not even read. */
export async function readRecentDrafts(
  db: Pick<Reader, 'getAllFromIndex'>,
  phase: Phase,
  limit: number,
): Promise<readonly Draft[]> {
  const rows = await db.getAllFromIndex('drafts', 'recent', allOf(phase), limit);
  return rows.filter(isWhole).map(toDraft);
}

/** The drafts in review that want a verdict first, at most `limit`: the others are not even read. */
export async function readUrgentDrafts(
  db: Pick<Reader, 'getAllFromIndex'>,
  limit: number,
): Promise<readonly Draft[]> {
  const rows = await db.getAllFromIndex('drafts', 'urgent', allOf('in-review'), limit);
  return rows.filter(isWhole).map(toDraft);
}

/** Everything of a phase in an index whose second part is a number. */
const allOf = (phase: Phase): IDBKeyRange =>
  IDBKeyRange.bound([phase, Number.NEGATIVE_INFINITY], [phase, Number.POSITIVE_INFINITY]);

export async function readAccountDrafts(
  db: Pick<Reader, 'getAllFromIndex'>,
  accountUid: string,
): Promise<readonly Draft[]> {
  const rows = await db.getAllFromIndex('drafts', 'accountUid', accountUid);
  return rows.filter(isWhole).map(toDraft);
}

export const toStored = (draft: Draft): StoredDraft => ({
  ...draft,
  accountUid: contentOf(draft)?.accountUid ?? '',
  order: -lastTouched(draft),
  due: dueOf(draft) ?? Number.MAX_SAFE_INTEGER,
});

export const contentOf = (draft: Draft): DraftContent | undefined =>
  draft.versions[draft.versions.length - 1]?.content;

export const putDraft = (tx: WriteTx, draft: Draft): Promise<unknown> =>
  tx.objectStore('drafts').put(toStored(draft));

/** The log of a draft, oldest first. */
export const readDraftEvents = (db: Pick<Reader, 'getAll'>, draftId: string) =>
  db.getAll('draftEvents', IDBKeyRange.bound([draftId, 0], [draftId, Number.MAX_SAFE_INTEGER]));
