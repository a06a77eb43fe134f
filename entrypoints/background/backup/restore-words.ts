import type { BackupFile } from '@/utils/model/schema/backup';
import {
  chunksFor,
  dropGeneration,
  putGeneration,
  putLexicon,
  readStoredLexicon,
  readTerms,
} from '@/utils/store/repos/lexicon';
import type { Database, WriteTx } from '@/utils/store/schema';
import type { RestoreChoice } from './restore-backup';

const PREFIX = 'restore-';

/**
 * Company words. The list that was in force before is kept beside them, as after an import: an undo finds it there
 * even if it was too long for a backup. A file without words leaves those here.
 */
export async function planWords(db: Database, file: BackupFile, { extras, isUndo }: RestoreChoice) {
  const { previous, ...current } = await readStoredLexicon(db);
  if (!file.lexicon) {
    const isBack = isUndo && previous && current.generation.startsWith(PREFIX);
    if (!isBack) return undefined;
    return async (tx: WriteTx, rev: number): Promise<void> => {
      await putLexicon(tx, { ...previous, rev });
      await dropGeneration(tx, current.generation);
    };
  }
  const { terms, source, updatedAt } = file.lexicon;
  const known = new Set(terms.map((term) => term.id));
  const here = extras === 'keep' ? await readTerms(db, current.generation) : [];
  const all = [...terms, ...here.filter((term) => !known.has(term.id))];
  return async (tx: WriteTx, rev: number): Promise<void> => {
    const generation = `${PREFIX}${rev}`;
    if (previous) await dropGeneration(tx, previous.generation);
    await putGeneration(tx, generation, all);
    const { rev: _rev, ...kept } = current;
    const count = all.length;
    const next = { rev, generation, chunks: chunksFor(count), count, updatedAt, source };
    await putLexicon(tx, { ...next, previous: kept });
  };
}
