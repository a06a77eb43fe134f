import type { Surface } from '@/utils/model/surface';

/** A compose box of the page as the overlay needs it; the site adapter makes one, the overlay knows no selectors. */
export interface ComposerBox {
  readonly textarea: HTMLTextAreaElement;
  readonly surface: Surface;
  /** Puts our host element in flow below the page's tool row, outside the page's own form. */
  place(host: HTMLElement): void;
  /** Viewport rectangles a floating card may never touch: send button, tool row, counter, open lists. */
  protectedRects(): readonly DOMRect[];
}
