import type { SendAction } from '@/utils/weibo/requests';
import { readAction } from '@/utils/weibo/requests';

/** A write request that went out although nobody had judged it. */
export type EscapeListener = (action: SendAction) => void;

export interface EscapeWatch {
  /** A request of this address was judged and let out: its entry is expected. */
  expect(url: string): void;
}

const RELEASED_FOR_MS = 120_000;

/**
 * Counts the browser's own list of requests against what was let out. It sees what the page-world hold cannot: a
 * send through another frame's XHR, or one that an older wrapper kept from us.
 */
export function watchEscapes(onEscape: EscapeListener, now: () => number, signal: AbortSignal): EscapeWatch {
  const released: { readonly action: SendAction; readonly at: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { initiatorType, name } = entry as PerformanceResourceTiming;
      if (!['xmlhttprequest', 'fetch', 'beacon'].includes(initiatorType)) continue;
      const action = readAction(name);
      if (action === undefined) continue;
      while (released[0] && now() - released[0].at > RELEASED_FOR_MS) released.shift();
      const index = released.findIndex((one) => one.action === action);
      if (index >= 0) released.splice(index, 1);
      else onEscape(action);
    }
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    expect(url) {
      const action = readAction(url);
      if (action) released.push({ action, at: now() });
    },
  };
}
