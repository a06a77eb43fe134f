import type { BadgeState, PublishedPost } from '@/utils/model/approval-view';
import type {
  Draft,
  DraftComment,
  DraftContent,
  DraftMeta,
  Outcome,
  ReviewChecks,
  VerdictKind,
} from '@/utils/model/draft';

/** A post whose 复审 is asked for, with what is remembered of it. */
export interface RecheckSubject {
  readonly post: PublishedPost;
  readonly state: BadgeState;
  /** Draft the post came from. */
  readonly original?: Draft;
  /** The 复审 before this one. */
  readonly before?: Draft;
}

/** What people and the extension may ask of a draft. `commandId` makes a repeat harmless. */
export type DraftCommand = { readonly commandId: string } & (
  | {
      readonly type: 'create';
      readonly draftId: string;
      readonly content: DraftContent;
      readonly meta: DraftMeta;
    }
  /** A draft of its own about a post that is out, submitted at once. */
  | {
      readonly type: 'recheck';
      readonly draftId: string;
      readonly reason: string;
      readonly subject: RecheckSubject;
    }
  | { readonly type: 'edit'; readonly content: DraftContent; readonly meta?: DraftMeta }
  | { readonly type: 'submit' }
  | { readonly type: 'withdraw'; readonly reason: string }
  | {
      readonly type: 'decide';
      readonly verdict: VerdictKind;
      readonly lane: string;
      readonly note: string;
      /** Fingerprint the reviewer had before their eyes. */
      readonly seen: string;
      readonly checks?: ReviewChecks;
      readonly notBefore?: number;
      readonly until?: number;
    }
  | { readonly type: 'undo-decision' }
  | { readonly type: 'comment'; readonly comment: Pick<DraftComment, 'text' | 'anchor' | 'isPrivate'> }
  | { readonly type: 'break-glass'; readonly reason: string; readonly seen: string }
  /** `glass` = which emergency release, from 1; left out: the last. */
  | { readonly type: 'countersign'; readonly glass?: number }
  | { readonly type: 'queue' }
  | {
      readonly type: 'publish';
      readonly postId: string;
      readonly mblogid?: string;
      readonly sentFingerprint: string;
      readonly outcomes: readonly Outcome[];
    }
  | { readonly type: 'reconcile'; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'archive' }
  /** By the clock, not by a person: the approval has run out. */
  | { readonly type: 'expire' }
);

/** Why a command was not carried out; a stable code, worded by the interface. */
export const REFUSALS = [
  'unknown-draft',
  'already-exists',
  'no-permission',
  'wrong-phase',
  'stale',
  'nobody-can-review',
  'no-flow',
  'own-draft',
  'not-your-lane',
  'already-decided',
  'content-changed',
  'nothing-changed',
  'media-unseen',
  'frozen',
  'reason-missing',
  'too-late-to-undo',
  'bad-window',
  'unknown-post',
  'nothing-to-recheck',
  'text-unseen',
  'already-in-review',
] as const;
export type Refusal = (typeof REFUSALS)[number];
