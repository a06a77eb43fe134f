import type { Category } from '@/utils/model/category';
import type { Exemption, Finding } from '@/utils/model/finding';
import { gravity } from './to-finding';

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/** Breaches told in clauses: what stands next to each other says one thing. */
const TOLD: ReadonlySet<Category> = new Set<Category>([
  'absolute-claim',
  'false-claim',
  'disparagement',
  'medical-claim',
  'health-food',
  'financial-promise',
  'securities-tip',
  'education-promise',
  'real-estate',
  'alcohol-tobacco',
  'minors',
  'secret',
  'vulgar',
  'discrimination',
  'clickbait',
  'disaster-marketing',
  'ai-label',
  'lottery',
  'state-symbol',
]);

/** Longest breach that is still one, in characters. */
const LONGEST = 24;

/** A post of at least so many characters tells; in a shorter one every phrase makes a claim of its own. */
export const TELLING = 60;

const replaces = (finding: Finding): boolean => finding.fixes.some((fix) => fix.kind === 'replace');

/** Of findings on one place the one with the better span speaks, as gravely as the gravest. */
function mergeTwo(a: Finding, b: Finding, text: string): Finding {
  const grave = gravity(a.severity) <= gravity(b.severity) ? a : b;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  if (start === grave.start && end === grave.end) return grave;
  const quote = text.slice(start, end);
  return { ...grave, start, end, quote, message: grave.message.replace(grave.quote, quote) };
}

/** Whether two findings of a category are one breach: they overlap, or only a comma stands between them. */
function belong(a: Finding, b: Finding, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (text.length < TELLING || second.end - first.start > LONGEST) return false;
  if (first.end > second.start) return true;
  return /^[”」"]?[，,][“「"]?$/.test(text.slice(first.end, second.start));
}

/** Findings of categories that are told in clauses, joined with their neighbours. */
function joinTold(findings: readonly Finding[], text: string): readonly Finding[] {
  const joined: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = joined.findIndex(
      (other) =>
        other.category === finding.category &&
        !(replaces(other) && replaces(finding)) &&
        belong(other, finding, text),
    );
    const other = joined[at];
    if (other && TOLD.has(finding.category) && finding.severity !== 'info' && other.severity !== 'info')
      joined[at] = mergeTwo(other, finding, text);
    else joined.push(finding);
  }
  return joined;
}

/**
 * One finding per place and category: neighbours that tell one breach are joined, then the graver wins, then the
 * longer, then the earlier rule. Sorted by severity, then by place.
 */
export function arrangeFindings(findings: readonly Finding[], text: string): readonly Finding[] {
  const byWeight = [...joinTold(findings, text)].sort(
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
