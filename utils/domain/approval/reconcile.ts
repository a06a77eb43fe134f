import type { Draft, DraftVersion, Outcome } from '@/utils/model/draft';
import { isSameAsSeen } from './seen-text';

/** What the page or Weibo's answer shows of a published post. */
export interface SeenPost {
  /** Undefined when only a shortened text was seen: that is never a deviation. */
  readonly text?: string;
  readonly visibility?: number;
  /** Edits since it went out, those with an approval of their own left out. */
  readonly editCount?: number;
  readonly isDeleted?: boolean;
  /** When it was published, epoch ms. */
  readonly at: number;
}

/** Minutes either side of an intended time that still count as in time. */
export const TOLERANCE_MS = 10 * 60_000;

/** The version an approval is for, else the last one. */
export const approvedVersion = ({ versions, approval }: Draft): DraftVersion | undefined =>
  versions.find((one) => one.n === approval?.version) ?? versions[versions.length - 1];

/** Bounds of the time a post may go out, epoch ms. A timed post was handed over within the approval: its own time counts. */
export function timeBounds(draft: Draft): { readonly earliest?: number; readonly latest?: number } {
  const { approval } = draft;
  const timed = approvedVersion(draft)?.content.scheduleAt;
  const intended = timed ?? draft.meta.intendedAt;
  const earliest = approval?.notBefore ?? (intended === undefined ? undefined : intended - TOLERANCE_MS);
  const limits = [
    ...(intended === undefined ? [] : [intended + TOLERANCE_MS]),
    ...(timed === undefined && approval ? [approval.until] : []),
  ];
  return { earliest, latest: limits.length === 0 ? undefined : Math.min(...limits) };
}

/** Weibo puts words of its own where a repost has none. */
const isBareRepost = ({ content: { kind, text } }: DraftVersion): boolean =>
  (kind === 'repost' || kind === 'fast-repost') && text.trim() === '';

/**
 * Compare what went out with what was approved. `sentPrint` is the fingerprint of the request that went out, when
 * it was seen; without it the texts are compared. Several outcomes may hold at once; `as-approved` stands alone.
 */
export function reconcile(draft: Draft, seen: SeenPost, sentPrint: string | undefined): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const { approval } = draft;
  const version = approvedVersion(draft);
  if (seen.isDeleted) outcomes.push('deleted-later');
  if (!approval || !version) return [...outcomes, 'unapproved'];

  const isEdited = (seen.editCount ?? 0) > 0;
  const isSameText =
    seen.text === undefined || isBareRepost(version) || isSameAsSeen(version.content.text, seen.text);
  if (isEdited) outcomes.push('edited-later');
  const deviated = sentPrint === undefined ? !isEdited && !isSameText : sentPrint !== approval.fingerprint;
  if (deviated && !seen.isDeleted) outcomes.push('deviates');

  const { earliest, latest } = timeBounds(draft);
  if (earliest !== undefined && seen.at < earliest) outcomes.push('early');
  if (latest !== undefined && seen.at > latest) outcomes.push('late');
  if (seen.visibility !== undefined && seen.visibility !== version.content.visibility) {
    outcomes.push('visibility-changed');
  }
  return outcomes.length === 0 ? ['as-approved'] : outcomes;
}

/** Minutes a post went out before or after its intended time (else the bound it broke); undefined when in time. */
export function minutesOff(draft: Draft, at: number): number | undefined {
  const { earliest, latest } = timeBounds(draft);
  const isEarly = earliest !== undefined && at < earliest;
  const isLate = latest !== undefined && at > latest;
  if (!isEarly && !isLate) return undefined;
  const intended = approvedVersion(draft)?.content.scheduleAt ?? draft.meta.intendedAt;
  const mark = intended ?? (isEarly ? earliest : latest);
  return mark === undefined ? undefined : Math.max(1, Math.round(Math.abs(at - mark) / 60_000));
}
