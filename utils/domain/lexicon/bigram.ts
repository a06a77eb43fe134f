/**
 * Bloom filter of character pairs that are common words. A pair that is absent is certainly not common; a
 * pair that is present may be a false positive (under 2 %), which only costs a reading, never raises one.
 */
const hashes = (filter: Uint32Array, a: number, b: number): readonly [number, number, number] => {
  const mask = filter.length * 32 - 1;
  const x = Math.imul((a << 16) | b, 0x9e3779b1);
  const y = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  const z = Math.imul(y ^ (y >>> 13), 0xc2b2ae35);
  return [(x >>> 7) & mask, (y >>> 9) & mask, (z >>> 5) & mask];
};

export const addBigram = (filter: Uint32Array, a: number, b: number): void => {
  for (const h of hashes(filter, a, b)) filter[h >>> 5] = (filter[h >>> 5] ?? 0) | (1 << (h & 31));
};

/** Whether units `a` and `b` (simplified characters) form a common word. */
export const hasBigram = (filter: Uint32Array, a: number, b: number): boolean =>
  hashes(filter, a, b).every((h) => ((filter[h >>> 5] ?? 0) >>> (h & 31)) & 1);
