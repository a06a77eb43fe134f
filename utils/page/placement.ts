/** A rectangle in viewport px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacementInput {
  /** The word the card talks about. */
  readonly word: Box;
  /** The column the compose box stands in. */
  readonly column: Box;
  readonly card: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
  /** What may never be touched: the page's own controls and lists. */
  readonly protectedRects: readonly Box[];
}

/** Beside the column (`notch` = px from the card's top to the word's middle), or inside the panel. */
export type Placement =
  | { readonly kind: 'docked' }
  | {
      readonly kind: 'beside';
      readonly side: 'right' | 'left';
      readonly left: number;
      readonly top: number;
      readonly notch: number;
    };

/** Under this viewport width a card never floats. */
const DOCK_BELOW = 480;
const GAP = 12;
const EDGE = 8;
/** From the card's top to the middle of its notch when nothing pushes it. */
const NOTCH = 23;

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Level with the word, right of the column, else left of it, else docked. Free room needed: card + 16 px. */
export function placeCard({ word, column, card, viewport, protectedRects }: PlacementInput): Placement {
  if (viewport.width < DOCK_BELOW || card.height + 2 * EDGE > viewport.height) return { kind: 'docked' };
  const middle = (word.top + word.bottom) / 2;
  if (middle < 0 || middle > viewport.height) return { kind: 'docked' };
  const top = Math.min(Math.max(EDGE, middle - NOTCH), viewport.height - card.height - EDGE);
  const room = card.width + 16;
  const sides = [
    { side: 'right', left: column.right + GAP, free: viewport.width - column.right },
    { side: 'left', left: column.left - GAP - card.width, free: column.left },
  ] as const;
  for (const { side, left, free } of sides) {
    if (free < room) continue;
    const box = { left, top, right: left + card.width, bottom: top + card.height };
    if (protectedRects.some((rect) => touches(box, rect))) continue;
    const notch = Math.min(Math.max(14, middle - top), card.height - 14);
    return { kind: 'beside', side, left, top, notch };
  }
  return { kind: 'docked' };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether the pointer is on its way from the word to the card: inside the triangle of `from` and the card's near edge. */
export function isOnTheWay(pointer: Point, from: Point, card: Box): boolean {
  const x = card.left >= from.x ? card.left : card.right;
  const a = { x, y: card.top };
  const b = { x, y: card.bottom };
  const side = (p: Point, q: Point): number =>
    (q.x - p.x) * (pointer.y - p.y) - (q.y - p.y) * (pointer.x - p.x);
  const turns = [side(from, a), side(a, b), side(b, from)];
  return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0);
}
