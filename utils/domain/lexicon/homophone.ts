import { hasBigram } from './bigram';
import { isDigit, isHan, partingOf } from './char-kind';
import type { OpenedLexicon } from './open';
import { FROM_CHAR, FROM_DIGIT, FROM_LATIN, FROM_LETTER, type SyllableStream } from './syllable-stream';

/** English words that are also two pinyin syllables. */
const ENGLISH = new Set(
  'women change dance sense maybe linen genie hence canine manage orange engine shaken bingo mango tango lingo gene pipeline fine dine nine wine shine machine hurricane'.split(
    ' ',
  ),
);

const MIN_PINYIN = 5;
const MAX_GAP = 2;

const gapHolds = (text: string, from: number, to: number, bothChars: boolean): boolean => {
  if (to - from > MAX_GAP) return false;
  for (let i = from; i < to; i++) {
    const parting = partingOf(text[i] as string);
    if (parting === 'invisible' || (!bothChars && (parting === 'blank' || parting === 'weak'))) continue;
    return false;
  }
  return true;
};

const lettersTouch = (text: string, s: SyllableStream, position: number, length: number): boolean => {
  for (let j = position + 1; j < position + length; j++) {
    const bothChars = s.kinds[j] === FROM_CHAR && s.kinds[j - 1] === FROM_CHAR;
    if (!gapHolds(text, s.ends[j - 1] as number, s.map[j] as number, bothChars)) return false;
  }
  return true;
};

const isFunctionChar = (opened: OpenedLexicon, unit: number, most: number): boolean => {
  const { functionChars } = opened;
  for (let i = 0; i < most && i < functionChars.length; i++) if (functionChars[i] === unit) return true;
  return false;
};

/** Whether a sequence of characters that sounds like a term is better read as the words it is made of. */
const isOrdinary = (
  opened: OpenedLexicon,
  text: string,
  s: SyllableStream,
  position: number,
  length: number,
  letters: Uint16Array,
  differing: number,
): boolean => {
  const unit = (j: number) => text.charCodeAt(s.map[position + j] as number);
  const same = (j: number) => isSame(opened, text, s, position + j, letters[j]);
  const strong = length >= 4 && differing === 1;
  const most = strong ? 60 : length >= 3 ? 250 : 420;
  for (let j = 0; j < length; j++)
    if (!same(j) && s.kinds[position + j] === FROM_CHAR && isFunctionChar(opened, unit(j), most)) return true;
  const pairs = opened.bigrams;
  let collisions = 0;
  for (let j = 1; j < length; j++)
    if (!(same(j) && same(j - 1)) && hasBigram(pairs, unit(j - 1), unit(j))) collisions++;
  if (collisions > (strong ? 1 : 0)) return true;
  const before = text.charCodeAt((s.map[position] as number) - 1);
  const after = text.charCodeAt(s.ends[position + length - 1] as number);
  const guarded = (j: number) => !same(j) || length <= 3;
  if (guarded(0) && isHan(before) && hasBigram(pairs, before, unit(0))) return true;
  return guarded(length - 1) && isHan(after) && hasBigram(pairs, unit(length - 1), after);
};

const pinyinHolds = (text: string, s: SyllableStream, position: number, length: number): boolean => {
  const last = position + length - 1;
  const start = s.map[position] as number;
  const end = s.ends[last] as number;
  let letters = 0;
  for (let j = position; j <= last; j++) letters += (s.ends[j] as number) - (s.map[j] as number);
  if (letters < MIN_PINYIN || ENGLISH.has(text.slice(start, end).toLowerCase())) return false;
  const joinsBefore = position > 0 && s.kinds[position - 1] === FROM_LATIN && s.ends[position - 1] === start;
  const joinsAfter = last + 1 < s.n && s.kinds[last + 1] === FROM_LATIN && s.map[last + 1] === end;
  return !((joinsBefore || joinsAfter) && length < 3);
};

/** Whether a syllable is the very character of the term (in any script form). */
const isSame = (
  opened: OpenedLexicon,
  text: string,
  s: SyllableStream,
  at: number,
  letter: number | undefined,
): boolean =>
  s.kinds[at] === FROM_CHAR && opened.reader.classes[text.charCodeAt(s.map[at] as number)] === letter;

const digitStandsAlone = (text: string, from: number, to: number): boolean =>
  !isDigit(text.charCodeAt(from - 1)) && !/[\d.:%]/.test(text[to] ?? '');

/**
 * Judges a hit of the syllable index: `homophone` (other characters, emoji or digits read aloud), `pinyin` (some or
 * all of it in Latin letters), or undefined when it is the term itself, ordinary words, or too vague.
 */
export const judgeSyllables = (
  opened: OpenedLexicon,
  text: string,
  s: SyllableStream,
  position: number,
  length: number,
  letters: Uint16Array,
): 'homophone' | 'pinyin' | undefined => {
  let same = 0;
  let latin = 0;
  let chars = 0;
  let spokenV = 0;
  for (let j = 0; j < length; j++) {
    const at = position + j;
    const kind = s.kinds[at];
    const from = s.map[at] as number;
    const to = s.ends[at] as number;
    if (kind === FROM_CHAR) {
      chars++;
      if (isSame(opened, text, s, at, letters[j])) same++;
    } else if (kind === FROM_LATIN) latin++;
    else if (kind === FROM_LETTER) spokenV++;
    else if (kind === FROM_DIGIT && !digitStandsAlone(text, from, to)) return undefined;
  }
  if (same === length) return undefined;
  if (latin === length)
    return lettersTouch(text, s, position, length) && pinyinHolds(text, s, position, length)
      ? 'pinyin'
      : undefined;
  if (latin > 0 && same === 0) return undefined;
  if (chars === 0) return spokenV > 0 && lettersTouch(text, s, position, length) ? 'homophone' : undefined;
  if (!lettersTouch(text, s, position, length)) return undefined;
  for (let at = position; at < position + length; at++)
    if (s.kinds[at] === FROM_LATIN && (s.ends[at] as number) - (s.map[at] as number) < 2) return undefined;
  if (isOrdinary(opened, text, s, position, length, letters, length - same)) return undefined;
  return latin > 0 ? 'pinyin' : 'homophone';
};
