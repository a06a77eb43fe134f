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
 * Whether two tickets are known to be about two comments: Weibo's ids differ, or when the second was opened the first
 * already stood there with the same words, so that another comment of the same batch had claimed it.
 */
export function areApart(a: Ticket, b: Ticket): boolean {
  if (bothDiffer(a.commentId, b.commentId)) return true;
  if (a.openedAt === b.openedAt) return true;
  const [elder, younger] = a.openedAt < b.openedAt ? [a, b] : [b, a];
  return wordsAt(elder, younger.openedAt) === wordsAt(younger, younger.openedAt);
}
