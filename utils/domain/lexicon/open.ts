import { INDEX_SECTIONS, indexFrom, type MatchIndex } from './match-index';
import { LexiconFormatError, readSections } from './sections';
import type { Reader } from './stream';
import { openTerms, STORE_SECTIONS, type TermStore } from './term-store';

/** A compiled lexicon as typed-array views; no copy is made. */
export interface OpenedLexicon {
  readonly reader: Reader;
  readonly index: MatchIndex;
  readonly keyMeta: Uint32Array;
  readonly store: TermStore;
  readonly bigrams: Uint32Array;
  readonly functionChars: Uint16Array;
}

const astralMap = (pairs: Uint32Array): ReadonlyMap<number, number> => {
  const map = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i] as number, pairs[i + 1] as number);
  return map;
};

/** Opens stored bytes. Throws `LexiconFormatError` when they are not a lexicon of this format. */
export const openBuffer = (buffer: ArrayBuffer): OpenedLexicon => {
  const sections = readSections(buffer);
  const [classes, astral] = sections;
  const afterIndex = 2 + INDEX_SECTIONS;
  const afterStore = afterIndex + 1 + STORE_SECTIONS;
  if (sections.length < afterStore + 2) throw new LexiconFormatError('compiled lexicon lacks sections');
  return {
    reader: { classes: classes as Uint16Array, astral: astralMap(astral as Uint32Array) },
    index: indexFrom(sections.slice(2, afterIndex)),
    keyMeta: sections[afterIndex] as Uint32Array,
    store: openTerms(sections.slice(afterIndex + 1, afterStore)),
    bigrams: sections[afterStore] as Uint32Array,
    functionChars: sections[afterStore + 1] as Uint16Array,
  };
};
