import { BRIDGE } from '../bridge';

/** Path of a copy, without reading the rest of it; only answers of Weibo's own host count. */
const OF = /^(?:\{"url":)?"https:\/\/(?:www\.)?weibo\.com(\/[^?#"]*)/;

/**
 * Listens for copies of Weibo's answers to addresses whose path fits, until the signal ends. As long as nobody listens
 * for a path, its answers stay in the page's world; the last ones that were read before come at once. The listener gets
 * the detail as it came: JSON of `{url, at, sent, body}`, a claim of the page.
 */
export function onCopies(path: RegExp, listener: (detail: string) => void, signal: AbortSignal): void {
  document.addEventListener(
    BRIDGE.copies,
    (event) => {
      const { detail } = event as CustomEvent<unknown>;
      if (typeof detail !== 'string' || !path.test(OF.exec(detail.slice(0, 500))?.[1] ?? '')) return;
      if (detail.startsWith('"')) event.preventDefault();
      else listener(detail);
    },
    { signal },
  );
  document.dispatchEvent(new Event(BRIDGE.again));
}
