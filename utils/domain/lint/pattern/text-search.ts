import type { CompiledPattern } from './compile';
import { MOST, matchText, NONE, type PatternMatch } from './match';
import type { PatternIndex } from './pattern-index';
import {
  type Family,
  type Found,
  groupBySeparators,
  type Piece,
  searchInPieces,
  searchPiece,
} from './pieces';

/** The patterns that a linter looks for in one kind of text, made ready. */
export interface SearchPlan {
  readonly families: readonly Family[];
  readonly patterns: ReadonlySet<CompiledPattern>;
}

export function planSearch(patterns: Iterable<CompiledPattern>): SearchPlan {
  const wanted = new Set(patterns);
  return { families: groupBySeparators([...wanted]), patterns: wanted };
}

/** Gives the piece of an index that has this text, remembered or searched now. */
export type PieceMemory = (index: PatternIndex, text: string) => Piece;

const searchNow: PieceMemory = (index, text) => searchPiece(text, index);

/** What the patterns of a plan find in one text. */
export class TextSearch {
  readonly found: Found = new Map();

  constructor(
    readonly text: string,
    private readonly plan: SearchPlan,
    memory: PieceMemory = searchNow,
  ) {
    for (const family of plan.families)
      searchInPieces(text, family, (piece) => memory(family.index, piece), this.found);
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
