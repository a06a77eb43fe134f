import { z } from 'zod';
import { ACCOUNT_KINDS } from '../policy';
import type { SlaRule } from '../sla';
import { PRIORITIES, TICKET_KINDS } from '../ticket';
import {
  type HolidayLayer,
  type HolidayYear,
  type HoursException,
  type HoursPlan,
  type ServiceHours,
  SLA_CLOCKS,
  type TimeSpan,
} from '../worktime';
import { epochMs, uid } from './base';
import { entityId } from './workspace';

/** A day that exists, `2026-11-24`. */
export const day = z.iso.date({ error: 'not a day like 2026-11-24' });

const holidayDay = z.object({
  // data sets put names of several kinds here; nothing but the festival is read from it
  name: z.string().trim().min(1).max(60),
  date: day,
  isOffDay: z.boolean(),
});

/**
 * A year's notice as the holiday-cn data set writes it (its `$schema` and `$id` are not read). 2014 is the first year
 * whose statutory days are known here.
 */
export const holidayYear = z.object({
  year: z.int().min(2014).max(2099),
  papers: z.array(z.string().trim().min(1).max(300)).max(10).default([]),
  days: z.array(holidayDay).max(100),
}) satisfies z.ZodType<HolidayYear>;

export const holidayLayer = z.strictObject({
  origin: z.enum(['bundled', 'imported', 'managed']),
  at: epochMs,
  years: z.array(holidayYear).max(100),
}) satisfies z.ZodType<HolidayLayer>;

export const timeSpan = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: 'not a span like 09:00-18:00 or 22:00-08:00',
}) satisfies z.ZodType<TimeSpan>;

const spans = z.array(timeSpan).max(12);

export const hoursPlan = z.strictObject({
  workday: spans,
  makeup: spans.optional(),
  weekend: spans,
  holiday: spans,
}) satisfies z.ZodType<HoursPlan>;

export const hoursException = z
  .strictObject({
    from: day,
    to: day,
    name: z.string().trim().min(1).max(60),
    spans,
    night: spans.optional(),
  })
  .refine(({ from, to }) => from <= to, {
    error: 'ends before it begins',
    path: ['to'],
  }) satisfies z.ZodType<HoursException>;

export const serviceHours = z.strictObject({
  id: entityId,
  name: z.string().trim().max(60),
  hours: hoursPlan,
  night: hoursPlan.optional(),
  exceptions: z.array(hoursException).max(500).default([]),
}) satisfies z.ZodType<ServiceHours>;

/** Up to a year around the clock. */
const minutes = z
  .int()
  .min(1)
  .max(366 * 1_440);

export const slaRule = z.strictObject({
  id: entityId,
  kinds: z.array(z.enum(TICKET_KINDS)).default([]),
  accounts: z.array(uid).max(500).default([]),
  accountKinds: z.array(z.enum(ACCOUNT_KINDS)).optional(),
  priorities: z.array(z.enum(PRIORITIES)).default([]),
  minutes: minutes.optional(),
  resolutionMinutes: minutes.optional(),
  clock: z.enum(SLA_CLOCKS),
  hoursId: entityId.optional(),
  warnAt: z.number().min(0).max(1).optional(),
  escalateAfter: z
    .array(minutes.or(z.literal(0)))
    .max(5)
    .refine((list) => list.every((value, i) => i === 0 || value > (list[i - 1] ?? 0)), {
      error: 'each step comes after the one before',
    })
    .optional(),
}) satisfies z.ZodType<SlaRule>;

/** A file of working time (docs/worktime.md). What is given replaces that list whole; years replace the same years. */
export const worktimeFile = z.strictObject({
  format: z.literal('weiheng-worktime'),
  version: z.literal(1),
  holidays: z.array(holidayYear).max(100).optional(),
  hours: z.array(serviceHours).min(1).max(50).optional(),
  sla: z.array(slaRule).max(200).optional(),
});
export type WorktimeFile = z.output<typeof worktimeFile>;
