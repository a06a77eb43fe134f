import { createRequire } from 'node:module';
import TSCharacters from 'opencc-js/dict/TSCharacters';

const CONFUSABLES = createRequire(import.meta.url)('unhomoglyph/data.json') as Record<string, string>;
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const LATIN_LIKE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

const SIMPLIFIED = new Map(
  TSCharacters.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]),
);

const foldConfusable = (char: string): string => {
  if (!FOREIGN_LETTER.test(char)) return char;
  const twin = CONFUSABLES[char];
  return twin && /^[A-Za-z0-9]$/.test(twin) ? twin : char;
};

const foldWidthAndCase = (char: string): string => {
  const compat = foldConfusable(char).normalize('NFKC');
  const bare = compat.length > 1 ? compat.replace(/[()\u3014\u3015\s]/g, '') : compat;
  const base = LATIN_LIKE.test(bare) ? bare.normalize('NFD').replace(/\p{M}/gu, '') : bare;
  return foldConfusable(base).toLowerCase();
};

/** The character that stands for `char` in lexicon keys, or `char` itself where folding needs several units. */
export const foldChar = (char: string): string => {
  const folded = foldWidthAndCase(char);
  const simple = SIMPLIFIED.get(folded) ?? folded;
  return simple.length === 1 ? simple : char;
};

const isFoldable = (unit: number) => unit > 0x40 && !(unit >= 0xac00 && unit <= 0xdfff);

/** `[unit, folded unit]` of every BMP unit that folding changes. */
export const foldPairs = (): [number, number][] => {
  const pairs: [number, number][] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    if (!isFoldable(unit)) continue;
    const char = String.fromCharCode(unit);
    const folded = foldChar(char);
    if (folded !== char && folded.length === 1) pairs.push([unit, folded.charCodeAt(0)]);
  }
  return pairs;
};

const ASTRAL_RANGES: readonly (readonly [number, number])[] = [
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f189],
  [0x1f200, 0x1f265],
  [0x20000, 0x2fa1f],
];
const negativeSquared = (point: number): string | undefined => {
  for (const first of [0x1f150, 0x1f170])
    if (point >= first && point < first + 26) return String.fromCharCode(97 + point - first);
  return undefined;
};

/** `[code point, folded unit]` of characters outside the BMP that read as one BMP character. */
export const astralPairs = (): [number, number][] => {
  const pairs: [number, number][] = [];
  for (const [first, last] of ASTRAL_RANGES)
    for (let point = first; point <= last; point++) {
      const char = String.fromCodePoint(point);
      const folded = negativeSquared(point) ?? foldChar(char);
      if (folded.length === 1) pairs.push([point, folded.charCodeAt(0)]);
    }
  return pairs;
};
