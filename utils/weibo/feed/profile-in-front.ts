import { peek } from '../find';
import { parseRoute } from '../routes';
import { readCard } from './read-card';

/** Whose profile a page is. */
export interface ProfileInFront {
  readonly uid: string;
  /** As a post of theirs on the page writes it; undefined while none is drawn. */
  readonly name?: string;
}

/**
 * The account whose profile a page shows: by its address, or where that names no uid (`/n/NAME`, own addresses) by
 * nothing, because another's post may stand first. The name is that of a card by them (site fact: header of a post).
 */
export function profileInFront(root: Document): ProfileInFront | undefined {
  const route = parseRoute(root.location.href);
  if (route.kind !== 'profile' || route.uid === undefined) return undefined;
  const { uid } = route;
  for (const article of root.getElementsByTagName('article')) {
    if (readCard(article)?.uid !== uid) continue;
    const header = peek('postHeader', article);
    const name = header && peek('postAuthorName', header)?.textContent?.trim();
    if (name) return { uid, name: name.slice(0, 60) };
  }
  return { uid };
}
