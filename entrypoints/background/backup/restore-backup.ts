import { fromBase64 } from '@/utils/core/base64';
import { fieldPath } from '@/utils/domain/accounts/parse-workspace';
import { type BackupFile, backupFile } from '@/utils/model/schema/backup';
import { CallError } from '@/utils/rpc/call-error';
import {
  chunksFor,
  dropGeneration,
  putGeneration,
  putLexicon,
  readStoredLexicon,
} from '@/utils/store/repos/lexicon';
import { putPolicy, readPolicy } from '@/utils/store/repos/policy';
import { putMe, putWorkspace, readWorkspace } from '@/utils/store/repos/workspace';
import type { Database, StoredDraftEvent, StoreName, WriteTx } from '@/utils/store/schema';

/** Reads a backup file. Throws `invalid` with the path of the first thing that does not fit. */
export function parseBackup(text: string): BackupFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CallError('invalid', error instanceof Error ? error.message : String(error), 'file');
  }
  const parsed = backupFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CallError('invalid', issue?.message ?? 'invalid', fieldPath(issue?.path ?? []) || 'file');
}

/**
 * Emptied before the file's records go in. Pictures are not: they are found by their digest, and a backup may have
 * left some out.
 */
const CLEARED = ['workspace', 'accounts', 'policies', 'drafts', 'draftEvents', 'posts', 'freezes'] as const;

/** Everything that a restore writes to. */
export const RESTORED: readonly StoreName[] = [
  ...CLEARED,
  'lexicons',
  'lexiconChunks',
  'previews',
  'media',
  'backups',
  'meta',
];

/** A restore worked out against what is there now; `write` puts everything back within the caller's transaction. */
export async function planRestore(db: Database, file: BackupFile, now: number) {
  const lexicon = await readStoredLexicon(db);
  const policyRev = (await readPolicy(db)).rev;
  // a workspace that cannot be read any more is no reason not to put a good one back
  const workspaceRev = (await readWorkspace(db).catch(() => undefined))?.rev ?? 0;

  const putWords = async (tx: WriteTx, rev: number): Promise<void> => {
    if (!file.lexicon) return;
    const { terms, source, updatedAt } = file.lexicon;
    const generation = `restore-${rev}`;
    await dropGeneration(tx, lexicon.generation);
    if (lexicon.previous) await dropGeneration(tx, lexicon.previous.generation);
    await putGeneration(tx, generation, terms);
    const count = terms.length;
    await putLexicon(tx, { rev, generation, chunks: chunksFor(count), count, updatedAt, source });
  };

  return async (tx: WriteTx, rev: number): Promise<void> => {
    for (const store of CLEARED) await tx.objectStore(store).clear();
    const { workspace, policy } = file;
    // revisions go on: a page that still shows the state before cannot write over this one
    if (workspace) {
      await putWorkspace(tx, {
        ...workspace,
        rev: Math.max(workspace.rev, workspaceRev) + 1,
        updatedAt: now,
      });
    }
    if (policy) await putPolicy(tx, { ...policy, rev: Math.max(policy.rev, policyRev) + 1, updatedAt: now });
    await putMe(tx, file.me);
    for (const row of file.accounts) await tx.objectStore('accounts').put(row);
    for (const row of file.drafts) await tx.objectStore('drafts').put(row);
    for (const row of file.draftEvents)
      await tx.objectStore('draftEvents').put(row as unknown as StoredDraftEvent);
    for (const row of file.posts) await tx.objectStore('posts').put(row);
    for (const row of file.freezes) await tx.objectStore('freezes').put(row);
    for (const row of file.previews) await tx.objectStore('previews').put(row);
    for (const { base64, ...row } of file.media) {
      await tx.objectStore('media').put({ ...row, bytes: fromBase64(base64).buffer });
    }
    await putWords(tx, rev);
  };
}
