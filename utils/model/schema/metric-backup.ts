import { z } from 'zod';
import { wordsFromBase64 } from '@/utils/core/words-base64';
import type { FollowerReading, LookBack, MetricDay, TopicTask, TrackedAccount } from '../metric';
import { epochMs, uid } from './base';
import { mblogid, mid } from './draft';
import { count, quota, reading, topicName, traits } from './metric';
import { day } from './worktime';

/** Who did it: a person's id, or nobody in particular. */
const by = z.string().max(100);
const words = z.string().max(500);

/** Readings as packed; one series is at most 120,000 of them. */
const LONGEST_SERIES = 4_000_000;
const series = z
  .string()
  .max(LONGEST_SERIES)
  .refine((text) => wordsFromBase64(text) !== undefined, { error: 'not whole 32-bit words as base64' });

const lookBack = z.strictObject({ note: words, by, at: epochMs }) satisfies z.ZodType<LookBack>;

/** A post with its readings. Its place in lists and the time of follow-ups are worked out anew. */
export const measuredCopy = z.strictObject({
  mid,
  mblogid,
  uid,
  createdAt: epochMs.optional(),
  traits,
  firstSeenAt: epochMs,
  last: reading,
  checkedAt: epochMs,
  readings: z.int().min(0),
  followUps: z.strictObject({ 1: epochMs.optional(), 24: epochMs.optional(), 72: epochMs.optional() }),
  lookBack: lookBack.optional(),
  series,
});
export type MeasuredCopy = z.output<typeof measuredCopy>;

const gain = z.strictObject({ value: z.number(), slack: z.number().min(0) });
const gains = z.strictObject({ reposts: gain, comments: gain, likes: gain, reads: gain });
export const metricDay = z.strictObject({
  uid,
  day,
  readings: z.int().min(0),
  gains,
  late: gains,
  followers: (
    z.strictObject({
      at: epochMs,
      source: z.enum(['json', 'dom']),
      followers: count,
    }) satisfies z.ZodType<FollowerReading>
  ).optional(),
}) satisfies z.ZodType<MetricDay>;

const tracked = z.strictObject({
  uid,
  name: z.string().min(1).max(60),
  since: epochMs,
  by,
  notes: z.array(z.strictObject({ text: words, by, at: epochMs })).max(200),
}) satisfies z.ZodType<TrackedAccount>;

const topicTask = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  uid,
  topic: topicName,
  isSuper: z.boolean(),
  quota,
}) satisfies z.ZodType<TopicTask>;

/**
 * What a backup holds of engagement counts: all posts that went out (or were first seen) at `postsFrom` or later, and
 * all days from `daysFrom` on; absent = everything there was. What is older was left out for its size, and a restore
 * leaves it as it is.
 */
export const metricBackup = z.strictObject({
  tracked: z.array(tracked),
  topicTasks: z.array(topicTask),
  postsFrom: epochMs.optional(),
  posts: z.array(measuredCopy),
  daysFrom: day.optional(),
  days: z.array(metricDay),
});
export type MetricBackup = z.output<typeof metricBackup>;
