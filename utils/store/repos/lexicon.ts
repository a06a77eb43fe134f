import { type CompanyTerm, LEXICON_CHUNK, type LexiconState } from '@/utils/model/company-term';
import type { Reader } from '../reader';
import type { StoredLexicon, WriteTx } from '../schema';

const EMPTY: StoredLexicon = { rev: 0, generation: '', chunks: 0, count: 0, updatedAt: 0, source: '' };

export const readStoredLexicon = async (db: Pick<Reader, 'get'>): Promise<StoredLexicon> => {
  const { id: _id, ...lexicon } = (await db.get('lexicons', 'company')) ?? {
    ...EMPTY,
    id: 'company' as const,
  };
  return lexicon;
};

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
