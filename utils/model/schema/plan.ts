import { z } from 'zod';
import { NATURAL_PERIODS } from '@/utils/core/natural-period';
import {
  ACTIVITIES,
  type Campaign,
  CHANNELS,
  IDEA_STATES,
  OFF_DAYS,
  PLAN_ELEMENTS,
  PLAN_FORMS,
  PLAN_STATES,
  type PlanTemplate,
  type Recurrence,
} from '../plan';
import type {
  CadenceRule,
  CadenceSettings,
  DayRule,
  SensitiveDay,
  SensitiveSettings,
} from '../plan-settings';
import { epochMs, sentence, uid } from './base';
import { mid } from './draft';
import { entityId } from './workspace';
import { day } from './worktime';

const MINUTES = 24 * 60;
const minute = z
  .int()
  .min(0)
  .max(MINUTES - 1);
const word = z.string().trim().min(1).max(30);
const name = z.string().trim().min(1).max(60);
const uids = z.array(uid).max(200);
const rev = z.int().min(0);
/** Only addresses a person can open: no script, no file. */
const link = z.url({ protocol: /^https?$/ }).max(1_000);

/**
 * An item as a page sends it. What people do not set by hand (releases, hand-over, what was told, who wrote it when) is
 * kept by the worker and not taken from here.
 */
export const planItemInput = z
  .strictObject({
    id: entityId,
    /** Revision it was made from; 0 = new. */
    rev,
    title: z.string().trim().min(1).max(120),
    channel: z.enum(CHANNELS),
    uids,
    day,
    minute: minute.optional(),
    state: z.enum(PLAN_STATES),
    pillar: word.optional(),
    form: z.enum(PLAN_FORMS),
    elements: z.array(z.enum(PLAN_ELEMENTS)).max(PLAN_ELEMENTS.length),
    activity: z.enum(ACTIVITIES).optional(),
    tags: z.array(word).max(20),
    isPromotion: z.boolean().optional(),
    ownerId: entityId.optional(),
    campaignId: entityId.optional(),
    slotId: entityId.optional(),
    draftIds: z.array(z.string().max(64)).max(50),
    mids: z.array(mid).max(50),
    publishedAt: epochMs.optional(),
    link: link.optional(),
    note: z.string().trim().max(2_000).optional(),
    lookBack: sentence.optional(),
  })
  .refine(({ channel, uids: accounts }) => channel === 'weibo' || accounts.length === 0, {
    error: 'other channels have no Weibo account',
    path: ['uids'],
  })
  .refine(({ state, lookBack }) => state !== 'reviewed' || lookBack !== undefined, {
    error: 'a look back needs its words',
    path: ['lookBack'],
  });
export type PlanItemInput = z.output<typeof planItemInput>;

const offDays = z.enum(OFF_DAYS);
const interval = z.int().min(1).max(52);
export const recurrence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), offDays }),
  z.strictObject({ every: z.literal('workday'), offDays }),
  z.strictObject({
    every: z.literal('week'),
    interval,
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    offDays,
  }),
  z.strictObject({
    every: z.literal('month'),
    interval,
    monthDays: z
      .array(
        z
          .int()
          .min(-1)
          .max(31)
          .refine((n) => n !== 0, 'no such day'),
      )
      .min(1)
      .max(31),
    offDays,
  }),
]) satisfies z.ZodType<Recurrence>;

export const planSlot = z
  .strictObject({
    id: entityId,
    rev,
    name,
    uid,
    recurrence,
    minute,
    from: day,
    to: day.optional(),
    pillar: word.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { error: 'ends before it begins', path: ['to'] });

export const campaign = z
  .strictObject({
    id: entityId,
    rev,
    name,
    from: day,
    to: day,
    goal: z.string().trim().max(500).optional(),
    order: z
      .array(
        z.strictObject({
          uid,
          offsetMinutes: z
            .int()
            .min(0)
            .max(7 * MINUTES),
        }),
      )
      .max(50),
  })
  .refine(({ from, to }) => from <= to, {
    error: 'ends before it begins',
    path: ['to'],
  }) satisfies z.ZodType<Campaign>;

export const idea = z.strictObject({
  id: entityId,
  rev,
  text: z.string().trim().min(1).max(500),
  source: z.string().trim().max(500),
  pillar: word.optional(),
  why: z.string().trim().max(500),
  state: z.enum(IDEA_STATES),
  againOn: day,
});

const cadenceShape = z.strictObject({
  scope: z.strictObject({
    channel: z.enum(CHANNELS),
    uid: uid.optional(),
    tag: word.optional(),
    pillar: word.optional(),
    form: z.enum(PLAN_FORMS).optional(),
    activity: z.enum(ACTIVITIES).optional(),
  }),
  period: z.enum(NATURAL_PERIODS),
  min: z.int().min(1).max(1_000).optional(),
  max: z.int().min(1).max(1_000).optional(),
  gapMinutes: z
    .int()
    .min(1)
    .max(7 * MINUTES)
    .optional(),
});
const bounds = { error: 'at most is less than at least', path: ['max'] };
const isOrdered = ({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }) =>
  min === undefined || max === undefined || min <= max;

export const cadenceRule = cadenceShape
  .extend({ id: entityId })
  .refine(isOrdered, bounds) satisfies z.ZodType<CadenceRule>;

export const cadenceSettings = z.strictObject({
  rev,
  rules: z.array(cadenceRule).max(100),
  remindMinute: minute,
  remindMonthDay: z.int().min(1).max(28),
  sameText: z.strictObject({
    accounts: z.int().min(1).max(200),
    minutes: z.int().min(1).max(MINUTES),
  }),
  leadMinutes: z.int().min(0).max(MINUTES),
}) satisfies z.ZodType<CadenceSettings>;

const dayRule = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('yearly'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .refine(({ month, day: date }) => date <= new Date(Date.UTC(2000, month, 0)).getUTCDate(), {
      error: 'the month has no such day',
      path: ['day'],
    }),
  z.strictObject({ type: z.literal('qingming') }),
  z.strictObject({ type: z.literal('lunar'), month: z.int().min(1).max(12), day: z.int().min(1).max(30) }),
  z
    .strictObject({ type: z.literal('once'), from: day, to: day })
    .refine(({ from, to }) => from <= to, { error: 'ends before it begins', path: ['to'] }),
]) satisfies z.ZodType<DayRule>;

export const sensitiveDay = z.strictObject({
  id: entityId,
  name,
  rule: dayRule,
  level: z.enum(['hold', 'remind']),
  advice: z.string().trim().max(200),
  uids,
  isOff: z.boolean().optional(),
}) satisfies z.ZodType<SensitiveDay>;

export const sensitiveSettings = z.strictObject({
  rev,
  days: z.array(sensitiveDay).max(200),
}) satisfies z.ZodType<SensitiveSettings>;

/** A template as the company writes it down; also the file. */
export const planTemplate = z.strictObject({
  id: entityId,
  name,
  note: z.string().trim().max(500),
  entries: z
    .array(
      z.strictObject({
        dayOffset: z.int().min(0).max(400),
        minute: minute.optional(),
        title: z.string().trim().min(1).max(120),
        channel: z.enum(CHANNELS).optional(),
        pillar: word.optional(),
        form: z.enum(PLAN_FORMS),
        activity: z.enum(ACTIVITIES).optional(),
        tags: z.array(word).max(20).optional(),
        note: z.string().trim().max(500).optional(),
      }),
    )
    .min(1)
    .max(500),
  cadence: z.array(cadenceShape.refine(isOrdered, bounds)).max(50).optional(),
}) satisfies z.ZodType<PlanTemplate>;
