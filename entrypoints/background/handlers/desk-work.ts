import { stampOf } from '@/utils/domain/desk/context';
import { hasVariable } from '@/utils/domain/desk/fill-template';
import { survivorOf } from '@/utils/domain/desk/merge';
import { toRow } from '@/utils/domain/desk/row';
import type { Json } from '@/utils/model/audit-entry';
import type { Ticket } from '@/utils/model/ticket';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { operate } from '@/utils/store/operate';
import { readTicket, readTicketEvents } from '@/utils/store/repos/tickets';
import { carryOut, deskAnswer } from '../desk/carry-out';
import { findTickets } from '../desk/find-tickets';
import { knownAs, openEvents, openingFor } from '../desk/open-ticket';
import { type Changed, change, factsOf, putChanges, TICKET_STORES } from '../desk/put-tickets';
import { accountOf, mayHere, readDesk } from '../desk/read-desk';
import { written } from './written';

const PREPARED_MS = 3_600_000;

export const deskWorkHandlers = {
  async 'desk.write'({ ticketIds, command }, { caller }) {
    if (caller === 'content' && ticketIds.length > 1) {
      throw new CallError('invalid', 'one ticket at a time from weibo.com', 'ticketIds');
    }
    return carryOut(ticketIds, command, caller);
  },

  async 'desk.open'({ commandId, ticket: asked }, { caller }) {
    const now = Date.now();
    const id = crypto.randomUUID();
    const uid = 'comment' in asked ? asked.comment.accountUid : asked.accountUid;
    const reply = 'comment' in asked ? undefined : asked.reply?.text;
    if (reply !== undefined && hasVariable(reply)) {
      throw new CallError('invalid', 'the reply holds a variable', 'ticket.reply.text');
    }
    const outcome = await mutate(
      { stores: TICKET_STORES, actor: caller, action: 'desk.open', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        if (!accountOf(desk, uid)) throw new CallError('missing', 'no such account', 'ticket.accountUid');
        if (!mayHere(desk, 'desk.reply', uid)) {
          throw new CallError('forbidden', 'the profile in use may not do this: desk.reply', 'me');
        }
        const opening = openingFor(asked, now, desk.context.policy);
        const { post, commentId: cid } = opening;
        const place = {
          accountUid: uid,
          post: post ?? { mid: '' },
          ...(cid === undefined ? {} : { commentId: cid }),
        };
        const known = knownAs(opening, await findTickets(db, [place]));
        const ticket = known === undefined ? undefined : await readTicket(db, known);
        // what is known already takes up the answer alone
        const events = openEvents(ticket?.id ?? id, asked, commandId, desk).slice(ticket ? 1 : 0);
        const isOver = ticket?.phase === 'done' && events.every(({ type }) => type === 'closed');
        const changed = isOver ? undefined : change(ticket, events);
        const value = { ticketId: ticket?.id ?? id, known: ticket !== undefined };
        const detail: { readonly [key: string]: Json } = changed
          ? { by: desk.context.actor.id, ...(await factsOf([changed])) }
          : { known: true };
        return {
          subject: `ticket:${value.ticketId}`,
          detail,
          value,
          touched: changed ? TICKET_STORES : [],
          write: async (tx) => (changed ? putChanges(tx, [changed]) : undefined),
        };
      },
    );
    const value = outcome?.value ?? { ticketId: id, known: false };
    const ticket = await readTicket(await connection(), value.ticketId);
    if (!ticket) throw new CallError('missing', 'no such ticket', 'ticketId');
    return { ...(await written(outcome)), ticket, known: value.known };
  },

  async 'desk.get'({ ticketId }) {
    const now = Date.now();
    const db = await connection();
    const [desk, ticket] = await Promise.all([readDesk(db, now), readTicket(db, ticketId)]);
    if (!ticket || !mayHere(desk, 'desk.reply', ticket.accountUid)) return undefined;
    const records = await db.getAllFromIndex('moderation', 'ticketId', ticketId);
    return { ticket, row: toRow(ticket, now, desk.context.clock), records };
  },

  async 'desk.history'({ ticketId }) {
    const db = await connection();
    const [desk, ticket] = await Promise.all([readDesk(db, Date.now()), readTicket(db, ticketId)]);
    return ticket && mayHere(desk, 'desk.reply', ticket.accountUid) ? readTicketEvents(db, ticketId) : [];
  },

  async 'desk.merge'({ commandId, ticketIds }, { caller }) {
    const now = Date.now();
    const ids = [...new Set(ticketIds)];
    let survivor = ids[0] ?? '';
    const outcome = await mutate(
      { stores: TICKET_STORES, actor: caller, action: 'desk.merge', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        const tickets: Ticket[] = [];
        for (const id of ids) {
          const ticket = await readTicket(db, id);
          if (!ticket || ticket.mergedInto !== undefined)
            throw new CallError('missing', 'no such ticket', id);
          if (!mayHere(desk, 'desk.reply', ticket.accountUid)) {
            throw new CallError('forbidden', 'the profile in use may not do this: desk.reply', 'me');
          }
          tickets.push(ticket);
        }
        const into = survivorOf(tickets);
        const accounts = new Set(tickets.map(({ accountUid }) => accountUid));
        const commentIds = new Set(tickets.flatMap(({ commentId }) => commentId ?? []));
        if (!into || tickets.length < 2) return undefined;
        if (accounts.size > 1 || commentIds.size > 1) {
          throw new CallError('invalid', 'these are two comments', 'ticketIds');
        }
        survivor = into.id;
        const base = { ...stampOf(desk.context), commandId };
        const away = tickets.filter(({ id }) => id !== into.id);
        const changes = [
          change(
            into,
            away.map((from) => ({ ...base, type: 'merged-in', ticketId: into.id, from })),
          ),
          ...away.map((from) =>
            change(from, [{ ...base, type: 'merged-away', ticketId: from.id, into: into.id }]),
          ),
        ].filter((one): one is Changed => one !== undefined);
        return {
          subject: `ticket:${into.id}`,
          detail: { by: desk.context.actor.id, ...(await factsOf(changes)) },
          value: into.id,
          write: (tx) => putChanges(tx, changes),
        };
      },
    );
    return deskAnswer(outcome, [outcome?.value ?? survivor], []);
  },

  async 'desk.prepare'({ commandId, ticketId, text }, { caller }) {
    if (hasVariable(text)) throw new CallError('invalid', 'the reply holds a variable', 'text');
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['preparedReplies'], actor: caller, action: 'desk.prepare', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        const ticket = await readTicket(db, ticketId);
        if (!ticket) throw new CallError('missing', 'no such ticket', 'ticketId');
        if (!mayHere(desk, 'desk.reply', ticket.accountUid)) {
          throw new CallError('forbidden', 'the profile in use may not do this: desk.reply', 'me');
        }
        const by = desk.context.actor.id;
        return {
          subject: `ticket:${ticketId}`,
          detail: { by },
          value: null,
          write: (tx) => tx.objectStore('preparedReplies').put({ ticketId, text, at: now, by }),
        };
      },
    );
    return written(outcome);
  },

  async 'desk.prepared'({ ticketId }) {
    const db = await connection();
    const now = Date.now();
    const [desk, ticket, prepared] = await Promise.all([
      readDesk(db, now),
      readTicket(db, ticketId),
      db.get('preparedReplies', ticketId),
    ]);
    if (!ticket || !prepared || !mayHere(desk, 'desk.reply', ticket.accountUid)) return {};
    if (now - prepared.at <= PREPARED_MS && ticket.phase !== 'done') return { text: prepared.text };
    await operate(['preparedReplies'], (tx) => tx.objectStore('preparedReplies').delete(ticketId));
    return {};
  },
} satisfies Partial<Handlers>;
