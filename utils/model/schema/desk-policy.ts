import { z } from 'zod';
import { CAPTURE_RULES, type DeskPolicy } from '../desk-policy';
import { ACCOUNT_KINDS } from '../policy';
import { PRIORITIES, TICKET_KINDS } from '../ticket';
import { SLA_CLOCKS } from '../worktime';
import { epochMs, uid } from './base';
import { incidentLevel } from './desk';

const word = z.string().trim().min(1).max(60);
const words = z.array(word).max(2_000);
const kinds = z.array(z.enum(TICKET_KINDS)).max(TICKET_KINDS.length);
const day = z.iso.date();
const span = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const spans = z.array(span).max(10);
const plan = z.strictObject({
  workday: spans,
  makeup: spans.optional(),
  weekend: spans,
  holiday: spans,
});

export const serviceHours = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().max(60),
  hours: plan,
  night: plan.optional(),
  exceptions: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        name: z.string().trim().max(60),
        spans,
        night: spans.optional(),
      }),
    )
    .max(200),
});

const holidayLayer = z.strictObject({
  origin: z.enum(['bundled', 'imported', 'managed']),
  at: epochMs,
  years: z
    .array(
      z.strictObject({
        year: z.int().min(2000).max(2100),
        papers: z.array(z.string().max(500)).max(20),
        days: z
          .array(z.strictObject({ date: day, name: z.string().max(60), isOffDay: z.boolean() }))
          .max(200),
      }),
    )
    .max(100),
});

const MAX_MINUTES = 60 * 24 * 90;
const workMinutes = z.int().min(0).max(MAX_MINUTES);

const targetMinutes = z.int().min(1).max(MAX_MINUTES);

export const deskPolicyShape = {
  capture: z.strictObject({
    rule: z.enum(CAPTURE_RULES),
    words,
    byAccount: z.record(uid, z.enum(CAPTURE_RULES)),
    maxAgeHours: z
      .int()
      .min(1)
      .max(24 * 90),
  }),
  sla: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        kinds,
        accounts: z.array(uid).max(500),
        priorities: z.array(z.enum(PRIORITIES)).max(PRIORITIES.length),
        accountKinds: z.array(z.enum(ACCOUNT_KINDS)).max(ACCOUNT_KINDS.length).optional(),
        minutes: targetMinutes.optional(),
        resolutionMinutes: targetMinutes.optional(),
        clock: z.enum(SLA_CLOCKS),
        hoursId: z.string().min(1).max(60).optional(),
        warnAt: z.number().min(0.1).max(1).optional(),
        escalateAfter: z.array(workMinutes).max(5).optional(),
      }),
    )
    .max(200),
  hours: z.array(serviceHours).min(1).max(50),
  holidays: z.array(holidayLayer).max(50),
  clockFrom: z.enum(['said', 'seen']),
  escalation: z.strictObject({ on: z.boolean(), ownerAfter: workMinutes, managersAfter: workMinutes }),
  sensitive: z.strictObject({
    on: z.boolean(),
    kinds,
    words,
    fromLevel: z.literal([0, 1, 2, 3, 4]),
  }),
  watch: z.strictObject({
    terms: z.array(z.strictObject({ term: word, level: incidentLevel })).max(2_000),
    surge: z.strictObject({
      on: z.boolean(),
      factor: z.number().min(1.5).max(100),
      least: z.int().min(2).max(100_000),
    }),
  }),
  shortReply: z.int().min(0).max(140),
  notices: z.strictObject({ desktop: z.boolean(), badge: z.boolean() }),
  keepDays: z.strictObject({
    tickets: z.int().min(7).max(3_650),
    moderation: z.int().min(30).max(3_650),
  }),
};

export const deskPolicy = z.strictObject({
  ...deskPolicyShape,
  rev: z.int().min(0),
  updatedAt: epochMs,
}) satisfies z.ZodType<DeskPolicy>;
