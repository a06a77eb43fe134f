import type { WorkloadRow } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import type { DeskClock } from './context';
import { firstReply, isCounted, meanOf, minutesToReply, waitedUntil, wasInTime } from './first-reply';

interface Share {
  name: string;
  open: number;
  overdue: number;
  replied: number;
  breached: number;
  readonly minutes: number[];
}

/**
 * Who has how much, and who answered how much between two instants (epoch ms, `until` not included). Open ones count
 * for whom they are assigned to, replies for whoever gave them; times that were missed in the period for whoever was
 * to answer, else for whoever did.
 *
 * @param tickets at least those that are open and those answered or closed in the period
 * @param people those who may be asked to answer, each with a row; others get one when they have something
 * @returns rows of people with the most open ones first; `''` (nobody in particular) last
 */
export function workloadOf(
  tickets: Iterable<Ticket>,
  people: readonly { readonly id: string; readonly name: string }[],
  { from, until }: { readonly from: number; readonly until: number },
  now: number,
  clock: DeskClock,
): readonly WorkloadRow[] {
  const shares = new Map<string, Share>();
  const shareFor = (id: string, name = ''): Share => {
    const share = shares.get(id) ?? { name, open: 0, overdue: 0, replied: 0, breached: 0, minutes: [] };
    if (share.name === '') share.name = name;
    shares.set(id, share);
    return share;
  };
  for (const { id, name } of people) shareFor(id, name);
  const isIn = (at: number | undefined): boolean => at !== undefined && at >= from && at < until;
  for (const ticket of tickets) {
    if (!isCounted(ticket)) continue;
    if (ticket.phase !== 'done') {
      const share = shareFor(ticket.assignee ?? '');
      share.open += 1;
      if (ticket.due !== undefined && ticket.due <= now) share.overdue += 1;
    }
    for (const reply of ticket.replies) if (isIn(reply.at)) shareFor(reply.by, reply.byName).replied += 1;
    const first = firstReply(ticket);
    if (first && isIn(first.at)) {
      const took = minutesToReply(ticket, clock);
      if (took !== undefined) shareFor(first.by, first.byName).minutes.push(took);
    }
    if (isIn(waitedUntil(ticket) ?? ticket.due) && wasInTime(ticket, clock, now) === false) {
      shareFor(
        ticket.assignee ?? first?.by ?? '',
        ticket.assignee === undefined ? first?.byName : '',
      ).breached += 1;
    }
  }
  return [...shares]
    .map(([personId, { minutes, ...share }]): WorkloadRow => {
      const averageMinutes = meanOf(minutes);
      return { personId, ...share, ...(averageMinutes === undefined ? {} : { averageMinutes }) };
    })
    .sort(
      (a, b) =>
        Number(a.personId === '') - Number(b.personId === '') ||
        b.open - a.open ||
        (a.personId < b.personId ? -1 : 1),
    );
}
