import { COUNT_KEYS, type DropReason, type Reading, type SeenCount } from '@/utils/model/metric';
import { slackOf } from './gain';
import { lastOf, MOST, type Series, withoutLast, withReading } from './series';

/** A clock of the page may be ahead of ours by this. */
const AHEAD_MS = 5 * 60_000;
/** A post cannot be read before it was published; its time may be rounded to a minute. */
const EARLY_MS = 2 * 60_000;
/** Within this time an exact reading takes the place of a rounded one of the same moment. */
const SAME_MOMENT_MS = 60_000;

export type Taken =
  | { readonly type: 'kept'; readonly series: Series; readonly before?: Reading; readonly replaced?: Reading }
  /** Nothing new: same numbers, or rounded ones that fit the exact ones before. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'dropped'; readonly reason: DropReason };

/** The same number as far as can be seen. An exact one after a rounded one is news. */
function isNoNews(before: SeenCount | undefined, now: SeenCount | undefined): boolean {
  if (!now) return true;
  if (!before) return false;
  if (now.atLeast) return before.value >= now.value || before.atLeast === true;
  if (now.step === 1) return before.step === 1 && !before.atLeast && before.value === now.value;
  if (before.step > now.step) return false;
  return Math.abs(before.value - now.value) < now.step;
}

const isExact = (reading: Reading): boolean =>
  COUNT_KEYS.every((key) => {
    const count = reading[key];
    return count === undefined || slackOf(count) === 0;
  });

/** Why a reading cannot be true; undefined = it can. Page facts are claims. */
function faultOf(reading: Reading, createdAt: number | undefined, now: number): DropReason | undefined {
  const counts = COUNT_KEYS.flatMap((key) => reading[key] ?? []);
  if (counts.some(({ value }) => value < 0)) return 'negative';
  if (counts.some(({ value, step }) => !Number.isSafeInteger(value) || value > MOST || !(step >= 1)))
    return 'absurd';
  if (!Number.isFinite(reading.at) || reading.at > now + AHEAD_MS) return 'future';
  if (createdAt !== undefined && reading.at < createdAt - EARLY_MS) return 'before-post';
  return undefined;
}

/**
 * Takes a reading into the series of a post. Reposts, comments and likes may fall (people take them back, Weibo clears
 * spam); reads never do. A reading older than the newest is nothing new, unless it is exact where that was rounded.
 *
 * @param now epoch ms
 */
export function takeReading(
  series: Series,
  reading: Reading,
  createdAt: number | undefined,
  now: number,
): Taken {
  const reason = faultOf(reading, createdAt, now);
  if (reason) return { type: 'dropped', reason };
  const last = lastOf(series);
  const rounded = { ...reading, at: Math.floor(Math.min(reading.at, now) / 1000) * 1000 };
  if (!last) return { type: 'kept', series: withReading(series, rounded) };
  if (
    last.reads &&
    reading.reads &&
    reading.reads.value + slackOf(reading.reads) + slackOf(last.reads) < last.reads.value
  )
    return { type: 'dropped', reason: 'falling-reads' };
  const isSameMoment = Math.abs(rounded.at - last.at) <= SAME_MOMENT_MS;
  if (isSameMoment && isExact(rounded) && !isExact(last)) {
    const earlier = withoutLast(series);
    const before = lastOf(earlier);
    const at = Math.max(rounded.at, before?.at ?? 0);
    return {
      type: 'kept',
      series: withReading(earlier, { ...rounded, at }),
      ...(before ? { before } : {}),
      replaced: last,
    };
  }
  if (rounded.at <= last.at) return { type: 'unchanged' };
  if (COUNT_KEYS.every((key) => isNoNews(last[key], rounded[key]))) return { type: 'unchanged' };
  return { type: 'kept', series: withReading(series, rounded), before: last };
}
