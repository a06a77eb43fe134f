/**
 * Bloom filter of character pairs that are common words. A pair that is absent is certainly not common; a
 * pair that is present may be a false positive (under 2 %), which only costs a reading, never raises one.
 */
const first = (a: number, b: number): number => Math.imul((a << 16) | b, 0x9e3779b1);
const second = (x: number): number => Math.imul(x ^ (x >>> 15), 0x85ebca6b);
const third = (y: number): number => Math.imul(y ^ (y >>> 13), 0xc2b2ae35);

const isSet = (filter: Uint32Array, bit: number): boolean =>
  (((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;

export const addBigram = (filter: Uint32Array, a: number, b: number): void => {
  const mask = filter.length * 32 - 1;
  const x = first(a, b);
  const y = second(x);
  for (const bit of [(x >>> 7) & mask, (y >>> 9) & mask, (third(y) >>> 5) & mask])
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
};

/** Whether units `a` and `b` (simplified characters) form a common word. */
export const hasBigram = (filter: Uint32Array, a: number, b: number): boolean => {
  const mask = filter.length * 32 - 1;
  const x = first(a, b);
  if (!isSet(filter, (x >>> 7) & mask)) return false;
  const y = second(x);
  return isSet(filter, (y >>> 9) & mask) && isSet(filter, (third(y) >>> 5) & mask);
};
