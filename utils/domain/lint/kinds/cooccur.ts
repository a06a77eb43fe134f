import type { Span } from '@/utils/model/span';
import { type CompiledPattern, compilePattern } from '../pattern/compile';
import { findMatches } from '../pattern/search';
import type { CooccurRule } from '../types';
import type { View } from '../view';
import type { Kind } from './kind';
import { markClauses } from './mark-clauses';

const PREDICATE = /就是|全是|都是|全|都|就|是|用|只|除了|九成|大部分|快|没|净|卖|拿|收|降|骗|三天两头/;
const OWN_SIDE =
  /^(?:还得|专业人士|敢不敢|给孩子|我|咱|本店|来|买|选|不如|还是|同样|想|认准|看|开户|换|一|寄)/;

/** What is said of `a`: from the predicate on, with one more clause when that goes on in the same vein. */
function predicateOf(view: View, a: Span, b: Span): Span {
  const gap = view.text.slice(a.end, b.end);
  const at = PREDICATE.exec(gap)?.index;
  const first = toClauseEnd(view, { start: at === undefined ? b.start : a.end + at, end: b.end });
  if (view.text[first.end] !== '，') return first;
  const next = toClauseEnd(view, { start: first.start, end: first.end + 2 });
  const more = view.text.slice(first.end + 1, next.end);
  return more.length > 14 || OWN_SIDE.test(more) ? first : next;
}

/** The span stretched to the end of its last clause, without the closing mark. */
function toClauseEnd(view: View, span: Span): Span {
  const { end } = view.windowOf({ start: span.end - 1, end: span.end }, 'clause');
  return {
    start: span.start,
    end: Math.max(span.end, /[，。！？；…\n]/.test(view.text[end - 1] ?? '') ? end - 1 : end),
  };
}

function spanOf(view: View, rule: CooccurRule, a: Span, b: Span): Span {
  const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  switch (rule.span) {
    case 'a':
      return a;
    case 'b':
      return b;
    case 'to-clause-end':
      return toClauseEnd(view, both);
    case 'predicate':
      return predicateOf(view, a, b);
    case 'clauses':
      return markClauses(view, both);
    default:
      return both;
  }
}

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
      const { start, end } = spanOf(view, rule, a, b);
      yield { start, end, reading: 'plain' };
    }
  };
};
