import type { DeskContext } from '@/utils/domain/desk/context';
import { stampOf } from '@/utils/domain/desk/context';
import { evolve } from '@/utils/domain/desk/evolve';
import { guessKind } from '@/utils/domain/desk/guess-kind';
import { matchComments } from '@/utils/domain/desk/match-comment';
import { matchReply } from '@/utils/domain/desk/match-reply';
import { survivorOf } from '@/utils/domain/desk/merge';
import { authorOfLine, shouldCapture } from '@/utils/domain/desk/should-capture';
import { sightingEvents } from '@/utils/domain/desk/sighting-events';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { CommentSighting } from '@/utils/model/schema/desk';
import type { Ticket, TicketEvent, TicketOpening } from '@/utils/model/ticket';
import type { Changed } from './put-tickets';
import { change } from './put-tickets';

const SAID_LATER_MS = 5 * 60_000;

/** A ticket about a comment; the clock starts when it was said, or when it was first seen, by policy. */
export function openingEvent(
  ticketId: string,
  opening: TicketOpening,
  commandId: string,
  context: DeskContext,
): TicketEvent {
  const startedAt = context.policy.clockFrom === 'seen' ? context.now : Math.min(opening.saidAt, context.now);
  return {
    ...stampOf(context),
    type: 'opened',
    ticketId,
    commandId,
    opening,
    clock: context.clock.start(opening, startedAt, []),
  };
}

export const openingOf = (
  seen: Omit<CommentSighting, 'ref'>,
  policy?: Pick<DeskPolicy, 'capture' | 'watch'>,
): TicketOpening => {
  const { kind, priority } = guessKind(seen.text, policy?.capture.ownWords, policy?.watch.terms);
  return {
    source: 'comment',
    accountUid: seen.accountUid,
    post: seen.post,
    ...(seen.commentId === undefined ? {} : { commentId: seen.commentId }),
    ...(seen.rootId === undefined ? {} : { rootId: seen.rootId }),
    author: seen.author,
    text: seen.text,
    saidAt: seen.saidAt,
    saidSlack: seen.saidSlack,
    kind,
    kindFrom: 'guess',
    priority,
  };
};

/**
 * What comments that are seen change: known tickets learn ids and new words and are merged, new ones are opened by
 * policy, and an answer that the company gave elsewhere (on the phone, say) closes what it answers. Seeing the same
 * again changes nothing.
 *
 * @param system whoever notes it: not a person
 */
export function seeComments(
  comments: readonly CommentSighting[],
  known: readonly Ticket[],
  system: DeskContext,
): readonly Changed[] {
  const { now, register, policy } = system;
  const own = register.accounts.map(({ uid, name }) => ({ uid, name }));
  // a clock ahead of ours, or a page that guesses: nobody speaks in the future
  const seen = comments.filter(({ saidAt }) => saidAt <= now + SAID_LATER_MS);
  const exempt = policy.capture.leaveAlone.map(authorOfLine);
  const ownUids = new Set(own.map(({ uid }) => uid));
  const isOwn = ({ author }: CommentSighting): boolean => author.uid !== undefined && ownUids.has(author.uid);
  const fromOutside = seen.filter((one) => !isOwn(one));
  const state = new Map(known.map((ticket) => [ticket.id, ticket]));
  const log = new Map<string, TicketEvent[]>();
  const note = (events: readonly TicketEvent[]): void => {
    for (const event of events) {
      const next = evolve(state.get(event.ticketId), event);
      if (!next) continue;
      state.set(next.id, next);
      log.set(next.id, [...(log.get(next.id) ?? []), event]);
    }
  };
  const matches = matchComments(fromOutside, known);
  matches.forEach((match, i) => {
    const comment = fromOutside[i];
    if (!comment || match.type === 'repeat') return;
    if (match.type === 'new') {
      const { ref: _ref, answers: _answers, likes: _likes, ...facts } = comment;
      const opening = openingOf(facts, policy);
      if (!shouldCapture(opening, policy, { own, exempt }, now).captured) return;
      const id = system.newId(i);
      note([openingEvent(id, opening, `seen-${id}`, system)]);
      return;
    }
    const stamp = { ...stampOf(system), commandId: `seen-${system.newId(i)}` };
    note(sightingEvents(match, stamp));
    const all = [match.ticketId, ...match.merge].flatMap((id) => state.get(id) ?? []);
    const into = match.merge.length === 0 ? undefined : survivorOf(all);
    for (const from of into ? all.filter(({ id }) => id !== into.id) : []) {
      if (!into) continue;
      note([
        { ...stamp, type: 'merged-in', ticketId: into.id, from },
        { ...stamp, type: 'merged-away', ticketId: from.id, into: into.id },
      ]);
    }
  });
  for (const comment of seen.filter(isOwn)) {
    const { accountUid, author, post, answers, commentId, text, saidAt } = comment;
    if (!answers?.commentId || !commentId) continue;
    const sent = { accountUid, post, toCommentId: answers.commentId, replyId: commentId, text, at: saidAt };
    const match = matchReply(sent, [...state.values()]);
    const ticket = match.type === 'answers' ? state.get(match.ticketId) : undefined;
    if (!ticket || ticket.phase === 'done') continue;
    const byName = own.find(({ uid }) => uid === author.uid)?.name ?? '';
    const stamp = { ...stampOf(system), byName };
    const reply = {
      ...stamp,
      id: `seen-${commentId}`,
      at: saidAt,
      text,
      via: 'weibo' as const,
      commentId,
      answersCore: false,
    };
    note([{ ...stamp, type: 'replied', ticketId: ticket.id, commandId: reply.id, reply, closes: true }]);
  }
  const before = new Map(known.map((ticket) => [ticket.id, ticket]));
  return [...log].flatMap(([id, events]) => change(before.get(id), events) ?? []);
}
