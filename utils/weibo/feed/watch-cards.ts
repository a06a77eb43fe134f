import { type FeedCard, readCard } from './read-card';

export interface CardListener {
  /** An article shows a post, or another one than before. Called before the page is painted. */
  onCard(card: FeedCard): void;
  /** An article shows no post any more (or is gone): nothing of the old one may stay. */
  onNone(article: HTMLElement): void;
}

export interface CardWatch {
  /** Posts on the page now. */
  cards(): IterableIterator<FeedCard>;
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['href'],
};
/**
 * Follows which post each article of the page shows, by permalink. The scroller re-uses its nodes for other posts: an
 * observer runs after the page's own update and before paint, so a listener can take away what belonged to the old
 * post before anybody sees it. Nodes are never marked. Ends with the signal.
 */
export function watchCards(root: Document, listener: CardListener, signal: AbortSignal): CardWatch {
  const known = new Map<HTMLElement, FeedCard>();

  const look = (article: HTMLElement): void => {
    const before = known.get(article);
    const card = article.isConnected ? readCard(article) : undefined;
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
  // the few posts there are costs less than to look at those
  const articles = root.getElementsByTagName('article');
  let count = 0;
  const lookAll = (): void => {
    let isSame = articles.length === count && known.size === count;
    for (const card of known.values())
      if (!isAsBefore(card)) {
        isSame = false;
        look(card.article);
      }
    if (isSame) return;
    count = articles.length;
    for (const article of articles) if (!known.has(article)) look(article);
  };
  const observer = new MutationObserver(lookAll);
  observer.observe(root, OBSERVED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    known.clear();
  });
  lookAll();
  return { cards: () => known.values() };
}

/** The article still shows the post it was known to show. */
const isAsBefore = ({ link, href }: FeedCard): boolean =>
  link.isConnected && link.getAttribute('href') === href;
