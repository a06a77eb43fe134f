import { cutStretch, type Family, type Piece, type Placed, shiftPiece } from './pieces';

/** How a text was cut, kept for the next text. */
export interface LastCut {
  readonly text: string;
  readonly pieces: ReadonlyMap<Family, readonly Placed[]>;
}

/** How much of two texts is the same at their starts and, beyond that, at their ends. */
function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return { head, tail };
}

const isEnd = (text: string, at: number, separators: string): boolean => separators.includes(text.charAt(at));

/**
 * Cuts a text into the pieces of a family, taking over from the text before what has not changed: a piece with both
 * its separators inside the part that is the same holds the same.
 */
function recutFamily(
  text: string,
  { separators }: Family,
  pieceOf: (piece: string) => Piece,
  last: readonly Placed[],
  lastText: string,
  head: number,
  tail: number,
): readonly Placed[] {
  const shift = text.length - lastText.length;
  const out: Placed[] = [];
  let kept = 0;
  for (; kept < last.length; kept++) {
    const piece = last[kept] as Placed;
    if (piece.to > head || !isEnd(lastText, piece.to - 1, separators)) break;
    out.push(piece);
  }
  let rest = last.length;
  while (rest > kept) {
    const { from } = last[rest - 1] as Placed;
    if (from < lastText.length - tail || !isEnd(lastText, from, separators)) break;
    rest--;
  }
  const start = out[out.length - 1]?.to ?? 0;
  const next = last[rest];
  // up to the separator before the first piece that is taken over
  cutStretch(text, start, next ? next.from + shift : text.length, separators, pieceOf, out);
  for (const { from, to, found } of last.slice(rest))
    out.push({ from: from + shift, to: to + shift, found: shiftPiece(found, shift) });
  return out;
}

/** Cuts a text for all families; `last` is how another text was cut for the same families. */
export function recut(
  text: string,
  families: readonly Family[],
  pieceOf: (family: Family, piece: string) => Piece,
  last: LastCut | undefined,
): LastCut {
  const { head, tail } = last ? commonEnds(last.text, text) : { head: 0, tail: 0 };
  const pieces = new Map<Family, readonly Placed[]>();
  for (const family of families) {
    const known = last?.pieces.get(family);
    const find = (piece: string): Piece => pieceOf(family, piece);
    if (family.separators === '') {
      pieces.set(family, [{ from: 0, to: text.length, found: find(text) }]);
    } else if (last && known) {
      pieces.set(family, recutFamily(text, family, find, known, last.text, head, tail));
    } else {
      const out: Placed[] = [];
      cutStretch(text, 0, text.length, family.separators, find, out);
      pieces.set(family, out);
    }
  }
  return { text, pieces };
}
