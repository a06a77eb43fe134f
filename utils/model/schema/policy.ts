import { z } from 'zod';
import type { GovernedAccount } from '../policy';
import { ACCOUNT_KINDS, INDUSTRIES } from '../policy';
import type { ManagedPolicy, PolicyDocument, PolicySettings } from '../policy-document';
import { TIMER_BOUNDS, type TimerName } from '../timers';
import { epochMs, mode, ruleId, sentence, severity, uid } from './base';
import { holidayYear } from './worktime';

export const governedAccount = z.strictObject({
  uid,
  name: z.string().trim().min(1).max(60),
  kind: z.enum(ACCOUNT_KINDS),
  mode,
  industry: z.enum(INDUSTRIES),
  approval: z.enum(['required', 'off']).optional(),
  departmentId: z.string().min(1).max(60).optional(),
  ownerId: z.string().min(1).max(60).optional(),
  deputyId: z.string().min(1).max(60).optional(),
  parentUid: uid.optional(),
  registeredAt: epochMs,
  rev: z.int().min(1),
}) satisfies z.ZodType<GovernedAccount>;

export const ignore = z.discriminatedUnion('scope', [
  z.strictObject({
    scope: z.literal('word'),
    rule: ruleId,
    word: z.string().min(1).max(100),
    reason: sentence,
  }),
  z.strictObject({ scope: z.literal('rule'), rule: ruleId, reason: sentence }),
]);

export const ruleSetting = z.strictObject({
  rule: ruleId,
  enabled: z.boolean().optional(),
  severity: severity.optional(),
  locked: z.boolean().optional(),
});

export const packSetting = z.strictObject({
  pack: ruleId,
  enabled: z.boolean(),
  locked: z.boolean().optional(),
});

const selector = z
  .string()
  .min(1)
  .max(300)
  .refine((css) => !/[{}<]|\/\*|@import|url\(/i.test(css), { error: 'not a selector' });

/** Names are those of the adapter's table; the page offers only known ones. Two finders: strict, loose. */
export const selectorOverrides = z.record(
  z.string().regex(/^[a-zA-Z][\w.]{0,59}$/),
  z.array(selector).min(1).max(4),
);

const openOrClosed = z.enum(['open', 'closed']);

const within = (name: TimerName) => z.int().min(TIMER_BOUNDS[name].least).max(TIMER_BOUNDS[name].most);

export const timers = z.strictObject({
  coolDownSeconds: within('coolDownSeconds'),
  undoSeconds: within('undoSeconds'),
  countersignHours: within('countersignHours'),
});

export const settingsShape = {
  unregisteredMode: mode,
  packs: z.array(packSetting).max(100),
  rules: z.array(ruleSetting).max(2_000),
  ignores: z.array(ignore).max(2_000),
  mayIgnore: z.strictObject({ occurrence: z.boolean(), word: z.boolean(), rule: z.boolean() }),
  mayBreakGlass: z.boolean(),
  whenUnknown: z.strictObject({ advise: openOrClosed, confirm: openOrClosed, enforce: openOrClosed }),
  selectorOverrides,
  /** Settings stored before there was such a thing have none. */
  timers: timers.optional(),
};

export const policySettings = z.strictObject(settingsShape) satisfies z.ZodType<PolicySettings>;

export const policyDocument = z.strictObject({
  ...settingsShape,
  rev: z.int().min(0),
  updatedAt: epochMs,
}) satisfies z.ZodType<PolicyDocument>;

const { ignores: _personal, ...managedShape } = settingsShape;

export const managedPolicy = z
  .strictObject({
    ...managedShape,
    accounts: z.array(governedAccount.omit({ registeredAt: true, rev: true })).max(500),
    practiceRequired: z.boolean(),
    holidays: z.array(holidayYear).max(100),
  })
  .partial() satisfies z.ZodType<ManagedPolicy>;

/** A policy file: what export writes and import reads. */
export const policyFile = z.strictObject({
  format: z.literal('weiheng-policy'),
  version: z.literal(1),
  exportedAt: epochMs.optional(),
  settings: policySettings.partial(),
  accounts: z
    .array(governedAccount.omit({ registeredAt: true, rev: true }))
    .max(500)
    .optional(),
});
export type PolicyFile = z.infer<typeof policyFile>;
