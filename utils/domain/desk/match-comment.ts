import { DAY_MS } from '@/utils/core/day';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { assign, type Edge } from './assign';
import { commentWords, commonShare } from './comment-words';
import { type Known, knownTickets } from './known-tickets';
import { survivorOf } from './merge';
import { areApart, byTime, distance, type Seen } from './same-comment';

/** What a sighting adds to a ticket. */
export type Learned = Omit<
  Extract<TicketEvent, { type: 'learned' }>,
  'type' | 'by' | 'byName' | 'at' | 'ticketId' | 'commandId'
>;

/** What a comment that is seen is to the tickets that are known. */
export type CommentMatch =
  | {
      readonly type: 'known';
      readonly ticketId: string;
      /** id = Weibo's id agrees, words = author, words and time do. */
      readonly by: 'id' | 'words';
      readonly learned?: Learned;
      /** The author has changed the words: these are the new ones. */
      readonly changed?: string;
      /** It was thought gone. */
      readonly isBack: boolean;
      /** Other tickets about the same comment: they are to be merged with this one (`survivorOf`). */
      readonly merge: readonly string[];
    }
  | { readonly type: 'new' }
  /** Stands in the batch before, at that place. */
  | { readonly type: 'repeat'; readonly of: number };

/** Below this share of common pairs it is another text, not an edit. */
const EDIT_SHARE = 0.6;
const EDIT_MIN = 4;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function learnedOf(seen: Seen, ticket: Ticket): Learned | undefined {
  const learned: Learned = {
    ...(ticket.commentId === undefined && seen.commentId !== undefined ? { commentId: seen.commentId } : {}),
    ...(ticket.rootId === undefined && seen.rootId !== undefined ? { rootId: seen.rootId } : {}),
    ...(seen.saidSlack === 0 && ticket.saidSlack > 0 ? { saidAt: seen.saidAt } : {}),
    ...(ticket.author.uid === undefined && seen.author.uid !== undefined
      ? { authorUid: seen.author.uid }
      : {}),
    ...(ticket.post && ticket.post.mblogid === undefined && seen.post.mblogid !== undefined
      ? { mblogid: seen.post.mblogid }
      : {}),
  };
  return Object.keys(learned).length === 0 ? undefined : learned;
}

/** A ticket with what a sighting adds to it, as far as it is compared with others. */
const learn = (ticket: Ticket, { commentId, saidAt, authorUid }: Learned = {}): Ticket => ({
  ...ticket,
  ...(commentId === undefined ? {} : { commentId }),
  ...(saidAt === undefined ? {} : { saidAt, saidSlack: 0 }),
  ...(authorUid === undefined ? {} : { author: { ...ticket.author, uid: authorUid } }),
});

/** New words of the author. A text they had before is a page that was opened earlier: nothing new. */
function changedOf(seen: Seen, words: string, { ticket, words: had }: Known): string | undefined {
  const isNew = words !== '' && ticket.erasedAt === undefined && !had.includes(words);
  return isNew ? seen.text : undefined;
}

/** A comment of the batch, in an order of its own that does not depend on that of the batch. */
interface Item {
  readonly place: number;
  readonly seen: Seen;
  readonly words: string;
}

const inOrder = (batch: readonly Seen[]): readonly Item[] =>
  batch
    .map((seen, place) => ({ seen, place, words: commentWords(seen.text) }))
    .sort((a, b) => byTime(a.seen, b.seen) || a.place - b.place);

/** How far apart a comment and a ticket are; undefined = they are not one. */
type CostOf = (item: Item, known: Known) => number | undefined;

const sameWords: CostOf = ({ seen, words }, known) =>
  known.words.includes(words) ? distance(seen, known.ticket) : undefined;

const editedWords: CostOf = ({ seen, words }, known) => {
  if (words.length < EDIT_MIN) return undefined;
  const share = Math.max(...known.words.map((other) => commonShare(words, other)));
  return share < EDIT_SHARE ? undefined : (1 - share) * DAY_MS + distance(seen, known.ticket);
};

