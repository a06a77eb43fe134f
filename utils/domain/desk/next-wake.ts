import type { Ticket } from '@/utils/model/ticket';

/** When somebody has to be told something about a ticket next, epoch ms: nearly due, due, or the next escalation. */
export function nextWake(ticket: Ticket): number | undefined {
  if (ticket.phase !== 'open' || ticket.mergedInto !== undefined) return undefined;
  const { due, warnAt, escalateAt, warnedAt, breachedAt, escalations } = ticket;
  if (due === undefined) return undefined;
  const level = escalations.filter(({ at }) => at >= ticket.sla.startedAt).length;
  const wakes = [
    warnedAt === undefined && breachedAt === undefined ? warnAt : undefined,
    breachedAt === undefined ? due : undefined,
    escalateAt[level],
  ].filter((at) => at !== undefined);
  return wakes.length === 0 ? undefined : Math.min(...wakes);
}
