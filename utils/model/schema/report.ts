import { z } from 'zod';
import { type Period, REPORT_KINDS, type Source } from '../report';
import { uid } from './base';
import { mid } from './draft';
import { topicName } from './metric';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const period = z
  .strictObject({ kind: z.enum(REPORT_KINDS), from: day, to: day, topic: topicName.optional() })
  .refine(({ from, to }) => from <= to, {
    message: 'from must not be after to',
    path: ['from'],
  }) satisfies z.ZodType<Period>;

/** Where a figure comes from. */
export const source = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('posts'), mids: z.array(mid) }),
  z.strictObject({ type: z.literal('days'), uid, days: z.array(day) }),
]) satisfies z.ZodType<Source>;
