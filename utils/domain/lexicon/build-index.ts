import { COUNT_MASK, FAR, LAST, MANY, type MatchIndex, pairHash, SLOT_MASK, slotBit } from './match-index';

/** Keys as class sequences: key `k` is `units[offsets[k] … offsets[k + 1]]`, 1 to 64 classes long, none 0. */
export interface KeyPool {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  readonly count: number;
  readonly classes: number;
}

/** More keys that begin with the same three letters are searched by bisection instead of one by one. */
const SMALL = 12;
const MIN_BITS = 8;
const MAX_BITS = 18;

const gateBits = (keys: number): number =>
  Math.min(MAX_BITS, Math.max(MIN_BITS, Math.ceil(Math.log2(keys + 1)) + 1));

/** Key numbers of two letters and more, ordered by bucket of the first two classes, then by these classes. */
const orderByPair = (pool: KeyPool, shift: number): { order: Uint32Array; pairs: Float64Array } => {
  const { units, offsets, count } = pool;
  const long = new Float64Array(count);
  let n = 0;
  for (let k = 0; k < count; k++) {
    const at = offsets[k] as number;
    if ((offsets[k + 1] as number) - at < 2) continue;
    long[n++] = ((units[at] as number) * 0x10000 + (units[at + 1] as number)) * 0x100000 + k;
  }
  const sorted = long.subarray(0, n).sort();
  const groups = new Float64Array(n);
  let g = 0;
  let last = -1;
  for (let i = 0; i < n; i++) {
    const pair = Math.floor((sorted[i] as number) / 0x100000);
    if (pair === last) continue;
    last = pair;
    groups[g++] = pairHash(Math.floor(pair / 0x10000), pair % 0x10000, shift) * 0x100000 + i;
  }
  const order = new Uint32Array(n);
  const pairs = new Float64Array(n);
  let out = 0;
  for (const group of groups.subarray(0, g).sort()) {
    let i = group % 0x100000;
    const pair = Math.floor((sorted[i] as number) / 0x100000);
    for (; i < n && Math.floor((sorted[i] as number) / 0x100000) === pair; i++) {
      order[out] = (sorted[i] as number) % 0x100000;
      pairs[out++] = pair;
    }
  }
  return { order, pairs };
};

const compareKeys = ({ units, offsets }: KeyPool, a: number, b: number): number => {
  const endA = offsets[a + 1] as number;
  const endB = offsets[b + 1] as number;
  let i = (offsets[a] as number) + 2;
  let j = (offsets[b] as number) + 2;
  for (; i < endA && j < endB; i++, j++) {
    const d = (units[i] as number) - (units[j] as number);
    if (d !== 0) return d;
  }
  return endA - i - (endB - j);
};

const singleKeys = ({ units, offsets, count, classes }: KeyPool) => {
  const byClass: number[][] = [];
  for (let k = 0; k < count; k++) {
    const at = offsets[k] as number;
    if ((offsets[k + 1] as number) - at !== 1) continue;
    const c = units[at] as number;
    const list = byClass[c];
    if (list) list.push(k);
    else byClass[c] = [k];
  }
  if (byClass.length === 0) return { singleStart: new Uint32Array(0), singleKeys: new Uint32Array(0) };
  const start = new Uint32Array(classes + 1);
  for (let c = 0; c < classes; c++) start[c + 1] = (start[c] as number) + (byClass[c]?.length ?? 0);
  return { singleStart: start, singleKeys: Uint32Array.from(byClass.flat()) };
};

/** Third class of a key; 0 = it has two letters. */
const thirdOf = ({ units, offsets }: KeyPool, key: number): number => {
  const at = (offsets[key] as number) + 2;
  return at < (offsets[key + 1] as number) ? (units[at] as number) : 0;
};

