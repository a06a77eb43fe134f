import type { Reading } from '@/utils/model/finding';
import type { Span } from '@/utils/model/span';
import type { LexiconTerm, ScanOptions, TermMatch } from '../lexicon/term';
import type { RulePack } from './types';

/** What the linter needs of an opened lexicon. List 0 is the packs' own vocabulary, the others are the company's. */
export interface TermScanner {
  scan(text: string, options?: ScanOptions): readonly TermMatch[];
  term(termIndex: number, lexiconIndex?: number): LexiconTerm;
}

/** A listed word found in a text, original offsets. */
export interface TermHit extends Span {
  readonly list: number;
  readonly entry: number;
  readonly term: string;
  readonly surface: string;
  readonly reading: Reading;
  readonly shown: string;
  /** Written so that plain normalisation does not give the term. */
  readonly disguised: boolean;
}

export interface TermIndex {
  scan(text: string, ignored: readonly Span[], now?: number): readonly TermHit[];
}

const PLAIN = new Set<Reading>(['plain', 'folded']);

/** The packs' vocabulary: terms of `terms` rules, keywords of patterns, and the words that protect. */
export function collectTerms(packs: readonly RulePack[]): readonly LexiconTerm[] {
  const terms = new Map<string, LexiconTerm>();
  const add = (text: string, evade: boolean): void => {
    const known = terms.get(text);
    if (!known || (evade && !known.evade)) {
      terms.set(text, { id: text, text, ...(evade ? { evade: true as const } : {}) });
    }
  };
  for (const pack of packs) {
    for (const word of pack.keywords ?? []) add(word, true);
    for (const rule of pack.rules) {
      if (rule.kind === 'terms') {
        for (const term of rule.terms) add(typeof term === 'string' ? term : term[0], rule.evade !== false);
      } else if (rule.kind === 'embargo') {
        for (const term of rule.terms) add(term, true);
      } else if (rule.kind === 'preferred-term') {
        for (const term of Object.keys(rule.prefer)) add(term, false);
      }
    }
  }
  for (const pack of packs) {
    for (const text of pack.allow ?? [])
      if (!terms.has(text)) terms.set(text, { id: text, text, kind: 'allow' });
  }
  return [...terms.values()];
}

/** Adapts a scanner: drops words inside links, names and bracketed emoji, and words that overlap a better reading. */
export function createTermIndex(scanner: TermScanner): TermIndex {
  return {
    scan(text, ignored, now) {
      const hits: TermHit[] = [];
      for (const match of scanner.scan(text, now === undefined ? {} : { now })) {
        if (ignored.some((span) => span.start < match.end && match.start < span.end)) continue;
        hits.push({
          start: match.start,
          end: match.end,
          list: match.lexiconIndex,
          entry: match.termIndex,
          term: match.term,
          surface: match.surface,
          reading: match.reading,
          shown: match.shown,
          disguised: !PLAIN.has(match.reading),
        });
      }
      return hits;
    },
  };
}
