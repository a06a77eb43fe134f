import type { Span } from '@/utils/model/span';
import type { CompiledRule } from './compile-rule';
import type { CompiledPattern } from './pattern/compile';
import { isHeard } from './pattern/heard';
import { frame, hasFramed, hasMatch } from './pattern/search';
import type { View } from './view';

/** Whether a longer harmless word covers the hit. */
export function isAllowed(view: View, hit: Span, words: readonly string[]): boolean {
  const length = hit.end - hit.start;
  for (const word of words) {
    if (word.length <= length) continue;
    for (let at = Math.max(0, hit.end - word.length); at <= hit.start; at++)
      if (view.text.startsWith(word, at)) return true;
  }
  return false;
}

/** Whether the clause or sentence around a hit is as the rule's `needs` and `not` want it. */
export function standsInWindow(view: View, hit: Span, { needs, not, window }: CompiledRule): boolean {
  if (needs.length + not.length === 0) return true;
  const { start, end } = view.windowOf(hit, window);
  const around = view.text.slice(start, end);
  const framed = frame(around, { start: hit.start - start, end: hit.end - start });
  const holds = (pattern: CompiledPattern): boolean => hasMatch(pattern.about ? framed : around, pattern);
  return needs.every(holds) && !not.some(holds);
}

/** The same for rules that look at the whole post: what they need may stand anywhere, an excuse must be near. */
export function standsInPost(view: View, hit: Span, { needs, not }: CompiledRule): boolean {
  const holds = (pattern: CompiledPattern): boolean =>
    pattern.about ? hasFramed(view.text, hit, pattern) : view.search.has(pattern);
  return needs.every(holds) && !not.some((pattern) => isHeard(view, hit, pattern));
}
