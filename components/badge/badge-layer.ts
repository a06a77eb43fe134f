import { keepMessages } from '@/components/ui/message';
import type { PostBadge } from '@/utils/model/approval-view';
import { BADGE, createBadgeHost, paintBadge } from './badge-host';
import { BADGE_WORDS } from './states';
import { bindTrails, type TrailSource } from './trail-popup';

/** Where a badge goes: the article of its post and the line its host is appended to. */
export interface BadgePlace {
  readonly article: HTMLElement;
  readonly line: HTMLElement;
  /** `UID/MBLOGID`. */
  readonly key: string;
}

export interface BadgeLayer {
  show(place: BadgePlace, badge: PostBadge): void;
  clear(article: HTMLElement): void;
  setTheme(theme: 'light' | 'dark'): void;
}

/**
 * Draws `<weiheng-badge>`s. One host per article of the page, taken out and put back as the article shows other posts,
 * so that scrolling makes nothing new. Ends with the signal.
 */
export function createBadgeLayer(trails: TrailSource, signal: AbortSignal): BadgeLayer {
  keepMessages(BADGE_WORDS);
  const hosts = new WeakMap<HTMLElement, HTMLElement>();
  const shown = new WeakMap<HTMLElement, PostBadge>();
  let theme: 'light' | 'dark' = 'light';
  let flow: string | undefined;
  const popup = bindTrails((host) => shown.get(host), trails, signal);

  return {
    show({ article, line, key }, badge) {
      let host = hosts.get(article);
      if (!host) {
        host = createBadgeHost();
        hosts.set(article, host);
        popup.hear(host);
        // a flex line is the rule; anything else must not be broken by us
        flow ??= getComputedStyle(line).display.includes('flex') ? 'flex' : 'inline';
        host.dataset.flow = flow;
      }
      if (host.dataset.theme !== theme) host.dataset.theme = theme;
      const before = shown.get(host);
      if (before !== badge || host.dataset.post !== key) {
        if (host.dataset.post !== key) popup.left(host);
        shown.set(host, badge);
        paintBadge(host, key, badge);
      }
      if (line.lastElementChild !== host) line.append(host);
    },
    clear(article) {
      const host = hosts.get(article);
      if (!host?.isConnected) return;
      popup.left(host);
      host.remove();
    },
    setTheme(next) {
      theme = next;
      for (const host of document.getElementsByTagName(BADGE)) (host as HTMLElement).dataset.theme = next;
    },
  };
}
