import { assertNever } from '@/utils/core/assert-never';
import type { By, Ticket, TicketClock, TicketEvent, TicketState } from '@/utils/model/ticket';
import { mergeTickets } from './merge';

/** A clock that stands has no due time. */
const stopped = { due: undefined, warnAt: undefined, escalateAt: [] } as const;

/** A new clock: what was said about the old one no longer holds. */
const restarted = (clock: TicketClock) => ({
  sla: clock.sla,
  due: clock.due,
  warnAt: clock.warnAt,
  escalateAt: clock.escalateAt,
  warnedAt: undefined,
  breachedAt: undefined,
});

/** What is erased: everything that says who it was and what they said. Figures, times and the fact of an answer stay. */
export const erased = <T extends Pick<Ticket, 'author' | 'text' | 'earlier' | 'notes' | 'replies'>>(
  state: T,
): T => ({
  ...state,
  author: { name: '' },
  text: '',
  earlier: [],
  notes: state.notes.map((note) => ({ ...note, text: '' })),
  replies: state.replies.map((reply) => ({ ...reply, text: '' })),
});

const closed = (ticket: Ticket, outcome: NonNullable<Ticket['outcome']>): Ticket => ({
  ...ticket,
  ...stopped,
  phase: 'done',
  outcome,
  pauses: ticket.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: outcome.at } : pause)),
});

function apply(ticket: Ticket, event: TicketEvent): Ticket {
  const { by, byName, at } = event;
  const who: By = { by, byName, at };
  switch (event.type) {
    case 'opened':
      return ticket;
    case 'learned':
      return {
        ...ticket,
        commentId: event.commentId ?? ticket.commentId,
        rootId: event.rootId ?? ticket.rootId,
        link: event.link ?? ticket.link,
        ...(event.saidAt === undefined ? {} : { saidAt: event.saidAt, saidSlack: 0 }),
        ...(event.authorUid === undefined ? {} : { author: { ...ticket.author, uid: event.authorUid } }),
        ...(event.mblogid === undefined || !ticket.post
          ? {}
          : { post: { ...ticket.post, mblogid: event.mblogid } }),
      };
    case 'text-changed':
      return { ...ticket, text: event.text, earlier: [...ticket.earlier, { text: ticket.text, until: at }] };
    case 'gone':
      return { ...ticket, goneAt: at };
    case 'came-back':
      return { ...ticket, goneAt: undefined };
    case 'replied': {
      const next = { ...ticket, replies: [...ticket.replies, event.reply], proposals: [] };
      return event.closes ? closed(next, { ...who, type: 'replied' }) : next;
    }
    case 'assigned':
      return { ...ticket, assignee: event.to, handover: undefined };
    case 'handed-over':
      return { ...ticket, assignee: event.handover.to, handover: event.handover };
    case 'noted':
      return { ...ticket, notes: [...ticket.notes, event.note] };
    case 'kind-set':
      return { ...ticket, ...restarted(event.clock), kind: event.kind, kindFrom: 'person' };
    case 'priority-set':
      return { ...ticket, ...restarted(event.clock), priority: event.priority };
    case 'closed':
      return closed(ticket, {
        ...who,
        type: event.outcome,
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      });
    case 'adopted':
      return { ...ticket, adoption: { ...who, state: event.state, note: event.note } };
    case 'core-ticked':
      return {
        ...ticket,
        replies: ticket.replies.map((reply) =>
          reply.id === event.replyId ? { ...reply, answersCore: event.answersCore } : reply,
        ),
      };
    case 'paused':
      return {
        ...ticket,
        ...stopped,
        phase: 'paused',
        pauses: [...ticket.pauses, { ...who, reason: event.reason }],
      };
    case 'resumed':
      return {
        ...ticket,
        ...event.clock,
        phase: 'open',
        pauses: ticket.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: at } : pause)),
      };
    case 'reopened':
      return {
        ...ticket,
        ...restarted(event.clock),
        phase: 'open',
        outcome: undefined,
        pauses: [],
        notes: [...ticket.notes, { ...who, id: event.commandId, text: event.reason }],
      };
    case 'proposed':
      return { ...ticket, proposals: event.proposals };
    case 'proposals-dropped':
      return { ...ticket, proposals: [] };
    case 'moderated':
      return ticket.moderation.includes(event.recordId)
        ? ticket
        : { ...ticket, moderation: [...ticket.moderation, event.recordId] };
    case 'incident-linked':
      return { ...ticket, incidentId: event.incidentId };
    case 'warned':
      return { ...ticket, warnedAt: at };
    case 'breached':
      return { ...ticket, breachedAt: at };
    case 'escalated':
      return { ...ticket, escalations: [...ticket.escalations, event.escalation] };
    case 'merged-away':
      return { ...closed(ticket, { ...who, type: 'merged' }), mergedInto: event.into };
    case 'merged-in':
      return mergeTickets(ticket, event.from);
    case 'undone':
      return { ...event.back, id: ticket.id, rev: ticket.rev, done: ticket.done };
    case 'erased':
      return { ...erased(ticket), erasedAt: at };
    default:
      return assertNever(event);
  }
}

/** State after an event. Undefined before `opened`; any other event without a ticket is ignored. */
export function evolve(ticket: Ticket | undefined, event: TicketEvent): Ticket | undefined {
  if (event.type === 'opened') {
    const { opening, clock, at } = event;
    return {
      id: event.ticketId,
      rev: 1,
      phase: 'open',
      ...opening,
      ...clock,
      openedAt: at,
      earlier: [],
      notes: [],
      replies: [],
      proposals: [],
      pauses: [],
      escalations: [],
      moderation: [],
      merged: [],
      done: [event.commandId],
    };
  }
  if (!ticket) return undefined;
  const next = apply(ticket, event);
  const done = ticket.done.includes(event.commandId) ? ticket.done : [...ticket.done, event.commandId];
  return { ...next, rev: ticket.rev + 1, done };
}

/** State of a whole log. */
export const foldTicket = (events: Iterable<TicketEvent>): Ticket | undefined => {
  let ticket: Ticket | undefined;
  for (const event of events) ticket = evolve(ticket, event);
  return ticket;
};

/** The part of a ticket that an undo puts back. */
export const stateOf = ({ id: _id, rev: _rev, done: _done, ...state }: Ticket): TicketState => state;
