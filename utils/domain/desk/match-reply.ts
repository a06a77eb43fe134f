import type { Ticket } from '@/utils/model/ticket';
import { authorName, commentWords } from './comment-words';
import { matchComment } from './match-comment';
import type { Seen } from './same-comment';

/** A reply that Weibo confirmed, as far as matching needs it. `to` = the comment it answers, as the page knew it. */
export interface SentReply {
  readonly accountUid: string;
  readonly post: Seen['post'];
  readonly toCommentId?: string;
  readonly to?: Omit<Seen, 'accountUid' | 'post'>;
  readonly replyId?: string;
  readonly text: string;
  /** epoch ms. */
  readonly at: number;
}

/** What a reply answers. */
export type ReplyMatch =
  | {
      readonly type: 'answers';
      readonly ticketId: string;
      /** sure = by Weibo's id, likely = by author, words and time, or by the name the reply begins with. */
      readonly certainty: 'sure' | 'likely';
      readonly by: 'id' | 'words' | 'name';
    }
  /** It stands on the ticket already: sent twice over the wire, or logged by hand before. */
  | { readonly type: 'logged'; readonly ticketId: string; readonly replyId: string }
  /** No ticket: one is opened and closed for it where it is known what was answered. */
  | { readonly type: 'none' };

/** `回复@名字:` in front of a reply to a reply (site fact). */
const ANSWERED = /^\s*回复\s*@([^\s::]+)\s*[::]/u;
const BY_HAND_MS = 30 * 60_000;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isOpen = ({ phase }: Ticket): boolean => phase !== 'done';
/** The words of a reply without the name in front of it. */
const replyWords = (text: string): string => commentWords(text.replace(ANSWERED, ''));

function loggedOn(ticket: Ticket, reply: SentReply): ReplyMatch | undefined {
  const words = replyWords(reply.text);
  const same = ticket.replies.find((one) =>
    reply.replyId !== undefined && one.commentId !== undefined
      ? one.commentId === reply.replyId
      : one.via === 'log' && replyWords(one.text) === words && Math.abs(one.at - reply.at) <= BY_HAND_MS,
  );
  return same && { type: 'logged', ticketId: ticket.id, replyId: same.id };
}

/**
 * Which ticket a reply answers that was sent through Weibo's own box. Weibo's id of the comment decides; a reply to a
 * reply names its addressee, who in the thread of that id is the one answered; else the comment as the page showed it.
 *
 * @param known tickets of the account under the post, and those that share an id with the reply or what it answers
 */
export function matchReply(reply: SentReply, known: readonly Ticket[]): ReplyMatch {
  const tickets = known
    .filter((one) => one.mergedInto === undefined && one.accountUid === reply.accountUid)
    .sort((a, b) => b.saidAt - a.saidAt || byText(a.id, b.id));
  const byId = new Map(tickets.map((one) => [one.id, one]));
  const sent = tickets.find(
    (one) => reply.replyId !== undefined && one.replies.some((r) => r.commentId === reply.replyId),
  );
  const repeated = sent && loggedOn(sent, reply);
  if (repeated) return repeated;

  const answer = (ticket: Ticket, certainty: 'sure' | 'likely', by: 'id' | 'words' | 'name'): ReplyMatch =>
    loggedOn(ticket, reply) ?? { type: 'answers', ticketId: ticket.id, certainty, by };

  const name = authorName(ANSWERED.exec(reply.text)?.[1] ?? '');
  const wasSaid = (one: Ticket) => one.saidAt - one.saidSlack <= reply.at;
  /** Of several the one that waits, then the latest. */
  const pick = (list: readonly Ticket[]): Ticket | undefined => list.find(isOpen) ?? list[0];

  const cid = reply.toCommentId ?? reply.to?.commentId;
  if (cid !== undefined) {
    const exact = tickets.find((one) => one.commentId === cid);
    if (exact && (name === '' || authorName(exact.author.name) === name)) return answer(exact, 'sure', 'id');
    // the request named the head of the thread, the words whom they answer
    const inThread = name === '' ? [] : tickets.filter((one) => one.rootId === cid && wasSaid(one));
    const meant = pick(inThread.filter((one) => authorName(one.author.name) === name));
    if (meant) return answer(meant, 'likely', 'name');
    if (exact) return answer(exact, 'sure', 'id');
  }
  if (reply.to) {
    const seen: Seen = { ...reply.to, accountUid: reply.accountUid, post: reply.post };
    const match = matchComment(cid === undefined ? seen : { ...seen, commentId: cid }, tickets);
    const ticket = match.type === 'known' ? byId.get(match.ticketId) : undefined;
    if (ticket) return answer(ticket, 'likely', 'words');
    return { type: 'none' };
  }
  if (name === '') return { type: 'none' };
  const theirs = tickets.filter(
    (one) =>
      one.post?.mid === reply.post.mid &&
      authorName(one.author.name) === name &&
      wasSaid(one) &&
      (cid === undefined || one.commentId === undefined),
  );
  const waiting = pick(theirs);
  return waiting ? answer(waiting, 'likely', 'name') : { type: 'none' };
}
