import type { Category } from '@/utils/model/category';
import type { Exemption, Finding } from '@/utils/model/finding';
import type { RuleSetting } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';
import type { CompiledRule } from '../compile-rule';
import type { WordingReading } from './reading';

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether every clause that a finding touches scores as clearly harmless for its category. */
function isHarmless({ model, clauses, view }: WordingReading, { category, start, end }: Finding): boolean {
  const at = model.categories.indexOf(category);
  const from = view.fromOriginal(start);
  const to = Math.max(from + 1, view.fromOriginal(end));
  const touched = clauses.filter((clause) => overlap(clause, { start: from, end: to }));
  const least = model.lower[at] ?? 0;
  return at >= 0 && touched.length > 0 && touched.every(({ scores }) => (scores[at] as number) < least);
}

/** Rules that guess from constructions; what is listed, missing or checked by digits is not a guess. */
const BROAD: ReadonlySet<string> = new Set(['pattern', 'cooccur']);

/** What is left of a text's findings when rules and score have been compared. */
export type Settle = (
  findings: readonly Finding[],
  exemptions: readonly Exemption[],
  reading: WordingReading | undefined,
) => readonly Finding[];

/**
 * Lets rules and score agree. What the score raised goes where a rule has spoken or has let something through; a
 * warning of a broad rule that the score reads as clearly harmless becomes a hint that says why. A severity that the
 * company has chosen stays, and so does a disguise that was read.
 */
export function createSettler(
  rules: readonly CompiledRule[],
  settings: ReadonlyMap<string, RuleSetting>,
): Settle {
  const scored = new Map<string, Category>();
  const broad = new Set<string>();
  for (const { rule } of rules) {
    if (rule.kind === 'wording') scored.set(rule.id, rule.category);
    else if (BROAD.has(rule.kind) && settings.get(rule.id)?.severity === undefined) broad.add(rule.id);
  }
  const categories = new Set(scored.values());
  const isGuess = ({ severity, reading: read, rule, category }: Finding): boolean =>
    severity === 'warn' &&
    (read === 'plain' || read === 'folded') &&
    broad.has(rule) &&
    categories.has(category);
  return (findings, exemptions, reading) => {
    if (!reading) return findings;
    const spoken = [...findings.filter(({ rule }) => !scored.has(rule)), ...exemptions];
    const stands = (finding: Finding): boolean =>
      !scored.has(finding.rule) ||
      !spoken.some((other) => other.category === finding.category && overlap(other, finding));
    return findings.filter(stands).map((finding) => {
      if (!isGuess(finding) || !isHarmless(reading, finding)) return finding;
      const hint = `从整段写法看多半没有问题，已从“慎用”降为“提示”。${finding.hint ?? ''}`;
      return { ...finding, severity: 'info', hint };
    });
  };
}
