import type { Finding } from '@/utils/model/finding';

/** How much of the clause around a finding makes it "this occurrence". */
const BESIDE = 6;

interface Occurrence {
  readonly rule: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** What a person decided about the text of one box; it goes with the text and ends when it was published. */
export interface BoxMemory {
  ignoreOccurrence(finding: Finding, text: string): void;
  ignoreWord(rule: string, word: string): void;
  ignoreRule(rule: string): void;
  giveEvidence(rule: string, source: string): void;
  /** Findings that still stand. */
  standing(findings: readonly Finding[], text: string): readonly Finding[];
  evidence(): Readonly<Record<string, string>>;
  clear(): void;
}

const CLAUSE_END = /[，。！？；,.!?;\n]/;

const occurrenceOf = (finding: Finding, text: string): Occurrence => ({
  rule: finding.rule,
  quote: finding.quote,
  before:
    text
      .slice(Math.max(0, finding.start - BESIDE), finding.start)
      .split(CLAUSE_END)
      .at(-1) ?? '',
  after: text.slice(finding.end, finding.end + BESIDE).split(CLAUSE_END)[0] ?? '',
});

const isSame = (a: Occurrence, b: Occurrence): boolean =>
  a.rule === b.rule && a.quote === b.quote && a.before === b.before && a.after === b.after;

/** Occurrences are known by the clause around them: typing elsewhere keeps the decision, a changed clause ends it. */
export function createBoxMemory(): BoxMemory {
  let occurrences: Occurrence[] = [];
  const words = new Set<string>();
  const rules = new Set<string>();
  let sources: Record<string, string> = {};
  const wordKey = (rule: string, word: string): string => `${rule}\n${word}`;
  return {
    ignoreOccurrence: (finding, text) => void occurrences.push(occurrenceOf(finding, text)),
    ignoreWord: (rule, word) => void words.add(wordKey(rule, word)),
    ignoreRule: (rule) => void rules.add(rule),
    giveEvidence: (rule, source) => {
      sources = { ...sources, [rule]: source };
    },
    standing: (findings, text) =>
      findings.filter((finding) => {
        if (finding.severity === 'evidence' && sources[finding.rule]) return false;
        if (finding.locked) return true;
        if (rules.has(finding.rule) || words.has(wordKey(finding.rule, finding.quote))) return false;
        if (occurrences.length === 0) return true;
        const here = occurrenceOf(finding, text);
        return !occurrences.some((one) => isSame(one, here));
      }),
    evidence: () => sources,
    clear() {
      occurrences = [];
      sources = {};
    },
  };
}
