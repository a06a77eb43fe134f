import type { Category } from '@/utils/model/category';
import type { Finding, Severity } from '@/utils/model/finding';
import type { LintContext } from '@/utils/model/policy';
import type { Span } from '@/utils/model/span';

/** One labelled text. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly context: Pick<LintContext, 'industry' | 'commercial' | 'hasPurchaseLink'>;
  readonly expect: readonly (Span & { readonly category: Category; readonly severityAtLeast?: Severity })[];
  readonly hardNegative?: boolean;
  readonly evasion?: string | null;
}

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly reported: number;
  readonly right: number;
}

export interface QualityReport {
  readonly overall: Score;
  readonly categories: ReadonlyMap<string, Score>;
  readonly evasions: ReadonlyMap<string, Score>;
  /** Share of found labels whose span overlaps by at least half (intersection over union). */
  readonly spans: { readonly hits: number; readonly tight: number };
  readonly hardNegatives: { readonly texts: number; readonly clean: number };
  readonly misses: readonly { readonly id: string; readonly category: string; readonly quote: string }[];
  readonly alarms: readonly {
    readonly id: string;
    readonly rule: string;
    readonly quote: string;
    readonly hard: boolean;
  }[];
}

const emptyScore = { expected: 0, found: 0, reported: 0, right: 0 };
type Tally = { -readonly [K in keyof Score]: Score[K] };

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Intersection over union of two spans. */
export const spanIou = (a: Span, b: Span): number => {
  const common = overlap(a, b);
  return common / (a.end - a.start + (b.end - b.start) - common || 1);
};

const loud = (finding: Finding): boolean => finding.severity === 'block' || finding.severity === 'warn';

export const recallOf = (s: Score): number => (s.expected === 0 ? 1 : s.found / s.expected);
export const precisionOf = (s: Score): number => (s.reported === 0 ? 1 : s.right / s.reported);

/**
 * Scores a linter on labelled texts. A label is found when a finding of its category overlaps it; a block, warn or
 * evidence finding is right when it overlaps a label of its category.
 */
export function measureQuality(
  texts: readonly LabelledText[],
  lint: (item: LabelledText) => readonly Finding[],
): QualityReport {
  const overall: Tally = { ...emptyScore };
  const categories = new Map<string, Tally>();
  const evasions = new Map<string, Tally>();
  const spans = { hits: 0, tight: 0 };
  const hard = { texts: 0, clean: 0 };
  const misses: { id: string; category: string; quote: string }[] = [];
  const alarms: { id: string; rule: string; quote: string; hard: boolean }[] = [];
  const tallyOf = (map: Map<string, Tally>, key: string): Tally => {
    const tally = map.get(key) ?? { ...emptyScore };
    map.set(key, tally);
    return tally;
  };
  for (const item of texts) {
    const findings = lint(item);
    const evasion = item.evasion ? tallyOf(evasions, item.evasion) : undefined;
    for (const label of item.expect) {
      const matching = findings.filter((f) => f.category === label.category && overlap(f, label) > 0);
      const tallies = [overall, tallyOf(categories, label.category), ...(evasion ? [evasion] : [])];
      for (const tally of tallies) {
        tally.expected++;
        if (matching.length > 0) tally.found++;
      }
      if (matching.length > 0) {
        spans.hits++;
        if (matching.some((f) => spanIou(f, label) >= 0.5)) spans.tight++;
      } else {
        misses.push({
          id: item.id,
          category: label.category,
          quote: item.text.slice(label.start, label.end),
        });
      }
    }
    for (const finding of findings) {
      if (finding.severity === 'info') continue;
      const right = item.expect.some((l) => l.category === finding.category && overlap(finding, l) > 0);
      for (const tally of [overall, tallyOf(categories, finding.category), ...(evasion ? [evasion] : [])]) {
        tally.reported++;
        if (right) tally.right++;
      }
      if (!right) {
        const { rule, quote } = finding;
        alarms.push({ id: item.id, rule, quote, hard: item.hardNegative === true && loud(finding) });
      }
    }
    if (item.hardNegative) {
      hard.texts++;
      if (!findings.some(loud)) hard.clean++;
    }
  }
  return { overall, categories, evasions, spans, hardNegatives: hard, misses, alarms };
}
