import type { SlaReport, SlaRow } from '@/utils/model/desk-view';
import { TICKET_KINDS, type Ticket } from '@/utils/model/ticket';
import type { DeskClock } from './context';
import { firstReply, isCounted, minutesToReply, shareOf, wasInTime } from './first-reply';

interface Sums {
  readonly accountUid: string;
  readonly kind: Ticket['kind'];
  opened: number;
  answered: number;
  inTime: number;
  breached: number;
  open: number;
  readonly minutes: number[];
}

/**
 * How well promised times were kept for tickets opened between two instants (epoch ms, `until` not included), by
 * account and kind. Replies and ticks are counted over the replies given in that time, whenever the ticket was opened.
 *
 * @param tickets at least those opened in the period and those with a reply in it
 */
export function slaReport(
  tickets: Iterable<Ticket>,
  { from, until }: { readonly from: number; readonly until: number },
  now: number,
  clock: DeskClock,
): SlaReport {
  const sums = new Map<string, Sums>();
  let replies = 0;
  let coreTicked = 0;
  for (const ticket of tickets) {
    if (!isCounted(ticket)) continue;
    for (const reply of ticket.replies) {
      if (reply.at < from || reply.at >= until) continue;
      replies += 1;
      if (reply.answersCore) coreTicked += 1;
    }
    if (ticket.openedAt < from || ticket.openedAt >= until) continue;
    const { accountUid, kind } = ticket;
    const key = `${accountUid} ${kind}`;
    const sum: Sums = sums.get(key) ?? {
      accountUid,
      kind,
      opened: 0,
      answered: 0,
      inTime: 0,
      breached: 0,
      open: 0,
      minutes: [],
    };
    sums.set(key, sum);
    sum.opened += 1;
    if (ticket.phase !== 'done') sum.open += 1;
    if (firstReply(ticket)) sum.answered += 1;
    const took = minutesToReply(ticket, clock);
    if (took !== undefined) sum.minutes.push(took);
    const kept = wasInTime(ticket, clock, now);
    if (kept === false) sum.breached += 1;
    // one that still waits has kept nothing yet
    else if (kept && (ticket.phase === 'done' || firstReply(ticket))) sum.inTime += 1;
  }
  const rows = [...sums.values()]
    .map(({ minutes, ...sum }): SlaRow => {
      const [median, p90] = [shareOf(minutes, 0.5), shareOf(minutes, 0.9)];
      return { ...sum, ...(median === undefined ? {} : { median }), ...(p90 === undefined ? {} : { p90 }) };
    })
    .sort(
      (a, b) =>
        (a.accountUid < b.accountUid ? -1 : a.accountUid > b.accountUid ? 1 : 0) ||
        TICKET_KINDS.indexOf(a.kind) - TICKET_KINDS.indexOf(b.kind),
    );
  return { from, until, rows, coreTicked, replies };
}
