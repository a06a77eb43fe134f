import type { CompiledPattern } from './compile';
import { MOST, matchText, type PatternMatch } from './match';
import { makePatternIndex, type PatternIndex } from './pattern-index';

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

/** A piece where it stands: `from` is the separator before it (or the start), `to` is behind the one after it. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  /** In offsets of the whole text. */
  readonly found: Piece;
}

/** Groups patterns by the separators between which they may be searched, in steps. */
export function* groupBySeparators(patterns: readonly CompiledPattern[]): Generator<void, readonly Family[]> {
  const bySeparators = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    const family = bySeparators.get(pattern.separators);
    if (family) family.push(pattern);
    else bySeparators.set(pattern.separators, [pattern]);
  }
  const families: Family[] = [];
  for (const [separators, members] of bySeparators)
    families.push({ separators, index: yield* makePatternIndex(members) });
  return families;
}

const NOTHING: Piece = [];

/** Texts longer than this are searched around the places that matter. */
const LONG = 160;
/** Longest string that a place stands for; see atoms.ts. */
const ATOM = 4;

/**
 * Matches of a pattern of which each has one of these places in it: no match and nothing its look-arounds see lies
 * further away than the pattern reaches, so stretches that far around the places give the same.
 */
function matchAround(
  text: string,
  pattern: CompiledPattern,
  places: readonly number[],
): readonly PatternMatch[] {
  const found: PatternMatch[] = [];
  const margin = pattern.reach + 2;
  for (let k = 0; k < places.length; ) {
    const from = Math.max(0, (places[k] as number) - margin);
    let to = (places[k] as number) + margin + ATOM;
    for (k++; k < places.length && (places[k] as number) - margin <= to; k++)
      to = (places[k] as number) + margin + ATOM;
    for (const { start, end, groups } of matchText(text.slice(from, to), pattern))
      found.push({ start: start + from, end: end + from, groups });
  }
  return found.length > MOST ? found.slice(0, MOST) : found;
}

/** The strings of an index in one stretch of a text. */
export type PlaceIn = (stretch: string) => readonly number[];

/**
 * Runs the patterns that a long text admits. `placeIn` is asked for one line or sentence after another, each with as
 * much of the next as a string that begins in it can take: what was found in one holds as long as it stays.
 */
export function searchLong(text: string, index: PatternIndex, placeIn: PlaceIn = index.place): Piece {
  const placed: number[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 0x3002) to++;
    to = Math.min(text.length, to + 1);
    const inside = placeIn(text.slice(from, to + ATOM - 1));
    for (let k = 0; k < inside.length && (inside[k + 1] as number) < to - from; k += 2)
      placed.push(inside[k] as number, (inside[k + 1] as number) + from);
    from = to;
  }
  return [...index.locate(placed)].flatMap(([pattern, places]) => {
    const near = places.length > 0 && places.length * (pattern.reach + ATOM) < text.length;
    const matches = near ? matchAround(text, pattern, places) : matchText(text, pattern);
    return matches.length > 0 ? [{ pattern, matches }] : [];
  });
}

/** Runs the patterns that a stretch admits. */
export function searchPiece(text: string, index: PatternIndex): Piece {
  if (text.length > LONG) return searchLong(text, index);
  const found = index.admit(text).flatMap((pattern) => {
    const matches = matchText(text, pattern);
    return matches.length > 0 ? [{ pattern, matches }] : [];
  });
  return found.length > 0 ? found : NOTHING;
}

/** The same findings further on (or back). */
export function shiftPiece(piece: Piece, by: number): Piece {
  if (by === 0 || piece.length === 0) return piece;
  return piece.map(({ pattern, matches }) => ({
    pattern,
    matches: matches.map(({ start, end, groups }) => ({ start: start + by, end: end + by, groups })),
  }));
}

/** Appends the pieces of `text[start … end)`, which begins and ends at a separator or an end of the text. */
export function cutStretch(
  text: string,
  start: number,
  end: number,
  separators: string,
  pieceOf: (text: string) => Piece,
  out: Placed[],
): void {
  const ends = Array.from(separators, (end) => end.charCodeAt(0));
  let begin = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !ends.includes(text.charCodeAt(i))) continue;
    if (i > begin) {
      // with the one character before and after it
      const from = Math.max(0, begin - 1);
      const to = Math.min(text.length, i + 1);
      out.push({ from, to, found: shiftPiece(pieceOf(text.slice(from, to)), from) });
    }
    begin = i + 1;
  }
}
