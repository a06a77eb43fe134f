import { INDEX_SECTIONS, indexFrom, type MatchIndex } from './match-index';
import { LexiconFormatError, readSections, type Section } from './sections';
import { DROP, FIRST_CLASS, type Reader } from './stream';
import type { SyllableReader } from './syllable-stream';
import { openTerms, STORE_SECTIONS, type TermStore } from './term-store';

/** What terms sound like. */
export interface OpenedSounds {
  readonly reader: SyllableReader;
  readonly index: MatchIndex;
  readonly keyMeta: Uint32Array;
}

/** A compiled lexicon as typed-array views; no copy is made. */
export interface OpenedLexicon {
  readonly reader: Reader;
  readonly index: MatchIndex;
  readonly keyMeta: Uint32Array;
  readonly store: TermStore;
  /** Letters of a term (noise left out) as classes; decoded once per term. */
  readonly lettersOf: (term: number) => Uint16Array;
  readonly bigrams: Uint32Array;
  readonly functionChars: Uint16Array;
  /** Whether any Latin term is looked for in leet. */
  readonly leet: boolean;
  /** Absent when no term asked for homophones or pinyin. */
  readonly sounds?: OpenedSounds;
}

const AFTER_INDEX = 2 + INDEX_SECTIONS;
const AFTER_STORE = AFTER_INDEX + 1 + STORE_SECTIONS;
const SOUNDS = AFTER_STORE + 2;
const ALL = SOUNDS + 3 + INDEX_SECTIONS + 1;

const astralMap = (pairs: Uint32Array): ReadonlyMap<number, number> => {
  const map = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i] as number, pairs[i + 1] as number);
  return map;
};

const openSounds = (sections: readonly Section[]): OpenedSounds | undefined => {
  const [classes, astral, names] = sections as [Uint16Array, Uint32Array, Uint16Array];
  if (classes.length === 0) return undefined;
  const byName = new Map<string, number>();
  String.fromCharCode(...names)
    .split(' ')
    .forEach((name, i) => {
      byName.set(name, FIRST_CLASS + i);
    });
  return {
    reader: { classes, astral: astralMap(astral), names: byName },
    index: indexFrom(sections.slice(3, 3 + INDEX_SECTIONS)),
    keyMeta: sections[3 + INDEX_SECTIONS] as Uint32Array,
  };
};

const CACHE = 20_000;

/** Remembers what was decoded; forgets everything when it grows large, so memory stays bounded. */
const remember = <T>(read: (index: number) => T): ((index: number) => T) => {
  const known = new Map<number, T>();
  return (index) => {
    const old = known.get(index);
    if (old !== undefined) return old;
    const value = read(index);
    if (known.size >= CACHE) known.clear();
    known.set(index, value);
    return value;
  };
};

const letterClasses = (reader: Reader, text: string): Uint16Array =>
  Uint16Array.from([...text], (c) => reader.classes[c.charCodeAt(0)] as number).filter((c) => c !== DROP);

/** Opens stored bytes. Throws `LexiconFormatError` when they are not a lexicon of this format. */
export const openBuffer = (buffer: ArrayBuffer): OpenedLexicon => {
  const sections = readSections(buffer);
  if (sections.length !== ALL) throw new LexiconFormatError('compiled lexicon lacks sections');
  const [classes, astral] = sections;
  const [leet] = sections[AFTER_STORE + 1] as Uint16Array;
  const sounds = openSounds(sections.slice(SOUNDS));
  const reader = { classes: classes as Uint16Array, astral: astralMap(astral as Uint32Array) };
  const terms = openTerms(sections.slice(AFTER_INDEX + 1, AFTER_STORE));
  const store = { count: terms.count, text: terms.text, term: remember(terms.term) };
  return {
    reader,
    index: indexFrom(sections.slice(2, AFTER_INDEX)),
    keyMeta: sections[AFTER_INDEX] as Uint32Array,
    store,
    lettersOf: remember((term) => letterClasses(reader, terms.text(term))),
    bigrams: sections[AFTER_STORE] as Uint32Array,
    functionChars: (sections[AFTER_STORE + 1] as Uint16Array).subarray(1),
    leet: leet === 1,
    ...(sounds && { sounds }),
  };
};
