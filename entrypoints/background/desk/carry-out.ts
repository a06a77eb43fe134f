import type { DeskRefusal, TicketCommand } from '@/utils/domain/desk/commands';
import { decideTicket } from '@/utils/domain/desk/decide';
import type { Actor, Json } from '@/utils/model/audit-entry';
import type { Ticket } from '@/utils/model/ticket';
import type { DeskAnswer } from '@/utils/rpc/contract-desk';
import { connection } from '@/utils/store/connection';
import { mutate, type Outcome } from '@/utils/store/mutate';
import { readTicket, readTicketEvents } from '@/utils/store/repos/tickets';
import { written } from '../handlers/written';
import { type Changed, change, factsOf, putChanges, TICKET_STORES } from './put-tickets';
import { readDesk } from './read-desk';

export type Refused = DeskAnswer['refused'];

/** Answer of a command on tickets, with the tickets as they are stored now, in the order asked. */
export async function deskAnswer(
  outcome: Outcome<unknown> | undefined,
  ticketIds: readonly string[],
  refused: Refused,
): Promise<DeskAnswer> {
  const db = await connection();
  const tickets = await Promise.all(ticketIds.map((id) => readTicket(db, id)));
  return { ...(await written(outcome)), tickets: tickets.filter((one): one is Ticket => !!one), refused };
}

/** Short facts of a command for the record: never words that people wrote. */
const aboutCommand = (command: TicketCommand): { readonly [key: string]: Json } => {
  switch (command.type) {
    case 'assign':
    case 'hand-over':
      return { to: command.to };
    case 'set-kind':
      return { kind: command.kind };
    case 'set-priority':
      return { priority: command.priority };
    case 'close':
      return { outcome: command.outcome };
    case 'adopt':
      return { state: command.state };
    case 'undo':
      return { undoes: command.undoes };
    default:
      return {};
  }
};

/** One command on many tickets, in one transaction; those it does not fit are refused with a code, the others go on. */
export async function carryOut(
  ticketIds: readonly string[],
  command: TicketCommand,
  actor: Actor,
): Promise<DeskAnswer> {
  const now = Date.now();
  const ids = [...new Set(ticketIds)];
  let refused: { ticketId: string; refusal: DeskRefusal }[] = [];
  const outcome = await mutate(
    { stores: TICKET_STORES, actor, action: `desk.${command.type}`, at: now, commandId: command.commandId },
    async (db) => {
      refused = [];
      const desk = await readDesk(db, now);
      const changes: Changed[] = [];
      for (const ticketId of ids) {
        const ticket = desk.isSomebody ? await readTicket(db, ticketId) : undefined;
        const log = command.type === 'undo' ? await readTicketEvents(db, ticketId) : [];
        const ruling = desk.isSomebody
          ? decideTicket(ticket, command, desk.context, log)
          : { ok: false as const, refusal: 'no-permission' as const };
        if (!ruling.ok) refused.push({ ticketId, refusal: ruling.refusal });
        const changed = ruling.ok ? change(ticket, ruling.events) : undefined;
        if (changed) changes.push(changed);
      }
      if (changes.length === 0) return undefined;
      return {
        subject: ids.length === 1 ? `ticket:${ids[0]}` : 'tickets',
        detail: { by: desk.context.actor.id, ...aboutCommand(command), ...(await factsOf(changes)) },
        value: null,
        write: (tx) => putChanges(tx, changes),
      };
    },
  );
  return deskAnswer(outcome, ids, refused);
}
