import { z } from 'zod';
import { MODERATION_ACTS, MODERATION_REASONS } from '../moderation';
import {
  ADOPTIONS,
  PRIORITIES,
  TICKET_KINDS,
  TICKET_OUTCOMES,
  TICKET_PHASES,
  TICKET_SOURCES,
} from '../ticket';
import { commandId, epochMs, uid } from './base';
import { draftId, mblogid, mid } from './draft';
import { entityId } from './workspace';

/** Ids of tickets, templates, records, incidents, views: UUIDs. */
export const deskId = z.string().regex(/^[\w-]{8,64}$/);
const phrase = z.string().trim().max(500);
const longText = z.string().max(20_000);
const personName = z.string().trim().max(100);

export const ticketAuthor = z.strictObject({ uid: uid.optional(), name: personName });
export const ticketPost = z.strictObject({
  mid,
  mblogid: mblogid.optional(),
  excerpt: z.string().max(200).optional(),
});
/** An address on weibo.com a person pasted; anything else is refused. */
export const weiboLink = z
  .string()
  .trim()
  .max(500)
  .regex(/^(?:https?:\/\/)?(?:[a-z]+\.)?weibo\.(?:com|cn)\/\S*$/i);

/** A comment under a post of a company account, as the page or Weibo's own data shows it. Every field is a claim. */
export const commentSighting = z.strictObject({
  /** The page's own name for it; comes back with its state. Each comment once in a batch. */
  ref: z.string().min(1).max(100),
  /** Account whose post it stands under. */
  accountUid: uid,
  post: ticketPost,
  /** From JSON only; the page has no ids. */
  commentId: mid.optional(),
  rootId: mid.optional(),
  author: ticketAuthor,
  text: longText,
  saidAt: epochMs,
  /** How far `saidAt` may be off, ms: 0 from JSON, 60000 where the page shows minutes. */
  saidSlack: z.int().min(0).max(86_400_000),
  /** What it answers, when it is an answer itself. */
  answers: z
    .strictObject({ commentId: mid.optional(), author: ticketAuthor.optional(), text: longText.optional() })
    .optional(),
  likes: z.int().min(0).optional(),
});
export type CommentSighting = z.output<typeof commentSighting>;

/** A reply that Weibo confirmed. `to` = the comment that was answered, as far as the page knew it. */
export const repliedReport = z.strictObject({
  commandId,
  accountUid: uid,
  post: ticketPost,
  /** `cid` of the request; absent for a first-level comment on the post. */
  toCommentId: mid.optional(),
  to: commentSighting.omit({ ref: true, accountUid: true, post: true, answers: true }).optional(),
  /** Weibo's id of the new comment. */
  replyId: mid.optional(),
  text: longText,
  at: epochMs,
});

/** A comment the person has just deleted, or whose author they blocked, with Weibo's own buttons. */
export const goneReport = z.strictObject({
  commandId,
  accountUid: uid,
  act: z.enum(MODERATION_ACTS),
  post: ticketPost,
  commentId: mid.optional(),
  /** As it stood on the page before, when the page still knew it. */
  seen: commentSighting.omit({ ref: true, accountUid: true, post: true, answers: true }).optional(),
  /** Record that was opened before the act. */
  recordId: deskId.optional(),
  at: epochMs,
});

const base = { commandId };
export const ticketCommand = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('reply'),
    text: longText,
    answersCore: z.boolean(),
    replyId: mid.optional(),
    at: epochMs.optional(),
  }),
  z.strictObject({ ...base, type: z.literal('assign'), to: entityId.nullable() }),
  z.strictObject({ ...base, type: z.literal('hand-over'), to: entityId, note: phrase }),
  z.strictObject({ ...base, type: z.literal('note'), text: z.string().trim().min(1).max(2_000) }),
  z.strictObject({ ...base, type: z.literal('set-kind'), kind: z.enum(TICKET_KINDS) }),
  z.strictObject({ ...base, type: z.literal('set-priority'), priority: z.enum(PRIORITIES) }),
  z.strictObject({
    ...base,
    type: z.literal('close'),
    outcome: z.enum(['replied', 'no-reply', 'handled', 'gone']),
    reason: phrase,
  }),
  z.strictObject({ ...base, type: z.literal('adopt'), state: z.enum(ADOPTIONS), note: phrase }),
  z.strictObject({ ...base, type: z.literal('tick-core'), replyId: deskId, answersCore: z.boolean() }),
  z.strictObject({ ...base, type: z.literal('pause'), reason: phrase }),
  z.strictObject({ ...base, type: z.literal('resume') }),
  z.strictObject({ ...base, type: z.literal('reopen'), reason: phrase }),
  z.strictObject({ ...base, type: z.literal('drop-proposals') }),
  z.strictObject({ ...base, type: z.literal('undo'), undoes: commandId }),
]);

