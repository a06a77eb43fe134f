import type { Span } from '@/utils/model/span';
import type { CompiledRule } from './compile-rule';
import type { CompiledPattern } from './pattern/compile';
import { frame, hasMatch } from './pattern/search';
import type { View } from './view';

/** Whether a longer harmless word covers the hit. */
function isAllowed(view: View, hit: Span, words: readonly string[]): boolean {
  const length = hit.end - hit.start;
  return words.some((word) => {
    if (word.length <= length) return false;
    const from = Math.max(0, hit.end - word.length);
    const at = view.text.indexOf(word, from);
    return at >= 0 && at <= hit.start;
  });
}

/** Whether the text around a hit is as the rule's `needs`, `not` and `allow` want it. */
export function standsInContext(view: View, hit: Span, compiled: CompiledRule): boolean {
  if (isAllowed(view, hit, compiled.allow)) return false;
  if (compiled.needs.length + compiled.not.length === 0) return true;
  const window = view.windowOf(hit, compiled.window);
  const around = view.text.slice(window.start, window.end);
  const framed = frame(around, { start: hit.start - window.start, end: hit.end - window.start });
  const holds = (pattern: CompiledPattern): boolean =>
    hasMatch(pattern.source.includes('◆') ? framed : around, pattern);
  return compiled.needs.every(holds) && !compiled.not.some(holds);
}
