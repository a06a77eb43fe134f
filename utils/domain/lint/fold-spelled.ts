import { isCjk, isDigit, isWord } from './unit-kind';

/** Marks that people put between the characters of one word. */
const BETWEEN: ReadonlySet<number> = new Set(
  [...' ·•・.-_*/\\|~+=^`°★☆●○◆◇■□♡♥'].map((c) => c.charCodeAt(0)),
);

const isLowHalf = (c: number): boolean => c >= 0xdc00 && c <= 0xdfff;

/** How many units of noise stand at `at`: one to three marks, or emoji; 0 = none, or too many. */
function noiseAt(units: Uint16Array, at: number, length: number): number {
  let i = at;
  while (i < length && i - at < 4) {
    const c = units[i] as number;
    if (c >= 0xd83c && c <= 0xd83e) i += isLowHalf(units[i + 1] ?? 0) ? 2 : 1;
    else if (BETWEEN.has(c) || (c >= 0x2600 && c <= 0x27bf)) i++;
    else break;
  }
  return i - at > 4 ? 0 : i - at;
}

/** Fewest Chinese characters, each set apart from the next, that are a spelled-out phrase (包·你·上·岸). */
const SPELLED = 3;

/** Takes out what is put between the characters of a spelled-out phrase, in place; the new length. */
export function joinSpelled(
  units: Uint16Array,
  starts: Uint32Array,
  ends: Uint32Array,
  length: number,
): number {
  let n = 0;
  for (let i = 0; i < length; ) {
    let last = i;
    let chinese = isCjk(units[i] as number) ? 1 : 0;
    let gaps = 0;
    while (isWord(units[last] as number)) {
      const noise = noiseAt(units, last + 1, length);
      const next = last + 1 + noise;
      if (noise === 0 || next >= length || !isWord(units[next] as number)) break;
      if (isCjk(units[next] as number)) chinese++;
      gaps++;
      last = next;
    }
    const joins = chinese >= SPELLED && chinese * 2 > gaps;
    for (let k = i; k <= last; k++) {
      if (joins && !isWord(units[k] as number)) continue;
      units[n] = units[k] as number;
      starts[n] = starts[k] as number;
      ends[n] = ends[k] as number;
      n++;
    }
    i = last + 1;
  }
  return n;
}

/** Digits written out one by one (零零二六二一), and letters among digits that stand for digits (2O, l38), in place. */
export function foldSpelledNumbers(units: Uint16Array, length: number): void {
  for (let i = 0; i < length; ) {
    let end = i;
    while (end < length && ONE_BY_ONE.includes(String.fromCharCode(units[end] as number))) end++;
    if (end - i >= 5) {
      for (let k = i; k < end; k++)
        units[k] = 48 + (ONE_BY_ONE.indexOf(String.fromCharCode(units[k] as number)) % 10);
    }
    i = Math.max(end, i + 1);
  }
  for (let i = 0; i < length; ) {
    let end = i;
    let digits = 0;
    while (end < length && isDigitLike(units[end] as number)) if (isDigit(units[end++] as number)) digits++;
    const stands = !isLatin(units[i - 1] ?? 0) && !isLatin(end < length ? (units[end] ?? 0) : 0);
    if (digits > 0 && digits < end - i && stands) {
      const long = digits >= 4;
      for (let k = i; k < end; k++) {
        if (units[k] === 111) units[k] = 48;
        else if (units[k] === 108 && long) units[k] = 49;
      }
    }
    i = Math.max(end, i + 1);
  }
}

const ONE_BY_ONE = '〇一二三四五六七八九零';
const isLatin = (c: number): boolean => c >= 97 && c <= 122;
/** A digit, or one of the letters o and l that pass for 0 and 1. */
const isDigitLike = (c: number): boolean => isDigit(c) || c === 111 || c === 108;
