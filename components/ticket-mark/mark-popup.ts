import { el } from '@/components/badge/el';
import type { MenuFrame } from './mark-menu';

const GAP = 4;
const EDGE = 8;

export interface MarkPopup extends MenuFrame {
  readonly host: HTMLElement;
  /** A letter was pressed while the mark had the keyboard. */
  press(key: string): void;
}

/** The menu of a mark as a popover in its shadow root: over the page, clipped by nothing, part of nothing of Weibo's. */
export function openMarkPopup(
  host: HTMLElement,
  button: HTMLElement | null,
  onClosed: () => void,
): MarkPopup {
  const end = new AbortController();
  const { signal } = end;
  const menu = el('div', 'menu');
  menu.setAttribute('role', 'dialog');
  menu.tabIndex = -1;
  menu.popover = 'manual';
  let isOpen = true;
  let first: Parameters<MenuFrame['show']> | undefined;

  const place = (): void => {
    const near = button?.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    if (near && (!host.isConnected || near.bottom < 0 || near.top > view.height)) {
      popup.close();
      return;
    }
    const { offsetWidth: width, offsetHeight: height } = menu;
    const left = near ? Math.min(near.left, view.width - width - EDGE) : view.width - width - 24;
    const below = near ? near.bottom + GAP : view.height - height - 24;
    const above = (near?.top ?? 0) - GAP - height;
    const top = near && below + height > view.height - EDGE && above >= EDGE ? above : below;
    menu.style.left = `${Math.max(EDGE, left)}px`;
    menu.style.top = `${Math.max(EDGE, Math.min(top, view.height - height - EDGE))}px`;
  };
  const fields = (): readonly HTMLElement[] => [
    ...menu.querySelectorAll<HTMLElement>('button, textarea, select'),
  ];
  const step = (by: number): void => {
    const items = fields().filter((one) => one.classList.contains('item'));
    const at = items.indexOf(host.shadowRoot?.activeElement as HTMLElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  const popup: MarkPopup = {
    host,
    show(panel, title, isWide = false) {
      first ??= [panel, title, isWide];
      menu.classList.toggle('wide', isWide);
      menu.setAttribute('aria-label', title);
      menu.replaceChildren(...(isWide ? [el('h2', '', title)] : []), ...panel);
      place();
      (fields()[0] ?? menu).focus({ preventScroll: true });
    },
    back() {
      if (first) popup.show(...first);
      else popup.close();
    },
    press(key) {
      menu.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`)?.click();
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      end.abort();
      const hadFocus = menu.contains(host.shadowRoot?.activeElement ?? null);
      menu.remove();
      button?.setAttribute('aria-expanded', 'false');
      if (hadFocus && host.isConnected) button?.focus({ preventScroll: true });
      onClosed();
    },
  };
  host.shadowRoot?.append(menu);
  menu.showPopover();
  button?.setAttribute('aria-expanded', 'true');
  menu.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') popup.close();
    else if (event.key === 'ArrowDown' && !isField) step(1);
    else if (event.key === 'ArrowUp' && !isField) step(-1);
    else if (!isField && /^[ltmxo]$/i.test(event.key)) popup.press(event.key);
    else return;
    event.preventDefault();
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(host)) popup.close();
    },
    { capture: true, signal },
  );
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { passive: true, signal });
  return popup;
}
