import type { Finding } from '@/utils/model/finding';
import type { Mode, PolicySnapshot } from '@/utils/model/policy';

/** Shortest reason that counts, in characters (`仍要发布` wakes with it). */
export const MIN_REASON = 4;

export const isReason = (reason: string): boolean => [...reason.trim()].length >= MIN_REASON;

/**
 * May a person put this finding aside? Never a locked one, and never a block finding under enforce: that would be
 * break-glass without its role and log.
 */
export function mayIgnore(
  finding: Pick<Finding, 'severity' | 'locked'>,
  scope: 'occurrence' | 'word' | 'rule',
  policy: Pick<PolicySnapshot, 'mayIgnore'> | undefined,
  mode: Mode,
): boolean {
  if (finding.locked || !policy?.mayIgnore[scope]) return false;
  return !(mode === 'enforce' && finding.severity === 'block');
}
