import type { Span } from '@/utils/model/span';

/** Place in the text of a point inside a drawn piece (`data-at`); removed words count as the place they stood at. */
function placeOf(root: HTMLElement, node: Node, offset: number): number | undefined {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-at]');
  if (!piece || !root.contains(piece)) return undefined;
  const at = Number(piece.dataset.at);
  return piece.dataset.removed === undefined ? at + (node instanceof Text ? offset : 0) : at;
}

/** The words selected inside a drawn post, as a span of its text; undefined when nothing of it is selected. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): Span | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(root, range.startContainer, range.startOffset);
  const end = placeOf(root, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
