import type { BadgeState } from './badge-state';
import type { Severity } from './finding';
import type { Flow, Quorum } from './flow';
import type { Span } from './span';

/** Kind of what is published; 快转 has no text box of its own. */
export const SEND_KINDS = ['post', 'repost', 'fast-repost', 'comment', 'reply', 'edit', 'schedule'] as const;
export type SendKind = (typeof SEND_KINDS)[number];

/** A picture or video. Without a digest its origin was not seen, and no approval can cover it. */
export interface Media {
  /** SHA-256 of the file as the person added it, hex. */
  readonly digest?: string;
  readonly type: string;
  readonly bytes?: number;
  /** Downscaled data URL for the reviewer. */
  readonly preview?: string;
}

/** Everything that an approval is bound to. */
export interface DraftContent {
  readonly accountUid: string;
  readonly kind: SendKind;
  readonly text: string;
  readonly media: readonly Media[];
  /** Weibo's number: 0 公开, 1 仅自己, 6 好友圈, 10 粉丝, 5 群. */
  readonly visibility: number;
  /** Weibo's own timed posting, epoch ms. */
  readonly scheduleAt?: number;
  readonly topic?: string;
  /** 内容声明. */
  readonly statement?: string;
  /** mid of the reposted or commented post. */
  readonly originalMid?: string;
}

export interface DraftVersion {
  readonly n: number;
  readonly content: DraftContent;
  readonly by: string;
  readonly at: number;
  readonly fingerprint: string;
}

export const VERDICT_KINDS = ['approve', 'changes', 'reject'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** A remark tied to words of one version; private ones never leave the team. */
export interface DraftComment {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly version: number;
  readonly anchor?: Span;
  readonly text: string;
  readonly isPrivate: boolean;
}

export const VOUCHES = ['legal', 'compliant', 'moral'] as const;
/** 合法, 合规, 合道德. */
export type Vouch = (typeof VOUCHES)[number];

/** What a reviewer went through before the verdict. */
export interface ReviewChecks {
  /** Facts ticked off and claims whose source was accepted, as written in the text. */
  readonly facts: readonly string[];
  readonly evidence: readonly string[];
  readonly vouches: readonly Vouch[];
  /** 创意, 1 to 5. */
  readonly creative?: number;
}

export interface Decision {
  readonly id: string;
  readonly by: string;
  /** The person stood in for, under a delegation. */
  readonly actingFor?: string;
  readonly lane: string;
  readonly step: number;
  readonly verdict: VerdictKind;
  readonly note: string;
  readonly checks?: ReviewChecks;
  readonly at: number;
  /** Narrowing of the time of the approval this reviewer asked for, epoch ms. */
  readonly notBefore?: number;
  readonly until?: number;
}

/** A lane as it was when the round began: the people are fixed then, so that a replay needs no register. */
export interface RoundLane {
  readonly id: string;
  readonly name: string;
  readonly people: readonly string[];
  readonly need: Quorum;
}

export interface RoundStep {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly RoundLane[];
  readonly slaMinutes?: number;
}

export interface Round {
  readonly n: number;
  readonly version: number;
  readonly flowId: string;
  readonly flowName: string;
  readonly validMinutes: number;
  readonly steps: readonly RoundStep[];
  readonly openedAt: number;
  readonly decisions: readonly Decision[];
}

export interface Approval {
  readonly fingerprint: string;
  readonly version: number;
  readonly at: number;
  /** May not go out before / after, epoch ms. */
  readonly notBefore?: number;
  readonly until: number;
  readonly by: readonly string[];
  /** Reason, when the glass was broken; waits for a countersign. */
  readonly emergency?: { readonly reason: string; readonly by: string; readonly countersignedBy?: string };
}

/** An emergency release: somebody let a version out alone, and who stood behind it afterwards. */
export interface Glass {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly version: number;
  /** `at` is unknown for those of before. */
  readonly countersign?: { readonly by: string; readonly at?: number };
}

export const OUTCOMES = [
  'as-approved',
  'deviates',
  'early',
  'late',
  'unapproved',
  'edited-later',
  'deleted-later',
  'visibility-changed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Publication {
  readonly postId: string;
  readonly mblogid?: string;
  readonly at: number;
  readonly fingerprint: string;
  readonly outcomes: readonly Outcome[];
  readonly checkedAt?: number;
}

/** Phases of a draft: 草稿 待审 退回修改 已驳回 已批准 已失效 待发 已发布 已核对 偏离 撤回 归档. */
export const PHASES = [
  'draft',
  'in-review',
  'changes',
  'rejected',
  'approved',
  'void',
  'queued',
  'published',
  'reconciled',
  'deviates',
  'withdrawn',
  'archived',
] as const;
export type Phase = (typeof PHASES)[number];

/** What routing may look at. */
export interface DraftMeta {
  readonly title: string;
  readonly departmentId?: string;
  readonly tags: readonly string[];
  readonly amount?: number;
  readonly gravest?: Severity;
  readonly intendedAt?: number;
  readonly note?: string;
  /** Sources given for claims that want one. */
  readonly evidence?: readonly { readonly rule: string; readonly quote: string; readonly source: string }[];
}

/** 复审: another look at a post that is out already. Whatever comes of it, it lets nothing out. */
export interface Recheck {
  /** mid */
  readonly postId: string;
  readonly mblogid: string;
  /** How the post stood when it was asked for. */
  readonly state: BadgeState;
  readonly reason: string;
  /** When the post was seen as it is looked at here, epoch ms. */
  readonly seenAt: number;
  /** Draft the post came from, and the version of it that had been approved. */
  readonly originalId?: string;
  readonly approved?: DraftVersion;
  /** False = the pictures are those last known; a page does not show us which ones it has. */
  readonly arePicturesKnown: boolean;
  /** Who wrote, edited or sent the post: they do not decide about it. */
  readonly barred: readonly string[];
}

export interface Draft {
  readonly id: string;
  readonly rev: number;
  readonly phase: Phase;
  readonly author: string;
  readonly lastEditor: string;
  readonly meta: DraftMeta;
  readonly versions: readonly DraftVersion[];
  readonly rounds: readonly Round[];
  readonly comments: readonly DraftComment[];
  readonly approval?: Approval;
  readonly publication?: Publication;
  /** Every emergency release there was, oldest first; undefined = none, or a draft of before they were counted. */
  readonly glass?: readonly Glass[];
  readonly recheck?: Recheck;
  /** Ids of the commands already carried out. */
  readonly done: readonly string[];
}

export type { Flow };
