import type { Category } from '@/utils/model/category';
import type { Span } from '@/utils/model/span';
import { TELLING } from './arrange';
import { markClauses } from './kinds/mark-clauses';
import type { Hit } from './types';
import type { View } from './view';

/** How long a marked breach should be, in characters: from its own clause on until it says the whole thing. */
interface Reach {
  /** A hit shorter than this is completed with the clauses after it, then before it. */
  readonly least: number;
  /** Never longer than this by completion. */
  readonly most: number;
}

/** A promise is read as a whole clause: these categories mark it whole when it is short enough to be one promise. */
const WHOLE: ReadonlySet<Category> = new Set<Category>(['health-food', 'financial-promise', 'real-estate']);

/** In a post that tells (arrange.ts) these are read as whole clauses too. */
const WHOLE_WHEN_TOLD: ReadonlySet<Category> = new Set<Category>([
  'absolute-claim',
  'disparagement',
  'education-promise',
  'false-claim',
  'medical-claim',
  'securities-tip',
]);

/** These complete the clause when the hit already is half of it. */
const COMPLETED: ReadonlySet<Category> = new Set<Category>([
  'lottery',
  'false-claim',
  'securities-tip',
  'education-promise',
  'ad-disclosure',
]);

/** Longest clause that is still one promise, in characters. */
const LONGEST = 30;

/** A breach that is told over several clauses (who does what with which danger) is marked from clause to clause. */
const TOLD: Partial<Record<Category, Reach>> = {
  minors: { least: 16, most: 24 },
  'ad-disclosure': { least: 8, most: 16 },
  secret: { least: 0, most: 18 },
  discrimination: { least: 8, most: 28 },
  clickbait: { least: 8, most: 16 },
  'disaster-marketing': { least: 20, most: 32 },
  'ai-label': { least: 12, most: 28 },
};

/** The same in a post that tells: there a breach takes its time. */
const TOLD_AT_LENGTH: Partial<Record<Category, Reach>> = {
  minors: { least: 24, most: 40 },
  'ad-disclosure': { least: 8, most: 16 },
  secret: { least: 24, most: 40 },
  discrimination: { least: 14, most: 40 },
  clickbait: { least: 18, most: 24 },
  'disaster-marketing': { least: 12, most: 24 },
  'ai-label': { least: 14, most: 20 },
  'alcohol-tobacco': { least: 10, most: 24 },
  lottery: { least: 10, most: 20 },
  vulgar: { least: 10, most: 24 },
  'state-symbol': { least: 12, most: 24 },
};

/** The clauses around a hit, completed with neighbours until the breach is told. */
function tell(view: View, hit: Span, { least, most }: Reach): Span {
  let span = markClauses(view, hit);
  const size = ({ start, end }: Span): number => end - start;
  if (size(span) > most) return hit;
  while (size(span) < least) {
    const after =
      view.text[span.end] === '，'
        ? markClauses(view, { start: span.end + 1, end: span.end + 2 })
        : undefined;
    if (after && after.end - span.start <= most) span = { start: span.start, end: after.end };
    else {
      const before =
        view.text[span.start - 1] === '，'
          ? markClauses(view, { start: span.start - 2, end: span.start - 1 })
          : undefined;
      if (!before || span.end - before.start > most) break;
      span = { start: before.start, end: span.end };
    }
  }
  return span;
}

/**
 * The span a person would underline for a hit: the clause around a promise, otherwise the hit itself. Hits that bring
 * a replacement for their own words, and disguised words, keep their exact place.
 */
export function widenHit(view: View, hit: Hit, category: Category, replaces: boolean): Span {
  if (replaces || hit.original) return hit;
  const reach = (view.originalLength >= TELLING ? TOLD_AT_LENGTH : TOLD)[category];
  const disguised = hit.reading !== 'plain' || view.decoded.length > 0;
  if (reach && (!disguised || view.originalLength >= TELLING)) return tell(view, hit, reach);
  const told = WHOLE_WHEN_TOLD.has(category) && view.originalLength >= TELLING;
  const isWhole = WHOLE.has(category) || told;
  if (!isWhole && !COMPLETED.has(category)) return hit;
  if (!told && disguised) return hit;
  const clause = markClauses(view, hit);
  const length = clause.end - clause.start;
  return (isWhole && length <= LONGEST) || length <= 2 * (hit.end - hit.start) ? clause : hit;
}
