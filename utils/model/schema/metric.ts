import { z } from 'zod';
import { FOLLOW_UPS, POST_TYPES, type PostTraits, type Reading, type SeenCount } from '../metric';
import type { SeenFollowers, SeenPost } from '../metric-view';
import { epochMs, sentence, uid } from './base';
import { mblogid, mid } from './draft';

/** Any number of the page: what cannot be true is refused by name in the domain, and counted. */
export const count = z.strictObject({
  value: z.number(),
  step: z.number(),
  atLeast: z.literal(true).optional(),
}) satisfies z.ZodType<SeenCount>;

export const reading = z.strictObject({
  at: epochMs,
  source: z.enum(['json', 'dom']),
  reposts: count,
  comments: count,
  likes: count,
  reads: count.optional(),
}) satisfies z.ZodType<Reading>;

const topic = z.string().max(60);
export const traits = z.strictObject({
  type: z.enum(POST_TYPES),
  title: z.string().max(200),
  topics: z.array(topic).max(20),
  superTopics: z.array(topic).max(20),
  pictures: z.int().min(0).max(100),
  hasVideo: z.boolean(),
  hasLink: z.boolean(),
  visibility: z.int().min(0).max(1_000).optional(),
  isUnknown: z.literal(true).optional(),
}) satisfies z.ZodType<PostTraits>;

export const seenPost = z.strictObject({
  uid,
  mid,
  mblogid,
  createdAt: epochMs.optional(),
  traits: traits.optional(),
  reading,
}) satisfies z.ZodType<SeenPost>;

export const seenFollowers = z.strictObject({
  uid,
  name: z.string().min(1).max(60),
  at: epochMs,
  followers: count,
}) satisfies z.ZodType<SeenFollowers>;

export const followUp = z.union(FOLLOW_UPS.map((hours) => z.literal(hours)));
export const topicName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((name) => !name.includes('#'));
export const quota = z.int().min(1).max(200);
export const note = sentence;
