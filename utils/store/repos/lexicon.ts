import { type CompanyTerm, LEXICON_CHUNK, type LexiconState } from '@/utils/model/company-term';
import type { Reader } from '../reader';
import type { StoredHeldWords, StoredLexicon, WriteTx } from '../schema';

const EMPTY: StoredLexicon = { rev: 0, generation: '', chunks: 0, count: 0, updatedAt: 0, source: '' };

export const readStoredLexicon = async (db: Pick<Reader, 'get'>): Promise<StoredLexicon> => {
  const stored = await db.get('lexicons', 'company');
  const { id: _id, ...lexicon } = stored?.id === 'company' ? stored : { ...EMPTY, id: 'company' as const };
  return lexicon;
};

/** Words that today holds; none of revision 0 until there was such a day. */
export async function readHeldWords(db: Pick<Reader, 'get'>): Promise<Omit<StoredHeldWords, 'id'>> {
  const stored = await db.get('lexicons', 'held');
  return stored?.id === 'held' ? stored : { rev: 0, terms: [] };
}

export const putHeldWords = (tx: WriteTx, held: Omit<StoredHeldWords, 'id'>): Promise<unknown> =>
  tx.objectStore('lexicons').put({ ...held, id: 'held' });

/** Revision of all words a page checks with: the company's own and those of the day. */
export const wordsRev = (lexicon: { readonly rev: number }, held: { readonly rev: number }): number =>
  Math.max(lexicon.rev, held.rev);

export const lexiconState = ({ previous, ...state }: StoredLexicon): LexiconState => ({
  ...state,
  undoable: previous !== undefined,
});

/** All chunks of a generation lie between these keys. */
export const generationRange = (generation: string): IDBKeyRange =>
  IDBKeyRange.bound([generation, 0], [generation, Number.MAX_SAFE_INTEGER]);

export async function readTerms(
  db: Pick<Reader, 'getAll'>,
  generation: string,
): Promise<readonly CompanyTerm[]> {
  const chunks = await db.getAll('lexiconChunks', generationRange(generation));
  return chunks.flatMap((chunk) => chunk.terms);
}

export const putLexicon = (tx: WriteTx, lexicon: StoredLexicon): Promise<unknown> =>
  tx.objectStore('lexicons').put({ ...lexicon, id: 'company' });

/** Writes terms as a generation and returns the number of chunks. */
export async function putGeneration(
  tx: WriteTx,
  generation: string,
  terms: readonly CompanyTerm[],
): Promise<void> {
  const store = tx.objectStore('lexiconChunks');
  for (let index = 0; index < chunksFor(terms.length); index++) {
    const from = index * LEXICON_CHUNK;
    await store.put({ generation, index, terms: terms.slice(from, from + LEXICON_CHUNK) });
  }
}

export const chunksFor = (count: number): number => Math.ceil(count / LEXICON_CHUNK);

export const dropGeneration = (tx: WriteTx, generation: string): Promise<void> =>
  tx.objectStore('lexiconChunks').delete(generationRange(generation));
