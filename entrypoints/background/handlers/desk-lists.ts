import { startOfDay, toDayNumber } from '@/utils/core/day';
import { isAlone } from '@/utils/domain/desk/context';
import { toRow } from '@/utils/domain/desk/row';
import { slaReport } from '@/utils/domain/desk/sla-report';
import { suggestionRows } from '@/utils/domain/desk/suggestion-rows';
import { workloadOf } from '@/utils/domain/desk/workload';
import type { Ticket } from '@/utils/model/ticket';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import {
  readAuthorTickets,
  readKind,
  readOpenedBetween,
  readPhase,
  readPostTickets,
  readRepliedSince,
} from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { countTickets } from '../desk/count-tickets';
import { peopleWhoReply } from '../desk/desk-people';
import { listTickets } from '../desk/list-tickets';
import { type Desk, deskAccounts, mayHere, readDesk, requireAnywhere } from '../desk/read-desk';
import { written } from './written';

const once = (lists: readonly (readonly Ticket[])[]): readonly Ticket[] => [
  ...new Map(lists.flat().map((ticket) => [ticket.id, ticket])).values(),
];

/** Tickets that figures of a time are made of: those that wait, those opened in it, those answered since. */
async function ticketsOf(db: Database, desk: Desk, from: number, until: number): Promise<readonly Ticket[]> {
  const lists = await Promise.all([
    readPhase(db, 'open'),
    readPhase(db, 'paused'),
    readOpenedBetween(db, from, until),
    readRepliedSince(db, from),
  ]);
  const accounts = new Set(deskAccounts(desk).map(({ uid }) => uid));
  return once(lists).filter(({ accountUid }) => accounts.has(accountUid));
}

export const deskListHandlers = {
  async 'desk.list'({ filter, cursor, limit }) {
    const now = Date.now();
    const db = await connection();
    const desk = await readDesk(db, now);
    const accounts = new Set(deskAccounts(desk).map(({ uid }) => uid));
    const sight = { me: desk.context.actor.id, mayFor: (uid: string) => accounts.has(uid) };
    const { tickets, next } = await listTickets(db, filter, sight, cursor, limit);
    const rows = tickets.map((ticket) => toRow(ticket, now, desk.context.clock));
    return { rows, ...(next === undefined ? {} : { next }) };
  },

  async 'desk.page'({ mid, mblogid, authorUid, limit }) {
    const now = Date.now();
    const db = await connection();
    const desk = await readDesk(db, now);
    const accounts = deskAccounts(desk);
    const isOurs = (uid: string): boolean => accounts.some((one) => one.uid === uid);
    const postMid =
      mid ?? (mblogid === undefined ? undefined : (await db.getFromIndex('posts', 'mblogid', mblogid))?.mid);
    const lists = await Promise.all([
      ...(postMid === undefined ? [] : accounts.map(({ uid }) => readPostTickets(db, uid, postMid))),
      ...(authorUid === undefined ? [] : [readAuthorTickets(db, authorUid)]),
    ]);
    // a post that was not sent from here is known by its permalink alone
    const byLink =
      postMid === undefined && mblogid !== undefined
        ? (await readPhase(db, 'open')).filter(({ post }) => post?.mblogid === mblogid)
        : [];
    return once([...lists, byLink])
      .filter(({ accountUid, mergedInto }) => isOurs(accountUid) && mergedInto === undefined)
      .sort(
        (a, b) =>
          Number(a.phase === 'done') - Number(b.phase === 'done') ||
          (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
          b.saidAt - a.saidAt,
      )
      .slice(0, limit)
      .map((ticket) => toRow(ticket, now, desk.context.clock));
  },

  async 'desk.counts'() {
    const now = Date.now();
    const db = await connection();
    return countTickets(db, await readDesk(db, now), now);
  },

  async 'desk.workload'({ from, until }) {
    const now = Date.now();
    const db = await connection();
    const desk = await readDesk(db, now);
    requireAnywhere(desk, 'desk.manage');
    const tickets = await ticketsOf(db, desk, from, until);
    return workloadOf(tickets, peopleWhoReply(desk), { from, until }, now, desk.context.clock);
  },

  async 'desk.sla'({ from, until, accountUid }) {
    const now = Date.now();
    const db = await connection();
    const desk = await readDesk(db, now);
    requireAnywhere(desk, 'desk.reply');
    const tickets = await ticketsOf(db, desk, from, until);
    const wanted =
      accountUid === undefined ? tickets : tickets.filter((one) => one.accountUid === accountUid);
    return slaReport(wanted, { from, until }, now, desk.context.clock);
  },

  async 'desk.suggestions'({ month }) {
    const db = await connection();
    const desk = await readDesk(db, Date.now());
    const first = toDayNumber(`${month}-01`);
    const tickets = await readKind(db, 'suggestion', startOfDay(first), startOfDay(first + 31));
    const ours = tickets.filter(({ accountUid }) => mayHere(desk, 'desk.reply', accountUid));
    return suggestionRows(ours, month);
  },

  async 'desk.views'() {
    const db = await connection();
    const { context } = await readDesk(db, Date.now());
    const views = await db.getAll('deskViews');
    return views
      .filter(({ owner }) => owner === '' || owner === context.actor.id)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },

  async 'desk.saveView'({ commandId, view }, { caller }) {
    const outcome = await mutate(
      { stores: ['deskViews'], actor: caller, action: 'desk.saveView', at: Date.now(), commandId },
      async (db) => {
        const desk = await readDesk(db, Date.now());
        const { context } = desk;
        requireAnywhere(desk, 'desk.reply');
        const before = await db.get('deskViews', view.id);
        const owners = [before?.owner ?? view.owner, view.owner];
        // a view of everybody is changed by those who manage the desk
        if (owners.some((owner) => owner !== context.actor.id)) requireAnywhere(desk, 'desk.manage');
        if (owners.some((owner) => owner !== '' && owner !== context.actor.id)) {
          throw new CallError('forbidden', 'a view of somebody else', 'view.owner');
        }
        return {
          subject: `view:${view.id}`,
          detail: { by: context.actor.id, name: view.name },
          value: null,
          write: (tx) => tx.objectStore('deskViews').put(view),
        };
      },
    );
    return written(outcome);
  },

  async 'desk.removeView'({ commandId, viewId }, { caller }) {
    const outcome = await mutate(
      { stores: ['deskViews'], actor: caller, action: 'desk.removeView', at: Date.now(), commandId },
      async (db) => {
        const desk = await readDesk(db, Date.now());
        const view = await db.get('deskViews', viewId);
        if (!view) return undefined;
        if (view.owner !== desk.context.actor.id) requireAnywhere(desk, 'desk.manage');
        if (view.owner !== '' && view.owner !== desk.context.actor.id && !isAlone(desk.context.register)) {
          throw new CallError('forbidden', 'a view of somebody else', 'viewId');
        }
        return {
          subject: `view:${viewId}`,
          detail: { by: desk.context.actor.id, name: view.name },
          value: null,
          write: (tx) => tx.objectStore('deskViews').delete(viewId),
        };
      },
    );
    return written(outcome);
  },
} satisfies Partial<Handlers>;
