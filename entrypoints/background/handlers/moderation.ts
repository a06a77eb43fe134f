import { DAY_MS } from '@/utils/core/day';
import { stampOf } from '@/utils/domain/desk/context';
import type { Moderation } from '@/utils/model/moderation';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readTicket } from '@/utils/store/repos/tickets';
import { findTickets } from '../desk/find-tickets';
import { sealEvidence } from '../desk/note-gone';
import { change, factsOf, putChanges, TICKET_STORES } from '../desk/put-tickets';
import { mayHere, readDesk } from '../desk/read-desk';
import { written } from './written';

const STORES = [...TICKET_STORES, 'moderation'] as const;

const must = async (id: string): Promise<Moderation> => {
  const record = await (await connection()).get('moderation', id);
  if (!record) throw new CallError('missing', 'no such record', 'recordId');
  return record;
};

export const moderationHandlers = {
  async 'moderation.open'({ commandId, act, reason, note, ticketId, comment, page }, { caller }) {
    if (reason === 'other' && note === '') throw new CallError('invalid', 'other wants words', 'note');
    const now = Date.now();
    const id = crypto.randomUUID();
    const outcome = await mutate(
      { stores: STORES, actor: caller, action: 'moderation.open', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        const { context } = desk;
        const byId = ticketId === undefined ? undefined : await readTicket(db, ticketId);
        const seenAs =
          byId || !comment?.commentId
            ? undefined
            : (await findTickets(db, [comment])).find(({ commentId }) => commentId === comment.commentId);
        const ticket = byId ?? seenAs;
        const accountUid = ticket?.accountUid ?? comment?.accountUid;
        if (accountUid === undefined) throw new CallError('missing', 'no such ticket', 'ticketId');
        if (!mayHere(desk, 'moderation.record', accountUid)) {
          throw new CallError('forbidden', 'the profile in use may not do this: moderation.record', 'me');
        }
        const stood = comment ?? ticket;
        if (!stood) throw new CallError('missing', 'no such ticket', 'ticketId');
        const post = comment?.post ?? ticket?.post;
        const commentId = comment?.commentId ?? ticket?.commentId;
        const record: Moderation = {
          id,
          rev: 1,
          phase: 'open',
          act,
          reason,
          note,
          accountUid,
          ...(ticket ? { ticketId: ticket.id } : {}),
          ...(post ? { post } : {}),
          ...(commentId === undefined ? {} : { commentId }),
          before: await sealEvidence({
            at: now,
            author: stood.author,
            text: stood.text,
            saidAt: stood.saidAt,
            ...(comment?.likes === undefined ? {} : { likes: comment.likes }),
            ...(page === undefined ? {} : { page }),
            isThere: true,
          }),
          opened: stampOf(context),
          keepUntil: now + context.policy.keepDays.moderation * DAY_MS,
        };
        const changed =
          ticket &&
          change(ticket, [
            { ...stampOf(context), type: 'moderated', ticketId: ticket.id, commandId, recordId: id },
          ]);
        return {
          subject: `moderation:${id}`,
          detail: {
            by: context.actor.id,
            act,
            reason,
            before: record.before.digest,
            ...(changed ? await factsOf([changed]) : {}),
          },
          value: id,
          async write(tx) {
            await tx.objectStore('moderation').put(record);
            if (changed) await putChanges(tx, [changed]);
          },
        };
      },
    );
    return { ...(await written(outcome)), record: await must(outcome?.value ?? id) };
  },

  async 'moderation.close'({ commandId, recordId, phase, reason, note }, { caller }) {
    const now = Date.now();
    const outcome = await mutate(
      { stores: ['moderation'], actor: caller, action: 'moderation.close', at: now, commandId },
      async (db) => {
        const desk = await readDesk(db, now);
        const record = await db.get('moderation', recordId);
        if (!record) throw new CallError('missing', 'no such record', 'recordId');
        if (!mayHere(desk, 'moderation.record', record.accountUid)) {
          throw new CallError('forbidden', 'the profile in use may not do this: moderation.record', 'me');
        }
        if (record.phase !== 'open') throw new CallError('conflict', 'closed before', 'recordId');
        const next: Moderation = {
          ...record,
          rev: record.rev + 1,
          phase,
          reason: reason ?? record.reason,
          note: note ?? record.note,
          closed: stampOf(desk.context),
        };
        if (next.reason === 'other' && next.note === '' && phase === 'done') {
          throw new CallError('invalid', 'other wants words', 'note');
        }
        return {
          subject: `moderation:${recordId}`,
          detail: { by: desk.context.actor.id, phase, reason: next.reason },
          value: null,
          write: (tx) => tx.objectStore('moderation').put(next),
        };
      },
    );
    return { ...(await written(outcome)), record: await must(recordId) };
  },

  async 'moderation.list'({ before, limit }) {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    const records: Moderation[] = [];
    let cursor = await db.transaction('moderation').store.index('openedAt').openCursor(range, 'prev');
    while (cursor && records.length < limit) {
      if (mayHere(desk, 'moderation.record', cursor.value.accountUid)) records.push(cursor.value);
      cursor = await cursor.continue();
    }
    return records;
  },
} satisfies Partial<Handlers>;
