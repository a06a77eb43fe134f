import { dayNumberOf, startOfDay } from '@/utils/core/day';
import type { DeskCounts } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import type { DeskClock } from './context';
import { firstReply, isCounted, meanOf, minutesToReply } from './first-reply';

/**
 * Figures of the popup at an instant.
 *
 * @param tickets at least those that are open, and those with a reply since midnight in Shanghai; any order
 * @param me profile in use; `''` = one person works here alone, and everything is theirs
 * @param now epoch ms
 */
export function deskCounts(tickets: Iterable<Ticket>, me: string, now: number, clock: DeskClock): DeskCounts {
  const midnight = startOfDay(dayNumberOf(now));
  const today = { mine: 0, team: 0 };
  const open = { mine: 0, team: 0 };
  const overdue = { mine: 0, team: 0 };
  const minutes: number[] = [];
  let nextDue: DeskCounts['nextDue'];
  for (const ticket of tickets) {
    if (!isCounted(ticket)) continue;
    for (const reply of ticket.replies) {
      if (reply.at < midnight || reply.at > now) continue;
      today.team += 1;
      if (me === '' || reply.by === me) today.mine += 1;
    }
    const first = firstReply(ticket);
    if (first && first.at >= midnight && first.at <= now) {
      const took = minutesToReply(ticket, clock);
      if (took !== undefined) minutes.push(took);
    }
    if (ticket.phase === 'done') continue;
    const isMine = me === '' || ticket.assignee === me;
    open.team += 1;
    if (isMine) open.mine += 1;
    const { due } = ticket;
    if (due === undefined) continue;
    if (due <= now) {
      overdue.team += 1;
      if (isMine) overdue.mine += 1;
    } else if (!nextDue || due < nextDue.due || (due === nextDue.due && ticket.id < nextDue.ticketId)) {
      nextDue = { ticketId: ticket.id, accountUid: ticket.accountUid, due };
    }
  }
  const averageMinutes = meanOf(minutes);
  return {
    today,
    open,
    overdue,
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(averageMinutes === undefined ? {} : { averageMinutes }),
  };
}
