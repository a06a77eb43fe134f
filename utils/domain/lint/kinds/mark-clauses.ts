import type { Span } from '@/utils/model/span';
import type { View } from '../view';

const STOP = /[，。！？；：…\n#【】]/;
const BLANK = /[\s、“”（）~-]/;

/** The whole clauses a span of a view touches, without the marks around them. */
export function markClauses(view: View, { start, end }: Span): Span {
  const { text } = view;
  let from = start;
  let to = end;
  while (from > 0 && !STOP.test(text[from - 1] ?? '')) from--;
  while (to < text.length && !STOP.test(text[to] ?? '')) to++;
  while (from < start && BLANK.test(text[from] ?? '')) from++;
  while (to > end && BLANK.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Neighbouring clauses of one sentence become one span. */
export function joinClauses(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined[joined.length - 1];
    if (last && span.start <= last.end + 1) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
