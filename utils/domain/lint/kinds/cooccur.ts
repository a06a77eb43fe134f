import type { Span } from '@/utils/model/span';
import { type CompiledPattern, compilePattern } from '../pattern/compile';
import { findMatches } from '../pattern/search';
import type { CooccurRule } from '../types';
import type { View } from '../view';
import type { Kind } from './kind';

/** Two kinds of words near each other (imperative + danger, comparison + target). */
export const cooccurKind: Kind<CooccurRule> = (rule) => {
  const left = rule.a.map(compilePattern);
  const right = rule.b.map(compilePattern);
  const within = rule.within ?? 'sentence';
  const most = rule.maxDistance ?? Number.POSITIVE_INFINITY;
  const all = (view: View, patterns: readonly CompiledPattern[]): readonly Span[] =>
    patterns.flatMap((p) => findMatches(view, p)).sort((x, y) => x.start - y.start);
  return function* (_source, view) {
    const firsts = all(view, left);
    if (firsts.length === 0) return;
    const seconds = all(view, right);
    for (const a of firsts) {
      const window = view.windowOf(a, within);
      const b = seconds.find((candidate) => {
        if (candidate.start < window.start || candidate.end > window.end) return false;
        if (candidate.start < a.end && a.start < candidate.end) return false;
        if (rule.order === 'ab' && candidate.start < a.end) return false;
        return Math.max(candidate.start - a.end, a.start - candidate.end) <= most;
      });
      if (!b) continue;
      const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
      const { start, end } = rule.span === 'a' ? a : rule.span === 'b' ? b : both;
      yield { start, end, reading: 'plain' };
    }
  };
};
