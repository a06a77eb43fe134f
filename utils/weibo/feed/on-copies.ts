import { BRIDGE } from '../bridge';

/** Address of a copy, without reading the rest of it. */
const OF = /^(?:\{"url":)?"https:\/\/[^/"]+(\/[^?#"]*)/;

/**
 * Listens for copies of Weibo's answers to addresses whose path fits, until the signal ends. As long as nobody listens
 * for a path, its answers stay in the page's world. The listener gets the detail as it came: JSON of `{url, sent,
 * body}`, a claim of the page.
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
}
