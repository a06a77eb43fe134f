import { type CompiledPattern, compilePattern } from '../pattern/compile';
import { findMatches, hasMatch, type PatternMatch } from '../pattern/search';
import type { AbsenceRule } from '../types';
import type { View } from '../view';
import type { Kind } from './kind';

/** The first place of the first trigger that is there: triggers are listed from the most telling down. */
function firstMatch(view: View, triggers: readonly CompiledPattern[]): PatternMatch | undefined {
  for (const trigger of triggers) {
    const found = findMatches(view, trigger)[0];
    if (found) return found;
  }
  return undefined;
}

/** Something in the post makes a statement necessary, and the statement is not there. */
export const absenceKind: Kind<AbsenceRule> = (rule) => {
  const triggers = rule.trigger.map(compilePattern);
  const also = (rule.also ?? []).map(compilePattern);
  const required = rule.required.map(({ label, any }) => ({ label, any: any.map(compilePattern) }));
  return function* (source, view) {
    const first = firstMatch(view, triggers);
    if (!first || !also.every((pattern) => view.search.has(pattern))) return;
    const { statement = '' } = source.context;
    const post = `${view.text}\n${statement}`;
    // without a statement all that is new is the line's end, which only a match that reaches it can take
    const isSaid = (pattern: CompiledPattern): boolean =>
      statement === '' && !pattern.looks
        ? view.search.has(pattern) || hasMatch(post.slice(-pattern.reach - 1), pattern)
        : hasMatch(post, pattern);
    const missing = required.filter(({ any }) => !any.some(isSaid));
    if (missing.length < (rule.minMissing ?? 1)) return;
    const { start, end } = first;
    yield { start, end, reading: 'plain', data: { missing: missing.map(({ label }) => label).join('、') } };
  };
};
