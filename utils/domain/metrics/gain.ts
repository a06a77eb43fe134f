import { COUNT_KEYS, type CountKey, type Gain, type Reading, type SeenCount } from '@/utils/model/metric';

export type Gains = Readonly<Record<CountKey, Gain>>;

const NONE: Gain = { value: 0, slack: 0 };
export const NO_GAINS: Gains = { reposts: NONE, comments: NONE, likes: NONE, reads: NONE };

/** By how much a count may be off: nothing when exact, less than one unit of its last digit, or (100万+) by anything. */
export const slackOf = ({ value, step, atLeast }: SeenCount): number =>
  atLeast ? Math.max(value, step) : step > 1 ? step : 0;

/** What was gained from one count to a later one. Without both there is no gain. */
export const gainOf = (from: SeenCount | undefined, to: SeenCount | undefined): Gain =>
  from && to ? { value: to.value - from.value, slack: slackOf(from) + slackOf(to) } : NONE;

export const gainsBetween = (from: Reading, to: Reading): Gains => ({
  reposts: gainOf(from.reposts, to.reposts),
  comments: gainOf(from.comments, to.comments),
  likes: gainOf(from.likes, to.likes),
  reads: gainOf(from.reads, to.reads),
});

export const addGain = (a: Gain, b: Gain): Gain => ({ value: a.value + b.value, slack: a.slack + b.slack });

const combine = (a: Gains, b: Gains, one: (a: Gain, b: Gain) => Gain): Gains => {
  const sum = { ...NO_GAINS };
  for (const key of COUNT_KEYS) sum[key] = one(a[key], b[key]);
  return sum;
};

export const addGains = (a: Gains, b: Gains): Gains => combine(a, b, addGain);

/** A sum after one of its readings became exact: its value moves by what was wrong, its slack loses that reading's. */
export function correctGains(sum: Gains, wrong: Gains, rounded: Reading): Gains {
  const next = { ...sum };
  for (const key of COUNT_KEYS) {
    const count = rounded[key];
    const slack = Math.max(0, sum[key].slack - (count ? slackOf(count) : 0));
    next[key] = { value: sum[key].value + wrong[key].value, slack };
  }
  return next;
}

/** Reposts, comments and likes together. */
export const interactionsOf = ({ reposts, comments, likes }: Omit<Gains, 'reads'>): Gain =>
  addGain(addGain(reposts, comments), likes);

/** Interactions of a reading as they stand, with the largest error. */
export const standingOf = ({ reposts, comments, likes }: Reading): Gain => ({
  value: reposts.value + comments.value + likes.value,
  slack: slackOf(reposts) + slackOf(comments) + slackOf(likes),
});
