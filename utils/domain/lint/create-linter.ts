import { finish } from '@/utils/core/run-in-slices';
import type { Exemption, Finding } from '@/utils/model/finding';
import type { Ignore, LintContext, PackSetting, RuleSetting } from '@/utils/model/policy';
import { arrangeExemptions, arrangeFindings, dropExempted } from './arrange';
import { toCompanyFinding } from './company';
import { type CompiledRule, compileRule } from './compile-rule';
import { appliesTo, contextKey } from './condition';
import { prepareExemptions } from './exemptions/apply';
import { foldText } from './fold';
import { createJudge, type Place } from './judge';
import { LintMemory } from './memory';
import { type LintPlan, makeRuleSearch, planLint } from './plan';
import { prepareSource } from './source';
import { createTermIndex, type TermScanner } from './term-index';
import type { RulePack } from './types';
import type { WordingModel } from './wording/model';
import { createSettler } from './wording/settle';

/** What a text is judged as. */
type Judged = 'post' | 'name' | 'any';

export interface LinterOptions {
  /** Validated packs (`loadPacks`, or the built-in ones). */
  readonly packs: readonly RulePack[];
  /** The opened vocabulary: list 0 made from `collectTerms(packs)`, further lists the company's. */
  readonly scanner: TermScanner;
  /** Opened weights of the wording score; without them its rules are silent. */
  readonly wording?: WordingModel | undefined;
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
  /** `memory` makes it fast to judge a text again that changed a little; the result is the same without it. */
  lint(text: string, context: LintContext, memory?: LintMemory): LintResult;
  /** Judges an account name with the name rules only. */
  lintName(name: string, context: LintContext): LintResult;
  /** Rules that apply in a context, for lists and documentation. */
  rulesFor(context: LintContext): readonly CompiledRule[];
}

/**
 * Makes a linter: pure and synchronous, the same text and context always give the same result. Throws only for packs
 * that were not validated.
 */
export const createLinter = (options: LinterOptions): Linter => finish(makeLinter(options));

/** The same in steps: reading 300 rules and indexing what they look for takes longer than a page should stand still. */
export function* makeLinter(options: LinterOptions): Generator<void, Linter> {
  const off = new Set((options.packSettings ?? []).filter((p) => !p.enabled).map((p) => p.pack));
  const settings = new Map((options.settings ?? []).map((s) => [s.rule, s]));
  const ignoredRules = new Set((options.ignores ?? []).filter((i) => i.scope === 'rule').map((i) => i.rule));
  const isOn = ({ rule, pack }: Pick<CompiledRule, 'rule' | 'pack'>): boolean =>
    !off.has(pack.id) && settings.get(rule.id)?.enabled !== false && !ignoredRules.has(rule.id);
  // the score must not speak in place of a rule that was switched off: such rules run without being heard
  const isWanted = (each: Pick<CompiledRule, 'rule' | 'pack'>): boolean =>
    isOn(each) || (options.wording !== undefined && each.rule.kind !== 'wording');
  const rules: CompiledRule[] = [];
  const unheard = new Set<CompiledRule>();
  for (const each of options.packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })))) {
    if (!isWanted(each)) continue;
    const compiled = compileRule(each.rule, each.pack, rules.length);
    rules.push(compiled);
    if (!isOn(each)) unheard.add(compiled);
    yield;
  }
  const search = yield* makeRuleSearch(rules);
  yield* prepareExemptions();
  // the first text finds its table made
  foldText('');
  yield;
  const index = createTermIndex(options.scanner);
  const settle = createSettler(rules, settings);
  const judge = createJudge(settings, options.ignores ?? []);
  const plans = new Map<string, LintPlan>();

  const rulesFor = (context: LintContext): readonly CompiledRule[] =>
    rules.filter(({ conditions }) => conditions.every((c) => appliesTo(c, context)));

  /** The plan for posts, for account names or for any text in a context. */
  const planFor = (context: LintContext, what: Judged): LintPlan => {
    const key = `${what}|${contextKey(context)}`;
    const known = plans.get(key);
    if (known) return known;
    const isName = ({ rule }: CompiledRule): boolean => rule.kind === 'name-rule' && rule.on === 'nickname';
    const made = planLint(
      rulesFor(context).filter((compiled) => what === 'any' || isName(compiled) === (what === 'name')),
      search,
    );
    plans.set(key, made);
    return made;
  };

  function run(text: string, context: LintContext, what: Judged, given?: LintMemory): LintResult {
    const { original: reposted, ...here } = context;
    const original = reposted?.text ? run(reposted.text, here, 'any').findings : [];
    const memory = given ?? new LintMemory();
    memory.serve(index, JSON.stringify([what, contextKey(context), index.epoch(context.now)]));
    const plan = planFor(context, what);
    const wording = what === 'post' ? options.wording : undefined;
    const source = prepareSource(text, context, index, { ...plan, wording }, memory, original);
    const views = source.decoded ? [source.folded, source.decoded] : [source.folded];
    const speaking = views.map((view) => plan.rulesIn(source, view));
    const found: Finding[] = [];
    const exempted: Exemption[] = [];
    const crashed: Crash[] = [];
    const quiet: Place[] = [];
    const numbers = [...new Set(speaking.flatMap((each) => [...each]))].sort((a, b) => a - b);
    for (const number of numbers) {
      const compiled = plan.rules[number] as CompiledRule;
      try {
        views.forEach((view, i) => {
          if (!speaking[i]?.has(number)) return;
          if (unheard.has(compiled)) judge(source, view, compiled, memory, quiet, quiet, quiet);
          else judge(source, view, compiled, memory, found, exempted, quiet);
        });
      } catch (error) {
        crashed.push({
          rule: compiled.rule.id,
          error: error instanceof Error ? error.message : String(error),
        });
      }
    }
    if (what !== 'any') {
      for (const hit of source.terms) {
        const term = options.scanner.term(hit.entry, hit.list);
        // a word for some accounts says nothing to others, least of all to private ones
        const isFor = !term.accounts || term.accounts.includes(context.uid ?? '');
        if (hit.list > 0 && isFor) found.push(toCompanyFinding(hit, term));
      }
    }
    const settled = settle(dropExempted(found, exempted), [...exempted, ...quiet], source.wording);
    const findings = arrangeFindings(settled, text);
    return { findings, exemptions: arrangeExemptions(exempted, findings), crashed };
  }

  return {
    lint: (text, context, memory) => run(text, context, 'post', memory),
    lintName: (name, context) => run(name, context, 'name'),
    rulesFor: (context) => rulesFor(context).filter((rule) => !unheard.has(rule)),
  };
}
