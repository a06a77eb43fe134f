import { foldPlain } from '@/utils/domain/text/fold-plain';

const SHINGLE = 3;
/** From here on two texts are nearly the same: of the pieces of both, three quarters are shared. */
export const NEARLY_SAME = 0.75;
/** Shorter texts are compared as a whole: 早安 is no copy of 早安呀. */
const SHORT = 8;

const words = (text: string): string => foldPlain(text).replace(/[\s\p{P}\p{S}]/gu, '');

/** Pieces of three characters of a text, folded, without punctuation: what near duplicates share (Broder 1997). */
export function shinglesOf(text: string): ReadonlySet<string> {
  const plain = [...words(text)];
  if (plain.length < SHORT) return new Set([plain.join('')]);
  return new Set(
    plain.slice(0, plain.length - SHINGLE + 1).map((_, i) => plain.slice(i, i + SHINGLE).join('')),
  );
}

/** Share of common pieces, 0 to 1 (Jaccard). */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const piece of small) if (large.has(piece)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
