import { nameNode, type Trace } from './trace';

/** Elements of the extension, the only ones that may stand among the page's own. */
export function isOurGuest(node: Node): boolean {
  return node instanceof Element && node.localName.startsWith('weiheng-');
}

function permalinkAt(guest: Element): string | null {
  const article = guest.closest('article');
  return article?.querySelector('header a[href^="https://weibo.com/"]')?.getAttribute('href') ?? null;
}

const seenAt = new WeakMap<Element, string | null>();

function record(node: Node): void {
  if (!(node instanceof Element)) return;
  const guests = isOurGuest(node) ? [node] : [...node.querySelectorAll('*')].filter(isOurGuest);
  for (const guest of guests) seenAt.set(guest, permalinkAt(guest));
}

/** Remembers next to which post each guest was put. */
export function recordGuests(root: Element): void {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) record(node);
  }).observe(root, { childList: true, subtree: true });
}

function isStale(guest: Element): boolean {
  const now = permalinkAt(guest);
  if (now === null) return false;
  const key = guest.getAttribute('data-post');
  if (key !== null) return !now.endsWith(key);
  return seenAt.has(guest) && seenAt.get(guest) !== now;
}

function isOrphan(guest: Element): boolean {
  if (guest.localName !== 'weiheng-composer') return false;
  const around = guest.closest('article, .wbpro-layer, [class*="_publishCard_"]');
  return around !== null && around.querySelector('.wbpro-form textarea') === null;
}

/** Guests in the wrong place: inside Weibo's forms, beside another post than theirs, without their box. */
export function guestTraces(root: Element): Trace[] {
  const found: Trace[] = [];
  for (const guest of [...root.querySelectorAll('*')].filter(isOurGuest)) {
    const report = (kind: string, detail: string): void => {
      found.push({ kind, where: nameNode(guest), detail });
    };
    if (guest.closest('.wbpro-form') !== null) report('inside-form', guest.localName);
    if (guest.parentElement?.classList.contains('vue-recycle-scroller__item-wrapper') === true)
      report('inside-scroller', guest.localName);
    if (isStale(guest)) report('stale-guest', `${seenAt.get(guest)} now ${permalinkAt(guest)}`);
    if (isOrphan(guest)) report('orphan-composer', guest.getAttribute('data-surface') ?? '');
  }
  return found;
}
