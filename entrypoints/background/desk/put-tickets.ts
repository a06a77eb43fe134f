import { canonicalJson } from '@/utils/core/canonical-json';
import { sha256Hex } from '@/utils/core/sha256';
import { evolve } from '@/utils/domain/desk/evolve';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { putTicket } from '@/utils/store/repos/tickets';
import type { WriteTx } from '@/utils/store/schema';

/** Stores that a change of tickets writes to. */
export const TICKET_STORES = ['tickets', 'ticketEvents'] as const;

/** A ticket after events, ready to be written. */
export interface Changed {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** Folds events into a ticket as they will be stored: without members that are undefined. */
export function change(ticket: Ticket | undefined, events: readonly TicketEvent[]): Changed | undefined {
  const stored = JSON.parse(JSON.stringify(events)) as readonly TicketEvent[];
  let next = ticket;
  for (const event of stored) next = evolve(next, event);
  if (!next || stored.length === 0) return undefined;
  return { ticket: JSON.parse(JSON.stringify(next)) as Ticket, events: stored };
}

/** What the record notes: which tickets, what happened, and a hash of the events, so that a change of the log shows. */
export const factsOf = async (changes: readonly Changed[]) => ({
  tickets: changes.map(({ ticket }) => ticket.id),
  accounts: [...new Set(changes.map(({ ticket }) => ticket.accountUid))],
  events: changes.flatMap(({ events }) => events.map(({ type }) => type)),
  hash: await sha256Hex(canonicalJson(changes.map(({ events }) => events))),
});

export async function putChanges(tx: WriteTx, changes: readonly Changed[]): Promise<void> {
  await Promise.all(changes.map(({ ticket, events }) => putTicket(tx, ticket, events)));
}
