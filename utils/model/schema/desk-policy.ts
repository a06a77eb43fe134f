import { z } from 'zod';
import { CAPTURE_RULES, type DeskPolicy } from '../desk-policy';
import { TICKET_KINDS } from '../ticket';
import { epochMs, uid } from './base';
import { incidentLevel } from './desk';
import { holidayLayer, serviceHours, slaRule } from './worktime';

const word = z.string().trim().min(1).max(60);
const words = z.array(word).max(2_000);
const kinds = z.array(z.enum(TICKET_KINDS)).max(TICKET_KINDS.length);
const MAX_MINUTES = 60 * 24 * 90;
const workMinutes = z.int().min(0).max(MAX_MINUTES);

export const deskPolicyShape = {
  capture: z.strictObject({
    rule: z.enum(CAPTURE_RULES),
    words,
    byAccount: z.record(uid, z.enum(CAPTURE_RULES)),
    maxAgeHours: z
      .int()
      .min(1)
      .max(24 * 90),
    ownWords: z
      .array(z.strictObject({ word, kind: z.enum(TICKET_KINDS) }))
      .max(2_000)
      .default([]),
    leaveAlone: words.default([]),
  }),
  sla: z.array(slaRule).max(200),
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
