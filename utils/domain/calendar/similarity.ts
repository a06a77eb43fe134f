import { foldPlain } from '@/utils/domain/text/fold-plain';

const SHINGLE = 3;
/** From here on two texts are nearly the same: of the pieces of both, three quarters are shared. */
export const NEARLY_SAME = 0.75;

const UNITS = 0x1_0000;

const words = (text: string): string => foldPlain(text).replace(/[\s\p{P}\p{S}]/gu, '');

/**
 * Pieces of a text, each once, ascending. A number is a piece, exactly: 48 bits, of which the first 16 are mixed of all
 * three characters (`bucketOf`).
 */
export type Pieces = Float64Array;

function readPieces(text: string): Pieces {
  const plain = words(text);
  const pieces = new Float64Array(Math.max(0, plain.length - SHINGLE + 1));
  for (let i = 0; i < pieces.length; i += 1) {
    const [a, b, c] = [plain.charCodeAt(i), plain.charCodeAt(i + 1), plain.charCodeAt(i + 2)];
    // an odd factor: no two pieces become one
    const first = (a * 0x9e37 + b * 0x85eb + c * 0xc2b3) % UNITS;
    pieces[i] = (first * UNITS + b) * UNITS + c;
  }
  pieces.sort();
  let size = 0;
  for (const piece of pieces) {
    if (size > 0 && pieces[size - 1] === piece) continue;
    pieces[size] = piece;
    size += 1;
  }
  return pieces.subarray(0, size);
}

/** Texts whose pieces are remembered: when one item of a plan moves, the texts of all others are as they were. */
const REMEMBERED = 4_000;
const known = new Map<string, Pieces>();

/**
 * Pieces of three characters of a text, folded, without punctuation: what near duplicates share (Broder 1997). The same
 * array for the same text: it is not to be written to.
 */
export function piecesOf(text: string): Pieces {
  const found = known.get(text);
  if (found) return found;
  const pieces = readPieces(text).slice();
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, pieces);
  return pieces;
}

export const BUCKETS = UNITS;
/** Where a piece is counted, 0 to 65535: pieces lie evenly. */
export const bucketOf = (piece: number): number => Math.floor(piece / (UNITS * UNITS));

/** Share of common pieces, 0 to 1 (Jaccard); 0 as soon as `least` is out of reach. */
export function similarity(a: Pieces, b: Pieces, least = 0): number {
  const both = a.length + b.length;
  // common / (both - common) >= least
  let spare = both - 2 * Math.ceil((least * both) / (1 + least));
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const order = (a[i] ?? 0) - (b[j] ?? 0);
    if (order === 0) {
      common += 1;
      i += 1;
      j += 1;
      continue;
    }
    if (order < 0) i += 1;
    else j += 1;
    spare -= 1;
    if (spare < 0) return 0;
  }
  const share = both === common ? 0 : common / (both - common);
  return share >= least ? share : 0;
}
