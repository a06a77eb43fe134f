import { diffBackup, strangersIn } from '@/utils/domain/backup/diff-backup';
import type { BackupFile } from '@/utils/model/schema/backup';
import type { BackupPreview } from '@/utils/rpc/contract-backup';
import type { Database } from '@/utils/store/schema';
import { leftOutOf, readContents } from './write-backup';

type Contents = Awaited<ReturnType<typeof readContents>>;

const namesOf = (
  ...sides: readonly Pick<Contents, 'workspace' | 'accounts'>[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sides.flatMap(({ workspace, accounts }) => [
      ...(workspace?.people ?? []).map(({ id, name }) => [id, name] as const),
      ...(workspace?.departments ?? []).map(({ id, name }) => [id, name] as const),
      ...accounts.map(({ uid, name }) => [uid, `@${name}`] as const),
    ]),
  );

async function recordOf(
  db: Database,
  { seq, hash }: BackupFile['auditHead'],
): Promise<BackupPreview['record']> {
  if (seq === 0) return { seq, is: 'none' };
  return { seq, is: (await db.get('audit', seq))?.hash === hash ? 'here' : 'elsewhere' };
}

/** What a backup file would change here. Reads only. */
export async function previewBackup(db: Database, file: BackupFile, now: number): Promise<BackupPreview> {
  const here = await readContents(db, now);
  const held = new Set([...(await db.getAllKeys('media')), ...(await db.getAllKeys('previews'))]);
  const digests = new Set([...file.media, ...file.previews].map((row) => row.digest));
  return {
    ...diffBackup(here, file),
    at: file.at,
    pictures: [...digests].filter((digest) => !held.has(digest)).length,
    leftOut: leftOutOf(file),
    hasWords: file.lexicon !== undefined,
    strangers: {
      withPeople: strangersIn(file.drafts, file.workspace?.people ?? []),
      without: strangersIn(file.drafts, here.workspace?.people ?? []),
    },
    record: await recordOf(db, file.auditHead),
    // of two names for the same the one used here
    names: namesOf(file, here),
  };
}
