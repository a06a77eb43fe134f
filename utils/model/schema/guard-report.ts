import { z } from 'zod';
import type { GuardRecord, GuardReport } from '../guard-report';
import { DOUBTS, GUARD_ACTIONS } from '../guard-report';
import { commandId, epochMs, guardSurface, hex256, reason, ruleId, uid, verdict } from './base';

export const guardReport = z.strictObject({
  commandId,
  uid,
  surface: guardSurface,
  action: z.enum(GUARD_ACTIONS),
  verdict,
  reasons: z.array(reason).max(20),
  rules: z.array(ruleId).max(50),
  reason: z.string().trim().max(500).optional(),
  textDigest: hex256,
  length: z.int().min(0).max(1_000_000),
  postId: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  at: epochMs,
}) satisfies z.ZodType<GuardReport>;

export const guardRecord = guardReport.extend({
  id: commandId,
  doubts: z.array(z.enum(DOUBTS)),
}) satisfies z.ZodType<GuardRecord>;
