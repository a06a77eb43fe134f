import type { Span } from '@/utils/model/span';
import type { CompiledPattern } from './compile';
import { Generations } from './generations';
import { matchText, type PatternMatch } from './match';
import type { TextSearch } from './text-search';

export { matchText, type PatternMatch };

/** All matches of a pattern in a view; the span is that of `(?<hit>…)` where the pattern has it. */
export const findMatches = (
  { search }: { readonly search: TextSearch },
  pattern: CompiledPattern,
): readonly PatternMatch[] => search.matchesOf(pattern);

/** Whether a pattern occurs in a string. */
export const hasMatch = (text: string, pattern: CompiledPattern): boolean => pattern.regex().test(text);

/** Puts `◆` in place of the hit, so that a context pattern can speak about what stands before and after it. */
export const frame = (text: string, hit: Span): string =>
  `${text.slice(0, hit.start)}◆${text.slice(hit.end)}`;

/** What was found around hits, by pattern and text: hits that stay are asked about again with every key. */
const around = new WeakMap<CompiledPattern, Generations<boolean>>();
const KEPT = 300;

function occursIn(framed: string, pattern: CompiledPattern): boolean {
  let known = around.get(pattern);
  if (!known) {
    known = new Generations(KEPT);
    around.set(pattern, known);
  }
  return known.get(framed, () => hasMatch(framed, pattern));
}

/** Whether a pattern that speaks of the hit occurs around it: no further away than it reaches has to be looked at. */
export function hasFramed(text: string, hit: Span, pattern: CompiledPattern): boolean {
  if (!pattern.framed) return hasMatch(frame(text, hit), pattern);
  const from = Math.max(0, hit.start - pattern.reach - 1);
  const to = Math.min(text.length, hit.end + pattern.reach + 1);
  return occursIn(`${text.slice(from, hit.start)}◆${text.slice(hit.end, to)}`, pattern);
}
