import type { Draft } from '@/utils/model/draft';
import type { Freeze } from '@/utils/model/freeze';
import { freezeOf } from './context';
import { awaited, currentStep } from './round';

/** States of an approval as a box or a badge shows them; a public contract (`data-approval`). */
export const STANDINGS = [
  'none',
  'in-review',
  'changes',
  'rejected',
  'approved',
  'early',
  'void',
  'expired',
  'frozen',
  'offline',
] as const;
export type StandingKind = (typeof STANDINGS)[number];

export interface Standing {
  readonly kind: StandingKind;
  /** in-review: step in hand of how many, counted from 1, and whom it waits for. */
  readonly step?: { readonly n: number; readonly of: number; readonly waitsFor: readonly string[] };
  readonly notBefore?: number;
  readonly until?: number;
  readonly freeze?: Freeze;
}

/**
 * How things stand for content with this fingerprint, at `now` (epoch ms). Only `approved` lets it go out. A freeze
 * stands above everything; no draft is `none`; `print` undefined (a picture of unknown origin) matches no approval.
 */
export function standingOf(
  draft: Draft | undefined,
  print: string | undefined,
  accountUid: string,
  freezes: readonly Freeze[],
  now: number,
): Standing {
  const freeze = freezeOf(freezes, accountUid);
  if (freeze) return { kind: 'frozen', freeze };
  if (!draft) return { kind: 'none' };
  const { approval, phase } = draft;
  if ((phase === 'approved' || phase === 'queued') && approval) {
    const { notBefore, until } = approval;
    if (approval.fingerprint === '' || approval.fingerprint !== print) return { kind: 'void', until };
    if (now >= until) return { kind: 'expired', until };
    return { kind: notBefore !== undefined && now < notBefore ? 'early' : 'approved', notBefore, until };
  }
  if (phase === 'in-review') {
    const round = draft.rounds[draft.rounds.length - 1];
    if (!round) return { kind: 'none' };
    const step = { n: currentStep(round) + 1, of: round.steps.length, waitsFor: awaited(round) };
    return { kind: 'in-review', step };
  }
  const hasRunOut = phase === 'void' && approval?.fingerprint === print && now >= (approval?.until ?? now);
  if (hasRunOut && approval) return { kind: 'expired', until: approval.until };
  if (phase === 'changes' || phase === 'rejected' || phase === 'void') return { kind: phase };
  return { kind: 'none' };
}
