import { createAlphabet } from './alphabet';
import { buildIndex } from './build-index';
import { isDigit, isLatin } from './char-kind';
import {
  ALLOW,
  ALLOW_OWN,
  EDGE_END,
  EDGE_START,
  EMBARGO,
  LITERAL,
  MAX_TERMS,
  packMeta,
  WHOLE_WORD,
} from './key-meta';
import { indexSections, MAX_KEY } from './match-index';
import { packSections } from './sections';
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

const edgeFlags = ({ text, wordBoundary, wholeWord, embargoUntil, kind }: LexiconTerm): number => {
  let flags = kind === 'allow' ? ALLOW : 0;
  if (wordBoundary !== false) {
    if (isWordUnit(text.charCodeAt(0))) flags |= EDGE_START;
    if (isWordUnit(text.charCodeAt(text.length - 1))) flags |= EDGE_END;
  }
  if (wholeWord) flags |= WHOLE_WORD;
  if (embargoUntil) flags |= EMBARGO;
  return flags;
};

const countAllow = (terms: readonly LexiconTerm[]) => {
  let keys = terms.length;
  let units = 0;
  for (const term of terms) {
    units += term.text.length;
    if (!term.allow) continue;
    keys += term.allow.length;
    for (const word of term.allow) units += word.length;
  }
  return { keys, units };
};

/**
 * Compiles terms into one buffer. Terms without any letter, or with more than 64, are left out and listed in
 * `meta.rejected`; the rest is compiled. Never throws on any strings.
 */
export const compileLexicon = (terms: readonly LexiconTerm[]): CompiledLexicon => {
  const alphabet = createAlphabet();
  const room = countAllow(terms);
  const units = new Uint16Array(room.units);
  const offsets = new Uint32Array(room.keys + 1);
  const meta = new Uint32Array(room.keys);
  const rejected: { index: number; reason: RejectReason }[] = [];
  let count = 0;
  let at = 0;
  const add = (text: string, value: number, index: number): void => {
    const end = alphabet.encode(text, units, at);
    const length = end - at;
    if (length === 0 || length > MAX_KEY) {
      rejected.push({ index, reason: length === 0 ? 'empty' : 'too-long' });
      return;
    }
    meta[count] = length === text.length ? value : (value | LITERAL) >>> 0;
    at = end;
    offsets[++count] = at;
  };
  terms.forEach((term, index) => {
    if (index >= MAX_TERMS) {
      rejected.push({ index, reason: 'too-many' });
      return;
    }
    add(term.text, packMeta(index, 0, edgeFlags(term)), index);
    for (const word of term.allow ?? []) add(word, packMeta(index, 0, ALLOW_OWN), index);
  });
  const { classes, astral } = alphabet.tables();
  const index = buildIndex({ units: units.subarray(0, at), offsets, count, classes: alphabet.size() });
  const buffer = packSections([
    classes,
    Uint32Array.from([...astral].flat()),
    ...indexSections(index),
    meta.subarray(0, count),
    ...packTerms(terms),
    bigramFilter(),
    functionChars(),
  ]);
  return { buffer, meta: { terms: terms.length, keys: count, bytes: buffer.byteLength, rejected } };
};
