import type { By, TicketAuthor, TicketPost } from './ticket';

/** What the person does with Weibo's own buttons: 删除评论, 拉黑, 屏蔽, 投诉. */
export const MODERATION_ACTS = ['delete', 'block', 'hide', 'report'] as const;
export type ModerationAct = (typeof MODERATION_ACTS)[number];

/** 辱骂 广告刷屏 谣言 泄露隐私 违法 恶意刷评 其他. */
export const MODERATION_REASONS = [
  'insult',
  'spam',
  'rumour',
  'privacy',
  'illegal',
  'flooding',
  'other',
] as const;
export type ModerationReason = (typeof MODERATION_REASONS)[number];

/** What stood on the page at an instant. */
export interface Evidence {
  readonly at: number;
  readonly author: TicketAuthor;
  readonly text: string;
  readonly saidAt?: number;
  readonly likes?: number;
  /** Address of the page it was seen on. */
  readonly page?: string;
  /** False = it was looked for and is no longer there. */
  readonly isThere: boolean;
  /** Hex SHA-256 over author, text and time, worked out by the worker; also in the audit record. */
  readonly digest: string;
}

/** open = the person has given the reason and not yet acted on Weibo. */
export const MODERATION_PHASES = ['open', 'done', 'dropped'] as const;
export type ModerationPhase = (typeof MODERATION_PHASES)[number];

/** One comment or author that was dealt with: reason, evidence before and after. The act itself stays the person's. */
export interface Moderation {
  readonly id: string;
  readonly rev: number;
  readonly phase: ModerationPhase;
  readonly act: ModerationAct;
  readonly reason: ModerationReason;
  /** In a person's words. */
  readonly note: string;
  readonly accountUid: string;
  readonly ticketId?: string;
  readonly post?: TicketPost;
  readonly commentId?: string;
  readonly before: Evidence;
  readonly after?: Evidence;
  readonly opened: By;
  readonly closed?: By;
  /** Kept at least until, epoch ms. */
  readonly keepUntil: number;
  readonly erasedAt?: number;
}
