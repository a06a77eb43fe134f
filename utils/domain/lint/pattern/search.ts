import type { Span } from '@/utils/model/span';
import type { CompiledPattern } from './compile';
import { MOST, matchText, NONE, type PatternMatch } from './match';
import { type Cut, cutText } from './pieces';

export { matchText, type PatternMatch };

/** A searched text; it remembers how it is cut into pieces. */
export interface Searched {
  readonly text: string;
  readonly cuts: Map<string, Cut>;
  admits(pattern: CompiledPattern): boolean;
}

/** All matches of a pattern in a view; the span is that of `(?<hit>…)` where the pattern has it. */
export function findMatches(view: Searched, pattern: CompiledPattern): readonly PatternMatch[] {
  const { separators } = pattern;
  if (separators === '') return view.admits(pattern) ? matchText(view.text, pattern) : NONE;
  let cut = view.cuts.get(separators);
  if (!cut) {
    cut = cutText(view.text, separators);
    view.cuts.set(separators, cut);
  }
  const found = cut.get(pattern.id) ?? NONE;
  return found.length > MOST ? found.slice(0, MOST) : found;
}

/** Whether a pattern occurs in a string. */
export const hasMatch = (text: string, pattern: CompiledPattern): boolean => pattern.regex().test(text);

/** Puts `◆` in place of the hit, so that a context pattern can speak about what stands before and after it. */
export const frame = (text: string, hit: Span): string =>
  `${text.slice(0, hit.start)}◆${text.slice(hit.end)}`;
