import { authorName } from '@/utils/domain/desk/comment-words';
import { nextWake } from '@/utils/domain/desk/next-wake';
import { ticketKeys } from '@/utils/domain/desk/search-pairs';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import type { StoredTicket } from '../desk-schema';
import type { Reader } from '../reader';
import type { Database, WriteTx } from '../schema';
import { CorruptRecord } from './workspace';

/** Cheap look at a record, so that a long list opens fast; the integrity job checks every field. */
export const isWhole = (row: unknown): row is StoredTicket => {
  const ticket = row as Partial<StoredTicket> | undefined;
  return (
    typeof ticket?.id === 'string' &&
    typeof ticket.rev === 'number' &&
    typeof ticket.phase === 'string' &&
    typeof ticket.text === 'string' &&
    typeof ticket.author?.name === 'string' &&
    Array.isArray(ticket.replies) &&
    Array.isArray(ticket.pauses) &&
    Array.isArray(ticket.escalateAt) &&
    Array.isArray(ticket.done)
  );
};

export function toTicket(row: StoredTicket): Ticket {
  const { owner: _owner, order: _order, newest: _newest, ...rest } = row;
  const {
    postMid: _mid,
    authorName: _name,
    repliedAt: _replied,
    wakeAt: _wake,
    pairs: _pairs,
    ...ticket
  } = rest;
  return ticket;
}

/** Due time where there is one, far away where there is none; closed ones the newest first. */
const orderOf = ({ phase, due, outcome, saidAt }: Ticket): number =>
  phase === 'done' ? -(outcome?.at ?? saidAt) : (due ?? Number.MAX_SAFE_INTEGER);

export function toStored(ticket: Ticket): StoredTicket {
  const repliedAt = ticket.replies.reduce((latest, { at }) => Math.max(latest, at), 0);
  const wakeAt = nextWake(ticket);
  return {
    ...ticket,
    owner: ticket.assignee ?? '',
    order: orderOf(ticket),
    newest: -ticket.saidAt,
    postMid: ticket.post?.mid ?? '',
    authorName: authorName(ticket.author.name),
    ...(repliedAt === 0 ? {} : { repliedAt }),
    ...(wakeAt === undefined ? {} : { wakeAt }),
    // one that was merged away is found by the ticket it went into
    pairs: ticket.mergedInto === undefined ? ticketKeys(ticket) : [],
  };
}

/** One ticket. Throws `CorruptRecord` when its record cannot be read. */
export async function readTicket(db: Pick<Reader, 'get'>, id: string): Promise<Ticket | undefined> {
  const row = await db.get('tickets', id);
  if (row === undefined) return undefined;
  if (!isWhole(row)) throw new CorruptRecord(`ticket:${id}`, 'cannot be read');
  return toTicket(row);
}

/** What happened to a ticket, oldest first. */
export const readTicketEvents = async (
  db: Pick<Reader, 'getAll'>,
  id: string,
): Promise<readonly TicketEvent[]> =>
  (await db.getAll('ticketEvents', IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]))).map(
    ({ event }) => event,
  );

/** A ticket after its events, with the events that brought it there; the revision counts them. */
export async function putTicket(tx: WriteTx, ticket: Ticket, events: readonly TicketEvent[]): Promise<void> {
  const log = tx.objectStore('ticketEvents');
  const first = ticket.rev - events.length + 1;
  const writes: Promise<unknown>[] = events.map((event, i) =>
    log.put({ ticketId: ticket.id, seq: first + i, event }),
  );
  writes.push(tx.objectStore('tickets').put(toStored(ticket)));
  await Promise.all(writes);
}

type Indexed = Pick<Reader, 'getAllFromIndex'>;
const whole = (rows: readonly unknown[]): readonly Ticket[] => rows.filter(isWhole).map(toTicket);

/** Tickets about comments under a post; `''` = those of the account that stand under no known post. */
export const readPostTickets = async (
  db: Indexed,
  accountUid: string,
  mid: string,
): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'post', IDBKeyRange.only([accountUid, mid])));

/** Tickets that carry Weibo's id of a comment. */
export const readCommentTickets = async (db: Indexed, commentId: string): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'commentId', commentId));

/** Tickets of one person outside, by uid. */
export const readAuthorTickets = async (db: Indexed, authorUid: string): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'authorUid', authorUid));

/** Tickets of whoever had that name, as compared. */
export const readNamedTickets = async (db: Indexed, name: string): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'authorName', authorName(name)));

/** Tickets whose last reply was given at an instant or later. */
export const readRepliedSince = async (db: Indexed, at: number): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'repliedAt', IDBKeyRange.lowerBound(at)));

/** Tickets opened between two instants, `until` not included. */
export const readOpenedBetween = async (
  db: Indexed,
  from: number,
  until: number,
): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'openedAt', IDBKeyRange.bound(from, until, false, true)));

/** Tickets of a phase, in the order of the queue. */
export const readPhase = async (
  db: Indexed,
  phase: Ticket['phase'],
  limit?: number,
): Promise<readonly Ticket[]> =>
  whole(
    await db.getAllFromIndex(
      'tickets',
      'queue',
      IDBKeyRange.bound([phase, Number.NEGATIVE_INFINITY], [phase, Number.POSITIVE_INFINITY]),
      limit,
    ),
  );

/** Tickets of a kind said between two instants, `until` not included. */
export const readKind = async (
  db: Indexed,
  kind: Ticket['kind'],
  from: number,
  until: number,
): Promise<readonly Ticket[]> =>
  whole(
    await db.getAllFromIndex('tickets', 'kind', IDBKeyRange.bound([kind, from], [kind, until], false, true)),
  );

/** Tickets about which somebody has to be told something by now, the longest waiting first. */
export const readAwake = async (db: Indexed, now: number, limit: number): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'wakeAt', IDBKeyRange.upperBound(now), limit));

/** Tickets about what was said at an instant or later. */
export const readSaidSince = async (db: Indexed, at: number): Promise<readonly Ticket[]> =>
  whole(await db.getAllFromIndex('tickets', 'newest', IDBKeyRange.upperBound(-at)));

/** How many open tickets are overdue at an instant. */
export const countLate = (db: Pick<Database, 'countFromIndex'>, now: number): Promise<number> =>
  db.countFromIndex('tickets', 'queue', IDBKeyRange.bound(['open', Number.NEGATIVE_INFINITY], ['open', now]));

/**
 * Tickets closed before an instant, the longest ago first, that still name somebody. Erased ones keep their place in
 * the queue: they are passed over.
 */
export async function readClosedBefore(
  db: Pick<Database, 'transaction'>,
  at: number,
  limit: number,
): Promise<readonly Ticket[]> {
  const range = IDBKeyRange.bound(['done', -at], ['done', Number.POSITIVE_INFINITY]);
  const found: Ticket[] = [];
  let cursor = await db.transaction('tickets').store.index('queue').openCursor(range, 'prev');
  while (cursor && found.length < limit) {
    const row: unknown = cursor.value;
    if (isWhole(row) && row.erasedAt === undefined) found.push(toTicket(row));
    cursor = await cursor.continue();
  }
  return found;
}
