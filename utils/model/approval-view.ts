import type { BadgeState } from './badge-state';
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

export { BADGE_STATES, type BadgeState } from './badge-state';

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
  /** 复审 of the post, where there was one or the person may start one. */
  readonly recheck?: {
    /** The last one. */
    readonly draftId?: string;
    /** Another one may be started now. */
    readonly isPossible: boolean;
  };
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
  /** Person whose profile was in use when it was last seen. */
  readonly seenBy?: string;
  readonly textDigest?: string;
  /** Last text that was seen, kept for the record of later edits. */
  readonly text?: string;
  readonly editCount?: number;
  /** Edits made with an approval of their own: they do not count as edited later. */
  readonly allowedEdits?: number;
  readonly visibility?: number;
  readonly isDeleted?: boolean;
  /** Empty = kept for a screenshot only: nothing is said about its approval. */
  readonly outcomes: readonly Outcome[];
  /** Draft of the last 复审 of it. */
  readonly recheck?: string;
  /** Screenshots that people kept of it, oldest first; the pictures lie in `media`. */
  readonly shots?: readonly PostShot[];
}

/** A picture of the page on which a post was seen. */
export interface PostShot {
  /** Hex SHA-256 of the picture as kept. */
  readonly digest: string;
  readonly type: string;
  readonly bytes: number;
  /** epoch ms */
  readonly at: number;
  /** Id of the person who took it. */
  readonly by: string;
  /** Address of the page, without its query. */
  readonly url: string;
  /** Size of the visible page, CSS pixels, and of the picture. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** Weibo's own timed posting, handed over and followed until it appears. */
export interface HandedOver {
  readonly draftId: string;
  readonly scheduleAt: number;
}
