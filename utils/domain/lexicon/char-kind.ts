/** Code point 0x200B-class characters: invisible, and no part of any word. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]/u;
const BLANK = /[\s\p{Z}\u2800]/u;
const NOISE = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/u;

const EMOJI_FIRST = 0x1f000;
const EMOJI_LAST = 0x1faff;

/** Whether a character is seen but spells nothing: punctuation, symbols, emoji, blanks, invisible characters. */
export const isNoise = (point: number): boolean => {
  if (point > 0xffff) return isAstralNoise(point);
  if (point >= 0xe000 && point <= 0xf8ff) return true;
  return NOISE.test(String.fromCharCode(point)) || point === 0x3164 || point === 0x115f || point === 0x1160;
};

/** The same for code points above U+FFFF, without tables. */
export const isAstralNoise = (point: number): boolean =>
  (point >= EMOJI_FIRST && point <= EMOJI_LAST) || (point >= 0xe0000 && point <= 0xe0fff);

export const isLatin = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xff21 && unit <= 0xff3a) ||
  (unit >= 0xff41 && unit <= 0xff5a);

export const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;

/** How strongly a character between two letters parts them. */
export type Parting = 'invisible' | 'blank' | 'weak' | 'strong' | 'final';

const STRONG = /[，,、：:“”"'‘’（）()《》〈〉「」『』【】〔〕]/;
const FINAL = /[。！？!?；;…\n\r]/;

export const partingOf = (char: string): Parting => {
  if (FINAL.test(char)) return 'final';
  if (BLANK.test(char)) return 'blank';
  if (INVISIBLE.test(char)) return 'invisible';
  return STRONG.test(char) ? 'strong' : 'weak';
};

/** `partingOf` a whole gap is that of its strongest character. */
export const PARTING_ORDER: readonly Parting[] = ['invisible', 'weak', 'blank', 'strong', 'final'];
