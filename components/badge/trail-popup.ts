import type { Trail } from '@/utils/domain/approval/trail';
import type { PostBadge } from '@/utils/model/approval-view';
import { BADGE, buttonOf } from './badge-host';
import { buildTrailCard, draftsOf, fillTrail } from './trail-card';

/** What a trail card asks for and does; nothing is asked before a card opens. */
export interface TrailSource {
  /** Of the draft the post came from and its 复审, in this order. Undefined = it could not be read. */
  load(draftIds: readonly string[]): Promise<Trail | undefined>;
  /** Whole text of the post as last seen; undefined when only a part was. */
  textOf(badge: PostBadge): string | undefined;
  openDraft(draftId: string): void;
  recheck(badge: PostBadge): void;
  exportEvidence(badge: PostBadge): void;
  now(): number;
}

/** A pointer has to rest this long on a badge, ms. */
const HOVER_MS = 300;
/** And to have left it and its card this long. */
const LEAVE_MS = 250;
const GAP = 6;
const EDGE = 8;

interface Open {
  readonly host: HTMLElement;
  readonly card: HTMLElement;
  readonly end: AbortController;
  isPinned: boolean;
}

export interface Trails {
  /** Hears a pointer come to rest on a badge. Not at the document: under a scrolled page a pointer enters everything. */
  hear(host: HTMLElement): void;
  /** A badge was taken away or shows another post. */
  left(host: HTMLElement): void;
}

const hostOf = (event: Event): HTMLElement | undefined =>
  event.target instanceof HTMLElement && event.target.localName === BADGE ? event.target : undefined;

/** Opens the trail of a badge by rest, click or Enter; one at a time. Ends with the signal. */
export function bindTrails(
  badgeOf: (host: HTMLElement) => PostBadge | undefined,
  source: TrailSource,
  signal: AbortSignal,
): Trails {
  let open: Open | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(timer);
    if (!open) return;
    const { host, card, end } = open;
    open = undefined;
    end.abort();
    const hadFocus = card.contains(host.shadowRoot?.activeElement ?? null);
    card.remove();
    const button = buttonOf(host);
    button?.setAttribute('aria-expanded', 'false');
    if (hadFocus && host.isConnected) button?.focus({ preventScroll: true });
  };

  const show = (host: HTMLElement, isPinned: boolean): void => {
    const badge = badgeOf(host);
    if (!badge || !host.shadowRoot || !host.isConnected) return;
    if (open?.host === host) {
      open.isPinned ||= isPinned;
      return;
    }
    close();
    const { draftId } = badge;
    const leave = (run: () => void) => (): void => {
      close();
      run();
    };
    const card = buildTrailCard({
      badge,
      publishedText: source.textOf(badge),
      actions: {
        openDraft: draftId === undefined ? undefined : leave(() => source.openDraft(draftId)),
        recheck: badge.recheck && leave(() => source.recheck(badge)),
        exportEvidence: leave(() => source.exportEvidence(badge)),
      },
    });
    card.popover = 'manual';
    host.shadowRoot.append(card);
    card.showPopover();
    buttonOf(host)?.setAttribute('aria-expanded', 'true');
    const end = new AbortController();
    const mine: Open = { host, card, end, isPinned };
    open = mine;
    const put = (): void => {
      if (open === mine && !place(card, host)) close();
    };
    put();
    window.addEventListener('scroll', put, { capture: true, passive: true, signal: end.signal });
    window.addEventListener('resize', put, { passive: true, signal: end.signal });
    const drafts = draftsOf(badge);
    if (drafts.length === 0) return;
    void source
      .load(drafts)
      .catch(() => undefined)
      .then((trail) => {
        if (open !== mine) return;
        fillTrail(card, trail, source.now());
        put();
      });
  };

  const options = { capture: true, signal } as const;
  document.addEventListener(
    'click',
    (event) => {
      const host = hostOf(event);
      if (!host) return;
      const path = event.composedPath();
      if (!path.includes(buttonOf(host) ?? host)) return;
      // the page opens a post when its card is clicked
      event.stopPropagation();
      if (open?.host === host && open.isPinned) return close();
      show(host, true);
      if (event.detail === 0)
        (open?.card.querySelector('button') ?? open?.card)?.focus({ preventScroll: true });
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (open && hostOf(event) !== open.host) close();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape' && open) {
        if (hostOf(event)) event.stopPropagation();
        return close();
      }
      const host = hostOf(event);
      if (!host) return;
      // the page's own hotkeys are not meant
      if (event.key !== 'Tab') event.stopPropagation();
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (open?.host !== host || !isPlain || !open.card.contains(host.shadowRoot?.activeElement ?? null))
        return;
      open.card.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
    },
    options,
  );
  document.addEventListener('focusin', (event) => open && hostOf(event) !== open.host && close(), options);
  signal.addEventListener('abort', close);
  return {
    hear(host) {
      const on = { passive: true, signal } as const;
      host.addEventListener(
        'pointerenter',
        () => {
          clearTimeout(timer);
          if (open?.host !== host && !open?.isPinned) timer = setTimeout(() => show(host, false), HOVER_MS);
        },
        on,
      );
      host.addEventListener(
        'pointerleave',
        () => {
          clearTimeout(timer);
          if (open?.host === host && !open.isPinned) timer = setTimeout(close, LEAVE_MS);
        },
        on,
      );
    },
    left(host) {
      if (open?.host === host) close();
    },
  };
}

/** Under the badge, over it when there is no room below. False when the badge is out of sight. */
function place(card: HTMLElement, host: HTMLElement): boolean {
  const near = (buttonOf(host) ?? host).getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  if (!host.isConnected || near.bottom < 0 || near.top > view.height) return false;
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = near.bottom + GAP;
  const above = near.top - GAP - height;
  const top = below + height > view.height - EDGE && above >= EDGE ? above : below;
  card.style.left = `${Math.max(EDGE, Math.min(near.left, view.width - width - EDGE))}px`;
  card.style.top = `${Math.max(EDGE, Math.min(top, view.height - height - EDGE))}px`;
  return true;
}
