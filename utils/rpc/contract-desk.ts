import { z } from 'zod';
import type { DeskRefusal } from '@/utils/domain/desk/commands';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type {
  AnswerSuggestion,
  DeskCounts,
  DeskList,
  DeskSnapshot,
  SavedView,
  SlaReport,
  SuggestionRow,
  TicketMark,
  TicketRow,
  WorkloadRow,
} from '@/utils/model/desk-view';
import type { Moderation } from '@/utils/model/moderation';
import { commandId, epochMs, uid } from '@/utils/model/schema/base';
import {
  commentSighting,
  deskFilter,
  deskId,
  goneReport,
  manualTicket,
  repliedReport,
  replyTemplateEdit,
  savedView,
  ticketCommand,
} from '@/utils/model/schema/desk';
import { deskPolicyShape } from '@/utils/model/schema/desk-policy';
import { mblogid, mid } from '@/utils/model/schema/draft';
import type { ReplyTemplate } from '@/utils/model/template';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { proc } from './proc';
import type { Written } from './written';

/** A comment of the batch that is a ticket; those that are none are missing. `ref` is the page's own name for it. */
export type SeenMark = TicketMark & { readonly ref: string };

/**
 * Tickets after a command, in the order asked. Some may be refused while the others are carried out; a refusal comes
 * with a stable code, and nothing typed is lost.
 */
export type DeskAnswer = Written & {
  readonly tickets: readonly Ticket[];
  readonly refused: readonly { readonly ticketId: string; readonly refusal: DeskRefusal }[];
};

const command = { commandId };
const both = ['page', 'content'] as const;
const period = { from: epochMs, until: epochMs };
const comments = z.array(commentSighting).max(200);

