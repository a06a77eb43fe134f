import { browser } from 'wxt/browser';
import { stampOf } from '@/utils/domain/desk/context';
import { matchComment, matchComments } from '@/utils/domain/desk/match-comment';
import { matchReply } from '@/utils/domain/desk/match-reply';
import { toMark } from '@/utils/domain/desk/row';
import type { CommentSighting } from '@/utils/model/schema/desk';
import type { TicketEvent, TicketReply } from '@/utils/model/ticket';
import type { SeenMark } from '@/utils/rpc/contract-desk';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readTicket } from '@/utils/store/repos/tickets';
import { findTickets } from '../desk/find-tickets';
import { reasonedOf, recordOfGone } from '../desk/note-gone';
import { change, factsOf, putChanges, TICKET_STORES } from '../desk/put-tickets';
import { accountOf, type Desk, mayHere, readDesk } from '../desk/read-desk';
import { openingEvent, openingOf, seeComments } from '../desk/see-comments';

/** Comments under posts of accounts whose desk the profile in use may use; the others are not even compared. */
const allowed = (desk: Desk, comments: readonly CommentSighting[]): readonly CommentSighting[] =>
  comments.filter(({ accountUid }) => mayHere(desk, 'desk.reply', accountUid));

async function marksOf(comments: readonly CommentSighting[], now: number): Promise<readonly SeenMark[]> {
  const db = await connection();
  const desk = await readDesk(db, now);
  const batch = allowed(desk, comments);
  if (batch.length === 0) return [];
  const tickets = await findTickets(db, batch);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const matches = matchComments(batch, tickets);
  return batch.flatMap(({ ref }, i): readonly SeenMark[] => {
    const match = matches[i];
    const answer = match?.type === 'repeat' ? matches[match.of] : match;
    const ticket = answer?.type === 'known' ? byId.get(answer.ticketId) : undefined;
    return ticket ? [{ ...toMark(ticket, now, desk.context.clock), ref }] : [];
  });
}

