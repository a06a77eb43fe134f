import type { Draft, DraftVersion } from '@/utils/model/draft';
import { resultOf } from './round';

export interface EarlierVersion {
  readonly version: DraftVersion;
  /** Round that looked at it, counted from 1; 0 = of another draft. */
  readonly round: number;
  readonly wasApproved: boolean;
}

/**
 * What a version is compared with: the one the round before looked at; in a 复审, what had been approved. Undefined in
 * a first round, and when the same version is looked at again.
 */
export function earlierVersion(draft: Draft, n: number): EarlierVersion | undefined {
  const approved = draft.recheck?.approved;
  if (approved) return { version: approved, round: 0, wasApproved: true };
  for (const round of [...draft.rounds].reverse()) {
    if (round.version >= n) continue;
    const version = draft.versions.find((one) => one.n === round.version);
    if (version) return { version, round: round.n, wasApproved: resultOf(round) === 'approved' };
  }
  return undefined;
}
