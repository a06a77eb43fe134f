import { useRef, useState } from 'react';
import { type CompanyTerm, LEXICON_CHUNK } from '@/utils/model/company-term';
import { call, newCommandId } from '@/utils/rpc/client';
import { readListFile } from './list-file';
import type { ParsedList } from './rows-to-terms';

const MAX_BYTES = 20_000_000;

export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'refused'; readonly name: string; readonly why: 'size' | 'empty' | 'format' }
  | { readonly phase: 'failed'; readonly name: string; readonly error: unknown }
  | { readonly phase: 'preview'; readonly name: string; readonly list: ParsedList }
  | { readonly phase: 'running'; readonly name: string; readonly done: number; readonly total: number }
  | {
      readonly phase: 'done';
      readonly name: string;
      readonly count: number;
      readonly added: number;
      readonly updated: number;
      /** Revision of the import, which an undo is about. */
      readonly rev: number;
    };

export type ImportMode = 'add' | 'replace';

/** Reading, preview and the all-or-nothing import of a word list. A cancel before the commit leaves nothing behind. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const turn = useRef(0);

  const read = async (file: File, salt: string): Promise<void> => {
    const mine = ++turn.current;
    const { name } = file;
    if (file.size > MAX_BYTES) return setState({ phase: 'refused', name, why: 'size' });
    setState({ phase: 'reading', name });
    try {
      const list = await readListFile(name, new Uint8Array(await file.arrayBuffer()), salt);
      if (mine !== turn.current) return;
      if (list === 'unknown-format') return setState({ phase: 'refused', name, why: 'format' });
      if (list.terms.length + list.problems.length === 0)
        return setState({ phase: 'refused', name, why: 'empty' });
      setState({ phase: 'preview', name, list });
    } catch (error) {
      if (mine === turn.current) setState({ phase: 'failed', name, error });
    }
  };

  const run = async (name: string, terms: readonly CompanyTerm[], mode: ImportMode): Promise<void> => {
    const mine = ++turn.current;
    const chunks = Math.ceil(terms.length / LEXICON_CHUNK);
    let importId: string | undefined;
    try {
      ({ importId } = await call('lexicon.begin'));
      for (let index = 0; index < chunks; index++) {
        if (mine !== turn.current) {
          await call('lexicon.cancel', { importId });
          return;
        }
        const from = index * LEXICON_CHUNK;
        setState({ phase: 'running', name, done: from, total: terms.length });
        await call('lexicon.put', { importId, index, terms: terms.slice(from, from + LEXICON_CHUNK) });
      }
      const commandId = newCommandId();
      const reply = await call('lexicon.commit', { commandId, importId, chunks, mode, source: name });
      const { rev, count, added, updated } = reply;
      setState({ phase: 'done', name, rev, count, added, updated });
    } catch (error) {
      if (importId !== undefined) await call('lexicon.cancel', { importId }).catch(() => undefined);
      if (mine === turn.current) setState({ phase: 'failed', name, error });
    }
  };

  const reset = () => {
    turn.current += 1;
    setState({ phase: 'idle' });
  };

  return { state, read, run, reset };
}
