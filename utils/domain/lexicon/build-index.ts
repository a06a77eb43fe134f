import { BIG, LAST, type MatchIndex, pairHash, SLOT_MASK, slotBit } from './match-index';

/** Keys as class sequences: key `k` is `units[offsets[k] … offsets[k + 1]]`, 1 to 64 classes long, none 0. */
export interface KeyPool {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  readonly count: number;
  readonly classes: number;
}

/** Groups with more keys than this are searched by bisection instead of one by one. */
const SMALL = 6;
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

/** Builds the matcher. At most 2^20 keys. */
export const buildIndex = (pool: KeyPool): MatchIndex => {
  const { units, offsets } = pool;
  const bits = gateBits(pool.count);
  const shift = 32 - bits;
  const gate = new Uint16Array(1 << bits);
  const slots = new Uint32Array(1 << bits);
  const { order, pairs } = orderByPair(pool, shift);
  const records = new Uint16Array(order.length * 7 + units.length + 1);
  const big: number[] = [];
  let at = 1;
  let lastBucket = -1;
  let lastHeader = 0;
  for (let i = 0; i < order.length; ) {
    const pair = pairs[i] as number;
    let end = i + 1;
    while (end < order.length && pairs[end] === pair) end++;
    const c0 = Math.floor(pair / 0x10000);
    const c1 = pair % 0x10000;
    const bucket = pairHash(c0, c1, shift);
    if (bucket === lastBucket) records[lastHeader] = (records[lastHeader] as number) & ~LAST;
    else slots[bucket] = at;
    slots[bucket] = ((slots[bucket] as number) | slotBit(c0, c1)) >>> 0;
    lastBucket = bucket;
    records[at] = c0;
    records[at + 1] = c1;
    lastHeader = at + 2;
    at += 3;
    let sketch = 0;
    const group = order.subarray(i, end);
    for (const k of group) {
      const from = offsets[k] as number;
      sketch |= (offsets[k + 1] as number) - from === 2 ? 0xffff : 1 << ((units[from + 2] as number) & 15);
    }
    gate[bucket] = (gate[bucket] as number) | sketch;
    if (group.length > SMALL) {
      const sorted = [...group].sort((a, b) => compareKeys(pool, a, b));
      const lo = big.length;
      for (const k of sorted) big.push(k);
      records[lastHeader] = BIG | LAST;
      records[at] = lo & 0xffff;
      records[at + 1] = lo >>> 16;
      records[at + 2] = big.length & 0xffff;
      records[at + 3] = big.length >>> 16;
      at += 4;
    } else {
      const first = at;
      for (const k of group) {
        const to = offsets[k + 1] as number;
        const from = (offsets[k] as number) + 2;
        records[at] = (to - from) | ((k >>> 16) << 6);
        records[at + 1] = k & 0xffff;
        at += 2;
        for (let u = from; u < to; u++) records[at++] = units[u] as number;
      }
      records[lastHeader] = (at - first) | LAST;
    }
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
