import { type CompiledPattern, PATTERNS } from './compile';
import { matchText, type PatternMatch } from './match';

/** All matches in a stretch of a text between two separators, in its own offsets. */
type Piece = readonly { readonly id: number; readonly matches: readonly PatternMatch[] }[];

/** For each pattern with a match the matches, in order. */
export type Cut = ReadonlyMap<number, readonly PatternMatch[]>;

/** Pieces remembered per set of separators: more than a text of 5,000 characters has. The older half is dropped. */
const KEPT = 600;

/** All patterns that may be searched in pieces between the same separators. */
interface Family {
  /** How many patterns there were in all when it was made. */
  readonly patterns: number;
  /** By each character of the narrowest group of the gate. */
  readonly byChar: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly ungated: readonly CompiledPattern[];
  recent: Map<string, Piece>;
  older: Map<string, Piece>;
}

const families = new Map<string, Family>();

function familyOf(separators: string): Family {
  const known = families.get(separators);
  if (known && known.patterns === PATTERNS.length) return known;
  const byChar = new Map<number, CompiledPattern[]>();
  const ungated: CompiledPattern[] = [];
  for (const pattern of PATTERNS) {
    // ◆ stands in framed windows only, never in a text
    if (pattern.separators !== separators || pattern.source.includes('◆')) continue;
    const [narrowest] = pattern.gate;
    if (narrowest === undefined) ungated.push(pattern);
    for (const char of narrowest ?? '') {
      const c = char.charCodeAt(0);
      const listed = byChar.get(c);
      if (listed) listed.push(pattern);
      else byChar.set(c, [pattern]);
    }
  }
  const family = { patterns: PATTERNS.length, byChar, ungated, recent: new Map(), older: new Map() };
  families.set(separators, family);
  return family;
}

/** Characters of the piece in hand, one bit each; empty between calls. */
const present = new Uint8Array(8192);
const isPresent = (group: string): boolean => {
  for (let i = 0; i < group.length; i++) {
    const c = group.charCodeAt(i);
    if (((present[c >> 3] ?? 0) >> (c & 7)) & 1) return true;
  }
  return false;
};

function searchPiece(text: string, { byChar, ungated }: Family): Piece {
  const candidates = new Set<CompiledPattern>(ungated);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    present[c >> 3] = (present[c >> 3] ?? 0) | (1 << (c & 7));
  }
  for (let i = 0; i < text.length; i++) {
    for (const pattern of byChar.get(text.charCodeAt(i)) ?? []) {
      if (!candidates.has(pattern) && pattern.gate.every(isPresent)) candidates.add(pattern);
    }
  }
  for (let i = 0; i < text.length; i++) present[text.charCodeAt(i) >> 3] = 0;
  return [...candidates].flatMap((pattern) => {
    const matches = matchText(text, pattern);
    return matches.length > 0 ? [{ id: pattern.id, matches }] : [];
  });
}

function pieceOf(text: string, family: Family): Piece {
  const recent = family.recent.get(text);
  if (recent) return recent;
  const piece = family.older.get(text) ?? searchPiece(text, family);
  if (family.recent.size >= KEPT) {
    family.older = family.recent;
    family.recent = new Map();
  }
  family.recent.set(text, piece);
  return piece;
}

/**
 * Searches a text for all patterns that may be searched between these separators, piece by piece. A pattern that
 * cannot take a separator finds in the pieces what it finds in the whole, and few pass their gate in one sentence.
 * What a piece holds is remembered from text to text, as most of a text stays while a person writes.
 */
export function cutText(text: string, separators: string): Cut {
  const family = familyOf(separators);
  const cut = new Map<number, PatternMatch[]>();
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !separators.includes(text.charAt(i))) continue;
    if (i > start) {
      const offset = Math.max(0, start - 1);
      for (const { id, matches } of pieceOf(text.slice(offset, i + 1), family)) {
        const all = cut.get(id) ?? [];
        for (const { start: from, end, groups } of matches)
          all.push({ start: from + offset, end: end + offset, groups });
        cut.set(id, all);
      }
    }
    start = i + 1;
  }
  return cut;
}
