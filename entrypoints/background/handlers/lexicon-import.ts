import { type CompanyTerm, LEXICON_LIMIT } from '@/utils/model/company-term';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { mutate } from '@/utils/store/mutate';
import { operate } from '@/utils/store/operate';
import {
  chunksFor,
  dropGeneration,
  generationRange,
  putGeneration,
  putLexicon,
  readStoredLexicon,
  readTerms,
} from '@/utils/store/repos/lexicon';
import type { Database } from '@/utils/store/schema';
import { written } from './written';

/** Imports that were begun and never committed are thrown away by the housekeeping job after this time. */
export const STAGING_PREFIX = 'import-';

async function stagedTerms(db: Database, importId: string, chunks: number): Promise<readonly CompanyTerm[]> {
  const staged = await db.getAll('lexiconChunks', generationRange(importId));
  if (staged.length !== chunks || staged.some((chunk, index) => chunk.index !== index)) {
    throw new CallError('conflict', `${staged.length} of ${chunks} chunks arrived`, 'chunks');
  }
  const terms = staged.flatMap((chunk) => chunk.terms);
  const seen = new Set<string>();
  const twice = terms.findIndex((term) => seen.size === seen.add(term.id).size);
  if (twice >= 0) throw new CallError('invalid', 'the same term twice', `terms.${twice}.id`);
  return terms;
}

export const lexiconImportHandlers = {
  'lexicon.begin': () => ({ importId: `${STAGING_PREFIX}${Date.now()}-${crypto.randomUUID().slice(0, 8)}` }),

  async 'lexicon.put'({ importId, index, terms }) {
    if (!importId.startsWith(STAGING_PREFIX)) throw new CallError('invalid', 'not an import', 'importId');
    await operate(['lexiconChunks'], (tx) =>
      tx.objectStore('lexiconChunks').put({ generation: importId, index, terms }),
    );
  },

  async 'lexicon.cancel'({ importId }) {
    if (!importId.startsWith(STAGING_PREFIX)) throw new CallError('invalid', 'not an import', 'importId');
    await operate(['lexiconChunks'], (tx) => dropGeneration(tx, importId));
  },

  async 'lexicon.commit'({ commandId, importId, chunks, mode, source }, { caller }) {
    const outcome = await mutate(
      {
        stores: ['lexicons', 'lexiconChunks'],
        actor: caller,
        action: 'lexicon.import',
        at: Date.now(),
        commandId,
      },
      async (db) => {
        const old = await readStoredLexicon(db);
        if (importId === old.generation) throw new CallError('conflict', 'already in force', 'importId');
        const staged = await stagedTerms(db, importId, chunks);
        const before = await readTerms(db, old.generation);
        const known = new Set(before.map((term) => term.id));
        const updated = staged.filter((term) => known.has(term.id)).length;
        const merged = new Map(mode === 'add' ? before.map((term) => [term.id, term]) : []);
        for (const term of staged) merged.set(term.id, term);
        const count = merged.size;
        if (count > LEXICON_LIMIT)
          throw new CallError('invalid', `${count} of ${LEXICON_LIMIT} terms`, 'count');
        return {
          subject: 'lexicon:company',
          detail: { mode, source, count, added: staged.length - updated, updated },
          value: { count, added: staged.length - updated, updated },
          async write(tx, rev) {
            await dropGeneration(tx, importId);
            await putGeneration(tx, importId, [...merged.values()]);
            if (old.previous) await dropGeneration(tx, old.previous.generation);
            const { rev: _rev, previous: _previous, ...previous } = old;
            await putLexicon(tx, {
              rev,
              generation: importId,
              chunks: chunksFor(count),
              count,
              updatedAt: Date.now(),
              source,
              previous,
            });
          },
        };
      },
    );
    if (!outcome) throw new CallError('failed', 'nothing was imported');
    return { ...(await written(outcome)), ...outcome.value };
  },
} satisfies Partial<Handlers>;