/** A comment of the batch and the ticket it was put to. */
interface Claim {
  readonly item: Item;
  readonly known: Known;
  readonly by: 'id' | 'words';
  /** Further tickets with the same id. */
  readonly twins: readonly Known[];
}

/**
 * Which known ticket each comment of a batch is. Each comment stands once in a batch and each ticket is one comment, so
 * two with the same words stay two. Ids decide where both sides have them; else author, words and time; else author,
 * time and words so much alike that they must have been changed. The order of either list does not matter. Comments
 * that are seen together belong into one batch: that they are two is known from nothing else.
 *
 * @param tickets those that share an id, or the account and the post, with a comment of the batch, and those of the
 *   account noted by hand without a post
 * @returns as long as `batch`, in its order
 */
export function matchComments(batch: readonly Seen[], tickets: readonly Ticket[]): readonly CommentMatch[] {
  const known = knownTickets(tickets);
  const found: (CommentMatch | undefined)[] = batch.map(() => undefined);
  const claims: Claim[] = [];
  const taken = new Set<Known>();
  const firstWith = new Map<string, number>();
  let items: readonly Item[] = inOrder(batch);

  for (const item of items) {
    const { commentId } = item.seen;
    if (commentId === undefined) continue;
    const first = firstWith.get(commentId);
    if (first !== undefined) found[item.place] = { type: 'repeat', of: first };
    else firstWith.set(commentId, item.place);
    const same = first === undefined ? known.withId(commentId) : [];
    const survivor = survivorOf(same.map(({ ticket }) => ticket));
    const one = same.find(({ ticket }) => ticket === survivor);
    for (const each of same) taken.add(each);
    if (one) claims.push({ item, known: one, by: 'id', twins: same.filter((each) => each !== one) });
  }
  for (const costOf of [sameWords, editedWords]) {
    const done = new Set(claims.map(({ item }) => item));
    items = items.filter((item) => !done.has(item) && found[item.place] === undefined);
    const edges = items.flatMap((item, left) =>
      known.near(item.seen).flatMap((each): readonly Edge[] => {
        const cost = taken.has(each) ? undefined : costOf(item, each);
        return cost === undefined ? [] : [{ left, right: each.place, cost }];
      }),
    );
    for (const { left, right } of assign(edges)) {
      const [item, one] = [items[left], known.list[right]];
      if (!item || !one) continue;
      taken.add(one);
      claims.push({ item, known: one, by: 'words', twins: [] });
    }
  }
  for (const { item, known: one, by, twins } of claims) {
    const { seen, words, place } = item;
    const isCertain = seen.commentId !== undefined || one.ticket.commentId !== undefined;
    const learned = learnedOf(seen, one.ticket);
    const told = learn(one.ticket, learned);
    // tickets without an id that say the same, and that no comment of the batch is
    const others = (isCertain ? known.near(seen) : []).filter(
      (other) =>
        !taken.has(other) &&
        other.ticket.commentId === undefined &&
        other.words[0] === words &&
        !areApart(told, other.ticket),
    );
    for (const other of others) taken.add(other);
    const changed = changedOf(seen, words, one);
    found[place] = {
      type: 'known',
      ticketId: one.ticket.id,
      by,
      ...(learned === undefined ? {} : { learned }),
      ...(changed === undefined ? {} : { changed }),
      isBack: one.ticket.goneAt !== undefined,
      merge: [...twins, ...others].map(({ ticket }) => ticket.id).sort(byText),
    };
  }
  return found.map((match) => match ?? { type: 'new' });
}

/** The same for one comment. */
export const matchComment = (seen: Seen, tickets: readonly Ticket[]): CommentMatch =>
  matchComments([seen], tickets)[0] ?? { type: 'new' };
