import { z } from 'zod';
import {
  type DraftContent,
  type DraftMeta,
  type Media,
  OUTCOMES,
  type ReviewChecks,
  SEND_KINDS,
  VERDICT_KINDS,
  VOUCHES,
} from '../draft';
import { SEVERITIES } from '../finding';
import { commandId, epochMs, hex256, ruleId, uid } from './base';
import { entityId } from './workspace';

/** As made by the client: a UUID. */
export const draftId = z.string().regex(/^[\w-]{8,64}$/);
export const mid = z.string().regex(/^\d{1,20}$/);
export const mblogid = z.string().regex(/^[0-9A-Za-z]{5,15}$/);
const previewUrl = z
  .string()
  .max(400_000)
  .regex(/^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/=]+$/);

export const media = z.strictObject({
  digest: hex256.optional(),
  type: z.string().max(60),
  bytes: z.int().min(0).optional(),
  preview: previewUrl.optional(),
}) satisfies z.ZodType<Media>;

export const draftContent = z.strictObject({
  accountUid: uid,
  kind: z.enum(SEND_KINDS),
  text: z.string().max(20_000),
  media: z.array(media).max(18),
  visibility: z.int().min(0).max(1_000),
  scheduleAt: epochMs.optional(),
  topic: z.string().max(200).optional(),
  statement: z.string().max(200).optional(),
  originalMid: mid.optional(),
}) satisfies z.ZodType<DraftContent>;

export const draftMeta = z.strictObject({
  title: z.string().trim().max(60),
  departmentId: entityId.optional(),
  tags: z.array(z.string().trim().min(1).max(30)).max(20),
  amount: z.number().min(0).optional(),
  gravest: z.enum(SEVERITIES).optional(),
  intendedAt: epochMs.optional(),
  note: z.string().trim().max(500).optional(),
  evidence: z
    .array(
      z.strictObject({ rule: ruleId, quote: z.string().max(500), source: z.string().trim().min(1).max(500) }),
    )
    .max(100)
    .optional(),
}) satisfies z.ZodType<DraftMeta>;

const quotes = z.array(z.string().max(500)).max(300);
export const reviewChecks = z.strictObject({
  facts: quotes,
  evidence: quotes,
  vouches: z.array(z.enum(VOUCHES)).max(VOUCHES.length),
  creative: z.int().min(1).max(5).optional(),
}) satisfies z.ZodType<ReviewChecks>;

const base = { commandId };
const reasonText = z.string().trim().max(500);
const outcomes = z.array(z.enum(OUTCOMES)).max(OUTCOMES.length);

/** What people ask from Weibo's own page. Deciding happens on extension pages only. */
export const writerCommand = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('create'), draftId, content: draftContent, meta: draftMeta }),
  z.strictObject({ ...base, type: z.literal('edit'), content: draftContent, meta: draftMeta.optional() }),
  z.strictObject({ ...base, type: z.literal('submit') }),
  z.strictObject({ ...base, type: z.literal('withdraw'), reason: reasonText }),
  z.strictObject({ ...base, type: z.literal('queue') }),
  z.strictObject({ ...base, type: z.literal('break-glass'), reason: reasonText, seen: hex256 }),
]);

export const reviewerCommand = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('decide'),
    verdict: z.enum(VERDICT_KINDS),
    lane: entityId,
    note: z.string().trim().max(2_000),
    seen: hex256,
    checks: reviewChecks.optional(),
    notBefore: epochMs.optional(),
    until: epochMs.optional(),
  }),
  z.strictObject({ ...base, type: z.literal('undo-decision') }),
  z.strictObject({
    ...base,
    type: z.literal('comment'),
    comment: z.strictObject({
      text: z.string().trim().min(1).max(2_000),
      anchor: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
      isPrivate: z.boolean(),
    }),
  }),
  z.strictObject({ ...base, type: z.literal('countersign'), glass: z.int().min(1).optional() }),
  z.strictObject({ ...base, type: z.literal('archive') }),
]);

export const postSighting = z.strictObject({
  uid,
  mid,
  mblogid,
  text: z.string().max(20_000).optional(),
  createdAt: epochMs.optional(),
  editCount: z.int().min(0).max(10_000).optional(),
  visibility: z.int().min(0).max(1_000).optional(),
  isDeleted: z.boolean().optional(),
});

/** A send of a governed account that Weibo has confirmed. */
export const sentReport = z.strictObject({
  ...base,
  uid,
  /** Digits: mid of the new post. For Weibo's timed posting there is none yet. */
  mid: mid.optional(),
  mblogid: mblogid.optional(),
  draftId: draftId.optional(),
  content: draftContent,
  /** epoch ms on the reporting machine. */
  at: epochMs,
});
export { outcomes };
