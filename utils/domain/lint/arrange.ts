import type { Exemption, Finding } from '@/utils/model/finding';
import { gravity } from './to-finding';

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/**
 * One finding per place and category: the graver wins, then the longer, then the earlier rule. Sorted by severity,
 * then by place.
 */
export function arrangeFindings(findings: readonly Finding[]): readonly Finding[] {
  const byWeight = [...findings].sort(
    (a, b) =>
      gravity(a.severity) - gravity(b.severity) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const kept: Finding[] = [];
  for (const finding of byWeight) {
    if (!kept.some((other) => other.category === finding.category && overlap(other, finding)))
      kept.push(finding);
  }
  return kept.sort((a, b) => gravity(a.severity) - gravity(b.severity) || a.start - b.start || a.end - b.end);
}

/** Exemptions by place, each place and reason once, without places that another rule of the category still marks. */
export function arrangeExemptions(
  exemptions: readonly Exemption[],
  findings: readonly Finding[],
): readonly Exemption[] {
  const seen = new Set<string>();
  return [...exemptions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((e) => {
      const key = `${e.exemption}@${e.start}-${e.end}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return !findings.some((f) => f.category === e.category && f.start < e.end && e.start < f.end);
    });
}

/** A word inside a longer expression of its category that was let through goes with it. */
export const dropExempted = (
  findings: readonly Finding[],
  exemptions: readonly Exemption[],
): readonly Finding[] =>
  findings.filter(
    (f) =>
      !exemptions.some(
        (e) =>
          e.category === f.category &&
          e.start <= f.start &&
          f.end <= e.end &&
          e.end - e.start > f.end - f.start,
      ),
  );
