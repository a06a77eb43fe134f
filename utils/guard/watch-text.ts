import type { FoundBox, GuardServices } from './services';

export interface WatchTextDeps extends FoundBox {
  readonly services: GuardServices;
}

/** Weibo's buttons fill the box a little after the click (an AI answer, a prefill). */
const AFTER_CLICK_MS = 300;

/**
 * Calls `read` once per frame after anything that may have changed a box's text: typing, the end of a composition,
 * and the ways text comes without an input event (draft restore, prefill, AI button). Those show in the counter,
 * the height of the box, or follow a click or a route change; the press on send reads once more by itself.
 */
export function watchText({ view, signal, services }: WatchTextDeps, read: () => void): void {
  const { textarea } = view;
  let frame = 0;
  let seen = textarea.value;
  let later: ReturnType<typeof setTimeout> | undefined;

  const run = (): void => {
    frame = 0;
    seen = textarea.value;
    read();
  };
  const soon = (): void => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(run);
  };
  const ifSet = (): void => {
    if (textarea.value !== seen && !view.isComposing()) soon();
  };
  const afterClick = (): void => {
    soonIfSet();
    clearTimeout(later);
    later = setTimeout(ifSet, AFTER_CLICK_MS);
  };
  const soonIfSet = (): void => queueMicrotask(ifSet);

  view.onInput(soon, signal);
  textarea.addEventListener('compositionstart', soon, { signal });
  textarea.addEventListener('focus', soon, { signal });
  document.addEventListener('click', afterClick, { capture: true, passive: true, signal });
  for (const type of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(type, afterClick, { signal });

  // the counter and the height follow the model whoever set it
  const sizes = new ResizeObserver(ifSet);
  sizes.observe(textarea);
  const marks = new MutationObserver(ifSet);
  marks.observe(view.anchor, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  const unsubscribe = services.subscribe(soon);

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
    sizes.disconnect();
    marks.disconnect();
    unsubscribe();
  });
}
