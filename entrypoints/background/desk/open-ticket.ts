import { stampOf } from '@/utils/domain/desk/context';
import { guessKind } from '@/utils/domain/desk/guess-kind';
import { matchComment } from '@/utils/domain/desk/match-comment';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { CommentSighting } from '@/utils/model/schema/desk';
import type { Ticket, TicketEvent, TicketOpening } from '@/utils/model/ticket';
import type { Parsed } from '@/utils/rpc/contract';
import type { Desk } from './read-desk';
import { openingEvent, openingOf } from './see-comments';

type Asked = Parsed<'desk.open'>['ticket'];

/** What was asked for as an opening; the kind is guessed where nobody said it. */
export function openingFor(asked: Asked, now: number, policy: DeskPolicy): TicketOpening {
  if ('comment' in asked) {
    const { ref: _ref, answers: _answers, likes: _likes, ...facts } = asked.comment;
    return openingOf(facts, policy);
  }
  const guess = guessKind(asked.text, policy.capture.ownWords, policy.watch.terms);
  const { source, accountUid, link, post, commentId, author, text, saidAt = now, assignee } = asked;
  return {
    source,
    accountUid,
    ...(link === undefined ? {} : { link }),
    ...(post === undefined ? {} : { post }),
    ...(commentId === undefined ? {} : { commentId }),
    author,
    text,
    saidAt: Math.min(saidAt, now),
    // a person who notes it knows the time about to the minute, or not at all
    saidSlack: asked.saidAt === undefined ? 86_400_000 : 60_000,
    kind: asked.kind ?? guess.kind,
    kindFrom: asked.kind === undefined ? 'guess' : 'person',
    priority: asked.priority ?? guess.priority,
    ...(assignee === undefined ? {} : { assignee }),
  };
}

/** The comment that is noted may be known already. */
export const knownAs = (opening: TicketOpening, tickets: readonly Ticket[]): string | undefined => {
  const { post, commentId } = opening;
  if (!post && commentId === undefined) return undefined;
  const seen: Omit<CommentSighting, 'ref'> = { ...opening, post: post ?? { mid: '' } };
  const match = matchComment(seen, tickets);
  return match.type === 'known' ? match.ticketId : undefined;
};

/** Events of a ticket noted by hand, with the answer that was given. */
export function openEvents(
  ticketId: string,
  asked: Asked,
  commandId: string,
  { context }: Desk,
): readonly TicketEvent[] {
  const base = { ...stampOf(context), ticketId, commandId };
  const events: TicketEvent[] = [
    openingEvent(ticketId, openingFor(asked, context.now, context.policy), commandId, context),
  ];
  if ('comment' in asked) return events;
  const { reply, outcome } = asked;
  if (reply) {
    const given = { ...stampOf(context), id: commandId, text: reply.text.trim(), via: 'log' as const };
    events.push({
      ...base,
      type: 'replied',
      reply: { ...given, answersCore: reply.answersCore },
      closes: true,
    });
  } else if (outcome) events.push({ ...base, type: 'closed', outcome });
  return events;
}
