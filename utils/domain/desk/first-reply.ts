import type { Ticket, TicketReply } from '@/utils/model/ticket';
import type { DeskClock } from './context';

export const MINUTE = 60_000;

/** First reply since the clock was started last: a ticket that was opened again waits for a new one. */
export const firstReply = ({ replies, sla }: Ticket): TicketReply | undefined =>
  replies.reduce<TicketReply | undefined>(
    (first, one) => (one.at >= sla.startedAt && (!first || one.at < first.at) ? one : first),
    undefined,
  );

/** When the wait ended: by a reply, or by closing it. */
export const waitedUntil = (ticket: Ticket): number | undefined => {
  const reply = firstReply(ticket)?.at;
  const end = ticket.outcome?.at;
  return reply === undefined || end === undefined ? (reply ?? end) : Math.min(reply, end);
};

/** Working minutes from the start of the clock to the first reply, pauses left out. Undefined = none yet. */
export function minutesToReply(ticket: Ticket, clock: DeskClock): number | undefined {
  const reply = firstReply(ticket);
  return reply && Math.max(0, clock.worked(ticket, ticket.sla.startedAt, reply.at)) / MINUTE;
}

/** Whether the promised time was kept; undefined = it still runs. No limit is always kept. */
export function wasInTime(ticket: Ticket, clock: DeskClock, now: number): boolean | undefined {
  const { sla, due } = ticket;
  if (sla.ruleId === '') return true;
  const until = waitedUntil(ticket);
  if (until === undefined) return due !== undefined && due <= now ? false : undefined;
  return clock.worked(ticket, sla.startedAt, until) <= sla.minutes * MINUTE;
}

/** Counted in figures: not what was noted by mistake, nor what another ticket stands for. */
export const isCounted = ({ outcome, mergedInto }: Ticket): boolean =>
  mergedInto === undefined && outcome?.type !== 'discarded' && outcome?.type !== 'merged';

/** Mean, undefined for none. */
export const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Smallest value that at least `share` of them do not exceed (nearest rank), undefined for none. */
export function shareOf(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
