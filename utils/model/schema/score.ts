import { z } from 'zod';
import { type Criterion, type Goal, SCORE_HEADS, SCORE_MEASURES, type ScoreSubject } from '../scorecard';
import { sentence, uid } from './base';
import { entityId } from './workspace';
import { day } from './worktime';

const number = z.number().min(-1e12).max(1e12);

export const criterion = z.strictObject({
  id: entityId,
  head: z.enum(SCORE_HEADS),
  name: z.string().trim().max(60),
  measure: z.enum(SCORE_MEASURES),
  weight: z.number().min(0).max(100),
  low: number,
  full: number,
}) satisfies z.ZodType<Criterion>;

export const scoreSubject = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), id: entityId }),
  z.strictObject({ type: z.literal('account'), uid }),
]) satisfies z.ZodType<ScoreSubject>;

export const scoreCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('line'), criterionId: entityId, raw: number, note: sentence }),
  z.strictObject({ type: z.literal('confirm') }),
  z.strictObject({ type: z.literal('see') }),
  z.strictObject({ type: z.literal('appeal'), note: sentence }),
  z.strictObject({ type: z.literal('answer'), note: sentence }),
]);

export const GOAL_ROOTS = ['order', 'spread', 'brand'] as const;
export const GOAL_METRICS = [
  'posts',
  'interactions',
  'interaction-median',
  'rate',
  'followers',
  'off-approval',
  'replies-in-time',
] as const;

export const goal = z
  .strictObject({
    id: entityId,
    parentId: entityId.optional(),
    name: z.string().trim().min(1).max(60),
    root: z.enum(GOAL_ROOTS),
    metric: z.enum(GOAL_METRICS),
    uid: uid.optional(),
    baseline: number,
    target: number,
    from: day,
    due: day,
  })
  .refine(({ from, due }) => from < due, { error: 'ends before it begins', path: ['due'] })
  .refine(({ baseline, target }) => baseline !== target, {
    error: 'is what it was already',
    path: ['target'],
  }) satisfies z.ZodType<Goal>;
