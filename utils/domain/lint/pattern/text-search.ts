import { finish } from '@/utils/core/run-in-slices';
import type { CompiledPattern } from './compile';
import { MOST, matchText, NONE, type PatternMatch } from './match';
import { type Family, groupBySeparators, type Piece, searchPiece } from './pieces';
import { type LastCut, recut } from './recut';

/** The patterns that a linter looks for in one kind of text, made ready. */
export interface SearchPlan {
  readonly families: readonly Family[];
  readonly patterns: ReadonlySet<CompiledPattern>;
}

export const planSearch = (patterns: Iterable<CompiledPattern>): SearchPlan =>
  finish(makeSearchPlan(patterns));

/** The same in steps. */
export function* makeSearchPlan(patterns: Iterable<CompiledPattern>): Generator<void, SearchPlan> {
  const wanted = new Set(patterns);
  return { families: yield* groupBySeparators([...wanted]), patterns: wanted };
}

/** Where earlier searches are remembered. */
export interface SearchMemory {
  /** The piece of a family that has this text. */
  piece(family: Family, text: string): Piece;
  /** How the last text was cut. */
  last: LastCut | undefined;
}

const searchNow = ({ index }: Family, text: string): Piece => searchPiece(text, index);

/** What the patterns of a plan find in one text. */
export class TextSearch {
  /** For each pattern with a match the matches, in order. */
  readonly found: ReadonlyMap<CompiledPattern, readonly PatternMatch[]>;

  constructor(
    readonly text: string,
    private readonly plan: SearchPlan,
    memory?: SearchMemory,
  ) {
    const cut = recut(text, plan.families, memory ? memory.piece : searchNow, memory?.last);
    if (memory) memory.last = cut;
    const found = new Map<CompiledPattern, PatternMatch[]>();
    for (const pieces of cut.pieces.values()) {
      for (const piece of pieces) {
        for (const { pattern, matches } of piece.found) {
          const all = found.get(pattern);
          if (all) for (const match of matches) all.push(match);
          else found.set(pattern, [...matches]);
        }
      }
    }
    this.found = found;
  }

  /** Matches of any pattern, planned or not; the span is that of `(?<hit>…)` where the pattern has it. */
  matchesOf(pattern: CompiledPattern): readonly PatternMatch[] {
    if (!this.plan.patterns.has(pattern)) return matchText(this.text, pattern);
    const found = this.found.get(pattern) ?? NONE;
    return found.length > MOST ? found.slice(0, MOST) : found;
  }

  /** Whether a pattern occurs. */
  has(pattern: CompiledPattern): boolean {
    return pattern.tells && this.plan.patterns.has(pattern)
      ? this.found.has(pattern)
      : pattern.regex().test(this.text);
  }
}