/** A ticket noted by hand: by link, from a message, from the phone. */
export const manualTicket = z.strictObject({
  source: z.enum(TICKET_SOURCES),
  accountUid: uid,
  link: weiboLink.optional(),
  post: ticketPost.optional(),
  commentId: mid.optional(),
  author: ticketAuthor,
  text: longText,
  saidAt: epochMs.optional(),
  /** Absent = guessed from the words. */
  kind: z.enum(TICKET_KINDS).optional(),
  priority: z.enum(PRIORITIES).optional(),
  /** Person to answer it. */
  assignee: entityId.optional(),
  /** What was answered already; closes it. */
  reply: z.strictObject({ text: longText, answersCore: z.boolean() }).optional(),
  /** Closes it without an answer. */
  outcome: z.enum(['no-reply', 'handled']).optional(),
});

const many = <T extends z.ZodType>(item: T) => z.array(item).max(200);
export const deskFilter = z.strictObject({
  phase: z.enum(TICKET_PHASES).optional(),
  accounts: many(uid).optional(),
  kinds: many(z.enum(TICKET_KINDS)).optional(),
  priorities: many(z.enum(PRIORITIES)).optional(),
  sources: many(z.enum(TICKET_SOURCES)).optional(),
  assignee: z.string().min(1).max(60).optional(),
  outcomes: many(z.enum(TICKET_OUTCOMES)).optional(),
  adoptions: many(z.enum(ADOPTIONS)).optional(),
  dueBefore: epochMs.optional(),
  from: epochMs.optional(),
  until: epochMs.optional(),
  incidentId: deskId.optional(),
  postMid: mid.optional(),
  authorUid: uid.optional(),
  search: z.string().trim().max(100).optional(),
});

export const savedView = z.strictObject({
  id: deskId,
  name: z.string().trim().min(1).max(40),
  owner: z.string().max(60),
  filter: deskFilter,
});

export const replyTemplateEdit = z.strictObject({
  id: deskId,
  /** Revision the page saw; 0 = a new one. */
  rev: z.int().min(0),
  name: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(2_000),
  kinds: z.array(z.enum(TICKET_KINDS)).max(TICKET_KINDS.length),
  accounts: z.array(uid).max(500),
});

export const moderationOpening = z.strictObject({
  ...base,
  act: z.enum(MODERATION_ACTS),
  reason: z.enum(MODERATION_REASONS),
  /** Wanted for `other`. */
  note: phrase,
  /** One of both: the ticket, or the comment as it stands on the page. */
  ticketId: deskId.optional(),
  comment: commentSighting.omit({ ref: true, answers: true }).optional(),
  page: z.string().max(500).optional(),
});

const incidentText = z.string().trim().min(1).max(4_000);
export const incidentLevel = z.literal([1, 2, 3, 4]);
export const incidentCommand = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('set-level'), level: incidentLevel, reason: phrase }),
  z.strictObject({ ...base, type: z.literal('log'), text: incidentText }),
  z.strictObject({ ...base, type: z.literal('add-item'), text: z.string().trim().min(1).max(200) }),
  z.strictObject({ ...base, type: z.literal('tick-item'), itemId: z.string().max(64), isDone: z.boolean() }),
  z.strictObject({ ...base, type: z.literal('link-statement'), draftId }),
  z.strictObject({ ...base, type: z.literal('link-ticket'), ticketId: deskId }),
  z.strictObject({ ...base, type: z.literal('stand-down'), note: phrase }),
  z.strictObject({ ...base, type: z.literal('refuse-stand-down'), note: phrase }),
  z.strictObject({
    ...base,
    type: z.literal('review'),
    cause: incidentText,
    course: incidentText,
    lessons: incidentText,
    measures: z.array(z.string().trim().min(1).max(500)).max(50),
  }),
]);
