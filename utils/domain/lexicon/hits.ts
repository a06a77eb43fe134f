/** Growable list of `[position, length, key]` triples, reused between scans. */
export interface Hits {
  data: Int32Array;
  /** Used numbers, three to a hit. */
  size: number;
}

export const createHits = (): Hits => ({ data: new Int32Array(3 * 256), size: 0 });

export const addHit = (hits: Hits, position: number, length: number, key: number): void => {
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
