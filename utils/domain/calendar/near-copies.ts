import { BUCKETS, bucketOf, NEARLY_SAME, type Pieces, similarity } from './similarity';

/** A text that is nearly the same, by its place in the list. */
export interface NearCopy {
  readonly j: number;
  readonly share: number;
}

const PIECE_SPAN = 2 ** 48;
/** Rarity has the five bits that a number has left above a piece. */
const MOST = 31;
const NOTHING = new Float64Array();

/**
 * The rarest pieces of each text, so many that of two texts which are nearly the same one at least is among the rarest of
 * both: who shares none of them cannot share enough of the rest (prefix filter, Chaudhuri 2006). Rare ones, because
 * they are shared with few.
 */
function rarestOf(all: readonly Pieces[]): readonly Pieces[] {
  const counts = new Uint16Array(BUCKETS);
  for (const own of all)
    for (const piece of own) {
      const bucket = bucketOf(piece);
      counts[bucket] = Math.min(MOST, (counts[bucket] ?? 0) + 1);
    }
  return all.map((own) =>
    own
      .map((piece) => (counts[bucketOf(piece)] ?? 0) * PIECE_SPAN + piece)
      .sort()
      .subarray(0, own.length === 0 ? 0 : own.length - Math.ceil(NEARLY_SAME * own.length) + 1),
  );
}

/**
 * Near copies among texts, without comparing all with all: for each text those after it that are nearly the same, in
 * order. A text without pieces is like none.
 */
export function nearCopies(all: readonly Pieces[]): (i: number) => readonly NearCopy[] {
  const rarest = rarestOf(all);
  const holders = new Map<number, number[]>();
  rarest.forEach((own, i) => {
    for (const piece of own) {
      const list = holders.get(piece);
      if (list) list.push(i);
      else holders.set(piece, [i]);
    }
  });
  return (i) => {
    const own = all[i] ?? NOTHING;
    const near = new Set<number>();
    for (const piece of rarest[i] ?? NOTHING)
      for (const j of holders.get(piece) ?? []) if (j > i) near.add(j);
    return [...near]
      .sort((a, b) => a - b)
      .map((j) => ({ j, share: similarity(own, all[j] ?? NOTHING, NEARLY_SAME) }))
      .filter(({ share }) => share > 0);
  };
}
