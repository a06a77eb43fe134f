import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '@/utils/domain/desk/commands';
import { decideTicket } from '@/utils/domain/desk/decide';
import { stateOf } from '@/utils/domain/desk/evolve';
import { mergeTickets, survivorOf } from '@/utils/domain/desk/merge';
import { PRIORITIES, TICKET_KINDS, type Ticket } from '@/utils/model/ticket';
import { NOON } from '../../support/approval-world';
import { anOpening, deskContext, logAfter, opened, ticketOf } from '../../support/desk-world';

const words = fc.constantFrom('在的', '周末十点关门', '已转门店', ' ');
const wish = fc.oneof(
  fc.record({ type: fc.constant('reply' as const), text: words, answersCore: fc.boolean() }),
  fc.record({ type: fc.constant('note' as const), text: words }),
  fc.record({ type: fc.constant('set-kind' as const), kind: fc.constantFrom(...TICKET_KINDS) }),
  fc.record({ type: fc.constant('set-priority' as const), priority: fc.constantFrom(...PRIORITIES) }),
  fc.record({
    type: fc.constant('close' as const),
    outcome: fc.constantFrom('no-reply' as const, 'handled' as const, 'gone' as const),
    reason: words,
  }),
  fc.record({
    type: fc.constant('adopt' as const),
    state: fc.constantFrom('studying' as const, 'adopted' as const, 'declined' as const),
    note: words,
  }),
  fc.record({ type: fc.constant('pause' as const), reason: words }),
  fc.record({ type: fc.constant('resume' as const) }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
);
const wishes = fc.array(wish, { maxLength: 12 });
const named = (list: readonly object[], prefix = 'c'): readonly TicketCommand[] =>
  list.map((one, i) => ({ ...one, commandId: `${prefix}${i}` }) as TicketCommand);

/** Two readings of the same ticket say the same, whatever JSON leaves out. */
const said = (ticket: Ticket) => JSON.parse(JSON.stringify(ticket));

describe('any sequence of commands', () => {
  it('leaves a ticket whose clock runs only while it is open', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const ticket = ticketOf(logAfter(opened('t1'), named(list)));
        expect(ticket.due === undefined).toBe(ticket.phase !== 'open');
        expect(ticket.outcome === undefined).toBe(ticket.phase !== 'done');
        expect(ticket.pauses.filter(({ until }) => until === undefined)).toHaveLength(
          ticket.phase === 'paused' ? 1 : 0,
        );
        for (const reply of ticket.replies) expect(reply.text.trim()).not.toBe('');
      }),
    );
  });

  it('is not carried out twice', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const commands = named(list);
        const once = logAfter(opened('t1'), commands);
        const ticket = ticketOf(once);
        for (const command of commands.filter(({ commandId }) => ticket.done.includes(commandId))) {
          expect(decideTicket(ticket, command, deskContext(), once)).toEqual({ ok: true, events: [] });
        }
      }),
    );
  });

  it('gives back the state before it when its last command is taken back', () => {
    fc.assert(
      fc.property(wishes, wish, (list, last) => {
        const before = logAfter(opened('t1'), named(list));
        const command = { ...last, commandId: 'last' } as TicketCommand;
        const now = NOON + 3_600_000;
        const ruling = decideTicket(ticketOf(before), command, deskContext({ now }), before);
        fc.pre(ruling.ok && ruling.events.length > 0);
        const log = ruling.ok ? [...before, ...ruling.events] : before;
        const undo = { type: 'undo', commandId: 'undo', undoes: 'last' } as const;
        const back = decideTicket(ticketOf(log), undo, deskContext({ now: now + 1_000 }), log);
        expect(back.ok).toBe(true);
        const after = ticketOf([...log, ...(back.ok ? back.events : [])]);
        expect(stateOf(after)).toEqual(stateOf(ticketOf(before)));
      }),
    );
  });
});

describe('a merge', () => {
  const mergeAll = (order: readonly Ticket[], into: Ticket): Ticket =>
    order.filter((one) => one !== into).reduce(mergeTickets, into);

  it('does not depend on the order of the tickets, and loses nothing anybody did', () => {
    const three = fc.tuple(wishes, wishes, wishes);
    const ids = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, ids, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (histories, known, order) => {
        const tickets = histories.map((list, i) =>
          ticketOf(
            logAfter(
              opened(`t${i}`, anOpening(known[i] ? { commentId: '5300000000000001' } : {}), NOON + i),
              named(list, `c${i}-`),
            ),
          ),
        );
        const into = survivorOf(tickets);
        const other = survivorOf(order.flatMap((i) => tickets[i] ?? []));
        expect(other).toBe(into);
        if (!into) return;
        const merged = mergeAll(tickets, into);
        const shuffled = mergeAll(
          order.flatMap((i) => tickets[i] ?? []),
          into,
        );
        expect(said(shuffled)).toEqual(said(merged));
        for (const field of ['replies', 'notes'] as const) {
          const all = tickets.flatMap((one) => one[field].map(({ id }) => id));
          expect(merged[field].map(({ id }) => id).sort()).toEqual(all.sort());
        }
        expect(merged.phase === 'done').toBe(tickets.some(({ phase }) => phase === 'done'));
      }),
    );
  });
});
