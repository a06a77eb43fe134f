import type { Exemption, Finding, Reading } from '@/utils/model/finding';
import type { RuleSetting } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';
import type { CompiledRule } from '../compile-rule';
import type { Place } from '../judge';
import { isDoubtful } from '../to-finding';
import { SCORE_UNITS } from './model';
import type { WordingReading } from './reading';

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether every clause that a finding touches scores as clearly harmless for its category. */
function isHarmless(
  { model, clauses, view }: WordingReading,
  { category, start, end }: Finding,
  doubt: number,
): boolean {
  const at = model.categories.indexOf(category);
  const from = view.fromOriginal(start);
  const to = Math.max(from + 1, view.fromOriginal(end));
  const touched = clauses.filter((clause) => overlap(clause, { start: from, end: to }));
  const least = (model.lower[at] ?? 0) + doubt;
  return at >= 0 && touched.length > 0 && touched.every(({ scores }) => (scores[at] as number) < least);
}

/** Rules that guess from constructions; what is listed, missing or checked by digits is not a guess. */
const GUESSES: ReadonlySet<string> = new Set(['pattern', 'cooccur']);

/** How much higher the score of what a broad pack says may be and still count as harmless. */
const DOUBT = 2 * SCORE_UNITS;

/** A disguise that was read for certain tells by itself. */
const isCertain = (reading: Reading): boolean =>
  reading !== 'plain' && reading !== 'folded' && !isDoubtful(reading);

const isSourced = (place: Place | Exemption): boolean =>
  'exemption' in place && place.exemption === 'evidence';

/** What is left of a text's findings when rules and score have been compared. */
export type Settle = (
  findings: readonly Finding[],
  silenced: readonly (Place | Exemption)[],
  reading: WordingReading | undefined,
) => readonly Finding[];

/**
 * Lets rules and score agree. What the score raised goes where a rule has spoken or has let something through or may not speak; a
 * warning of a broad rule that the score reads as clearly harmless becomes a hint that says why. A severity that the
 * company has chosen stays, and so does a disguise that was read for certain.
 */
export function createSettler(
  rules: readonly CompiledRule[],
  settings: ReadonlyMap<string, RuleSetting>,
): Settle {
  const scored = new Set<string>();
  const doubts = new Map<string, number>();
  for (const { rule, pack } of rules) {
    if (rule.kind === 'wording') scored.add(rule.id);
    else if (GUESSES.has(rule.kind) && settings.get(rule.id)?.severity === undefined)
      doubts.set(rule.id, pack.id.startsWith('cn-broad') ? DOUBT : 0);
  }
  return (findings, silenced, reading) => {
    // with its pack the whole score is switched off
    if (!reading || scored.size === 0) return findings;
    const spoken = [...findings.filter(({ rule }) => !scored.has(rule)), ...silenced];
    const meets = (finding: Finding, places: readonly Place[]): boolean =>
      places.some((place) => place.category === finding.category && overlap(place, finding));
    const stands = (finding: Finding): boolean => {
      if (scored.has(finding.rule)) return !meets(finding, spoken);
      // one source answers for one claim, however many rules ask
      return finding.fixes[0]?.kind !== 'evidence' || !meets(finding, silenced.filter(isSourced));
    };
    return findings.filter(stands).flatMap((finding) => {
      const doubt = doubts.get(finding.rule);
      if (doubt === undefined || finding.severity !== 'warn' || isCertain(finding.reading)) return finding;
      if (!isHarmless(reading, finding, doubt)) return finding;
      if (meets(finding, silenced)) return [];
      const hint = `从整段写法看多半没有问题，已从“慎用”降为“提示”。${finding.hint ?? ''}`;
      return { ...finding, severity: 'info', hint };
    });
  };
}
