import { peek } from '../find';
import { readPermalink } from '../parse/permalink';

/** A post on the page: which one it is, and where its line of time and source is. */
export interface FeedCard {
  /** `UID/MBLOGID`. */
  readonly key: string;
  readonly uid: string;
  readonly mblogid: string;
  readonly article: HTMLElement;
  /** Holds time, source and region; what is appended comes after Weibo's own items. */
  readonly line: HTMLElement;
  /** The permalink in the line, and what it said: as long as it says the same, the article shows the same post. */
  readonly link: Element;
  readonly href: string;
}

/**
 * Reads which post an article shows; undefined unless it is certain: a nested article, a header without a permalink or
 * with more than one. The line is known by the permalink in it, which is the time (site fact).
 */
export function readCard(article: HTMLElement): FeedCard | undefined {
  if (article.parentElement?.closest('article')) return undefined;
  const header = peek('postHeader', article);
  if (!header) return undefined;
  let card: FeedCard | undefined;
  for (const link of header.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '';
    const permalink = readPermalink(href);
    const line = link.parentElement;
    if (!permalink || !line) continue;
    const key = permalink.path.slice(1);
    if (card && card.key !== key) return undefined;
    card ??= { key, uid: permalink.uid, mblogid: permalink.mblogid, article, line, link, href };
  }
  return card;
}
