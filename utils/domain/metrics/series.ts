import { COUNT_KEYS, type CountKey, type Reading, type SeenCount } from '@/utils/model/metric';

/**
 * Readings of one post, packed: six 32-bit words each, oldest first. A year of a matrix is a million readings, and one
 * array a post is read and written a hundred times faster than a record a reading.
 */
export type Series = Uint32Array;

const WIDTH = 6;
/** Largest count that is kept; Weibo's own largest are a tenth of it. */
export const MOST = 0xffff_fffe;
const NO_READS = 0xffff_ffff;
const DOM_BIT = 1 << 20;
const BITS_A_COUNT = 5;

export const EMPTY_SERIES: Series = new Uint32Array(0);

export const lengthOf = (series: Series): number => series.length / WIDTH;

/** Instant of a reading, epoch ms in whole seconds. */
export const atOf = (series: Series, i: number): number => (series[i * WIDTH] ?? 0) * 1000;

/** One count of a reading without unpacking the others; undefined where reads were not seen. */
export function countAt(series: Series, i: number, key: CountKey): SeenCount | undefined {
  const place = COUNT_KEYS.indexOf(key);
  const value = series[i * WIDTH + 1 + place] ?? 0;
  if (key === 'reads' && value === NO_READS) return undefined;
  const bits = ((series[i * WIDTH + 5] ?? 0) >>> (place * BITS_A_COUNT)) & 0b11111;
  const step = 10 ** (bits & 0b1111);
  return bits & 0b10000 ? { value, step, atLeast: true } : { value, step };
}

const NOTHING: SeenCount = { value: 0, step: 1 };

/** A reading of a series. `i` counts from the oldest, 0. */
export function readingAt(series: Series, i: number): Reading {
  const count = (key: CountKey): SeenCount => countAt(series, i, key) ?? NOTHING;
  const reads = countAt(series, i, 'reads');
  return {
    at: atOf(series, i),
    source: (series[i * WIDTH + 5] ?? 0) & DOM_BIT ? 'dom' : 'json',
    reposts: count('reposts'),
    comments: count('comments'),
    likes: count('likes'),
    ...(reads ? { reads } : {}),
  };
}

export const lastOf = (series: Series): Reading | undefined =>
  series.length === 0 ? undefined : readingAt(series, lengthOf(series) - 1);

/** All readings, oldest first. */
export const readingsOf = (series: Series): readonly Reading[] =>
  Array.from({ length: lengthOf(series) }, (_, i) => readingAt(series, i));

const bitsOf = ({ step, atLeast }: SeenCount): number =>
  Math.min(15, Math.max(0, Math.round(Math.log10(step)))) | (atLeast ? 0b10000 : 0);

/** A series with one more reading at its end; the instant is kept in whole seconds. */
export function withReading(series: Series, reading: Reading): Series {
  const next = new Uint32Array(series.length + WIDTH);
  next.set(series);
  const base = series.length;
  next[base] = Math.floor(reading.at / 1000);
  let meta = reading.source === 'dom' ? DOM_BIT : 0;
  COUNT_KEYS.forEach((key, place) => {
    const count = reading[key];
    next[base + 1 + place] = count ? count.value : NO_READS;
    if (count) meta |= bitsOf(count) << (place * BITS_A_COUNT);
  });
  next[base + 5] = meta;
  return next;
}

/** A series without its newest reading. */
export const withoutLast = (series: Series): Series => series.slice(0, Math.max(0, series.length - WIDTH));

/** The readings of a series that a test keeps, in order. */
export function keepReadings(series: Series, keeps: (i: number) => boolean): Series {
  const kept: number[] = [];
  for (let i = 0; i < lengthOf(series); i += 1) if (keeps(i)) kept.push(i);
  if (kept.length === lengthOf(series)) return series;
  const next = new Uint32Array(kept.length * WIDTH);
  kept.forEach((from, to) => {
    next.set(series.subarray(from * WIDTH, (from + 1) * WIDTH), to * WIDTH);
  });
  return next;
}

/** Index of the newest reading at `at` (epoch ms) or before; -1 = there is none. */
export function indexBefore(series: Series, at: number): number {
  let low = 0;
  let high = lengthOf(series);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (atOf(series, middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
