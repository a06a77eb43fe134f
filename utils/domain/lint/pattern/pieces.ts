import type { CompiledPattern } from './compile';
import { matchText, type PatternMatch } from './match';
import { createPatternIndex, type PatternIndex } from './pattern-index';

/** All matches in a stretch of a text between two separators, in its own offsets. */
export type Piece = readonly {
  readonly pattern: CompiledPattern;
  readonly matches: readonly PatternMatch[];
}[];

/** Patterns that may be searched between the same separators. */
export interface Family {
  readonly separators: string;
  readonly index: PatternIndex;
}

/** For each pattern with a match the matches, in order. */
export type Found = Map<CompiledPattern, PatternMatch[]>;

/** Groups patterns by the separators between which they may be searched. */
export function groupBySeparators(patterns: readonly CompiledPattern[]): readonly Family[] {
  const bySeparators = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    const family = bySeparators.get(pattern.separators);
    if (family) family.push(pattern);
    else bySeparators.set(pattern.separators, [pattern]);
  }
  return [...bySeparators].map(([separators, members]) => ({
    separators,
    index: createPatternIndex(members),
  }));
}

const NOTHING: Piece = [];

/** Runs the patterns that a stretch admits. */
export function searchPiece(text: string, index: PatternIndex): Piece {
  const found = index.admit(text).flatMap((pattern) => {
    const matches = matchText(text, pattern);
    return matches.length > 0 ? [{ pattern, matches }] : [];
  });
  return found.length > 0 ? found : NOTHING;
}

function addAt(found: Found, piece: Piece, offset: number): void {
  for (const { pattern, matches } of piece) {
    let all = found.get(pattern);
    if (!all) {
      all = [];
      found.set(pattern, all);
    }
    for (const { start, end, groups } of matches)
      all.push({ start: start + offset, end: end + offset, groups });
  }
}

/**
 * Searches a text for all patterns of a family, piece by piece. A pattern that cannot take a separator finds in the
 * pieces, each with the one character before and after it, what it finds in the whole; few are admitted to one sentence.
 */
export function searchInPieces(
  text: string,
  { separators, index }: Family,
  pieceOf: (text: string) => Piece,
  found: Found,
): void {
  if (separators === '') {
    addAt(found, searchPiece(text, index), 0);
    return;
  }
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !separators.includes(text.charAt(i))) continue;
    if (i > start) {
      const offset = Math.max(0, start - 1);
      addAt(found, pieceOf(text.slice(offset, i + 1)), offset);
    }
    start = i + 1;
  }
}
