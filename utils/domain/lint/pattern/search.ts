import type { Span } from '@/utils/model/span';
import type { View } from '../view';
import type { CompiledPattern } from './compile';

export interface PatternMatch extends Span {
  readonly groups: Readonly<Record<string, string>>;
}

/** A text with more matches of one pattern than this is noise; the rest adds nothing. */
const MOST = 200;

/** All matches of a pattern in a view; the span is that of `(?<hit>…)` where the pattern has it. */
export function findMatches(view: View, pattern: CompiledPattern): readonly PatternMatch[] {
  if (!view.admits(pattern)) return [];
  return matchText(view.text, pattern);
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
