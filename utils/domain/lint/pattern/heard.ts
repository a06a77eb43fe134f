import type { Span } from '@/utils/model/span';
import type { View } from '../view';
import type { CompiledPattern } from './compile';
import { hasFramed } from './search';

/**
 * How far what a text says elsewhere excuses a claim in it, in characters on either side. A post is read whole; in a
 * long text a warning in one place is no licence for a promise in another.
 */
const HEARD = 120;

/** Whether a pattern occurs about the hit; only one that speaks of the hit has `◆` in its place. */
export function isHeard(view: View, hit: Span, pattern: CompiledPattern): boolean {
  if (pattern.about) return hasFramed(view.text, hit, pattern);
  return view.search
    .matchesOf(pattern)
    .some(({ start, end }) => start <= hit.end + HEARD && end >= hit.start - HEARD);
}
