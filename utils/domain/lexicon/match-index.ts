import type { Section } from './sections';

/**
 * A read-only multi-word matcher over small class numbers.
 *
 * `gate[hash(c0,c1)]` sketches in 16 bits which third classes can follow (all set for two-letter keys). Positions that
 * pass are looked up in `slots`: 8 bits that sketch which second classes the bucket has, 24 bits that point to packed
 * records, one for each pair of the bucket:
 * `c0, c1, n, size` then `n` third classes in order (0 first: keys of two letters), `n` ends of what belongs to each,
 * and these lists of keys, each key `length-2 | id high bits << 6, id low 16, units from the fourth on`. A long list is
 * `MANY` and the range `lo, hi` (two units each) in the sorted `bigOffsets`/`bigPool`. `size` counts the units behind
 * it; `n & LAST` ends the bucket, `n & FAR` says that `size` has a second, higher unit.
 */
export interface MatchIndex {
  readonly gate: Uint16Array;
  readonly slots: Uint32Array;
  readonly records: Uint16Array;
  readonly bigOffsets: Uint32Array;
  readonly bigPool: Uint16Array;
  readonly bigKeys: Uint32Array;
  /** Keys of one letter: `singleKeys[singleStart[class] … singleStart[class + 1]]`; empty when there are none. */
  readonly singleStart: Uint32Array;
  readonly singleKeys: Uint32Array;
  /** `32 - bits` of the gate. */
  readonly shift: number;
}

export const LAST = 0x8000;
export const FAR = 0x4000;
export const COUNT_MASK = 0x3fff;
/** No key begins so. */
export const MANY = 0xffff;
/** Longest key in letters: keeps the work for one position bounded whatever the text. */
export const MAX_KEY = 64;

/** Bits of a slot that are the place of its records. */
export const SLOT_MASK = 0xffffff;

/** Number of the bit that sketches a pair in its slot. */
export const slotBit = (a: number, b: number): number => 24 + ((a ^ (b >>> 3)) & 7);

export const pairHash = (a: number, b: number, shift: number): number =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift;

export const indexSections = (index: MatchIndex): Section[] => [
  index.gate,
  index.slots,
  index.records,
  index.bigOffsets,
  index.bigPool,
  index.bigKeys,
  index.singleStart,
  index.singleKeys,
  Uint32Array.of(index.shift),
];
export const INDEX_SECTIONS = 9;

/** The inverse of `indexSections`; the caller knows the order, the types are restored here. */
export const indexFrom = (sections: readonly Section[]): MatchIndex => {
  const [gate, slots, records, bigOffsets, bigPool, bigKeys, singleStart, singleKeys, shift] = sections;
  return {
    gate: gate as Uint16Array,
    slots: slots as Uint32Array,
    records: records as Uint16Array,
    bigOffsets: bigOffsets as Uint32Array,
    bigPool: bigPool as Uint16Array,
    bigKeys: bigKeys as Uint32Array,
    singleStart: singleStart as Uint32Array,
    singleKeys: singleKeys as Uint32Array,
    shift: (shift as Uint32Array)[0] ?? 19,
  };
};
