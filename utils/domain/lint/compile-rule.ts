import type { Citation } from '@/utils/model/finding';
import { CITATIONS } from './citations';
import { exemptionsOf } from './exemptions/apply';
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
}

/** Compiles one rule of a pack; throws with a zh-CN reason. */
export function compileRule(rule: RuleData, pack: RulePack): CompiledRule {
  const citations = rule.cite.map((key) => {
    const citation = pack.citations?.[key] ?? CITATIONS[key];
    if (!citation) throw new Error(`没有名为 ${key} 的出处`);
    return citation;
  });
  return {
    rule,
    pack,
    conditions: [pack.when, rule.when].filter((c) => c !== undefined),
    check: makeCheck(rule),
    needs: (rule.needs ?? []).map(compilePattern),
    not: (rule.not ?? []).map(compilePattern),
    window: rule.window ?? 'sentence',
    allow: 'allow' in rule ? (rule.allow ?? []) : [],
    exemptions: exemptionsOf(rule),
    citations,
  };
}
