import { commentAt } from './comment-nodes';
import { nameNode, type Trace } from './trace';

/** Elements of the extension, the only ones that may stand among the page's own. */
export function isOurGuest(node: Node): boolean {
  return node instanceof Element && node.localName.startsWith('weiheng-');
}

function permalinkAt(guest: Element): string | null {
  const article = guest.closest('article');
  return article?.querySelector('header a[href^="https://weibo.com/"]')?.getAttribute('href') ?? null;
}

interface Seen {
  readonly post: string | null;
  readonly comment: string | null;
}

const seenAt = new WeakMap<Element, Seen>();
const DATA = ['data-post', 'data-comment'];

function record(node: Node): void {
  if (!(node instanceof Element)) return;
  const guests = isOurGuest(node) ? [node] : [...node.querySelectorAll('*')].filter(isOurGuest);
  for (const guest of guests) seenAt.set(guest, { post: permalinkAt(guest), comment: commentAt(guest) });
}

/** Remembers next to which post and comment each guest was put, or was told to stand for another. */
export function recordGuests(root: Element): void {
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') {
        if (isOurGuest(target)) record(target);
      } else for (const node of addedNodes) record(node);
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: DATA });
}

/** The article shows another post than the guest stands for. */
function isStale(guest: Element): boolean {
  const now = permalinkAt(guest);
  if (now === null) return false;
  const key = guest.getAttribute('data-post');
  if (key !== null) return !now.endsWith(key);
  return seenAt.has(guest) && seenAt.get(guest)?.post !== now;
}

/** The node shows another comment than the guest stands for: by the id it carries, else by what was there before. */
function isStaleInComment(guest: Element): boolean {
  const now = commentAt(guest);
  if (now === null) return false;
  const key = guest.getAttribute('data-comment') ?? '';
  if (/^\d+$/.test(key)) return key !== now;
  return seenAt.has(guest) && seenAt.get(guest)?.comment !== now;
}

function isOrphan(guest: Element): boolean {
  if (guest.localName !== 'weiheng-composer') return false;
  const around = guest.closest('article, .wbpro-layer, [class*="_publishCard_"]');
  return around !== null && around.querySelector('.wbpro-form textarea') === null;
}

function hasLater(node: Element, token: string): boolean {
  for (let next = node.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (next.classList.contains(token)) return true;
  return false;
}

/** A guest beside comments, not in one, that takes room and so pushes those below it. */
function isBetweenComments(guest: Element): boolean {
  if (commentAt(guest) !== null) return false;
  const parent = guest.parentElement;
  const isInList =
    parent?.classList.contains('wbpro-list') === true ||
    (parent?.classList.contains('wbpro-scroller-item') === true &&
      parent.querySelector(':scope > .wbpro-list') !== null) ||
    hasLater(guest, 'wbpro-list');
  if (!isInList) return false;
  const { position, display } = getComputedStyle(guest);
  if (position === 'absolute' || position === 'fixed' || display === 'contents') return false;
  return guest.getBoundingClientRect().height > 0;
}

/** Guests in the wrong place: inside Weibo's forms, beside another post or comment than theirs, without their box. */
export function guestTraces(root: Element): Trace[] {
  const found: Trace[] = [];
  for (const guest of [...root.querySelectorAll('*')].filter(isOurGuest)) {
    const report = (kind: string, detail: string): void => {
      found.push({ kind, where: nameNode(guest), detail });
    };
    if (guest.closest('.wbpro-form') !== null) report('inside-form', guest.localName);
    if (guest.parentElement?.classList.contains('vue-recycle-scroller__item-wrapper') === true)
      report('inside-scroller', guest.localName);
    if (isStale(guest)) report('stale-guest', `${seenAt.get(guest)?.post} now ${permalinkAt(guest)}`);
    if (isStaleInComment(guest))
      report('stale-guest', `comment ${seenAt.get(guest)?.comment} now ${commentAt(guest)}`);
    if (isBetweenComments(guest)) report('moved-comment', guest.localName);
    if (isOrphan(guest)) report('orphan-composer', guest.getAttribute('data-surface') ?? '');
  }
  return found;
}
