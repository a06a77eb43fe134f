import { readPermalink } from '../parse/permalink';
import { type FeedCard, readCard } from './read-card';

export interface CardListener {
  /** An article shows a post. Another one than before is told before the page is painted, a new one soon after. */
  onCard(card: FeedCard): void;
  /** An article shows no post any more (or is gone): nothing of the old one may stay. */
  onNone(article: HTMLElement): void;
  /** Whether posts of this account matter: only those are read in full when a node is re-used. */
  isWanted(uid: string): boolean;
}

export interface CardWatch {
  /** Posts on the page now. */
  cards(): IterableIterator<FeedCard>;
  /** Other accounts matter now: everything is read in full and told again. */
  readAgain(): void;
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['href'],
};
/** A new article is found within this time, ms. */
const NEW_WITHIN = 50;

/**
 * Follows which post each article of the page shows, by permalink. The scroller re-uses its nodes for other posts: an
 * observer runs after the page's own update and before paint, so a listener can take away what belonged to the old
 * post before anybody sees it. Nodes are never marked. Ends with the signal.
 */
export function watchCards(root: Document, listener: CardListener, signal: AbortSignal): CardWatch {
  const known = new Map<HTMLElement, FeedCard>();

  /** The same node with the link of a post that does not matter. */
  const passOver = (before: FeedCard): FeedCard | undefined => {
    if (!before.link.isConnected) return undefined;
    const href = before.link.getAttribute('href') ?? '';
    const post = readPermalink(href);
    if (!post || listener.isWanted(post.uid)) return undefined;
    return { ...before, href, key: post.path.slice(1), uid: post.uid, mblogid: post.mblogid };
  };
  const look = (article: HTMLElement): void => {
    const before = known.get(article);
    const card = (before && passOver(before)) ?? (article.isConnected ? readCard(article) : undefined);
    if (!card) {
      known.delete(article);
      if (before) listener.onNone(article);
      return;
    }
    if (before?.key === card.key && before.line === card.line) return;
    known.set(article, card);
    listener.onCard(card);
  };

  // what changed is not read from the records: a feed of scrolled texts makes hundreds a second, and to look at each of
  // the few posts there are costs less than to look at those. Only a post that is known can be marked wrongly, so that
  // has to be seen at once; new articles may wait a moment.
  const articles = root.getElementsByTagName('article');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookForNew = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    for (const article of articles) if (!known.has(article)) look(article);
  };
  const lookAtKnown = (): void => {
    for (const card of known.values()) if (!isAsBefore(card)) look(card.article);
    timer ??= setTimeout(lookForNew, NEW_WITHIN);
  };
  const observer = new MutationObserver(lookAtKnown);
  observer.observe(root, OBSERVED);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    known.clear();
  });
  lookForNew();
  return {
    cards: () => known.values(),
    readAgain() {
      for (const article of known.keys()) listener.onNone(article);
      known.clear();
      lookForNew();
    },
  };
}

/** The article still shows the post it was known to show. */
const isAsBefore = ({ link, href }: FeedCard): boolean =>
  link.isConnected && link.getAttribute('href') === href;
