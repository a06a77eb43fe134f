import tokens from '@/components/tokens.css?inline';
import { ICON_PATHS } from '@/components/ui/icon-paths';
import controls from '@/components/ui/ui.css?inline';
import type { Reason } from '@/utils/model/verdict';
import { containEvents } from '@/utils/page/contain-events';
import css from './notice.css?inline';

export interface NoticeAction {
  readonly label: string;
  /** The notice closes before the action runs. */
  readonly run: () => void;
}

export interface Notice {
  /** Viewport rectangle of the control that was pressed; without it the notice stands at the lower left. */
  readonly nearRect?: DOMRect;
  readonly title: string;
  readonly text: string;
  readonly reasons: readonly Reason[];
  readonly actions: readonly NoticeAction[];
  readonly theme: 'light' | 'dark';
  /** Aborting closes the notice (route change, extension gone). */
  readonly signal: AbortSignal;
}

const GAP = 8;
let open: AbortController | undefined;

/**
 * Raises one `<weiheng-notice data-reasons>` for a send without a box; a second one replaces the first. It stays until
 * Esc, a click elsewhere, one of its actions or the signal. The focus is not taken. Needs no React.
 */
export function showNotice(notice: Notice): void {
  open?.abort();
  if (notice.signal.aborted) return;
  const closing = new AbortController();
  open = closing;
  const { signal } = closing;
  const close = (): void => closing.abort();
  notice.signal.addEventListener('abort', close, { signal });

  const host = document.createElement('weiheng-notice');
  host.setAttribute('data-reasons', notice.reasons.join(' '));
  host.setAttribute('data-theme', notice.theme);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${tokens}\n${controls}\n${css}`;
  root.append(style, buildBody(notice, close));
  containEvents(root, signal);
  document.body.append(host);
  host.popover = 'manual';
  host.showPopover();
  place(host, notice.nearRect);
  signal.addEventListener('abort', () => host.remove());

  window.addEventListener('keydown', (event) => event.key === 'Escape' && !event.isComposing && close(), {
    capture: true,
    signal,
  });
  root.addEventListener(
    'keydown',
    (event) => event instanceof KeyboardEvent && event.key === 'Escape' && close(),
    {
      signal,
    },
  );
  // the press that raised the notice is still on its way: only later ones close it
  setTimeout(() => {
    if (signal.aborted) return;
    const onPress = (event: Event): void => {
      if (!event.composedPath().includes(host)) close();
    };
    document.addEventListener('pointerdown', onPress, { capture: true, signal });
  });
}

function buildBody({ title, text, actions }: Notice, close: () => void): HTMLElement {
  const body = document.createElement('div');
  body.className = 'notice';
  body.setAttribute('role', 'alert');
  const head = document.createElement('div');
  head.className = 'head block-fg';
  head.innerHTML = `<span class="wh-icon" aria-hidden="true"><svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${ICON_PATHS.tilt}</svg></span>`;
  const strong = document.createElement('b');
  strong.textContent = title;
  head.append(strong);
  const told = document.createElement('p');
  told.textContent = text;
  body.append(head, told);
  if (actions.length === 0) return body;
  const row = document.createElement('div');
  row.className = 'actions';
  actions.forEach((action, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `wh-btn small ${i === 0 ? 'plain' : 'quiet'}`;
    button.textContent = action.label;
    button.addEventListener('click', () => {
      close();
      action.run();
    });
    row.append(button);
  });
  body.append(row);
  return body;
}

/** Under the control that was pressed, over it when there is no room below; never over it. */
function place(host: HTMLElement, near: DOMRect | undefined): void {
  const { offsetWidth: width, offsetHeight: height } = host;
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const left = near ? near.left + near.width / 2 - width / 2 : GAP * 2;
  const below = near ? near.bottom + GAP : view.height - height - GAP * 2;
  const top = near && below + height > view.height - GAP ? near.top - height - GAP : below;
  host.style.left = `${Math.min(Math.max(GAP, left), Math.max(GAP, view.width - width - GAP))}px`;
  host.style.top = `${Math.max(GAP, top)}px`;
}
