import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { align, type Edge } from './align';
import { commentWords, commonShare } from './comment-words';
import { survivorOf } from './merge';
import { areApart, mayBe, type Seen } from './same-comment';

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

const isLive = (ticket: Ticket): boolean => ticket.mergedInto === undefined;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every text a ticket has had, the present one first. */
const allWords = (ticket: Ticket): readonly string[] => [
  commentWords(ticket.text),
  ...ticket.earlier.map(({ text }) => commentWords(text)),
];

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

/** New words of the author. A text they had before is a page that was opened earlier: nothing new. */
function changedOf(seen: Seen, ticket: Ticket): string | undefined {
  const words = commentWords(seen.text);
  return words === '' || ticket.erasedAt !== undefined || allWords(ticket).includes(words)
    ? undefined
    : seen.text;
}

/**
 * Which known ticket each comment of a batch is. Each comment stands once in a batch and each ticket is one comment, so
 * two with the same words stay two. Ids decide where both sides have them; else author, words and time; else author,
 * time and words so much alike that they must have been changed. The order of either list does not matter.
 *
 * @param known tickets that share an id, or the account and the post, with a comment of the batch, and those of the
 *   account noted by hand without a post
 * @returns as long as `batch`, in its order
 */
export function matchComments(batch: readonly Seen[], known: readonly Ticket[]): readonly CommentMatch[] {
  const tickets = known.filter(isLive).sort((a, b) => a.saidAt - b.saidAt || byText(a.id, b.id));
  const order = batch
    .map((seen, place) => ({ seen, place }))
    .sort(
      (a, b) =>
        a.seen.saidAt - b.seen.saidAt ||
        byText(a.seen.commentId ?? '', b.seen.commentId ?? '') ||
        byText(a.seen.text, b.seen.text) ||
        a.place - b.place,
    );
  const found: (CommentMatch | undefined)[] = batch.map(() => undefined);
  const claimed = new Map<string, { readonly place: number; readonly by: 'id' | 'words' }>();
  const twins = new Map<string, readonly Ticket[]>();

  const firstWith = new Map<string, number>();
  for (const { seen, place } of order) {
    if (seen.commentId === undefined) continue;
    const first = firstWith.get(seen.commentId);
    if (first !== undefined) {
      found[place] = { type: 'repeat', of: first };
      continue;
    }
    firstWith.set(seen.commentId, place);
    const same = tickets.filter(({ commentId }) => commentId === seen.commentId);
    const survivor = survivorOf(same);
    if (!survivor) continue;
    claimed.set(survivor.id, { place, by: 'id' });
    twins.set(survivor.id, same);
  }

  const taken = new Set([...twins.values()].flat().map(({ id }) => id));
  const settled = new Set([...claimed.values()].map(({ place }) => place));
  const claimBy = (costOf: (seen: Seen, ticket: Ticket) => number | undefined) => {
    const edges: Edge[] = [];
    order.forEach(({ seen, place }, left) => {
      if (settled.has(place) || found[place]) return;
      tickets.forEach((ticket, right) => {
        if (taken.has(ticket.id) || !mayBe(seen, ticket)) return;
        const cost = costOf(seen, ticket);
        if (cost !== undefined) edges.push({ left, right, cost });
      });
    });
    for (const { left, right } of align(edges)) {
      const [one, ticket] = [order[left], tickets[right]];
      if (!one || !ticket) continue;
      claimed.set(ticket.id, { place: one.place, by: 'words' });
      taken.add(ticket.id);
      settled.add(one.place);
    }
  };
  const apart = (seen: Seen, ticket: Ticket) => Math.abs(seen.saidAt - ticket.saidAt);
  claimBy((seen, ticket) =>
    allWords(ticket).includes(commentWords(seen.text)) ? apart(seen, ticket) : undefined,
  );
  claimBy((seen, ticket) => {
    const words = commentWords(seen.text);
    if (words.length < EDIT_MIN) return undefined;
    const share = Math.max(...allWords(ticket).map((other) => commonShare(words, other)));
    return share < EDIT_SHARE ? undefined : (1 - share) * 86_400_000 + apart(seen, ticket);
  });

  for (const [ticketId, { place, by }] of claimed) {
    const [seen, ticket] = [batch[place], tickets.find(({ id }) => id === ticketId)];
    if (!seen || !ticket) continue;
    const others = (twins.get(ticketId) ?? []).filter(({ id }) => id !== ticketId);
    // a ticket without an id that says the same and that no comment of the batch claims
    const isCertain = seen.commentId !== undefined || ticket.commentId !== undefined;
    const later = !isCertain
      ? []
      : tickets.filter(
          (other) =>
            !taken.has(other.id) &&
            other.commentId === undefined &&
            mayBe(seen, other) &&
            commentWords(other.text) === commentWords(seen.text) &&
            !areApart(ticket, other),
        );
    const merge = [...others, ...later].map(({ id }) => id).sort(byText);
    for (const id of merge) taken.add(id);
    const learned = learnedOf(seen, ticket);
    const changed = changedOf(seen, ticket);
    found[place] = {
      type: 'known',
      ticketId,
      by,
      ...(learned === undefined ? {} : { learned }),
      ...(changed === undefined ? {} : { changed }),
      isBack: ticket.goneAt !== undefined,
      merge,
    };
  }
  return found.map((match) => match ?? { type: 'new' });
}

/** The same for one comment. */
export const matchComment = (seen: Seen, known: readonly Ticket[]): CommentMatch =>
  matchComments([seen], known)[0] ?? { type: 'new' };
