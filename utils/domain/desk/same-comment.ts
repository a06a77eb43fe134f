import type { CommentSighting } from '@/utils/model/schema/desk';
import type { Ticket, TicketAuthor } from '@/utils/model/ticket';
import { authorName, commentWords } from './comment-words';

/** What is compared of a comment that is seen. */
export type Seen = Pick<
  CommentSighting,
  'accountUid' | 'post' | 'commentId' | 'rootId' | 'author' | 'text' | 'saidAt' | 'saidSlack'
>;

/** Different unless shown to be one: by uid where both are known, else by name. */
export function isSameAuthor(a: TicketAuthor, b: TicketAuthor): boolean {
  if (a.uid !== undefined && b.uid !== undefined) return a.uid === b.uid;
  const name = authorName(a.name);
  return name !== '' && name === authorName(b.name);
}

type Said = Pick<Ticket, 'saidAt' | 'saidSlack'>;
/** Whether two readings of a time may mean one instant. */
export const isSameTime = (a: Said, b: Said): boolean =>
  Math.abs(a.saidAt - b.saidAt) <= a.saidSlack + b.saidSlack;

const byText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** What comments and tickets have in common. */
type Either = Pick<Ticket, 'saidAt' | 'saidSlack' | 'commentId' | 'rootId' | 'author' | 'text'>;

/** The order of time; what was said in the same minute in an order that is the same for comments and their tickets. */
export const byTime = (a: Either, b: Either): number =>
  a.saidAt - b.saidAt ||
  byText(a.commentId, b.commentId) ||
  byText(a.text, b.text) ||
  byText(a.author.uid, b.author.uid) ||
  byText(a.author.name, b.author.name) ||
  a.saidSlack - b.saidSlack ||
  byText(a.rootId, b.rootId);

/**
 * Ms between two readings of a time, and a little for each way in which the sources differ: of two that were said in
 * the same minute the one is taken that is known in the same way.
 */
export function distance(a: Either, b: Either): number {
  let ways = Number(a.saidSlack !== b.saidSlack) + Number(a.text !== b.text);
  ways += Number(a.author.uid !== b.author.uid) + Number(a.author.name !== b.author.name);
  ways += Number(a.commentId !== b.commentId) + Number(a.rootId !== b.rootId);
  return Math.abs(a.saidAt - b.saidAt) + ways / 10;
}

const bothDiffer = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Whether a ticket may be about a comment that is seen, going by everything but its words and ids that agree. */
export const mayBe = (seen: Seen, ticket: Ticket): boolean =>
  ticket.source !== 'dm' &&
  ticket.source !== 'mention' &&
  ticket.erasedAt === undefined &&
  ticket.accountUid === seen.accountUid &&
  !bothDiffer(ticket.post?.mid, seen.post.mid) &&
  !bothDiffer(ticket.commentId, seen.commentId) &&
  !bothDiffer(ticket.rootId, seen.rootId) &&
  isSameAuthor(ticket.author, seen.author) &&
  isSameTime(ticket, seen);

/** Words a ticket had at an instant, epoch ms. */
const wordsAt = (ticket: Ticket, at: number): string =>
  commentWords(ticket.earlier.find(({ until }) => until > at)?.text ?? ticket.text);

/**
 * Whether two tickets are known to be about two comments: ids, authors or times differ, or when the second was opened
 * the first already stood there with the same words, so that another comment of the same batch had claimed it.
 */
export function areApart(a: Ticket, b: Ticket): boolean {
  if (bothDiffer(a.commentId, b.commentId)) return true;
  if (!isSameAuthor(a.author, b.author) || !isSameTime(a, b)) return true;
  if (a.openedAt === b.openedAt) return true;
  const [elder, younger] = a.openedAt < b.openedAt ? [a, b] : [b, a];
  return wordsAt(elder, younger.openedAt) === wordsAt(younger, younger.openedAt);
}
