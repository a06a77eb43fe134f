import { type KeyMap, useKeys } from '@/components/hooks/useKeys';
import { VOUCHES } from '@/utils/model/draft';
import { findingKey } from '@/utils/model/finding';
import { factKey, keyOffset, type Ticks, toggle } from './checks';
import type { Review } from './useReview';
import { SCORES, VOUCH_KEYS } from './Vouches';

interface ReviewActions {
  readonly onTicks: (ticks: Ticks) => void;
  readonly onView: () => void;
  readonly onPlace: (by: 1 | -1) => void;
  readonly onComment: () => void;
  readonly onApprove: () => void;
  readonly onChanges: () => void;
  readonly onReject: () => void;
  readonly onAccept: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Keys that tick: 1 to 9 facts, E the next claim, F G H what is vouched for, S how inventive it is. */
function tickKeys({ facts, claims }: Review, ticks: Ticks, onTicks: ReviewActions['onTicks']): KeyMap {
  const offset = keyOffset(facts, ticks);
  const keys: Record<string, () => void> = {};
  DIGITS.forEach((digit, i) => {
    const fact = facts[offset + i];
    if (fact) keys[digit] = () => onTicks({ ...ticks, facts: toggle(ticks.facts, factKey(fact)) });
  });
  for (const vouch of VOUCHES) {
    keys[VOUCH_KEYS[vouch].toLowerCase()] = () =>
      onTicks({ ...ticks, vouches: toggle(ticks.vouches, vouch) });
  }
  const claim = claims.find((one) => !ticks.evidence.includes(findingKey(one)));
  if (claim) keys.e = () => onTicks({ ...ticks, evidence: [...ticks.evidence, findingKey(claim)] });
  keys.s = () => onTicks({ ...ticks, creative: ((ticks.creative ?? 0) % SCORES.length) + 1 });
  return keys;
}

/** Single keys of one draft. Where no verdict is wanted, only those that look. */
export function useReviewKeys(review: Review, ticks: Ticks, actions: ReviewActions, isOn: boolean): void {
  const isOpen = review.stage === 'open';
  useKeys(
    {
      ...(isOpen ? tickKeys(review, ticks, actions.onTicks) : {}),
      d: actions.onView,
      j: () => actions.onPlace(1),
      k: () => actions.onPlace(-1),
      c: actions.onComment,
      a: actions.onApprove,
      r: isOpen ? actions.onChanges : actions.onApprove,
      x: isOpen ? actions.onReject : actions.onApprove,
      v: review.stage === 'stale' ? actions.onAccept : undefined,
    },
    isOn,
    ['j', 'k'],
  );
}
