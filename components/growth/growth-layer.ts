import tokens from '@/components/tokens.css?inline';
import { t } from '@/components/ui/message';
import { INTERACTIONS } from '@/utils/model/metric';
import type { GrowthStrip } from '@/utils/model/metric-view';
import sheet from './growth.css?inline';
import {
  countWord,
  gainText,
  keepGrowthWords,
  sinceText,
  stripLabel,
  unusualBase,
  unusualText,
} from './growth-words';

/** Name of the element; `data-post` = `UID/MBLOGID`, `data-since`. */
export const GROWTH = 'weiheng-growth';

/** Where a strip goes: above Weibo's own row of buttons in the article of its post. */
export interface GrowthPlace {
  readonly article: HTMLElement;
  readonly key: string;
  readonly mblogid: string;
  readonly toolbar: HTMLElement;
}

export interface GrowthLayer {
  show(place: GrowthPlace, strip: GrowthStrip): void;
  clear(article: HTMLElement): void;
  setTheme(theme: 'light' | 'dark'): void;
}

const icon = (path: string): string =>
  `<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;
const CURVE = icon('<path d="M2.2 2.4v11.2h11.4M4.6 10.6l2.8-3.4 2.4 1.8 3.4-4.4"/>');
const RISE = icon('<path d="M8 13V3.4M4 7.2l4-4 4 4"/>');

let shared: CSSStyleSheet | undefined;

/** One style sheet for all strips; Firefox has refused shared ones from a content script: there it is text. */
function dress(root: ShadowRoot): void {
  const text = `${tokens}\n${sheet}`;
  try {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(text);
    }
    root.adoptedStyleSheets = [shared];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: text }));
  }
}

const span = (className: string, text: string): HTMLElement =>
  Object.assign(document.createElement('span'), { className, textContent: text });

/** Writes a strip into its host. */
function paint(host: HTMLElement, strip: GrowthStrip): void {
  const row = host.shadowRoot?.querySelector('.growth');
  const button = row?.querySelector('button');
  if (!row || !button) return;
  const parts: HTMLElement[] = [span('since', sinceText(strip))];
  for (const key of INTERACTIONS) {
    const part = span(`count ${key}`, `${countWord(key)} `);
    part.append(Object.assign(document.createElement('b'), { textContent: gainText(strip.gains[key]) }));
    parts.push(part);
  }
  if (strip.unusual) {
    const part = span('unusual', '');
    part.innerHTML = RISE;
    part.append(unusualText(strip.unusual));
    part.title = unusualBase(strip.unusual);
    parts.push(part);
  }
  row.setAttribute('aria-label', stripLabel(strip));
  row.replaceChildren(...parts, button);
}

/**
 * Draws `<weiheng-growth>`s, one host per article of the page, taken out and put back as the article shows other posts.
 *
 * @param onOpen the curve of a post was asked for, by a press of the person
 */
export function createGrowthLayer(onOpen: (mid: string) => void, signal: AbortSignal): GrowthLayer {
  keepGrowthWords();
  const hosts = new WeakMap<HTMLElement, HTMLElement>();
  const shown = new WeakMap<HTMLElement, GrowthStrip>();
  let theme: 'light' | 'dark' = 'light';

  const create = (): HTMLElement => {
    const host = document.createElement(GROWTH);
    const root = host.attachShadow({ mode: 'open' });
    dress(root);
    const row = span('growth', '');
    row.setAttribute('role', 'group');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'curve';
    button.setAttribute('aria-label', t('growth.curve_label'));
    button.innerHTML = CURVE;
    button.append(span('', t('growth.curve')));
    button.addEventListener('click', (event) => {
      const strip = shown.get(host);
      event.stopPropagation();
      if (event.isTrusted && strip) onOpen(strip.mid);
    });
    row.append(button);
    root.append(row);
    return host;
  };
  const clear: GrowthLayer['clear'] = (article) => hosts.get(article)?.remove();

  signal.addEventListener('abort', () => {
    for (const host of [...document.getElementsByTagName(GROWTH)]) host.remove();
  });
  return {
    clear,
    show({ article, key, toolbar }, strip) {
      let host = hosts.get(article);
      if (!host) {
        host = create();
        hosts.set(article, host);
      }
      host.dataset.theme = theme;
      if (shown.get(host) !== strip || host.dataset.post !== key) {
        shown.set(host, strip);
        host.dataset.post = key;
        host.dataset.since = strip.since;
        paint(host, strip);
      }
      if (toolbar.previousSibling !== host) toolbar.before(host);
    },
    setTheme(next) {
      theme = next;
      for (const host of document.getElementsByTagName(GROWTH)) (host as HTMLElement).dataset.theme = next;
    },
  };
}
