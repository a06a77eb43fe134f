import { evolve, foldTicket } from '@/utils/domain/desk/evolve';
import type { By, Ticket, TicketEvent } from '@/utils/model/ticket';
import { putTicket, readTicketEvents } from '@/utils/store/repos/tickets';
import type { Database, WriteTx } from '@/utils/store/schema';

/** Fields of an event that hold what somebody outside said, or what was said to them. */
const WORDS = new Set(['text', 'name', 'excerpt', 'uid', 'authorUid', 'reason', 'note']);

/** The same event without a person's words and name: what happened when stays, who it was and what they said goes. */
function blanked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => blanked(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, blanked(inner, name)]));
  }
  return typeof value === 'string' && WORDS.has(key) ? '' : value;
}

/**
 * Erases a person outside from a ticket and from its log (PIPL art. 47), within the caller's transaction. The log is
 * written over: a replay must not bring the words back.
 */
export async function eraseTicket(
  db: Database,
  ticket: Ticket,
  stamp: By & { readonly commandId: string },
): Promise<(tx: WriteTx) => Promise<void>> {
  const log = await readTicketEvents(db, ticket.id);
  const erased: TicketEvent = { ...stamp, ticketId: ticket.id, type: 'erased' };
  const events = [...log.map((event) => blanked(event) as TicketEvent), erased];
  const next = foldTicket(events) ?? evolve(ticket, erased);
  return async (tx) => {
    if (next) await putTicket(tx, JSON.parse(JSON.stringify(next)) as Ticket, events);
  };
}
