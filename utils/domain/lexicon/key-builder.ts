import type { KeyPool } from './build-index';
import { MAX_KEY } from './match-index';

/** Grows a pool of keys and what each means. */
export interface KeyBuilder {
  /** Lets `write` append classes at the given place and keeps them as a key; returns its length, 0 if it is unusable. */
  add(room: number, write: (units: Uint16Array, at: number) => number, meta: number): number;
  pool(classes: number): KeyPool;
  meta(): Uint32Array;
  count(): number;
}

const grown = <T extends Uint16Array | Uint32Array>(old: T, next: T): T => {
  next.set(old);
  return next;
};

/** `keys` and `units` are first guesses of the sizes. */
export const createKeyBuilder = (keys: number, roomForUnits: number): KeyBuilder => {
  let units = new Uint16Array(roomForUnits + 64);
  let offsets = new Uint32Array(keys + 2);
  let meanings = new Uint32Array(keys + 1);
  let count = 0;
  let at = 0;
  return {
    add(room, write, meta) {
      if (at + room > units.length) units = grown(units, new Uint16Array((at + room) * 2));
      const end = write(units, at);
      const length = end - at;
      if (length === 0 || length > MAX_KEY) return 0;
      if (count + 1 >= meanings.length) {
        meanings = grown(meanings, new Uint32Array(count * 2 + 16));
        offsets = grown(offsets, new Uint32Array(count * 2 + 17));
      }
      meanings[count] = meta;
      offsets[++count] = at = end;
      return length;
    },
    pool: (classes) => ({
      units: units.subarray(0, at),
      offsets: offsets.subarray(0, count + 1),
      count,
      classes,
    }),
    meta: () => meanings.subarray(0, count),
    count: () => count,
  };
};
