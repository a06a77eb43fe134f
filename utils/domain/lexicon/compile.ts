import { type Alphabet, createAlphabet } from './alphabet';
import { buildIndex } from './build-index';
import { isDigit, isLatin } from './char-kind';
import { evadeKeys, evadeOptions, syllableKeys } from './evade-keys';
import { createKeyBuilder, type KeyBuilder } from './key-builder';
import {
  ALLOW,
  ALLOW_OWN,
  AS_HOMOPHONE,
  AS_PINYIN,
  EDGE_END,
  EDGE_START,
  EMBARGO,
  LEET,
  LITERAL,
  MAX_TERMS,
  packMeta,
  WHOLE_WORD,
} from './key-meta';
import { indexSections, MAX_KEY } from './match-index';
import { READING_CODES } from './reading';
import { packSections, type Section } from './sections';
import { FIRST_CLASS } from './stream';
import { syllableSections } from './syllable-reader';
import { syllableTable } from './syllable-table';
import type { LexiconTerm } from './term';
import { packTerms } from './term-store';
import { bigramFilter, functionChars } from './word-table';

/** Why a term cannot be looked for. */
export type RejectReason = 'empty' | 'too-long' | 'too-many';

export interface LexiconMeta {
  readonly terms: number;
  readonly keys: number;
  readonly bytes: number;
  readonly rejected: readonly { readonly index: number; readonly reason: RejectReason }[];
}

/** A compiled lexicon: `buffer` is what is stored, sent and opened. */
export interface CompiledLexicon {
  readonly buffer: ArrayBuffer;
  readonly meta: LexiconMeta;
}

const isWordUnit = (unit: number): boolean => isLatin(unit) || isDigit(unit);

const edgesOf = (text: string): number =>
  (isWordUnit(text.charCodeAt(0)) ? EDGE_START : 0) |
  (isWordUnit(text.charCodeAt(text.length - 1)) ? EDGE_END : 0);

const termFlags = ({ text, wordBoundary, wholeWord, embargoUntil, kind }: LexiconTerm): number => {
  let flags = kind === 'allow' ? ALLOW : 0;
  if (wordBoundary !== false) flags |= edgesOf(text);
  if (wholeWord) flags |= WHOLE_WORD;
  if (embargoUntil) flags |= EMBARGO;
  return flags;
};

const LATIN_TERM = /^[a-z]{3,}$/i;
const HAN_LETTERS = /\p{Script=Han}/u;

/** Adds the keys of one term; returns why it has none. */
const addTerm = (
  keys: KeyBuilder,
  sounds: KeyBuilder,
  alphabet: Alphabet,
  term: LexiconTerm,
  index: number,
): RejectReason | undefined => {
  const evade = evadeOptions(term.evade);
  const encode = (text: string, meta: number): number =>
    keys.add(text.length, (units, at) => alphabet.encode(text, units, at), meta);
  const leet = evade.leet && LATIN_TERM.test(term.text) ? LEET : 0;
  const literal = alphabet.hasNoise(term.text) ? LITERAL : 0;
  const flags = termFlags(term);
  if (encode(term.text, packMeta(index, 0, flags | leet | literal)) === 0)
    return term.text.length > MAX_KEY ? 'too-long' : 'empty';
  for (const word of term.allow ?? []) encode(word, packMeta(index, 0, ALLOW_OWN));
  if (!term.evade && term.kind !== 'allow') return undefined;
  const shared = flags & (EMBARGO | ALLOW);
  for (const key of evadeKeys(term.text, evade, bigramFilter()))
    encode(key.text, packMeta(index, READING_CODES.indexOf(key.reading), shared | edgesOf(key.text)));
  const heard = (evade.homophone ? AS_HOMOPHONE : 0) | (evade.pinyin ? AS_PINYIN : 0);
  if (heard || term.kind === 'allow') addSounds(sounds, term.text, packMeta(index, 0, shared | heard));
  if (heard) for (const word of term.allow ?? []) addSounds(sounds, word, packMeta(index, 0, ALLOW_OWN));
  return undefined;
};

const addSounds = (sounds: KeyBuilder, text: string, meta: number): void => {
  if (!HAN_LETTERS.test(text)) return;
  for (const ids of syllableKeys(text))
    sounds.add(
      ids.length,
      (units, at) => {
        ids.forEach((id, i) => {
          units[at + i] = FIRST_CLASS + id;
        });
        return at + ids.length;
      },
      meta,
    );
};

const NOTHING = new Uint16Array(0);

/** Sections of what terms sound like; empty ones when no term asks for it. */
const soundSections = (sounds: KeyBuilder, wanted: boolean): Section[] => {
  const count = syllableTable().names.length + FIRST_CLASS;
  const index = indexSections(buildIndex(sounds.pool(count)));
  if (!wanted) return [NOTHING, new Uint32Array(0), NOTHING, ...index, new Uint32Array(0)];
  const { classes, astral, names } = syllableSections();
  return [classes, astral, names, ...index, sounds.meta()];
};

/**
 * Compiles terms into one buffer. Terms without any letter, or with more than 64, are left out and listed in
 * `meta.rejected`; the rest is compiled. Never throws on any strings.
 */
export const compileLexicon = (terms: readonly LexiconTerm[]): CompiledLexicon => {
  const alphabet = createAlphabet();
  let letters = 0;
  for (const term of terms) letters += term.text.length;
  const keys = createKeyBuilder(terms.length, letters);
  const sounds = createKeyBuilder(16, 64);
  const rejected: { index: number; reason: RejectReason }[] = [];
  let heard = false;
  let latin = false;
  terms.forEach((term, index) => {
    const reason = index < MAX_TERMS ? addTerm(keys, sounds, alphabet, term, index) : 'too-many';
    if (reason) rejected.push({ index, reason });
    heard ||= term.evade !== undefined;
    latin ||= term.evade !== undefined && LATIN_TERM.test(term.text);
  });
  const { classes, astral } = alphabet.tables();
  const buffer = packSections([
    classes,
    Uint32Array.from([...astral].flat()),
    ...indexSections(buildIndex(keys.pool(alphabet.size()))),
    keys.meta(),
    ...packTerms(terms),
    bigramFilter(),
    Uint16Array.of(+latin, ...functionChars()),
    ...soundSections(sounds, heard),
  ]);
  return { buffer, meta: { terms: terms.length, keys: keys.count(), bytes: buffer.byteLength, rejected } };
};
