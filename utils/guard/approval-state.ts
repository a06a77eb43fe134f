import type { Refusal } from '@/utils/domain/approval/commands';
import type { FieldName, TextPiece } from '@/utils/domain/approval/difference';
import type { StandingKind } from '@/utils/domain/approval/standing';

/** What the strip shows of approval; undefined in the box's state where approval means nothing. */
export interface BoxApproval {
  readonly kind: StandingKind;
  /** This account's kind of send wants an approval. */
  readonly isNeeded: boolean;
  /** The box holds something to submit. */
  readonly hasContent: boolean;
  readonly step?: { readonly n: number; readonly of: number; readonly names: readonly string[] };
  readonly notBefore?: number;
  readonly until?: number;
  readonly freeze?: {
    readonly byName: string;
    readonly reason: string;
    readonly at: number;
    readonly reviewAt?: number;
    readonly isAll: boolean;
  };
  readonly draft?: { readonly id: string; readonly title: string };
  /** How the box differs from the approved, or the submitted, version. */
  readonly change?: BoxChange;
  /** What reviewers said, the last verdict first. */
  readonly remarks: readonly { readonly by: string; readonly text: string; readonly quote?: string }[];
  /** The draft belongs to this account instead. */
  readonly owner?: { readonly uid: string; readonly name: string };
  /** Words of a private person, not answered for. */
  readonly personal?: string;
  /** Seconds to wait before answering for them. */
  readonly coolDown: number;
  /** Somebody has said who works on this machine. */
  readonly hasProfile: boolean;
  readonly may: { readonly submit: boolean; readonly release: boolean };
  /** Drafts to put into a box, approved ones first. */
  readonly shelf: readonly ShelfItem[];
  readonly job?: DraftJob;
  /** What has to be done by hand after filling in. */
  readonly left: readonly Leftover[];
  /** Timed posting: the submission needs the time, which Weibo's row does not tell. */
  readonly needsTime: boolean;
}

export interface BoxChange {
  readonly text: readonly TextPiece[];
  /** Characters added and removed. */
  readonly changed: number;
  /** Places of pictures, from 0, that are others than before. */
  readonly media: readonly { readonly index: number; readonly how: 'added' | 'removed' | 'other' }[];
  readonly fields: readonly { readonly name: FieldName; readonly before?: string; readonly after?: string }[];
}

export interface ShelfItem {
  readonly id: string;
  readonly title: string;
  readonly kind: StandingKind;
  readonly until?: number;
  readonly notBefore?: number;
  readonly pictures: number;
}

export type Trouble = Refusal | 'pictures-there' | 'pictures-missing' | 'box-busy' | 'no-room' | 'not-taken';

export type DraftJob =
  | { readonly kind: 'sending' | 'waiting' | 'filling' }
  | { readonly kind: 'refused'; readonly why: Trouble };

export type Leftover =
  | { readonly what: 'pictures'; readonly count: number }
  | { readonly what: 'visibility'; readonly label: string }
  | { readonly what: 'schedule'; readonly at: number }
  | { readonly what: 'statement' };

/** What a person says of a submission. */
export interface SubmitForm {
  readonly title: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** epoch ms; for timed posting the time of the post itself. */
  readonly intendedAt?: number;
  readonly amount?: number;
}
