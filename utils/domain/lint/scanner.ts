import { type CompiledLexicon, compileLexicon } from '../lexicon/compile';
import { openLexicon, openLexicons } from '../lexicon/lexicon';
import type { LexiconTerm } from '../lexicon/term';
import { collectTerms, type TermScanner } from './term-index';
import type { RulePack } from './types';

/**
 * Opens compiled word lists for the linter: first the packs' own vocabulary, then the company's. Needs no tables, so a
 * page can do it with buffers that were compiled elsewhere.
 */
export function openScanner(lists: readonly (CompiledLexicon | ArrayBuffer)[]): TermScanner {
  const lexicons = lists.map(openLexicon);
  const all = openLexicons([...lists]);
  return {
    scan: (text, options) => all.scan(text, options),
    term: (termIndex, lexiconIndex = 0) => {
      const lexicon = lexicons[lexiconIndex];
      if (!lexicon) throw new RangeError(`no lexicon ${lexiconIndex}`);
      return lexicon.term(termIndex);
    },
    inBlocks: !lexicons.some((lexicon) => lexicon.spansSentences),
    changes: [...new Set(lexicons.flatMap((lexicon) => lexicon.changes))].sort((a, b) => a - b),
  };
}

/** Compiles and opens the vocabulary of packs and company words (worker, pages, command line: needs the tables). */
export function buildScanner(packs: readonly RulePack[], company: readonly LexiconTerm[] = []): TermScanner {
  const lists = [compileLexicon(collectTerms(packs))];
  if (company.length > 0) lists.push(compileLexicon(company));
  return openScanner(lists);
}
