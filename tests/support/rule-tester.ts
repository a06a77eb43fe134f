import { createLinter, type Linter } from '@/utils/domain/lint/create-linter';
import { spanIou } from '@/utils/domain/lint/quality';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { TermScanner } from '@/utils/domain/lint/term-index';
import type { RuleCondition, RuleData, RulePack } from '@/utils/domain/lint/types';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';
import type { Finding } from '@/utils/model/finding';
import type { LintContext } from '@/utils/model/policy';

/** 2026-11-24T12:00+08:00: examples do not depend on the day they are run. */
const NOW = Date.parse('2026-11-24T12:00:00+08:00');

/** A context in which a rule with these conditions applies. */
export function contextFor(...conditions: readonly (RuleCondition | undefined)[]): LintContext {
  const all: RuleCondition = Object.assign({}, ...conditions);
  return {
    industry: all.industries?.[0] ?? 'general',
    commercial: all.commercial ?? true,
    hasPurchaseLink: all.hasPurchaseLink ?? false,
    surface: all.surfaces?.[0] ?? 'post',
    ...(all.accountKinds?.[0] ? { accountKind: all.accountKinds[0] } : {}),
    now: NOW,
  };
}

/** Takes `〔…〕` out of an example: the bare text and the marked spans. */
export function readExample(example: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const part of example.split(/(〔[^〕]*〕)/)) {
    const inner = part.startsWith('〔') ? part.slice(1, -1) : part;
    if (inner !== part) marks.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, marks };
}

const applyFix = (text: string, finding: Finding, fix: Finding['fixes'][number]): string =>
  fix.kind === 'insert'
    ? text.slice(0, fix.insertAt) + fix.text + text.slice(fix.insertAt)
    : text.slice(0, finding.start) + fix.text + text.slice(finding.end);

/** Runs the examples of a rule. Returns what is wrong with them, in words; nothing = all hold. */
export function makeRuleTester(packs: readonly RulePack[], scanner: TermScanner = buildScanner(packs)) {
  const wording = openBuiltinWording();
  // a repair is clean when no rule minds it; the score only guesses
  const whole = createLinter({ packs, scanner });
  return (rule: RuleData, pack: RulePack): readonly string[] => {
    const alone: Linter = createLinter({ packs: [{ ...pack, rules: [rule] }], scanner, wording });
    const { industry } = rule.examples;
    const context = { ...contextFor(pack.when, rule.when), ...(industry ? { industry } : {}) };
    const problems: string[] = [];
    const linted = (text: string): readonly Finding[] => {
      const { findings, crashed } = alone.lint(text, context);
      for (const { error } of crashed) problems.push(`crashed: ${error}`);
      return findings;
    };
    for (const example of rule.examples.hit) {
      const { text, marks } = readExample(example);
      const findings = linted(text);
      if (findings.length === 0) problems.push(`silent on: ${text}`);
      for (const mark of marks) {
        // a promise may be marked as its whole clause
        const marks = (f: Finding): boolean =>
          spanIou(f, mark) >= 0.5 || (f.start <= mark.start && mark.end <= f.end);
        if (!findings.some(marks))
          problems.push(
            `not at 〔${text.slice(mark.start, mark.end)}〕 but ${findings.map((f) => f.quote)}: ${text}`,
          );
      }
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          if (fix.kind === 'evidence') continue;
          const fixed = applyFix(text, finding, fix);
          const at = { start: finding.start, end: finding.start + Math.max(1, fix.text.length) };
          const left = whole
            .lint(fixed, context)
            .findings.find(
              (f) => f.start < at.end && at.start < f.end && f.category === rule.category && fix.text !== '',
            );
          if (left) problems.push(`fix “${fix.text}” leaves ${left.rule} “${left.quote}”: ${fixed}`);
        }
      }
    }
    for (const example of rule.examples.pass) {
      const { text } = readExample(example);
      const found = linted(text).filter((f) => f.severity !== 'evidence' || rule.severity === 'evidence');
      if (found.length > 0) problems.push(`speaks (${found.map((f) => f.quote)}) on: ${text}`);
    }
    return problems;
  };
}
