import type { Draft, DraftContent, Outcome, SendKind } from './draft';
import type { Freeze } from './freeze';
import type { Action } from './people';

/** What a page of weibo.com needs to know about approvals; pulled by RPC, cached by `rev`. */
export interface ApprovalSnapshot {
  readonly rev: number;
  /** The profile in use on this machine; undefined = nobody has said who they are. */
  readonly me?: { readonly id: string; readonly name: string; readonly may: readonly Action[] };
  /** Names for "等周岚". */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Kinds of send that need an approval, by uid of a governed account; no entry = none. */
  readonly required: Readonly<Record<string, readonly SendKind[]>>;
  readonly freezes: readonly Freeze[];
  /** Drafts still in work, newest first; previews and private comments taken out, versions cut to the approved and the last. */
  readonly drafts: readonly Draft[];
}

/** States of a badge on a published post; a public contract (`data-state` of `<weiheng-badge>`). */
export const BADGE_STATES = [
  'approved', // 已审批
  'checking', // 待核
  'unapproved', // 未经审批
  'deviates', // 与批准稿不符
  'edited', // 审批后修改
  'early', // 早发
  'late', // 晚发
  'visibility', // 可见范围已变
  'emergency', // 紧急放行
  'deleted', // 已删除，有留档
  'unknown', // 查不到
] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

export interface PostBadge {
  readonly uid: string;
  readonly mblogid: string;
  readonly state: BadgeState;
  readonly draftId?: string;
  /** Who approved, names; and when, epoch ms. */
  readonly by?: readonly string[];
  readonly at?: number;
  /** Minutes early or late. */
  readonly minutes?: number;
  /** Approved text, when the published one differs from it. */
  readonly approvedText?: string;
}

/** A post of a governed account as the page showed it. Facts of the page: every field is a claim. */
export interface PostSighting {
  readonly uid: string;
  readonly mid: string;
  readonly mblogid: string;
  /** Undefined when only a shortened text was seen. */
  readonly text?: string;
  /** epoch ms. */
  readonly createdAt?: number;
  readonly editCount?: number;
  /** Weibo's number. */
  readonly visibility?: number;
  readonly isDeleted?: boolean;
}

/** What the worker remembers of a published post of a governed account. Key: mid. */
export interface PublishedPost {
  readonly mid: string;
  readonly mblogid: string;
  readonly uid: string;
  readonly draftId?: string;
  /** Fingerprint of the request that went out, when it was seen. */
  readonly sentFingerprint?: string;
  readonly sent?: DraftContent;
  /** Person whose profile was in use when it went out. */
  readonly sentBy?: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly textDigest?: string;
  /** Last text that was seen, kept for the record of later edits. */
  readonly text?: string;
  readonly editCount?: number;
  /** Edits made with an approval of their own: they do not count as edited later. */
  readonly allowedEdits?: number;
  readonly visibility?: number;
  readonly isDeleted?: boolean;
  readonly outcomes: readonly Outcome[];
}

/** Weibo's own timed posting, handed over and followed until it appears. */
export interface HandedOver {
  readonly draftId: string;
  readonly scheduleAt: number;
}
