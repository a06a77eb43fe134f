import type { Span } from '@/utils/model/span';
import type { CompiledPattern } from './compile';

export interface PatternMatch extends Span {
  readonly groups: Readonly<Record<string, string>>;
}

/** A text with more matches of one pattern than this is noise; the rest adds nothing. */
export const MOST = 200;

export const NONE: readonly PatternMatch[] = [];

/** Matches in a plain string (windows, raw text); the span is that of `(?<hit>…)` where the pattern has it. */
export function matchText(text: string, pattern: CompiledPattern): readonly PatternMatch[] {
  const regex = pattern.regex();
  // `matchAll` would copy the expression each time
  let match = regex.exec(text);
  if (!match) return NONE;
  const found: PatternMatch[] = [];
  for (; match && found.length < MOST; match = regex.exec(text)) {
    const hit = match.indices?.groups?.hit;
    const [start, end] = hit ?? [match.index, match.index + match[0].length];
    if (end > start) found.push({ start, end, groups: match.groups ?? {} });
    if (match[0] === '') regex.lastIndex++;
  }
  return found;
}
