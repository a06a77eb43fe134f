import type { Exemption, Finding, Severity } from '@/utils/model/finding';
import type { Ignore, LintContext, PackSetting, RuleSetting } from '@/utils/model/policy';
import { arrangeExemptions, arrangeFindings, dropExempted } from './arrange';
import { toCompanyFinding } from './company';
import { type CompiledRule, compileRule } from './compile-rule';
import { appliesTo, contextKey } from './condition';
import { findExemption } from './exemptions/apply';
import { standsInContext } from './hit-filter';
import { isIgnored, prepareSource, type Source } from './source';
import { createTermIndex, type TermScanner } from './term-index';
import { toFinding } from './to-finding';
import type { Hit, RulePack } from './types';
import type { View } from './view';
import { widenHit } from './widen';

/** Of the hits of one rule those that lie inside a longer one say nothing of their own. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((k) => k.start <= hit.start && hit.end <= k.end)) kept.push(hit);
  }
  return kept;
}

export interface LinterOptions {
  /** Validated packs (`loadPacks`, or the built-in ones). */
  readonly packs: readonly RulePack[];
  /** The opened vocabulary: list 0 made from `collectTerms(packs)`, further lists the company's. */
  readonly scanner: TermScanner;
  readonly packSettings?: readonly PackSetting[];
  readonly settings?: readonly RuleSetting[];
  readonly ignores?: readonly Ignore[];
}

export interface Crash {
  readonly rule: string;
  readonly error: string;
}

export interface LintResult {
  /** By severity, then by place; one per place and category. */
  readonly findings: readonly Finding[];
  /** What was let through and why. */
  readonly exemptions: readonly Exemption[];
  /** Rules that failed on this text; the others have run. */
  readonly crashed: readonly Crash[];
}

export interface Linter {
  lint(text: string, context: LintContext): LintResult;
  /** Judges an account name with the name rules only. */
  lintName(name: string, context: LintContext): LintResult;
  /** Rules that apply in a context, for lists and documentation. */
  rulesFor(context: LintContext): readonly CompiledRule[];
}

/**
 * Makes a linter: pure and synchronous, the same text and context always give the same result. Throws only for packs
 * that were not validated.
 */
export function createLinter(options: LinterOptions): Linter {
  const off = new Set((options.packSettings ?? []).filter((p) => !p.enabled).map((p) => p.pack));
  const settings = new Map((options.settings ?? []).map((s) => [s.rule, s]));
  const ignoredRules = new Set((options.ignores ?? []).filter((i) => i.scope === 'rule').map((i) => i.rule));
  const ignoredWords = new Set(
    (options.ignores ?? []).flatMap((i) => (i.scope === 'word' ? [`${i.rule}\n${i.word}`] : [])),
  );
  const rules = options.packs
    .filter((pack) => !off.has(pack.id))
    .flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })))
    .filter(({ rule }) => settings.get(rule.id)?.enabled !== false && !ignoredRules.has(rule.id))
    .map(({ rule, pack }) => compileRule(rule, pack));
  const index = createTermIndex(options.scanner);
  const active = new Map<string, readonly CompiledRule[]>();

  const rulesFor = (context: LintContext): readonly CompiledRule[] => {
    const key = contextKey(context);
    const known = active.get(key);
    if (known) return known;
    const made = rules.filter(({ conditions }) => conditions.every((c) => appliesTo(c, context)));
    active.set(key, made);
    return made;
  };

  const severityOf = ({ rule }: CompiledRule): Severity => settings.get(rule.id)?.severity ?? rule.severity;

  function runRule(source: Source, compiled: CompiledRule, found: Finding[], let_: Exemption[]): void {
    const views = source.decoded ? [source.folded, source.decoded] : [source.folded];
    for (const view of views) {
      for (const hit of longest([...compiled.check(source, view)]))
        judge(source, view, hit, compiled, found, let_);
    }
  }

  function judge(
    source: Source,
    view: View,
    hit: Hit,
    compiled: CompiledRule,
    found: Finding[],
    exempted: Exemption[],
  ): void {
    if (!hit.original && view.decoded.length > 0 && !view.decodedIn(hit)) return;
    const span = hit.original ? hit : view.toOriginal(hit);
    if (!hit.original && isIgnored(source, span)) return;
    const place = hit.original
      ? { start: view.fromOriginal(hit.start), end: view.fromOriginal(hit.end) }
      : hit;
    if (!standsInContext(view, place, compiled)) return;
    const { rule } = compiled;
    const quote = source.text.slice(span.start, span.end);
    if (ignoredWords.has(`${rule.id}\n${quote}`)) return;
    const exempt = (exemption: string, because: string): void => {
      exempted.push({
        rule: rule.id,
        category: rule.category,
        start: span.start,
        end: span.end,
        quote,
        exemption,
        because: because.replaceAll('{quote}', quote),
      });
    };
    const exemption = findExemption(view, place, compiled.exemptions);
    if (exemption && exemption.effect !== 'evidence') {
      exempt(exemption.id, exemption.because);
      return;
    }
    const replaces = (hit.fixes ?? rule.fixes ?? []).some((fix) => typeof fix === 'string' && fix !== '');
    const marked = { ...hit, ...widenHit(view, hit, rule.category, replaces) };
    const finding = toFinding(source, view, marked, compiled, severityOf(compiled), exemption);
    const given = source.context.evidence?.[rule.id] ?? source.context.evidence?.[rule.category];
    if (given && finding.fixes[0]?.kind === 'evidence') {
      exempt('evidence', `已附依据：${given}`);
      return;
    }
    found.push(settings.get(rule.id)?.locked ? { ...finding, locked: true } : finding);
  }

  function run(
    text: string,
    context: LintContext,
    chosen: readonly CompiledRule[],
    company: boolean,
  ): LintResult {
    const original = context.original?.text
      ? run(context.original.text, { ...context, original: undefined as never }, rulesFor(context), false)
          .findings
      : [];
    const source = prepareSource(text, context, index, original);
    const found: Finding[] = [];
    const exempted: Exemption[] = [];
    const crashed: Crash[] = [];
    for (const compiled of chosen) {
      try {
        runRule(source, compiled, found, exempted);
      } catch (error) {
        crashed.push({
          rule: compiled.rule.id,
          error: error instanceof Error ? error.message : String(error),
        });
      }
    }
    if (company) {
      for (const hit of source.terms) {
        if (hit.list > 0) found.push(toCompanyFinding(hit, options.scanner.term(hit.entry, hit.list)));
      }
    }
    const findings = arrangeFindings(dropExempted(found, exempted));
    return { findings, exemptions: arrangeExemptions(exempted, findings), crashed };
  }

  return {
    lint: (text, context) =>
      run(
        text,
        context,
        rulesFor(context).filter(({ rule }) => rule.kind !== 'name-rule' || rule.on !== 'nickname'),
        true,
      ),
    lintName: (name, context) =>
      run(
        name,
        context,
        rulesFor(context).filter(({ rule }) => rule.kind === 'name-rule' && rule.on === 'nickname'),
        true,
      ),
    rulesFor,
  };
}
