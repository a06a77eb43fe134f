import { compilePattern } from '../pattern/compile';
import { findMatches, hasMatch } from '../pattern/search';
import type { AbsenceRule } from '../types';
import type { Kind } from './kind';

/** Something in the post makes a statement necessary, and the statement is not there. */
export const absenceKind: Kind<AbsenceRule> = (rule) => {
  const triggers = rule.trigger.map(compilePattern);
  const also = (rule.also ?? []).map(compilePattern);
  const required = rule.required.map(({ label, any }) => ({ label, any: any.map(compilePattern) }));
  return function* (source, view) {
    const found = triggers
      .flatMap((pattern) => findMatches(view, pattern))
      .sort((x, y) => x.start - y.start || y.end - x.end);
    const first = found[0];
    if (!first || !also.every((pattern) => view.admits(pattern) && hasMatch(view.text, pattern))) return;
    const post = `${view.text}\n${source.context.statement ?? ''}`;
    const missing = required.filter(({ any }) => !any.some((pattern) => hasMatch(post, pattern)));
    if (missing.length < (rule.minMissing ?? 1)) return;
    const { start, end } = first;
    yield { start, end, reading: 'plain', data: { missing: missing.map(({ label }) => label).join('、') } };
  };
};
