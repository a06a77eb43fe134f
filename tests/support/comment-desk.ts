import { evolve } from '@/utils/domain/desk/evolve';
import { type CommentMatch, matchComments } from '@/utils/domain/desk/match-comment';
import { survivorOf } from '@/utils/domain/desk/merge';
import type { Seen } from '@/utils/domain/desk/same-comment';
import { sightingEvents } from '@/utils/domain/desk/sighting-events';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import type { View } from './comment-stream';
import { anOpening, opened, ticketOf } from './desk-world';

export type Tickets = Map<string, Ticket>;

export const liveOf = (tickets: Tickets): readonly Ticket[] =>
  [...tickets.values()].filter((one) => one.mergedInto === undefined);

/** A batch as the worker takes it: match, learn, open, merge. Every comment becomes a ticket. */
export function observe(tickets: Tickets, batch: readonly Seen[], at: number) {
  const stamp = { by: 'system', byName: '', at, commandId: `view-${at}` };
  const apply = (ticketId: string, event: TicketEvent) => {
    const next = evolve(tickets.get(ticketId), event);
    if (next) tickets.set(ticketId, next);
  };
  const matches = matchComments(batch, liveOf(tickets));
  const ids = matches.map((match, i) => {
    if (match.type === 'repeat') return undefined;
    if (match.type === 'known') return match.ticketId;
    const id = `ticket-${String(tickets.size).padStart(5, '0')}`;
    tickets.set(id, ticketOf([opened(id, anOpening(batch[i]), at)]));
    return id;
  });
  for (const match of matches) {
    if (match.type !== 'known') continue;
    for (const event of sightingEvents(match, stamp)) apply(match.ticketId, event);
    const all = [match.ticketId, ...match.merge].flatMap((id) => tickets.get(id) ?? []);
    const into = survivorOf(all);
    for (const from of all) {
      if (!into || from.id === into.id) continue;
      apply(into.id, { ...stamp, ticketId: into.id, type: 'merged-in', from });
      apply(from.id, { ...stamp, ticketId: from.id, type: 'merged-away', into: into.id });
    }
  }
  return { matches, ids };
}

/** How well sightings were put to their tickets. */
export interface Score {
  /** Sightings put to a ticket that was known. */
  readonly matched: number;
  /** Of those, put to the ticket of that very comment. */
  readonly right: number;
  /** Sightings of comments that had a ticket. */
  readonly wanted: number;
  readonly tickets: readonly Ticket[];
}

/** How many of one list are in the other, each counted once. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  return a.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/**
 * The desk over a whole stream, and how often it was right. Two sightings of one view that are alike in everything the
 * page shows cannot be told apart by anybody: which of the two comments is which does not count.
 */
export function runDesk(views: readonly View[]): Score {
  const tickets: Tickets = new Map();
  const owners = new Map<string, string>();
  let [matched, right, wanted] = [0, 0, 0];
  for (const { at, comments } of views) {
    const owned = new Set(liveOf(tickets).map(({ id }) => owners.get(id)));
    const { matches, ids } = observe(
      tickets,
      comments.map(({ seen }) => seen),
      at,
    );
    const alike = new Map<string, { readonly truths: string[]; readonly owners: string[] }>();
    matches.forEach(({ type }: CommentMatch, i) => {
      const [one, id] = [comments[i], ids[i] ?? ''];
      if (!one) return;
      if (owned.has(one.truth)) wanted += 1;
      if (type === 'new') owners.set(id, one.truth);
      const key = JSON.stringify(one.seen);
      const group = alike.get(key) ?? { truths: [], owners: [] };
      alike.set(key, group);
      group.truths.push(one.truth);
      if (type !== 'known') return;
      matched += 1;
      group.owners.push(owners.get(id) ?? '');
    });
    for (const group of alike.values()) right += common(group.owners, group.truths);
  }
  return { matched, right, wanted, tickets: liveOf(tickets) };
}