export const deskPageHandlers = {
  async 'desk.observe'({ comments }) {
    const now = Date.now();
    await mutate({ stores: TICKET_STORES, actor: 'content', action: 'desk.observe', at: now }, async (db) => {
      const desk = await readDesk(db, now);
      const batch = allowed(desk, comments);
      if (batch.length === 0) return undefined;
      const changes = seeComments(batch, await findTickets(db, batch), desk.system);
      if (changes.length === 0) return undefined;
      return {
        subject: `post:${batch[0]?.post.mid ?? ''}`,
        detail: await factsOf(changes),
        value: null,
        write: (tx) => putChanges(tx, changes),
      };
    });
    return marksOf(comments, now);
  },

  async 'desk.states'({ comments }) {
    return marksOf(comments, Date.now());
  },

  async 'desk.replied'(report) {
    const now = Date.now();
    const { commandId, accountUid, post, toCommentId, to, replyId, text } = report;
    const at = Math.min(report.at, now);
    const sent = { accountUid, post, toCommentId, to, replyId, text, at };
    const outcome = await mutate(
      { stores: TICKET_STORES, actor: 'content', action: 'desk.replied', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        if (!accountOf(desk, accountUid)) return undefined;
        const context = desk.isSomebody ? desk.context : desk.system;
        const cid = toCommentId ?? to?.commentId;
        const tickets = await findTickets(db, [{ accountUid, post, commentId: cid }]);
        const match = matchReply(sent, tickets);
        const ticketId = match.type === 'none' ? crypto.randomUUID() : match.ticketId;
        const reply: TicketReply = {
          ...stampOf(context),
          id: commandId,
          at,
          text,
          via: 'weibo',
          answersCore: false,
          ...(replyId === undefined ? {} : { commentId: replyId }),
        };
        const said: Omit<TicketEvent & { type: 'replied' }, 'closes'> = {
          ...stampOf(context),
          type: 'replied',
          ticketId,
          commandId,
          reply,
        };
        const known = tickets.find(({ id }) => id === ticketId);
        if (match.type === 'logged') {
          return {
            subject: `ticket:${ticketId}`,
            detail: {},
            value: ticketId,
            touched: [],
            write: async () => undefined,
          };
        }
        if (match.type === 'none' && !to) return undefined;
        const events: readonly TicketEvent[] =
          known || !to
            ? [{ ...said, closes: known?.phase !== 'done' }]
            : [
                openingEvent(
                  ticketId,
                  openingOf({ ...to, accountUid, post, ...(cid === undefined ? {} : { commentId: cid }) }),
                  `open-${commandId}`,
                  context,
                ),
                { ...said, closes: true },
              ];
        const changed = change(known, events);
        if (!changed) return undefined;
        return {
          subject: `ticket:${ticketId}`,
          detail: { ...(await factsOf([changed])), reply: replyId ?? null },
          value: ticketId,
          write: (tx) => putChanges(tx, [changed]),
        };
      },
    );
    if (!outcome) return { stored: false };
    const db = await connection();
    const ticket = await readTicket(db, outcome.value);
    const desk = await readDesk(db, now);
    return {
      stored: true,
      ticketId: outcome.value,
      ...(ticket ? { mark: toMark(ticket, now, desk.context.clock) } : {}),
    };
  },

  async 'desk.gone'(report) {
    const now = Date.now();
    const { commandId, accountUid, post, commentId, seen, recordId, act } = report;
    const outcome = await mutate(
      { stores: [...TICKET_STORES, 'moderation'], actor: 'content', action: 'desk.gone', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        if (!accountOf(desk, accountUid)) return undefined;
        const context = desk.isSomebody ? desk.context : desk.system;
        const cid = commentId ?? seen?.commentId;
        const place = { accountUid, post, ...(cid === undefined ? {} : { commentId: cid }) };
        const tickets = await findTickets(db, [place]);
        const match = seen && matchComment({ ...seen, ...place }, tickets);
        const byId = tickets.find((one) => cid !== undefined && one.commentId === cid);
        const ticket = byId ?? tickets.find(({ id }) => match?.type === 'known' && id === match.ticketId);
        const before =
          recordId === undefined ? await reasonedOf(db, ticket) : await db.get('moderation', recordId);
        const opened = before?.phase === 'open' && before.accountUid === accountUid ? before : undefined;
        const record = await recordOfGone(report, ticket, opened, context);
        const base = { ...stampOf(context), ticketId: ticket?.id ?? '', commandId };
        const events: readonly TicketEvent[] = [
          ...(act === 'delete' ? [{ ...base, type: 'gone' as const }] : []),
          ...(record ? [{ ...base, type: 'moderated' as const, recordId: record.id }] : []),
          ...(ticket?.phase === 'done'
            ? []
            : [{ ...base, type: 'closed' as const, outcome: 'handled' as const }]),
        ];
        const changed = ticket && change(ticket, events);
        if (!changed && !record) return undefined;
        return {
          subject: record ? `moderation:${record.id}` : `ticket:${ticket?.id ?? ''}`,
          detail: {
            by: context.actor.id,
            act,
            before: record?.before.digest ?? null,
            after: record?.after?.digest ?? null,
            ...(changed ? await factsOf([changed]) : {}),
          },
          value: {
            ticketId: ticket?.id ?? null,
            recordId: record?.id ?? null,
            wantsReason: record !== undefined && opened === undefined,
          },
          async write(tx) {
            if (changed) await putChanges(tx, [changed]);
            if (record) await tx.objectStore('moderation').put(record);
          },
        };
      },
    );
    if (!outcome) return { stored: false, wantsReason: false };
    const { ticketId, recordId: record, wantsReason } = outcome.value;
    return {
      stored: true,
      wantsReason,
      ...(ticketId === null ? {} : { ticketId }),
      ...(record === null ? {} : { recordId: record }),
    };
  },

  async 'desk.show'({ ticketId }, { sender }) {
    const url = `${browser.runtime.getURL('/')}dashboard.html#/desk/${ticketId}`;
    await browser.tabs.create({ url, openerTabId: sender.tab?.id });
  },
} satisfies Partial<Handlers>;
