import type { Span } from '@/utils/model/span';
import type { CompiledPattern } from './compile';
import { type Cut, cutText } from './pieces';

export interface PatternMatch extends Span {
  readonly groups: Readonly<Record<string, string>>;
}

/** A searched text; it remembers how it is cut into pieces. */
export interface Searched {
  readonly text: string;
  readonly cuts: Map<string, Cut>;
  admits(pattern: CompiledPattern): boolean;
}

/** A text with more matches of one pattern than this is noise; the rest adds nothing. */
const MOST = 200;
const NONE: readonly PatternMatch[] = [];

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

/** Matches in a plain string (windows, raw text). */
export function matchText(text: string, pattern: CompiledPattern): readonly PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const match of text.matchAll(pattern.regex())) {
    const hit = match.indices?.groups?.hit;
    const [start, end] = hit ?? [match.index, match.index + match[0].length];
    if (end > start) found.push({ start, end, groups: match.groups ?? {} });
    if (found.length >= MOST) break;
  }
  return found;
}

/** Whether a pattern occurs in a string. */
export const hasMatch = (text: string, pattern: CompiledPattern): boolean => pattern.regex().test(text);

/** Puts `◆` in place of the hit, so that a context pattern can speak about what stands before and after it. */
export const frame = (text: string, hit: Span): string =>
  `${text.slice(0, hit.start)}◆${text.slice(hit.end)}`;
