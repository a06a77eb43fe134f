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
  const starts = [0];
  for (const own of rarest) starts.push((starts.at(-1) ?? 0) + own.length);
  const size = starts.at(-1) ?? 0;
  // chains through all places of a piece: from a text on only those after it are met
  const owners = new Int32Array(size);
  const next = new Int32Array(size).fill(-1);
  const heads = new Map<number, number>();
  for (let i = rarest.length - 1; i >= 0; i -= 1)
    rarest[i]?.forEach((piece, n) => {
      const place = (starts[i] ?? 0) + n;
      owners[place] = i;
      next[place] = heads.get(piece) ?? -1;
      heads.set(piece, place);
    });
  return (i) => {
    const own = all[i] ?? NOTHING;
    const near = new Set<number>();
    for (let place = starts[i] ?? 0; place < (starts[i + 1] ?? 0); place += 1)
      for (let at = next[place] ?? -1; at >= 0; at = next[at] ?? -1) near.add(owners[at] ?? 0);
    return [...near]
      .sort((a, b) => a - b)
      .map((j) => ({ j, share: similarity(own, all[j] ?? NOTHING, NEARLY_SAME) }))
      .filter(({ share }) => share > 0);
  };
}
