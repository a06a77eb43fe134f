import { z } from 'zod';
import type { PublishedPost } from '../approval-view';
import { BADGE_STATES } from '../badge-state';
import { type Draft, OUTCOMES, PHASES, VERDICT_KINDS } from '../draft';
import type { Freeze } from '../freeze';
import { epochMs, hex256, uid } from './base';
import { draftContent, draftMeta, reviewChecks } from './draft';

/** Records as the database keeps them: what the integrity job and a restore check. */
const text = z.string();
const place = z.int().min(0);
const quorum = z.union([z.literal('any'), z.literal('all'), z.int().min(1)]);
const outcomes = z.array(z.enum(OUTCOMES));

const version = z.strictObject({
  n: z.int().min(1),
  content: draftContent,
  by: text,
  at: epochMs,
  fingerprint: text,
});

const round = z.strictObject({
  n: z.int().min(1),
  version: z.int().min(1),
  flowId: text,
  flowName: text,
  validMinutes: z.number().min(0),
  steps: z.array(
    z.strictObject({
      id: text,
      name: text,
      lanes: z.array(z.strictObject({ id: text, name: text, people: z.array(text), need: quorum })),
      slaMinutes: z.number().optional(),
    }),
  ),
  openedAt: epochMs,
  decisions: z.array(
    z.strictObject({
      id: text,
      by: text,
      actingFor: text.optional(),
      lane: text,
      step: place,
      verdict: z.enum(VERDICT_KINDS),
      note: text,
      checks: reviewChecks.optional(),
      at: epochMs,
      notBefore: epochMs.optional(),
      until: epochMs.optional(),
    }),
  ),
});

const approval = z.strictObject({
  fingerprint: text,
  version: z.int().min(1),
  at: epochMs,
  notBefore: epochMs.optional(),
  until: epochMs,
  by: z.array(text),
  emergency: z.strictObject({ reason: text, by: text, countersignedBy: text.optional() }).optional(),
});

const recheck = z.strictObject({
  postId: text,
  mblogid: text,
  state: z.enum(BADGE_STATES),
  reason: text,
  seenAt: epochMs,
  originalId: text.optional(),
  approved: version.optional(),
  arePicturesKnown: z.boolean(),
  barred: z.array(text),
});

const draftShape = {
  id: text.min(1),
  rev: z.int().min(1),
  phase: z.enum(PHASES),
  author: text,
  lastEditor: text,
  meta: draftMeta,
  versions: z.array(version).min(1),
  rounds: z.array(round),
  comments: z.array(
    z.strictObject({
      id: text,
      by: text,
      at: epochMs,
      version: z.int().min(1),
      anchor: z.strictObject({ start: place, end: place }).optional(),
      text,
      isPrivate: z.boolean(),
    }),
  ),
  approval: approval.optional(),
  glass: z
    .array(
      z.strictObject({
        at: epochMs,
        by: text,
        reason: text,
        version: z.int().min(1),
        countersign: z.strictObject({ by: text, at: epochMs.optional() }).optional(),
      }),
    )
    .optional(),
  publication: z
    .strictObject({
      postId: text,
      mblogid: text.optional(),
      at: epochMs,
      fingerprint: text,
      outcomes,
      checkedAt: epochMs.optional(),
    })
    .optional(),
  recheck: recheck.optional(),
  done: z.array(text),
};

export const draftRecord = z.strictObject(draftShape) satisfies z.ZodType<Draft>;
export const storedDraft = z.strictObject({ ...draftShape, accountUid: uid, order: z.int(), due: z.int() });

/** Events differ much; what every one of them has is checked, and the fold of a log shows the rest. */
export const storedDraftEvent = z.strictObject({
  draftId: text.min(1),
  seq: z.int().min(1),
  event: z.looseObject({ type: text, draftId: text, commandId: text, actor: text, at: epochMs }),
});

export const freezeRecord = z.strictObject({
  id: text.min(1),
  accounts: z.union([z.literal('all'), z.array(uid)]),
  by: text,
  byName: text,
  reason: text,
  at: epochMs,
  reviewAt: epochMs.optional(),
  liftedBy: z.array(text),
}) satisfies z.ZodType<Freeze>;

const size = z.strictObject({ width: z.number().min(0), height: z.number().min(0) });
const postShot = z.strictObject({
  digest: hex256,
  type: text,
  bytes: place,
  at: epochMs,
  by: text,
  url: text,
  viewport: size,
  size,
});

export const publishedPost = z.strictObject({
  mid: text.min(1),
  mblogid: text,
  uid,
  draftId: text.optional(),
  sentFingerprint: text.optional(),
  sent: draftContent.optional(),
  sentBy: text.optional(),
  createdAt: epochMs,
  seenAt: epochMs,
  seenBy: text.optional(),
  textDigest: text.optional(),
  text: text.optional(),
  editCount: z.int().min(0).optional(),
  allowedEdits: z.int().min(0).optional(),
  visibility: z.int().min(0).optional(),
  isDeleted: z.boolean().optional(),
  outcomes,
  recheck: text.optional(),
  shots: z.array(postShot).optional(),
}) satisfies z.ZodType<PublishedPost>;
