import type { ComposerBox } from '@/utils/page/composer-box';
import type { MarkLayer } from '@/utils/page/mark-layer';
import { type Box, type Placement, placeCard } from '@/utils/page/placement';
import type { Item } from './items';

/** Height taken for granted before a card was ever painted, px. */
const USUAL = { width: 320, height: 250 } as const;

interface LocatorOptions {
  readonly box: ComposerBox;
  readonly host: HTMLElement;
  readonly marks: MarkLayer;
}

interface Locator {
  locate(item: Item, size: { readonly width: number; readonly height: number }): Placement;
  hasRoom(item: Item): boolean;
}

/** Finds the place of a card from the word, the column and what must not be touched, all as they are now. */
export function createLocator({ box, host, marks }: LocatorOptions): Locator {
  const locate: Locator['locate'] = (item, size) => {
    const field = box.textarea.getBoundingClientRect();
    const own = host.getBoundingClientRect();
    const column: Box = {
      left: Math.min(field.left, own.width > 0 ? own.left : field.left),
      right: Math.max(field.right, own.right),
      top: field.top,
      bottom: Math.max(field.bottom, own.bottom),
    };
    const [word = field] = marks.rects(item.id);
    if (isCovered(box.textarea, host, word)) return { kind: 'docked' };
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    return placeCard({ word, column, card: size, viewport, protectedRects: box.protectedRects() });
  };
  return { locate, hasRoom: (item) => locate(item, USUAL).kind === 'beside' };
}

/** Whether something of the page (a modal, a menu) lies over the word. */
function isCovered(textarea: HTMLTextAreaElement, host: Element, word: Box): boolean {
  const x = (word.left + word.right) / 2;
  const y = (word.top + word.bottom) / 2;
  const top = document.elementFromPoint(x, y);
  return top !== null && top !== textarea && top !== host && !top.contains(textarea);
}
