import type { Surface } from './surface';
import type { Reason, Verdict } from './verdict';

/** What happened to one send. `escaped` = it appeared on Weibo without having been judged. */
export const GUARD_ACTIONS = ['held', 'sent', 'confirmed', 'break-glass', 'escaped', 'denied'] as const;
export type GuardAction = (typeof GUARD_ACTIONS)[number];

/** A compose box, or one of the two ways of sending that have none. */
export type GuardSurface = Surface | 'fast-repost' | 'request';

/** Report of a content script about one send of a company account. Carries a digest, never the text. */
export interface GuardReport {
  /** Made by the sender; a repeat with the same id changes nothing. */
  readonly commandId: string;
  readonly uid: string;
  readonly surface: GuardSurface;
  readonly action: GuardAction;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Ids of the rules that stood, at most 50. */
  readonly rules: readonly string[];
  /** Given by the person for `confirmed` and `break-glass`. */
  readonly reason?: string;
  /** Hex SHA-256 of the text as sent. */
  readonly textDigest: string;
  /** UTF-16 length of the text. */
  readonly length: number;
  /** Weibo id of the post, once known. */
  readonly postId?: string;
  /** epoch ms on the reporting machine. */
  readonly at: number;
}

/** Why the background does not quite believe a report; it is stored all the same, marked. */
export const DOUBTS = [
  'clock', // `at` is far from the background's clock, which was used instead
  'not-permitted', // break-glass although policy gives it to nobody
  'no-reason', // confirmed or break-glass without a reason
  'mode', // an action the account's mode does not have
  'verdict', // sent under enforce although the verdict was block
] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface GuardRecord extends GuardReport {
  readonly id: string;
  readonly doubts: readonly Doubt[];
}
