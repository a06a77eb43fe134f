import { compilePattern } from '../pattern/compile';
import { findMatches, hasMatch } from '../pattern/search';
import type { NumberClaimRule, PatternRule } from '../types';
import type { Kind } from './kind';
import { joinClauses, markClauses } from './mark-clauses';

/** Regular expressions over the normalised text (or the text as written). */
export const patternKind: Kind<PatternRule> = (rule) => {
  const patterns = rule.any.map(compilePattern);
  if (rule.view === 'raw') {
    return function* (source, view) {
      if (view !== source.folded) return;
      for (const pattern of patterns) {
        for (const { start, end, groups } of source.raw.matchesOf(pattern))
          yield { start, end, reading: 'plain', data: groups, original: true };
      }
    };
  }
  if (rule.mark === 'clause') {
    return function* (_source, view) {
      const marked = patterns.flatMap((p) => findMatches(view, p)).map((hit) => markClauses(view, hit));
      for (const { start, end } of joinClauses(marked)) yield { start, end, reading: 'plain' };
    };
  }
  return function* (_source, view) {
    for (const pattern of patterns) {
      for (const { start, end, groups } of findMatches(view, pattern))
        yield { start, end, reading: 'plain', data: groups };
    }
  };
};

/** A number that claims something and no source in its sentence. */
export const numberClaimKind: Kind<NumberClaimRule> = (rule) => {
  const patterns = rule.any.map(compilePattern);
  const source = compilePattern('<source>');
  return function* (_source, view) {
    for (const pattern of patterns) {
      for (const { start, end, groups } of findMatches(view, pattern)) {
        const window = view.windowOf({ start, end }, 'sentence');
        if (hasMatch(view.text.slice(window.start, window.end), source)) continue;
        yield { start, end, reading: 'plain', data: groups };
      }
    }
  };
};
