import type { MarkLayer } from '@/utils/page/mark-layer';
import { isOnTheWay } from '@/utils/page/placement';
import type { Controller } from './controller';

/** Rest of the pointer on a word before its card opens, and off it before the card closes; ms. */
const REST = 250;
const LEAVE = 180;

interface PointerOptions {
  readonly textarea: HTMLTextAreaElement;
  readonly root: ShadowRoot;
  readonly marks: MarkLayer;
  readonly controller: Controller;
  readonly signal: AbortSignal;
}

/** Opens a card when the pointer rests on a marked word, keeps it on the way to the card, pins it on a click. */
export function bindPointer({ textarea, root, marks, controller, signal }: PointerOptions): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const options = { signal, passive: true } as const;

  const onMove = (event: PointerEvent): void => {
    clearTimeout(rest);
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX, clientY } = event;
    rest = setTimeout(() => {
      const id = marks.at(clientX, clientY)[0];
      if (id === undefined || controller.ui.get().card?.by === 'pin') return;
      from = { x: clientX, y: clientY };
      controller.open(id, 'hover', false);
    }, REST);
  };

  const stays = (x: number, y: number): boolean => {
    const id = controller.ui.get().current;
    if (id !== undefined && marks.at(x, y).includes(id)) {
      from = { x, y };
      return true;
    }
    const card = root.querySelector('.card')?.getBoundingClientRect();
    if (!card) return false;
    const inside = x >= card.left - 8 && x <= card.right + 8 && y >= card.top && y <= card.bottom;
    return inside || isOnTheWay({ x, y }, from, card);
  };

  const onDocumentMove = (event: PointerEvent): void => {
    if (controller.ui.get().card?.by !== 'hover') return;
    if (stays(event.clientX, event.clientY)) {
      clearTimeout(leave);
      leave = undefined;
      return;
    }
    leave ??= setTimeout(() => {
      leave = undefined;
      if (controller.ui.get().card?.by === 'hover') controller.closeCard();
    }, LEAVE);
  };

  const onClick = (event: MouseEvent): void => {
    clearTimeout(rest);
    const id = marks.at(event.clientX, event.clientY)[0];
    // a selection in progress is not a question about a word
    if (id !== undefined && textarea.selectionStart === textarea.selectionEnd)
      controller.open(id, 'pin', false);
    else if (controller.ui.get().card) controller.closeCard();
  };

  textarea.addEventListener('pointermove', onMove, options);
  textarea.addEventListener('pointerleave', () => clearTimeout(rest), options);
  textarea.addEventListener('click', onClick, options);
  textarea.addEventListener(
    'input',
    () => {
      clearTimeout(rest);
      if (controller.ui.get().card?.by === 'hover') controller.closeCard();
    },
    options,
  );
  document.addEventListener('pointermove', onDocumentMove, options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      const inside = event.composedPath().includes(root.host) || event.target === textarea;
      if (!inside && controller.ui.get().card) controller.closeCard();
    },
    options,
  );
  // focus inside the card keeps it: from then on it closes by key or click only
  root.addEventListener('focusin', (event) => {
    const { card, current } = controller.ui.get();
    const inCard = event.target instanceof Element && event.target.closest('.card') !== null;
    if (inCard && card?.by === 'hover' && current) controller.pin();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    clearTimeout(leave);
  });
}
