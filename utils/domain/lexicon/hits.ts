/** Growable list of `[position, length, key]` triples, reused between scans. */
export interface Hits {
  data: Int32Array;
  /** Used numbers, three to a hit. */
  size: number;
  /** From so many numbers on only the longest hit of a position is added. */
  most: number;
}

export const createHits = (): Hits => ({
  data: new Int32Array(3 * 256),
  size: 0,
  most: Number.POSITIVE_INFINITY,
});

/** Empties the list for a text of `letters`. */
export const resetHits = (hits: Hits, letters: number): void => {
  hits.size = 0;
  hits.most = 3 * Math.max(MANY_HITS, letters);
};
const MANY_HITS = 256;

export const addHit = (hits: Hits, position: number, length: number, key: number): void => {
  if (hits.size >= hits.most && hits.data[hits.size - 3] === position) {
    if (length <= (hits.data[hits.size - 2] as number)) return;
    hits.size -= 3;
  }
  if (hits.size + 3 > hits.data.length) {
    const grown = new Int32Array(hits.data.length * 2);
    grown.set(hits.data);
    hits.data = grown;
  }
  hits.data[hits.size] = position;
  hits.data[hits.size + 1] = length;
  hits.data[hits.size + 2] = key;
  hits.size += 3;
};

/**
 * A text with more hits than letters is made of listed words all over: then the longest from the left on, side by side,
 * say what is there, and the words inside and across them nothing more.
 */
export const thinHits = (hits: Hits): void => {
  if (hits.size <= hits.most) return;
  const { size } = hits;
  const data = hits.data.slice(0, size);
  // by position, the longest first
  const order = new Float64Array(size / 3);
  for (let h = 0; h < size; h += 3)
    order[h / 3] = ((data[h] as number) * 128 + 127 - (data[h + 1] as number)) * 0x40_0000 + h / 3;
  order.sort();
  let kept = 0;
  let free = 0;
  for (const value of order) {
    const h = (value % 0x40_0000) * 3;
    const position = data[h] as number;
    if (position < free) continue;
    hits.data.set(data.subarray(h, h + 3), kept);
    kept += 3;
    free = position + (data[h + 1] as number);
  }
  hits.size = kept;
};
