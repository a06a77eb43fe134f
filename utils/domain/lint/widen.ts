import type { Category } from '@/utils/model/category';
import type { Span } from '@/utils/model/span';
import { markClauses } from './kinds/mark-clauses';
import type { Hit } from './types';
import type { View } from './view';

/** A promise is read as a whole clause: these categories mark it whole when it is short enough to be one promise. */
const WHOLE: ReadonlySet<Category> = new Set<Category>(['health-food', 'financial-promise', 'real-estate']);

/** These complete the clause when the hit already is half of it. */
const COMPLETED: ReadonlySet<Category> = new Set<Category>([
  'lottery',
  'false-claim',
  'securities-tip',
  'education-promise',
  'ad-disclosure',
]);

/** Longest clause that is still one promise, in characters. */
const LONGEST = 24;

/**
 * The span a person would underline for a hit: the clause around a promise, otherwise the hit itself. Hits that bring
 * a replacement for their own words, and disguised words, keep their exact place.
 */
export function widenHit(view: View, hit: Hit, category: Category, replaces: boolean): Span {
  const completes = WHOLE.has(category) || COMPLETED.has(category);
  if (!completes || replaces || hit.original || hit.reading !== 'plain' || view.decoded.length > 0)
    return hit;
  const clause = markClauses(view, hit);
  const length = clause.end - clause.start;
  const whole = WHOLE.has(category) && length <= LONGEST;
  return whole || length <= 2 * (hit.end - hit.start) ? clause : hit;
}
