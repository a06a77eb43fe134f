import { dayNumberOf, toDay } from '@/utils/core/day';
import type { FollowerReading, MetricDay, Reading } from '@/utils/model/metric';
import { addGains, correctGains, type Gains, gainsBetween, NO_GAINS } from './gain';
import type { Taken } from './take-reading';

/** A post first read later than this after it went out: what it gained before is nobody's knowledge. */
const NEW_POST_MS = 7 * 86_400_000;

const NOTHING = { value: 0, step: 1 } as const;

/** A post begins with nothing; where its time is known and recent, that counts as a reading. */
export const birthOf = (createdAt: number, withReads: boolean): Reading => ({
  at: createdAt,
  source: 'json',
  reposts: NOTHING,
  comments: NOTHING,
  likes: NOTHING,
  ...(withReads ? { reads: NOTHING } : {}),
});

export const emptyDay = (uid: string, day: string): MetricDay => ({
  uid,
  day,
  readings: 0,
  gains: NO_GAINS,
  late: NO_GAINS,
});

/** What a reading adds to a day, and where: to that day itself, or to what was gained at a time unknown. */
function partOf(from: Reading | undefined, to: Reading): { readonly gains: Gains; readonly late: Gains } {
  if (!from) return { gains: NO_GAINS, late: NO_GAINS };
  const gained = gainsBetween(from, to);
  return dayNumberOf(from.at) >= dayNumberOf(to.at) - 1
    ? { gains: gained, late: NO_GAINS }
    : { gains: NO_GAINS, late: gained };
}

/**
 * A day after one more reading of a post of the account. The day is that of the reading; one that took the place of a
 * rounded one puts right what that had wrong.
 *
 * @param day the row of the reading's day so far
 */
export function addToDay(
  day: MetricDay,
  reading: Reading,
  taken: Taken & { readonly type: 'kept' },
  createdAt: number | undefined,
): MetricDay {
  const isNew = createdAt !== undefined && reading.at - createdAt <= NEW_POST_MS;
  const from = taken.before ?? (isNew ? birthOf(createdAt, reading.reads !== undefined) : undefined);
  const { replaced } = taken;
  if (replaced) {
    // its part is there already: only what the rounded numbers had wrong is put right
    const wrong = from ? gainsBetween(replaced, reading) : NO_GAINS;
    return { ...day, gains: correctGains(day.gains, wrong, replaced) };
  }
  const added = partOf(from, reading);
  return {
    ...day,
    readings: day.readings + 1,
    gains: addGains(day.gains, added.gains),
    late: addGains(day.late, added.late),
  };
}

/** A day after followers were read: the newest wins, an exact one over a rounded one of the same minute. */
export function addFollowers(day: MetricDay, reading: FollowerReading): MetricDay {
  const { followers } = day;
  if (followers && followers.at > reading.at) return day;
  const isWorse =
    followers && reading.followers.step > followers.followers.step && reading.at - followers.at < 60_000;
  return isWorse ? day : { ...day, followers: reading };
}

/** Days from one to another, both included. */
export const daysFrom = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => toDay(from + i));
