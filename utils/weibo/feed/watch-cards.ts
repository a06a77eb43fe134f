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
/** Parts of a text: their coming and going says nothing about which post an article shows. */
const TEXT_PARTS: ReadonlySet<string> = new Set(['a', 'b', 'br', 'i', 'img', 'li', 'span', 'svg', 'ul']);

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isStructure = (node: Node): node is Element =>
  isElement(node) && !TEXT_PARTS.has(node.localName) && !node.localName.startsWith('weiheng-');

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

  const observer = new MutationObserver((records) => {
    const articles = new Set<HTMLElement>();
    let isLess = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        const article = (record.target as Element).closest('header')?.closest('article');
        if (article) articles.add(article);
        continue;
      }
      for (const node of record.addedNodes) {
        if (!isStructure(node)) continue;
        const around = node.closest('article');
        if (around) articles.add(around);
        else for (const article of node.getElementsByTagName('article')) articles.add(article);
      }
      for (const node of record.removedNodes) isLess ||= isStructure(node);
    }
    if (isLess)
      for (const [article, { line }] of known)
        if (!line.isConnected || !article.isConnected) articles.add(article);
    for (const article of articles) look(article);
  });
  observer.observe(root, OBSERVED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    known.clear();
  });
  for (const article of root.getElementsByTagName('article')) look(article);
  return { cards: () => known.values() };
}
