import type { BadgeState, PublishedPost } from '@/utils/model/approval-view';
import type { Draft, Outcome } from '@/utils/model/draft';

/** What a badge is made from. */
export interface BadgeFacts {
  readonly outcomes: readonly Outcome[];
  readonly approval?: Draft['approval'];
  /** Fingerprint of the request that went out, when it was seen. */
  readonly sentFingerprint?: string;
  /** The page has shown the post since it went out. */
  readonly isSighted: boolean;
}

/** First that holds wins: what a manager must see first stands first. */
const STATE_OF: readonly (readonly [Outcome, BadgeState])[] = [
  ['unapproved', 'unapproved'],
  ['deviates', 'deviates'],
  ['edited-later', 'edited'],
  ['visibility-changed', 'visibility'],
  ['deleted-later', 'deleted'],
  ['early', 'early'],
  ['late', 'late'],
];

/**
 * State of a post's badge. A broken glass without countersign stands above everything. What nobody has seen yet is
 * approved only when the request that went out was the approved one, else it is still to be checked.
 */
export function badgeOf({ outcomes, approval, sentFingerprint, isSighted }: BadgeFacts): BadgeState {
  if (approval?.emergency && approval.emergency.countersignedBy === undefined) return 'emergency';
  const found = STATE_OF.find(([outcome]) => outcomes.includes(outcome));
  if (found) return found[1];
  if (!approval) return 'unapproved';
  const isExact = sentFingerprint !== undefined && sentFingerprint === approval.fingerprint;
  return isSighted || isExact ? 'approved' : 'checking';
}

/** State of a remembered post. `draft` = the one it came from; undefined although it has one = that cannot be read. */
export function stateOfPost(
  post: Pick<PublishedPost, 'draftId' | 'outcomes' | 'sentFingerprint'>,
  draft: Pick<Draft, 'approval' | 'publication'> | undefined,
): BadgeState {
  if (post.draftId === undefined) return 'unapproved';
  if (!draft) return 'unknown';
  return badgeOf({
    outcomes: post.outcomes,
    approval: draft.approval,
    sentFingerprint: post.sentFingerprint,
    isSighted: draft.publication?.checkedAt !== undefined,
  });
}
