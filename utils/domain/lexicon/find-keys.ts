import { addHit, type Hits } from './hits';
import { BIG, LAST, type MatchIndex, SIZE_MASK, SLOT_MASK, slotBit } from './match-index';

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

/** Narrows a sorted range of keys letter by letter; every key that ends on the way is a hit. */
const findInRange = (
  index: MatchIndex,
  classes: Uint16Array,
  position: number,
  from: number,
  to: number,
  hits: Hits,
): void => {
  const { bigOffsets, bigPool, bigKeys } = index;
  let lo = from;
  let hi = to;
  for (let d = 0; ; d++) {
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

/** Looks the queued positions up and appends what stands there. */
const checkQueue = (index: MatchIndex, classes: Uint16Array, size: number, hits: Hits): void => {
  const { slots, records, shift } = index;
  const q = queue;
  for (let k = 0; k < size; k++) {
    const position = q[k] as number;
    const c0 = classes[position] as number;
    const c1 = classes[position + 1] as number;
    const slot = slots[(Math.imul(c0, 0x9e3779b1) ^ Math.imul(c1, 0x85ebca6b)) >>> shift] as number;
    if ((slot & slotBit(c0, c1)) === 0) continue;
    let at = slot & SLOT_MASK;
    for (;;) {
      const m = records[at + 2] as number;
      const same = records[at] === c0 && records[at + 1] === c1;
      at += 3;
      if (m & BIG) {
        if (same) {
          const lo = (records[at] as number) | ((records[at + 1] as number) << 16);
          const hi = (records[at + 2] as number) | ((records[at + 3] as number) << 16);
          findInRange(index, classes, position, lo, hi, hits);
          break;
        }
        at += 4;
      } else {
        const end = at + (m & SIZE_MASK);
        if (same) {
          while (at < end) {
            const head = records[at] as number;
            const stop = at + 2 + (head & 63);
            let u = at + 2;
            let v = position + 2;
            while (u < stop && records[u] === classes[v]) {
              u++;
              v++;
            }
            if (u === stop)
              addHit(hits, position, (head & 63) + 2, ((head >>> 6) << 16) | (records[at + 1] as number));
            at = stop;
          }
          break;
        }
        at = end;
      }
      if (m & LAST) break;
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
  let a = Math.imul(classes[0] as number, 0x9e3779b1);
  for (let i = 0; i < n - 1; i++) {
    const b = classes[i + 1] as number;
    const h = (a ^ Math.imul(b, 0x85ebca6b)) >>> shift;
    q[size] = i;
    size += ((gate[h] as number) >>> ((classes[i + 2] as number) & 15)) & 1;
    a = Math.imul(b, 0x9e3779b1);
  }
  checkQueue(index, classes, size, hits);
};
