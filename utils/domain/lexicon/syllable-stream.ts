import { isDigit } from './char-kind';
import { BARRIER, DROP, FIRST_CLASS, growStream, type Stream, SURROGATE } from './stream';
import { LETTER_A } from './syllable-reader';

/** What a syllable was read from. */
export const FROM_CHAR = 0;
export const FROM_LATIN = 1;
export const FROM_SIGN = 2;
export const FROM_DIGIT = 3;
/** A lone V, read wei as in V信. */
export const FROM_LETTER = 4;

export interface SyllableReader {
  readonly classes: Uint16Array;
  readonly astral: ReadonlyMap<number, number>;
  /** Class of every syllable by name. */
  readonly names: ReadonlyMap<string, number>;
}

/** Syllables of a text: `map` and `ends` are UTF-16 offsets, `kinds` says what was read. */
export interface SyllableStream extends Stream {
  ends: Int32Array;
  kinds: Uint8Array;
}

export const createSyllableStream = (): SyllableStream => ({
  classes: new Uint16Array(1024),
  map: new Int32Array(1024),
  ends: new Int32Array(1024),
  kinds: new Uint8Array(1024),
  n: 0,
});

const MAX_SYLLABLE = 6;
/** A run of letters longer than this is no pinyin. */
const MAX_RUN = 48;

const push = (s: SyllableStream, c: number, from: number, to: number, kind: number): void => {
  s.classes[s.n] = c;
  s.map[s.n] = from;
  s.ends[s.n] = to;
  s.kinds[s.n++] = kind;
};

const NO_PINYIN: readonly number[] = [];
const CACHE = 2_000;
const known = new Map<string, readonly number[]>();

/** Cuts letters into the fewest syllables (ends of each); empty when they are no pinyin. */
const cutPinyin = (letters: string, names: ReadonlyMap<string, number>): readonly number[] => {
  const old = known.get(letters);
  if (old) return old;
  if (known.size >= CACHE) known.clear();
  const cuts = findCuts(letters, names) ?? NO_PINYIN;
  known.set(letters, cuts);
  return cuts;
};

const findCuts = (letters: string, names: ReadonlyMap<string, number>): readonly number[] | undefined => {
  const best: (number[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++)
    for (let from = Math.max(0, end - MAX_SYLLABLE); from < end; from++) {
      const head = best[from];
      if (!head || !names.has(letters.slice(from, end))) continue;
      const known = best[end];
      if (!known || head.length + 1 < known.length) best[end] = [...head, end];
    }
  return best[letters.length];
};

const pushRun = (reader: SyllableReader, text: string, from: number, to: number, s: SyllableStream): void => {
  let letters = '';
  for (let i = from; i < to; i++)
    letters += String.fromCharCode(97 + (reader.classes[text.charCodeAt(i)] as number) - LETTER_A);
  const lone = letters === 'v' && !isDigit(text.charCodeAt(to)) && !isDigit(text.charCodeAt(from - 1));
  if (lone) {
    push(s, reader.names.get('wei') ?? BARRIER, from, to, FROM_LETTER);
    return;
  }
  const shouted = letters.length <= 2 && text.slice(from, to) === letters.toUpperCase();
  const cuts = to - from > MAX_RUN || shouted ? NO_PINYIN : cutPinyin(letters, reader.names);
  if (cuts.length === 0) {
    push(s, BARRIER, from, to, FROM_LATIN);
    return;
  }
  let start = 0;
  for (const cut of cuts) {
    const name = letters.slice(start, cut);
    push(s, reader.names.get(name) ?? BARRIER, from + start, from + cut, FROM_LATIN);
    start = cut;
  }
};

/** Fills `s` with what `text` sounds like. Two zeros follow the last class. */
export const readSyllables = (reader: SyllableReader, text: string, s: SyllableStream): void => {
  growStream(s, text.length + 3);
  if (s.ends.length < s.classes.length) {
    s.ends = new Int32Array(s.classes.length);
    s.kinds = new Uint8Array(s.classes.length);
  }
  const table = reader.classes;
  const { classes, map, ends, kinds } = s;
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const c = table[unit] as number;
    if (c === DROP) continue;
    if ((c >= FIRST_CLASS && c < LETTER_A) || c === BARRIER) {
      classes[n] = c;
      map[n] = i;
      ends[n] = i + 1;
      kinds[n++] = isIdeograph(unit) ? FROM_CHAR : kindOfUnit(unit);
      continue;
    }
    s.n = n;
    if (c === SURROGATE) {
      const point = text.codePointAt(i) ?? 0;
      const spoken = reader.astral.get(point);
      if (spoken !== undefined) push(s, spoken, i, i + 2, FROM_SIGN);
      if (point > 0xffff) i++;
    } else {
      let to = i + 1;
      while (to < text.length && (table[text.charCodeAt(to)] as number) >= LETTER_A) to++;
      pushRun(reader, text, i, to, s);
      i = to - 1;
    }
    n = s.n;
  }
  classes[n] = 0;
  classes[n + 1] = 0;
  s.n = n;
};

const isIdeograph = (unit: number): boolean => unit >= 0x2e80 && unit <= 0xfaff;

/** Outside the ideographs only digits and signs (❤, +, ①) have a sound. */
const kindOfUnit = (unit: number): number => (isDigit(unit) ? FROM_DIGIT : FROM_SIGN);
