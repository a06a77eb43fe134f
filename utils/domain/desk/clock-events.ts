import { permit } from '@/utils/domain/accounts/permissions';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { type DeskContext, SYSTEM } from './context';

/** Level 1 tells the owner of the account (and the deputy), level 2 those who manage the desk. */
function toldAt(level: number, ticket: Ticket, { register, now }: DeskContext): readonly string[] {
  const account = register.accounts.find(({ uid }) => uid === ticket.accountUid);
  if (level === 1) {
    return [...new Set([account?.ownerId, account?.deputyId].filter((id): id is string => id !== undefined))];
  }
  return register.people
    .filter(
      ({ id, active }) =>
        active && permit(register, id, 'desk.manage', now, account, account?.departmentId).allowed,
    )
    .map(({ id }) => id);
}

/**
 * What the clock has made of an open ticket by now: nearly due, overdue, reported upward, each once. After a sleep of
 * hours everything that was missed is said at once. Nothing for a ticket that waits for nobody.
 */
export function clockEvents(ticket: Ticket, context: DeskContext): readonly TicketEvent[] {
  const { now } = context;
  const { due, warnAt } = ticket;
  if (ticket.phase !== 'open' || ticket.mergedInto !== undefined || due === undefined) return [];
  const base = { by: SYSTEM.id, byName: SYSTEM.name, at: now, ticketId: ticket.id };
  const events: TicketEvent[] = [];
  const isLate = due <= now;
  if (!isLate && warnAt !== undefined && warnAt <= now && ticket.warnedAt === undefined) {
    events.push({ ...base, commandId: `warn-${ticket.id}-${due}`, type: 'warned' });
  }
  if (isLate && ticket.breachedAt === undefined) {
    events.push({ ...base, commandId: `late-${ticket.id}-${due}`, type: 'breached' });
  }
  const said = ticket.escalations.filter(({ at }) => at >= ticket.sla.startedAt).length;
  ticket.escalateAt.slice(said).forEach((at, i) => {
    if (at > now) return;
    const level = said + i + 1;
    events.push({
      ...base,
      commandId: `up-${ticket.id}-${due}-${level}`,
      type: 'escalated',
      escalation: { at: now, level, to: toldAt(level, ticket, context) },
    });
  });
  return events;
}
