import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listTickets } from '@/entrypoints/background/desk/list-tickets';
import { filterTest } from '@/utils/domain/desk/fits-filter';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { connection } from '@/utils/store/connection';
import { toStored } from '@/utils/store/repos/tickets';
import { NOON } from '../support/approval-world';
import { anOpening, logAfter, opened, ticketOf } from '../support/desk-world';
import { freshWorker } from '../support/worker';

const HOUR = 3_600_000;
const FOREIGN = '1000000009';

const tickets = fc
  .array(
    fc.record({
      said: fc.nat({ max: 3 }),
      accountUid: fc.constantFrom('1000000001', FOREIGN),
      assignee: fc.constantFrom(undefined, 'lin', 'zhou'),
      kind: fc.constantFrom('question' as const, 'complaint' as const),
      next: fc.constantFrom('none', 'close', 'pause'),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ said, accountUid, assignee, kind, next }, i): Ticket => {
      const opening = anOpening({
        saidAt: NOON + said * HOUR,
        accountUid,
        kind,
        ...(assignee === undefined ? {} : { assignee }),
      });
      const first = opened(`ticket-${String(i).padStart(3, '0')}`, opening, opening.saidAt);
      const command = { commandId: `c${i}`, type: next, outcome: 'no-reply', reason: '等' };
      return ticketOf(next === 'none' ? [first] : logAfter(first, [command as never]));
    }),
  );

const filter: fc.Arbitrary<DeskFilter> = fc.record(
  {
    phase: fc.constantFrom('open' as const, 'paused' as const, 'done' as const),
    assignee: fc.constantFrom('me', 'nobody', 'zhou'),
    kinds: fc.constant(['complaint'] as const),
    dueBefore: fc.constantFrom(NOON + 3 * HOUR, NOON + 4 * HOUR),
  },
  { requiredKeys: [] },
);

const placeOf = (ticket: Ticket): number =>
  ticket.phase === 'done' ? -(ticket.outcome?.at ?? 0) : (ticket.due ?? Number.MAX_SAFE_INTEGER);

describe('the inbox', () => {
  beforeEach(freshWorker);

  it('shows what looking at every ticket shows, by due time, page by page', async () => {
    const mayFor = (uid: string) => uid !== FOREIGN;
    await fc.assert(
      fc.asyncProperty(
        tickets,
        filter,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('lin', ''),
        async (list, wanted, limit, me) => {
          const db = await connection();
          const tx = db.transaction('tickets', 'readwrite');
          await tx.store.clear();
          for (const ticket of list) void tx.store.put(toStored(ticket));
          await tx.done;
          const fits = filterTest(wanted, me);
          const expected = list
            .filter((ticket) => fits(ticket) && mayFor(ticket.accountUid))
            .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
          const shown: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await listTickets(db, wanted, { me, mayFor }, cursor, limit);
            shown.push(...page.tickets.map(({ id }) => id));
            cursor = page.next;
          } while (cursor !== undefined && shown.length <= list.length);
          expect(shown).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 200 },
    );
  });
});
