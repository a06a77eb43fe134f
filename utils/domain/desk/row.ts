import type { TicketMark, TicketRow } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import type { DeskClock } from './context';
import { markState } from './mark-state';

/** Who stands behind the state of a mark, and since when. */
function whoOf(ticket: Ticket, state: TicketMark['state']): Pick<TicketMark, 'who' | 'since'> {
  switch (state) {
    case 'replied': {
      const reply = ticket.replies.at(-1);
      return reply ? { who: reply.byName, since: reply.at } : {};
    }
    case 'handed-over':
      return ticket.handover ? { who: ticket.handover.toName, since: ticket.handover.at } : {};
    case 'studying':
    case 'adopted':
    case 'declined':
      return ticket.adoption ? { who: ticket.adoption.byName, since: ticket.adoption.at } : {};
    case 'no-reply':
    case 'handled':
      return ticket.outcome ? { who: ticket.outcome.byName, since: ticket.outcome.at } : {};
    case 'paused': {
      const pause = ticket.pauses.find(({ until }) => until === undefined);
      return pause ? { who: pause.byName, since: pause.at } : {};
    }
    case 'gone': {
      const since = ticket.goneAt ?? ticket.outcome?.at;
      return since === undefined ? {} : { since };
    }
    case 'overdue':
      return ticket.due === undefined ? {} : { since: ticket.due };
    default:
      return {};
  }
}

/** What the mark beside a comment shows at an instant, epoch ms. */
export function toMark(ticket: Ticket, now: number, clock: DeskClock): TicketMark {
  const state = markState(ticket, now);
  return {
    ticketId: ticket.id,
    state,
    kind: ticket.kind,
    clock: clock.view(ticket, now),
    ...whoOf(ticket, state),
  };
}

/** What a list shows of a ticket at an instant, epoch ms. */
export function toRow(ticket: Ticket, now: number, clock: DeskClock): TicketRow {
  const reply = ticket.replies.at(-1);
  return {
    id: ticket.id,
    rev: ticket.rev,
    phase: ticket.phase,
    state: markState(ticket, now),
    source: ticket.source,
    accountUid: ticket.accountUid,
    author: ticket.author,
    text: ticket.text,
    saidAt: ticket.saidAt,
    kind: ticket.kind,
    priority: ticket.priority,
    ...(ticket.assignee === undefined ? {} : { assignee: ticket.assignee }),
    ...(ticket.outcome === undefined ? {} : { outcome: ticket.outcome.type }),
    ...(ticket.adoption === undefined ? {} : { adoption: ticket.adoption.state }),
    ...(ticket.post === undefined ? {} : { post: ticket.post }),
    ...(ticket.link === undefined ? {} : { link: ticket.link }),
    clock: clock.view(ticket, now),
    ...(reply === undefined ? {} : { replied: { byName: reply.byName, at: reply.at } }),
    isGone: ticket.goneAt !== undefined,
  };
}