/** Writes the record of one pair: its keys in lists by their third letter. */
const createPairWriter = (pool: KeyPool, records: Uint16Array, big: number[]) => {
  const { units, offsets } = pool;
  let scratch = new Float64Array(256);

  /** The keys in order of their third class, then of their number. */
  const sortByThird = (keys: Uint32Array): Float64Array => {
    if (scratch.length < keys.length) scratch = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      scratch[i] = thirdOf(pool, key) * 0x100000 + key;
    }
    const sorted = scratch.subarray(0, keys.length);
    return keys.length > 1 ? sorted.sort() : sorted;
  };

  const writeKey = (key: number, start: number): number => {
    const to = offsets[key + 1] as number;
    const from = (offsets[key] as number) + 3;
    let at = start;
    records[at++] = (to - from + 1) | ((key >>> 16) << 6);
    records[at++] = key & 0xffff;
    for (let u = from; u < to; u++) records[at++] = units[u] as number;
    return at;
  };

  const writeMany = (keys: readonly number[], start: number): number => {
    const lo = big.length;
    for (const key of [...keys].sort((a, b) => compareKeys(pool, a, b))) big.push(key);
    records.set([MANY, lo & 0xffff, lo >>> 16, big.length & 0xffff, big.length >>> 16], start);
    return start + 5;
  };

  /** Writes lists of more than `small` keys as ranges (0: all of them); returns the end of the record. */
  const write = (c0: number, c1: number, keys: Uint32Array, start: number, small: number): number => {
    const sorted = sortByThird(keys);
    const thirds: number[] = [];
    const firsts: number[] = [];
    for (let i = 0; i < sorted.length; i++) {
      const third = Math.floor((sorted[i] as number) / 0x100000);
      if (third === thirds[thirds.length - 1]) continue;
      thirds.push(third);
      firsts.push(i);
    }
    const n = thirds.length;
    if (n > COUNT_MASK) throw new RangeError(`too many words that begin alike: ${n}`);
    const wide = n * 2 + keys.length * (2 + 64) > 0xffff;
    const head = start + (wide ? 5 : 4);
    const lists = head + n * 2;
    const ranges = big.length;
    let at = lists;
    for (let t = 0; t < n; t++) {
      const list = sorted.subarray(firsts[t] as number, firsts[t + 1] ?? sorted.length);
      records[head + t] = thirds[t] as number;
      if (list.length > small)
        at = writeMany(
          Array.from(list, (value) => value % 0x100000),
          at,
        );
      else for (const value of list) at = writeKey(value % 0x100000, at);
      if (at - lists > 0xffff) {
        if (small === 0) throw new RangeError(`too many words that begin alike: ${keys.length}`);
        big.length = ranges;
        return write(c0, c1, keys, start, 0);
      }
      records[head + n + t] = at - lists;
    }
    records[start] = c0;
    records[start + 1] = c1;
    records[start + 2] = n | LAST | (wide ? FAR : 0);
    records[start + 3] = (at - head) & 0xffff;
    if (wide) records[start + 4] = (at - head) >>> 16;
    return at;
  };
  return (c0: number, c1: number, keys: Uint32Array, start: number): number =>
    write(c0, c1, keys, start, SMALL);
};

/** Builds the matcher. At most 2^20 keys. */
export const buildIndex = (pool: KeyPool): MatchIndex => {
  const { units, offsets } = pool;
  const bits = gateBits(pool.count);
  const shift = 32 - bits;
  const gate = new Uint16Array(1 << bits);
  const slots = new Uint32Array(1 << bits);
  const { order, pairs } = orderByPair(pool, shift);
  const records = new Uint16Array(order.length * 12 + units.length + 16);
  const big: number[] = [];
  const writePair = createPairWriter(pool, records, big);
  let at = 1;
  let lastBucket = -1;
  let lastCount = 0;
  for (let i = 0; i < order.length; ) {
    const pair = pairs[i] as number;
    let end = i + 1;
    while (end < order.length && pairs[end] === pair) end++;
    const c0 = Math.floor(pair / 0x10000);
    const c1 = pair % 0x10000;
    const bucket = pairHash(c0, c1, shift);
    if (bucket === lastBucket) records[lastCount] = (records[lastCount] as number) & ~LAST;
    else slots[bucket] = at;
    slots[bucket] = ((slots[bucket] as number) | (1 << slotBit(c0, c1))) >>> 0;
    lastBucket = bucket;
    const group = order.subarray(i, end);
    let sketch = 0;
    for (const k of group) {
      const from = offsets[k] as number;
      sketch |= (offsets[k + 1] as number) - from === 2 ? 0xffff : 1 << ((units[from + 2] as number) & 15);
    }
    gate[bucket] = (gate[bucket] as number) | sketch;
    lastCount = at + 2;
    at = writePair(c0, c1, group, at);
    i = end;
  }
  if (at > SLOT_MASK) throw new RangeError(`lexicon too large: ${at} record units`);
  return { gate, slots, records: records.slice(0, at), ...packBig(pool, big), ...singleKeys(pool), shift };
};

const packBig = ({ units, offsets }: KeyPool, keys: readonly number[]) => {
  const bigOffsets = new Uint32Array(keys.length + 1);
  let length = 0;
  keys.forEach((k, i) => {
    length += (offsets[k + 1] as number) - (offsets[k] as number) - 2;
    bigOffsets[i + 1] = length;
  });
  const bigPool = new Uint16Array(length);
  keys.forEach((k, i) => {
    bigPool.set(
      units.subarray((offsets[k] as number) + 2, offsets[k + 1] as number),
      bigOffsets[i] as number,
    );
  });
  return { bigOffsets, bigPool, bigKeys: Uint32Array.from(keys) };
};
