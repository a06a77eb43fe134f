import { addHit, type Hits } from './hits';
import { COUNT_MASK, FAR, LAST, MANY, type MatchIndex, SLOT_MASK, slotBit } from './match-index';

let queue = new Int32Array(4096);

const findSingles = (index: MatchIndex, classes: Uint16Array, n: number, hits: Hits): void => {
  const { singleStart, singleKeys } = index;
  for (let i = 0; i < n; i++) {
    const c = classes[i] as number;
    const end = singleStart[c + 1] as number;
    for (let k = singleStart[c] as number; k < end; k++) addHit(hits, i, 1, singleKeys[k] as number);
  }
};

/** First index in `[lo, hi)` whose unit at depth `d` is not below `c`. */
const bisect = (index: MatchIndex, from: number, to: number, d: number, c: number): number => {
  const { bigOffsets, bigPool } = index;
  let lo = from;
  let hi = to;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if ((bigPool[(bigOffsets[mid] as number) + d] as number) < c) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

/** Narrows a sorted range of keys letter by letter from a depth on; every key that ends on the way is a hit. */
const findInRange = (
  index: MatchIndex,
  classes: Uint16Array,
  position: number,
  from: number,
  to: number,
  depth: number,
  hits: Hits,
): void => {
  const { bigOffsets, bigPool, bigKeys } = index;
  let lo = from;
  let hi = to;
  for (let d = depth; ; d++) {
    while (lo < hi && (bigOffsets[lo + 1] as number) - (bigOffsets[lo] as number) === d)
      addHit(hits, position, d + 2, bigKeys[lo++] as number);
    if (lo >= hi) return;
    const c = classes[position + 2 + d] as number;
    if (c === 0) return;
    const first = bigPool[(bigOffsets[lo] as number) + d] as number;
    const last = bigPool[(bigOffsets[hi - 1] as number) + d] as number;
    if (c < first || c > last) return;
    if (first !== c) lo = bisect(index, lo, hi, d, c);
    if (last !== c) hi = bisect(index, lo, hi, d, c + 1);
  }
};

/** Appends the keys of a list `records[from … to)` that stand at a position, whose first three letters are right. */
const findInList = (
  index: MatchIndex,
  classes: Uint16Array,
  position: number,
  from: number,
  to: number,
  hits: Hits,
): void => {
  const { records } = index;
  let at = from;
  while (at < to) {
    const head = records[at] as number;
    if (head === MANY) {
      const lo = (records[at + 1] as number) | ((records[at + 2] as number) << 16);
      const hi = (records[at + 3] as number) | ((records[at + 4] as number) << 16);
      findInRange(index, classes, position, lo, hi, 1, hits);
      return;
    }
    const length = (head & 63) + 2;
    const stop = at + Math.max(2, length - 1);
    let u = at + 2;
    let v = position + 3;
    while (u < stop && records[u] === classes[v]) {
      u++;
      v++;
    }
    if (u === stop) addHit(hits, position, length, ((head >>> 6) << 16) | (records[at + 1] as number));
    at = stop;
  }
};

/** Appends the keys of two letters in a list. */
const findShort = (
  records: Uint16Array,
  position: number,
  from: number,
  to: number,
  { bigKeys }: MatchIndex,
  hits: Hits,
): void => {
  if (records[from] === MANY) {
    const lo = (records[from + 1] as number) | ((records[from + 2] as number) << 16);
    const hi = (records[from + 3] as number) | ((records[from + 4] as number) << 16);
    for (let k = lo; k < hi; k++) addHit(hits, position, 2, bigKeys[k] as number);
    return;
  }
  for (let at = from; at < to; at += 2)
    addHit(hits, position, 2, (((records[at] as number) >>> 6) << 16) | (records[at + 1] as number));
};

/** Place of `c` among the sorted units `[from, to)`; -1 = it is not there. */
const placeOf = (records: Uint16Array, from: number, to: number, c: number): number => {
  let lo = from;
  let hi = to;
  while (hi - lo > 8) {
    const mid = (lo + hi) >>> 1;
    if ((records[mid] as number) <= c) lo = mid;
    else hi = mid;
  }
  for (; lo < hi; lo++) if (records[lo] === c) return lo;
  return -1;
};

/** Looks the queued positions up and appends what stands there. */
const checkQueue = (index: MatchIndex, classes: Uint16Array, size: number, hits: Hits): void => {
  const { slots, records, shift } = index;
  const q = queue;
  for (let k = 0; k < size; k++) {
    const position = q[k] as number;
    const c0 = classes[position] as number;
    const c1 = classes[position + 1] as number;
    const slot = slots[(Math.imul(c0, 0x9e3779b1) ^ Math.imul(c1, 0x85ebca6b)) >>> shift] as number;
    if (((slot >>> slotBit(c0, c1)) & 1) === 0) continue;
    let at = slot & SLOT_MASK;
    for (;;) {
      const m = records[at + 2] as number;
      const head = at + 4 + ((m & FAR) >>> 14);
      if (records[at] !== c0 || records[at + 1] !== c1) {
        if (m & LAST) break;
        at = head + (records[at + 3] as number) + (m & FAR ? (records[at + 4] as number) << 16 : 0);
        continue;
      }
      const n = m & COUNT_MASK;
      const lists = head + n * 2;
      const ends = head + n;
      // keys of two letters come first
      if (records[head] === 0)
        findShort(records, position, lists, lists + (records[ends] as number), index, hits);
      const c2 = classes[position + 2] as number;
      const t = c2 === 0 ? -1 : placeOf(records, head, ends, c2);
      if (t >= 0) {
        const from = t === head ? lists : lists + (records[t + n - 1] as number);
        findInList(index, classes, position, from, lists + (records[t + n] as number), hits);
      }
      break;
    }
  }
};

/**
 * Appends every occurrence of every key in `classes[0 … n)` to `hits`. `classes` must hold two zeros after `n`; zero
 * is a class that no key contains.
 */
export const findKeys = (index: MatchIndex, classes: Uint16Array, n: number, hits: Hits): void => {
  if (index.singleStart.length > 0) findSingles(index, classes, n, hits);
  const { gate, shift } = index;
  if (queue.length < n + 1) queue = new Int32Array(n * 2);
  const q = queue;
  let size = 0;
  let b = classes[0] as number;
  let c = classes[1] as number;
  for (let i = 0; i < n - 1; i++) {
    const a = b;
    b = c;
    c = classes[i + 2] as number;
    const h = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift;
    // every place is put down, only those that pass are kept: no branch to guess
    q[size] = i;
    size = (size + (((gate[h] as number) >>> (c & 15)) & 1)) | 0;
  }
  checkQueue(index, classes, size, hits);
};
