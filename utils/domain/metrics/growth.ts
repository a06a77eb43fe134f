import { INTERACTIONS, type Interaction } from '@/utils/model/metric';
import { type Gains, gainsBetween } from './gain';
import { birthOf } from './metric-day';
import { atOf, countAt, indexBefore, lastOf, lengthOf, readingAt, type Series } from './series';

const HOUR_MS = 3_600_000;
const DAY = 24 * HOUR_MS;
/** "Yesterday at this time" may be off by this. */
const ABOUT_MS = 3 * HOUR_MS;
/** Posts that are needed before anything is called usual. */
export const LEAST_POSTS = 5;
/** From here on growth is called unusual: times the usual, and at least so many. */
const UNUSUAL_TIMES = 3;
const UNUSUAL_LEAST = 20;

/** Since when: the reading of about a day before, the post's first hour, the post, or the reading before. */
export type GrowthSince = 'yesterday' | 'first-hour' | 'post' | 'reading';

export interface Growth {
  readonly since: GrowthSince;
  /** Epoch ms. */
  readonly sinceAt: number;
  readonly at: number;
  readonly gains: Gains;
}

/**
 * What a post gained lately, as far as its readings tell; undefined with nothing to compare.
 *
 * @param checkedAt when the newest counts were last seen, epoch ms
 */
export function growthOf(
  series: Series,
  createdAt: number | undefined,
  checkedAt: number,
): Growth | undefined {
  const newest = lastOf(series);
  if (!newest) return undefined;
  const last = { ...newest, at: Math.max(newest.at, checkedAt) };
  const made = (since: GrowthSince, from: ReturnType<typeof readingAt>): Growth => ({
    since,
    sinceAt: from.at,
    at: last.at,
    gains: gainsBetween(from, last),
  });
  const birth = createdAt === undefined ? undefined : birthOf(createdAt, last.reads !== undefined);
  if (birth && last.at - birth.at <= HOUR_MS) return made('first-hour', birth);
  if (birth && last.at - birth.at < DAY - ABOUT_MS) return made('post', birth);
  const target = last.at - DAY;
  const before = indexBefore(series, target);
  const near = [before, before + 1]
    .filter((i) => i >= 0 && i < lengthOf(series))
    .map((i) => ({ i, off: Math.abs(atOf(series, i) - target) }))
    .filter(({ off }) => off <= ABOUT_MS)
    .sort((a, b) => a.off - b.off)[0];
  if (near) return made('yesterday', readingAt(series, near.i));
  // counts stand from one reading to the next: what was read before yesterday still held then, if it was seen later
  const previous = lengthOf(series) - 2;
  return previous >= 0 ? made('reading', readingAt(series, previous)) : undefined;
}

/** A count of a post when it was as old as `age` (ms), from the reading nearest to it within a quarter of the age. */
export function valueAtAge(
  series: Series,
  createdAt: number,
  age: number,
  key: Interaction,
): number | undefined {
  const target = createdAt + age;
  const before = indexBefore(series, target);
  const [near] = [before, before + 1]
    .filter((i) => i >= 0 && i < lengthOf(series))
    .map((i) => ({ i, off: Math.abs(atOf(series, i) - target) }))
    .filter(({ off }) => off <= Math.max(HOUR_MS / 4, age / 4))
    .sort((a, b) => a.off - b.off);
  return near && countAt(series, near.i, key)?.value;
}

/** Middle value; undefined without any. */
export function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? 0)) / 2;
}

export interface Unusual {
  readonly key: Interaction;
  /** How many times the usual, one decimal. */
  readonly times: number;
  readonly median: number;
  /** Posts the usual was taken from. */
  readonly n: number;
}

/**
 * The count of a post that stands out most against other posts of the same account at the same age. Silent with fewer
 * than five of those, below twenty, or where nothing is three times the usual.
 */
export function unusualOf(
  post: { readonly series: Series; readonly createdAt?: number },
  others: readonly { readonly series: Series; readonly createdAt?: number }[],
): Unusual | undefined {
  const last = lastOf(post.series);
  if (!last || post.createdAt === undefined) return undefined;
  const age = last.at - post.createdAt;
  const found = INTERACTIONS.flatMap((key): readonly Unusual[] => {
    const values = others.flatMap(({ series, createdAt }) =>
      createdAt === undefined ? [] : (valueAtAge(series, createdAt, age, key) ?? []),
    );
    const median = medianOf(values);
    const { value } = last[key];
    if (median === undefined || values.length < LEAST_POSTS || value < UNUSUAL_LEAST) return [];
    const times = Math.round((value / Math.max(1, median)) * 10) / 10;
    return times >= UNUSUAL_TIMES ? [{ key, times, median, n: values.length }] : [];
  });
  return found.sort((a, b) => b.times - a.times)[0];
}