/** The interaction desk. Nothing is stored about comments on posts of accounts that are not registered. */
export const deskContract = {
  // inside weibo.com
  /**
   * Comments under own posts as the page shows them. By policy some become tickets; known ones learn ids and changed
   * words. Answered with the states of those that are tickets. Repeating a batch changes nothing.
   */
  'desk.observe': proc(z.strictObject({ comments }), ['content']).returns<readonly SeenMark[]>(),
  /** The same states without noting anything: after a change of the store `tickets`, or of the clock. */
  'desk.states': proc(z.strictObject({ comments }), ['content']).returns<readonly SeenMark[]>(),
  /** A reply went out through Weibo's own box. `ticketId` = it was matched, or one was opened and closed for it. */
  'desk.replied': proc(repliedReport, ['content']).returns<{
    readonly stored: boolean;
    readonly ticketId?: string;
    readonly mark?: TicketMark;
  }>(),
  /** The person has deleted a comment or blocked its author. `recordId` = its moderation record; `open` = it still wants a reason. */
  'desk.gone': proc(goneReport, ['content']).returns<{
    readonly stored: boolean;
    readonly ticketId?: string;
    readonly recordId?: string;
    readonly wantsReason: boolean;
  }>(),
  /** From a trusted click in the menu of a comment: opens the ticket on the desk page. */
  'desk.show': proc(z.strictObject({ ticketId: deskId }), ['content']).returns<void>(),

  // inside weibo.com and on extension pages
  'desk.snapshot': proc(z.void(), both).returns<DeskSnapshot>(),
  /** One command on up to 200 tickets, in one transaction (from weibo.com: on one). Undo: the command `undo` with the same ids. */
  'desk.write': proc(
    z.strictObject({ ticketIds: z.array(deskId).min(1).max(200), command: ticketCommand }),
    both,
  ).returns<DeskAnswer>(),
  /** Notes a ticket by hand, and the answer given. The same comment noted twice is one ticket (`known`). */
  'desk.open': proc(
    z.strictObject({ ...command, ticket: manualTicket.or(z.strictObject({ comment: commentSighting })) }),
    both,
  ).returns<Written & { readonly ticket: Ticket; readonly known: boolean }>(),
  'desk.get': proc(z.strictObject({ ticketId: deskId }), both).returns<
    { readonly ticket: Ticket; readonly row: TicketRow; readonly records: readonly Moderation[] } | undefined
  >(),
  /** Text of a template for a ticket. `missing` = variables that are not known yet: it must not be filled in. */
  'templates.fill': proc(
    z.strictObject({
      templateId: deskId,
      ticketId: deskId.optional(),
      values: z.record(z.string().max(30), z.string().max(200)).optional(),
    }),
    both,
  ).returns<{ readonly text: string; readonly missing: readonly string[] }>(),
  /** Answers given to something alike, the best first. Worked out here; nothing leaves the machine. */
  'desk.answers': proc(
    z.strictObject({
      text: z.string().max(20_000),
      accountUid: uid.optional(),
      limit: z.int().min(1).max(20),
    }),
    both,
  ).returns<readonly AnswerSuggestion[]>(),
  /** Whether a reply wants an approval before it goes out, and why. */
  'desk.sensitive': proc(z.strictObject({ ticketId: deskId, text: z.string().max(20_000) }), both).returns<{
    readonly isSensitive: boolean;
    readonly reasons: readonly ('kind' | 'word' | 'incident')[];
  }>(),
  /** Up to three replies for an approval: drafts of kind `reply`, submitted. The approver picks one, the others are withdrawn. */
  'desk.propose': proc(
    z.strictObject({
      ...command,
      ticketId: deskId,
      texts: z.array(z.string().trim().min(1).max(2_000)).min(1).max(3),
    }),
    both,
  ).returns<DeskAnswer & { readonly drafts: readonly string[] }>(),
  /** The reply that was written for a ticket on the desk, while it waits to be filled into Weibo's own box. */
  'desk.prepared': proc(z.strictObject({ ticketId: deskId }), both).returns<{ readonly text?: string }>(),

  // extension pages only
  /** Keeps a reply for an hour, until the person opens Weibo's box; one for each ticket, the newest wins. */
  'desk.prepare': proc(
    z.strictObject({ ...command, ticketId: deskId, text: z.string().trim().min(1).max(2_000) }),
  ).returns<Written>(),
  'desk.list': proc(
    z.strictObject({
      filter: deskFilter,
      cursor: z.string().max(200).optional(),
      limit: z.int().min(1).max(200),
    }),
  ).returns<DeskList>(),
  /** Tickets of the page in front: of one post, or of one person outside. Open ones first, then the latest closed. */
  'desk.page': proc(
    z.strictObject({
      mid: mid.optional(),
      mblogid: mblogid.optional(),
      authorUid: uid.optional(),
      limit: z.int().min(1).max(200),
    }),
  ).returns<readonly TicketRow[]>(),
  'desk.counts': proc(z.void()).returns<DeskCounts>(),
  /** What happened to a ticket, oldest first. */
  'desk.history': proc(z.strictObject({ ticketId: deskId })).returns<readonly TicketEvent[]>(),
  /** The given tickets become one; the result does not depend on their order. */
  'desk.merge': proc(
    z.strictObject({ ...command, ticketIds: z.array(deskId).min(2).max(50) }),
  ).returns<DeskAnswer>(),
  'desk.workload': proc(z.strictObject(period)).returns<readonly WorkloadRow[]>(),
  'desk.sla': proc(z.strictObject({ ...period, accountUid: uid.optional() })).returns<SlaReport>(),
  /** Suggestions said in a month (`2026-11`, Shanghai), with what became of them. */
  'desk.suggestions': proc(z.strictObject({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) })).returns<
    readonly SuggestionRow[]
  >(),
  /** Saved views of the profile in use and those for everybody. */
  'desk.views': proc(z.void()).returns<readonly SavedView[]>(),
  'desk.saveView': proc(z.strictObject({ ...command, view: savedView })).returns<Written>(),
  'desk.removeView': proc(z.strictObject({ ...command, viewId: deskId })).returns<Written>(),

  'templates.list': proc(z.void()).returns<readonly ReplyTemplate[]>(),
  'templates.save': proc(z.strictObject({ ...command, template: replyTemplateEdit })).returns<
    Written & { readonly template: ReplyTemplate }
  >(),
  'templates.remove': proc(z.strictObject({ ...command, templateId: deskId })).returns<Written>(),

  'desk.policy': proc(z.void()).returns<DeskPolicy>(),
  /** Only the given keys change, whole. `baseRev` = revision the page saw. */
  'desk.policy.update': proc(
    z.strictObject({ ...command, baseRev: z.int().min(0), patch: z.strictObject(deskPolicyShape).partial() }),
  ).returns<Written>(),
} as const;
