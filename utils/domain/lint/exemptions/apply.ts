import type { Span } from '@/utils/model/span';
import { type CompiledPattern, compilePattern } from '../pattern/compile';
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

/** The first exemption that holds for a hit, judged in its own sentence unless the exemption is about whole posts. */
export function findExemption(
  view: View,
  hit: Span,
  exemptions: readonly ExemptionRule[],
): ExemptionRule | undefined {
  if (exemptions.length === 0) return undefined;
  const framed = (scope: 'sentence' | 'post') => {
    const window = view.windowOf(hit, scope);
    return frame(view.text.slice(window.start, window.end), {
      start: hit.start - window.start,
      end: hit.end - window.start,
    });
  };
  const sentence = framed('sentence');
  let post: ReturnType<typeof framed> | undefined;
  return exemptions.find((exemption) => {
    const { any, needs, not } = compileExemption(exemption);
    if (exemption.scope === 'post') post ??= framed('post');
    const text = exemption.scope === 'post' && post ? post : sentence;
    return (
      any.some((p) => hasMatch(text, p)) &&
      needs.every((p) => hasMatch(text, p)) &&
      !not.some((p) => hasMatch(text, p))
    );
  });
}
