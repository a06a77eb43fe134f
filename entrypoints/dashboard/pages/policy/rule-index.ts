import type { RuleData, RulePack } from '@/utils/domain/lint/types';
import type { Citation } from '@/utils/model/finding';
import type { RuleSetting } from '@/utils/model/policy';

/** A rule with what the browser shows of it. */
export interface RuleEntry {
  readonly rule: RuleData;
  readonly pack: RulePack;
  readonly citations: readonly Citation[];
  /** Lower-case text that a search looks in: id, title, sentences, words, laws and articles. */
  readonly haystack: string;
}

const wordsOf = (rule: RuleData): string =>
  JSON.stringify([
    'terms' in rule ? rule.terms : [],
    'prefer' in rule ? rule.prefer : [],
    'required' in rule ? rule.required : [],
    rule.examples.hit,
  ]);

export const citationsOf = (rule: RuleData, pack: RulePack): readonly Citation[] =>
  rule.cite.flatMap((key) => pack.citations?.[key] ?? []);

export const indexRules = (
  packs: readonly RulePack[],
  categoryText: (rule: RuleData) => string,
): readonly RuleEntry[] =>
  packs.flatMap((pack) =>
    pack.rules.map((rule) => {
      const citations = citationsOf(rule, pack);
      const cited = citations.map(({ law, article }) => `${law}${article ?? ''}`);
      const parts = [
        rule.id,
        rule.title,
        rule.message,
        rule.hint,
        pack.title,
        categoryText(rule),
        wordsOf(rule),
        ...cited,
      ];
      return { rule, pack, citations, haystack: parts.join('\n').toLowerCase() };
    }),
  );

/** Entries in which every part of the query occurs: `广告法 第九条`, `最佳`, `cn.ad`. */
export function searchRules(entries: readonly RuleEntry[], query: string): readonly RuleEntry[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ haystack }) => parts.every((part) => haystack.includes(part)));
}

/** Settings of a rule in force; absent = as the pack has it. */
export const settingOf = (rules: readonly RuleSetting[], id: string): RuleSetting | undefined =>
  rules.find((setting) => setting.rule === id);

/** The list of settings after one rule was changed; a setting that says nothing is dropped. */
export function withSetting(rules: readonly RuleSetting[], next: RuleSetting): readonly RuleSetting[] {
  const others = rules.filter((setting) => setting.rule !== next.rule);
  return next.enabled === undefined && next.severity === undefined ? others : [...others, next];
}

/** An example as text and the span that `〔…〕` marks in it. */
export function parseExample(example: string): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  const start = example.indexOf('〔');
  const end = example.indexOf('〕');
  if (start < 0 || end < start) return { text: example, start: 0, end: 0 };
  return {
    text: example.slice(0, start) + example.slice(start + 1, end) + example.slice(end + 1),
    start,
    end: end - 1,
  };
}
