import { closest, peek } from '../find';
import type { Box } from './locate';

/**
 * Where a strip goes: append it as the LAST child of this element. It is the innermost element around Weibo's form
 * and tool row that stacks its children, so the strip lies below the tool row and in the flow. Appending never
 * stands between children Vue moves by key, and Vue removes only its own nodes.
 */
export function findAnchor(box: Box): HTMLElement {
  let at = box.root;
  for (let i = 0; i < 3 && isRow(at); i++) {
    const parent = at.parentElement;
    if (!parent || ['ARTICLE', 'MAIN', 'BODY'].includes(parent.tagName)) break;
    at = parent;
  }
  return at;
}

function isRow(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  if (style.display.includes('grid')) return true;
  return style.display.includes('flex') && !style.flexDirection.startsWith('column');
}

/**
 * Weibo's own controls that nothing of ours may cover, in viewport pixels: send button, tool row, counter, close
 * button of the layer and whatever hangs in the form beside the text box (suggestion list). Invisible ones are
 * left out.
 */
export function readProtectedRects(input: HTMLTextAreaElement, box: Box): readonly DOMRect[] {
  const layer = closest('layer', input);
  const parts: (Element | undefined)[] = [
    box.button,
    box.tools,
    peek('mainCounter', box.root),
    peek('compactCounter', box.root),
    layer && peek('layerClose', layer),
    ...[...box.form.children].filter((child) => child !== input),
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && rect.height > 0);
}
