import type { Draft, Outcome } from '@/utils/model/draft';
import { boundText } from './fingerprint';

/** What the page or Weibo's answer shows of a published post. */
export interface SeenPost {
  readonly text: string;
  readonly visibility?: number;
  readonly editCount?: number;
  readonly isDeleted?: boolean;
  /** When it was published, epoch ms. */
  readonly at: number;
}

/** Minutes either side of an intended time that still count as in time. */
export const TOLERANCE_MS = 10 * 60_000;

/**
 * Compare what went out with what was approved. `sentPrint` is the fingerprint of the request that went out, when
 * it was seen; without it the texts are compared. Several outcomes may hold at once; `as-approved` stands alone.
 */
export function reconcile(draft: Draft, seen: SeenPost, sentPrint: string | undefined): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const { approval } = draft;
  const version =
    draft.versions.find((one) => one.n === approval?.version) ?? draft.versions[draft.versions.length - 1];
  if (seen.isDeleted) outcomes.push('deleted-later');
  if (!approval || !version) return [...outcomes, 'unapproved'];

  const isEdited = (seen.editCount ?? 0) > 0;
  const isSameText = boundText(seen.text) === boundText(version.content.text);
  if (isEdited) outcomes.push('edited-later');
  const deviated = sentPrint === undefined ? !isEdited && !isSameText : sentPrint !== approval.fingerprint;
  if (deviated && !seen.isDeleted) outcomes.push('deviates');

  const intended = version.content.scheduleAt ?? draft.meta.intendedAt;
  const earliest = approval.notBefore ?? (intended === undefined ? undefined : intended - TOLERANCE_MS);
  if (earliest !== undefined && seen.at < earliest) outcomes.push('early');
  const latest = intended === undefined ? approval.until : Math.min(approval.until, intended + TOLERANCE_MS);
  if (seen.at > latest) outcomes.push('late');
  if (seen.visibility !== undefined && seen.visibility !== version.content.visibility) {
    outcomes.push('visibility-changed');
  }
  return outcomes.length === 0 ? ['as-approved'] : outcomes;
}
