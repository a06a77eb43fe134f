import { toMblogid } from '../parse/ids';
import { parseRoute } from '../routes';
import { type FeedCard, readCard } from './read-card';

export interface InFront {
  readonly card: FeedCard;
  readonly place: 'page' | 'middle';
}

/** The card of the post whose own page this is; undefined elsewhere, and while it is not drawn. */
function cardOfPage(root: Document, cards: readonly FeedCard[]): FeedCard | undefined {
  const route = parseRoute(root.location.href);
  if (route.kind !== 'post') return undefined;
  const mblogid = route.mblogid ?? (route.mid === undefined ? undefined : toMblogid(route.mid));
  return cards.find((card) => card.mblogid === mblogid);
}

/** How far a box is from a height, px; 0 = it lies across it. */
const distance = (box: DOMRect, y: number): number => Math.max(0, box.top - y, y - box.bottom);

/**
 * The post a person has before their eyes: on a post's own page that post, elsewhere the one in the view that is nearest
 * to its middle. `isWanted` goes first: of a company's post and a stranger's beside it the company's is meant.
 */
export function postInFront(root: Document, isWanted: (uid: string) => boolean): InFront | undefined {
  const cards = [...root.getElementsByTagName('article')].flatMap((article) => readCard(article) ?? []);
  const own = cardOfPage(root, cards);
  if (own) return { card: own, place: 'page' };
  const height = root.documentElement.clientHeight;
  const inView = cards
    .map((card) => ({ card, box: card.article.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && box.bottom > 0 && box.top < height);
  const wanted = inView.filter(({ card }) => isWanted(card.uid));
  const [nearest] = (wanted.length > 0 ? wanted : inView).sort(
    (a, b) => distance(a.box, height / 2) - distance(b.box, height / 2),
  );
  return nearest && { card: nearest.card, place: 'middle' };
}
