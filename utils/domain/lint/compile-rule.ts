import type { Citation } from '@/utils/model/finding';
import { exemptionsOf, postPatternsOf } from './exemptions/apply';
import type { ExemptionRule } from './exemptions/exemption';
import { makeCheck } from './kinds';
import type { Check } from './kinds/kind';
import { type CompiledPattern, compilePattern } from './pattern/compile';
import type { RuleCondition, RuleData, RulePack, Window } from './types';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: RuleData;
  readonly pack: RulePack;
  readonly conditions: readonly RuleCondition[];
  readonly check: Check;
  readonly needs: readonly CompiledPattern[];
  readonly not: readonly CompiledPattern[];
  readonly window: Window;
  readonly allow: readonly string[];
  readonly exemptions: readonly ExemptionRule[];
  readonly citations: readonly Citation[];
  /** Its place among the rules of its linter. */
  readonly number: number;
  /** What it judges a hit by can lie outside the hit's sentence (beside what rules and exemptions say of posts). */
  readonly looksFar: boolean;
  /** Patterns that it wants looked for in the whole of a post. */
  readonly postPatterns: readonly CompiledPattern[];
}

const SENTENCE_END = /[。！？\n]/;

/** Compiles one rule of a pack; throws with a zh-CN reason. */
export function compileRule(rule: RuleData, pack: RulePack, number = 0): CompiledRule {
  const citations = rule.cite.map((key) => {
    const citation = pack.citations?.[key];
    if (!citation) throw new Error(`没有名为 ${key} 的出处`);
    return citation;
  });
  const check = makeCheck(rule);
  const needs = (rule.needs ?? []).map(compilePattern);
  const not = (rule.not ?? []).map(compilePattern);
  const window = rule.window ?? 'sentence';
  const allow = 'allow' in rule ? (rule.allow ?? []) : [];
  const exemptions = exemptionsOf(rule);
  return {
    rule,
    pack,
    conditions: [pack.when, rule.when].filter((c) => c !== undefined),
    check,
    needs,
    not,
    window,
    allow,
    exemptions,
    citations,
    number,
    looksFar: allow.some((word) => SENTENCE_END.test(word)),
    postPatterns: [...(window === 'post' ? [...needs, ...not] : []), ...postPatternsOf(exemptions)],
  };
}
