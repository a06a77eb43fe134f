import { finish } from '@/utils/core/run-in-slices';
import type { Span } from '@/utils/model/span';
import { type CompiledPattern, compilePattern } from '../pattern/compile';
import { isHeard } from '../pattern/heard';
import { makePatternIndex, type PatternIndex } from '../pattern/pattern-index';
import { frame, hasMatch } from '../pattern/search';
import type { RuleData } from '../types';
import type { View } from '../view';
import { type ExemptionRule, UNEXCUSED } from './exemption';
import { GUIDE_EXEMPTIONS } from './guide-2023';
import { SPEECH_EXEMPTIONS } from './speech';
import { TOPIC_EXEMPTIONS } from './topical';

/** Every exemption, in the order in which they are tried. */
export const EXEMPTIONS: readonly ExemptionRule[] = [
  ...SPEECH_EXEMPTIONS,
  ...TOPIC_EXEMPTIONS,
  ...GUIDE_EXEMPTIONS,
];

interface CompiledExemption {
  readonly rule: ExemptionRule;
  readonly any: readonly CompiledPattern[];
  readonly needs: readonly CompiledPattern[];
  readonly not: readonly CompiledPattern[];
}

const compiled = new Map<string, CompiledExemption>();

function compileExemption(rule: ExemptionRule): CompiledExemption {
  const known = compiled.get(rule.id);
  if (known) return known;
  const all = (patterns: readonly string[] = []): readonly CompiledPattern[] => patterns.map(compilePattern);
  const made = { rule, any: all(rule.any), needs: all(rule.needs), not: all(rule.not) };
  compiled.set(rule.id, made);
  return made;
}

/** The exemptions a rule may claim: those of its category, and `exempt`: an id adds, `no:id` or `no:prefix*` refuses. */
export function exemptionsOf(
  rule: Pick<RuleData, 'category' | 'exempt'>,
  all: readonly ExemptionRule[] = EXEMPTIONS,
): readonly ExemptionRule[] {
  const asked = rule.exempt ?? [];
  const refused = asked.filter((id) => id.startsWith('no:')).map((id) => id.slice(3));
  return all.filter((exemption) => {
    if (asked.includes(exemption.id)) return true;
    const isRefused = (id: string): boolean =>
      id.endsWith('*') ? exemption.id.startsWith(id.slice(0, -1)) : exemption.id === id;
    if (refused.some(isRefused)) return false;
    if (exemption.categories.includes(rule.category)) return true;
    return exemption.categories.includes('*') && !UNEXCUSED.has(rule.category);
  });
}

/** Patterns of exemptions that are about whole posts. */
export const postPatternsOf = (exemptions: readonly ExemptionRule[]): readonly CompiledPattern[] =>
  exemptions
    .filter(({ scope }) => scope === 'post')
    .map(compileExemption)
    .flatMap(({ any, needs, not }) => [...any, ...needs, ...not]);

/** All that exemptions ask of a sentence, indexed: a sentence admits few of them. */
let sentenceIndex: PatternIndex | undefined;

/** Makes the index, in steps; without it the first sentence does. */
export function* prepareExemptions(): Generator<void, PatternIndex> {
  sentenceIndex ??= yield* makePatternIndex(
    EXEMPTIONS.filter(({ scope }) => scope !== 'post')
      .map(compileExemption)
      .flatMap(({ any, needs, not }) => [...any, ...needs, ...not]),
  );
  return sentenceIndex;
}

const admittedTo = (framed: string): readonly CompiledPattern[] =>
  (sentenceIndex ?? finish(prepareExemptions())).admit(framed);

const holds = (
  { any, needs, not }: CompiledExemption,
  occurs: (pattern: CompiledPattern) => boolean,
): boolean => any.some(occurs) && needs.every(occurs) && !not.some(occurs);

/** Place in the list of the first exemption that the hit's own sentence gives; -1 = none. */
export function firstInSentence(
  view: View,
  hit: Span,
  { start, end }: Span,
  exemptions: readonly ExemptionRule[],
): number {
  if (exemptions.length === 0) return -1;
  const framed = frame(view.text.slice(start, end), { start: hit.start - start, end: hit.end - start });
  const admitted = admittedTo(framed);
  const occurs = (pattern: CompiledPattern): boolean =>
    admitted.includes(pattern) && hasMatch(framed, pattern);
  return exemptions.findIndex((exemption) => {
    if (exemption.scope === 'post') return false;
    return holds(compileExemption(exemption), occurs);
  });
}

interface AboutPosts {
  /** Place in the rule's list. */
  readonly at: number;
  readonly exemption: CompiledExemption;
}

const postsOf = new WeakMap<readonly ExemptionRule[], readonly AboutPosts[]>();

/** Those of a rule's exemptions that are about whole posts. */
function aboutPosts(exemptions: readonly ExemptionRule[]): readonly AboutPosts[] {
  let known = postsOf.get(exemptions);
  if (!known) {
    known = exemptions.flatMap((rule, at) =>
      rule.scope === 'post' ? [{ at, exemption: compileExemption(rule) }] : [],
    );
    postsOf.set(exemptions, known);
  }
  return known;
}

/**
 * The first exemption that holds for a hit: `inSentence` is what its own sentence gives, exemptions about whole posts
 * are judged by the post.
 */
export function findExemption(
  view: View,
  hit: Span,
  exemptions: readonly ExemptionRule[],
  inSentence: number,
): ExemptionRule | undefined {
  for (const { at, exemption } of aboutPosts(exemptions)) {
    if (inSentence >= 0 && at >= inSentence) break;
    if (holds(exemption, (pattern) => isHeard(view, hit, pattern))) return exemption.rule;
  }
  return exemptions[inSentence];
}
