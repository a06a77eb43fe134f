import { z } from 'zod';
import type { Refusal } from '@/utils/domain/approval/commands';
import type { ApprovalSnapshot, PostBadge } from '@/utils/model/approval-view';
import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import { commandId, hex256, sentence, uid } from '@/utils/model/schema/base';
import {
  draftId,
  mid,
  postSighting,
  reviewerCommand,
  sentReport,
  writerCommand,
} from '@/utils/model/schema/draft';
import { entityId, workspaceShape } from '@/utils/model/schema/workspace';
import type { LookAnswer, ShotAnswer } from '@/utils/model/shot-view';
import type { Workspace } from '@/utils/model/workspace';
import { proc } from './proc';
import type { Written } from './written';

/** A command on a draft: carried out, or refused with a stable code and the state as it is. Nothing typed is lost. */
export type DraftAnswer =
  | (Written & { readonly ok: true; readonly draft: Draft })
  | { readonly ok: false; readonly refusal: Refusal; readonly draft?: Draft };

const command = { commandId };
/** Largest picture kept for filling a box, base64 characters (Weibo takes pictures up to 20 MB). */
const MAX_BASE64 = 28_000_000;

/** Approval, people, freezes, published posts. */
export const approvalContract = {
  // read and written by the guard inside weibo.com, too
  'approval.snapshot': proc(z.void(), ['page', 'content']).returns<ApprovalSnapshot>(),
  /** Puts the part for approvals into the frame that asks. */
  'approval.load': proc(z.void(), ['content']).returns<void>(),
  'drafts.write': proc(z.strictObject({ draftId, command: writerCommand }), [
    'page',
    'content',
  ]).returns<DraftAnswer>(),
  /** One draft whole, previews included; from weibo.com without private comments. */
  'drafts.get': proc(z.strictObject({ draftId }), ['page', 'content']).returns<Draft | undefined>(),
  /** Keeps a picture as the person added it, checked against its digest, so that an approved draft can be filled in. */
  'media.put': proc(
    z.strictObject({ digest: hex256, type: z.string().max(60), base64: z.string().max(MAX_BASE64) }),
    ['page', 'content'],
  ).returns<void>(),
  'media.get': proc(z.strictObject({ digest: hex256 }), ['page', 'content']).returns<
    { readonly type: string; readonly base64: string } | undefined
  >(),
  /** Weibo has published what was sent: the draft becomes 已发布 and is reconciled. Dropped unless the uid is governed. */
  'posts.sent': proc(sentReport, ['content']).returns<{ readonly stored: boolean }>(),
  /**
   * Posts of governed accounts as the page shows them; remembered where they differ from what was known, and answered
   * with badges. Empty for people without the right to see them, and where nobody works here.
   */
  'posts.observe': proc(z.strictObject({ sightings: z.array(postSighting).max(200) }), ['content']).returns<
    readonly PostBadge[]
  >(),
  /** Starts a 复审 of a remembered post; never touches the post itself. */
  'posts.recheck': proc(
    z.strictObject({ ...command, mid, draftId, reason: z.string().trim().max(500) }),
  ).returns<DraftAnswer>(),
  /** Which company post is in front in a tab, so that a person can say yes to a picture of it. Keeps nothing. */
  'shots.look': proc(z.strictObject({ tabId: z.int().min(0) })).returns<LookAnswer>(),
  /** Takes a picture of what is visible of the tab and keeps it with the post `mid`, if that is still in front. */
  'shots.take': proc(z.strictObject({ ...command, tabId: z.int().min(0), mid })).returns<ShotAnswer>(),
  /**
   * Puts those parts into the frame that asks which the profile in use may have: badges, the desk. `loaded` = all of
   * them; else it is worth asking again when people or accounts have changed.
   */
  'parts.load': proc(z.void(), ['content']).returns<{ readonly loaded: boolean }>(),
  /** From a trusted click in a badge's card: the draft's review page, a post's 复审 or evidence. */
  'badges.open': proc(
    z.discriminatedUnion('page', [
      z.strictObject({ page: z.literal('draft'), draftId }),
      z.strictObject({ page: z.enum(['evidence', 'recheck']), mid }),
    ]),
    ['content'],
  ).returns<void>(),

  // extension pages only
  'drafts.decide': proc(z.strictObject({ draftId, command: reviewerCommand })).returns<DraftAnswer>(),
  'workspace.read': proc(z.void()).returns<{ readonly workspace: Workspace; readonly me?: string }>(),
  /** Only the given lists change, whole. `baseRev` = revision the page saw. */
  'workspace.update': proc(
    z.strictObject({
      ...command,
      baseRev: z.int().min(0),
      patch: z.strictObject(workspaceShape).partial(),
    }),
  ).returns<Written>(),
  /** The profile in use on this machine; null = nobody. Advice, not a login: the interface says so. */
  'me.set': proc(z.strictObject({ ...command, personId: entityId.nullable() }), ['page']).returns<Written>(),
  /** Text of a workspace file (docs/workspace.md); refused with the field's path, nothing changed. */
  'workspace.import': proc(z.strictObject({ ...command, text: z.string().max(20_000_000) })).returns<
    Written & {
      readonly people: number;
      readonly accounts: number;
      readonly flows: number;
      /** Id of the backup of everything as it was: `backup.undo` brings it back. */
      readonly before: string;
    }
  >(),
  /** The same as a file, without what the organisation has fixed. Imported again it changes nothing. */
  'workspace.export': proc(z.void()).returns<{ readonly text: string }>(),
  'freeze.raise': proc(
    z.strictObject({
      ...command,
      accounts: z.union([z.literal('all'), z.array(uid).min(1).max(500)]),
      reason: sentence,
      reviewAt: z.int().min(0).optional(),
    }),
  ).returns<Written & { readonly freeze: Freeze }>(),
  /** One person's consent; the freeze ends with the second one's. */
  'freeze.lift': proc(z.strictObject({ ...command, freezeId: draftId })).returns<
    Written & { readonly lifted: boolean }
  >(),
} as const;
