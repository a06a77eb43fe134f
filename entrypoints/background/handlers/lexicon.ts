import { type CompanyTerm, LEXICON_LIMIT } from '@/utils/model/company-term';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import {
  chunksFor,
  dropGeneration,
  lexiconState,
  putGeneration,
  putLexicon,
  readStoredLexicon,
  readTerms,
} from '@/utils/store/repos/lexicon';
import type { StoredLexicon, WriteTx } from '@/utils/store/schema';
import { written } from './written';

/** Puts another generation in force and keeps the one before it for undo. */
async function replaceGeneration(
  tx: WriteTx,
  old: StoredLexicon,
  next: Omit<StoredLexicon, 'previous'>,
): Promise<void> {
  if (old.previous && old.previous.generation !== next.generation)
    await dropGeneration(tx, old.previous.generation);
  const { rev: _rev, previous: _previous, ...previous } = old;
  await putLexicon(tx, { ...next, previous });
}

export const lexiconHandlers = {
  async 'lexicon.state'() {
    return lexiconState(await readStoredLexicon(await connection()));
  },

  async 'lexicon.words'({ rev, chunk }) {
    const db = await connection();
    const lexicon = await readStoredLexicon(db);
    if (lexicon.rev !== rev) return { rev: lexicon.rev, chunks: lexicon.chunks, stale: true, terms: [] };
    const stored = await db.get('lexiconChunks', [lexicon.generation, chunk]);
    return { rev, chunks: lexicon.chunks, stale: false, terms: stored?.terms ?? [] };
  },

  async 'lexicon.edit'({ commandId, put, remove }, { caller }) {
    return written(
      await mutate(
        {
          stores: ['lexicons', 'lexiconChunks'],
          actor: caller,
          action: 'lexicon.edit',
          at: Date.now(),
          commandId,
        },
        async (db) => {
          const old = await readStoredLexicon(db);
          const terms = edited(await readTerms(db, old.generation), put, remove);
          if (terms.length > LEXICON_LIMIT) throw new CallError('invalid', 'too many terms', 'put');
          const generation = `edit-${commandId}`;
          return {
            subject: 'lexicon:company',
            detail: { put: put.length, removed: remove.length, count: terms.length },
            value: null,
            async write(tx, rev) {
              await putGeneration(tx, generation, terms);
              const chunks = chunksFor(terms.length);
              const next = {
                rev,
                generation,
                chunks,
                count: terms.length,
                updatedAt: Date.now(),
                source: old.source,
              };
              await replaceGeneration(tx, old, next);
            },
          };
        },
      ),
    );
  },

  async 'lexicon.clear'({ commandId }, { caller }) {
    return written(
      await mutate(
        {
          stores: ['lexicons', 'lexiconChunks'],
          actor: caller,
          action: 'lexicon.clear',
          at: Date.now(),
          commandId,
        },
        async (db) => {
          const old = await readStoredLexicon(db);
          if (old.count === 0) return undefined;
          return {
            subject: 'lexicon:company',
            detail: { removed: old.count },
            value: null,
            write: (tx, rev) =>
              replaceGeneration(tx, old, {
                rev,
                generation: `clear-${commandId}`,
                chunks: 0,
                count: 0,
                updatedAt: Date.now(),
                source: '',
              }),
          };
        },
      ),
    );
  },

  async 'lexicon.undo'({ commandId, of }, { caller }) {
    return written(
      await mutate(
        {
          stores: ['lexicons', 'lexiconChunks'],
          actor: caller,
          action: 'lexicon.undo',
          at: Date.now(),
          commandId,
        },
        async (db) => {
          const { previous, ...current } = await readStoredLexicon(db);
          if (!previous) throw new CallError('missing', 'nothing to bring back');
          if (of !== undefined && of !== current.rev)
            throw new CallError('conflict', 'changed meanwhile', 'of');
          return {
            subject: 'lexicon:company',
            detail: { count: previous.count },
            value: null,
            async write(tx, rev) {
              await putLexicon(tx, { ...previous, rev });
              await dropGeneration(tx, current.generation);
            },
          };
        },
      ),
    );
  },
} satisfies Partial<Handlers>;

/** Terms after putting some (new ones at the end, known ids in place) and taking others away. */
function edited(
  terms: readonly CompanyTerm[],
  put: readonly CompanyTerm[],
  remove: readonly string[],
): readonly CompanyTerm[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  for (const term of put) byId.set(term.id, term);
  for (const id of remove) byId.delete(id);
  return [...byId.values()];
}
