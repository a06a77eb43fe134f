import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { countTickets } from '@/entrypoints/background/desk/count-tickets';
import { type Desk, readDesk } from '@/entrypoints/background/desk/read-desk';
import { deskCounts } from '@/utils/domain/desk/counts';
import type { Ticket } from '@/utils/model/ticket';
import { connection } from '@/utils/store/connection';
import { toStored } from '@/utils/store/repos/tickets';
import { NOON } from '../support/approval-world';
import { UID } from '../support/company';
import { importDesk } from '../support/desk';
import { anOpening, logAfter, opened, ticketOf } from '../support/desk-world';
import { freshWorker } from '../support/worker';

const HOUR = 3_600_000;

async function keep(tickets: readonly Ticket[]): Promise<void> {
  const tx = (await connection()).transaction('tickets', 'readwrite');
  await tx.store.clear();
  for (const ticket of tickets) void tx.store.put(toStored(ticket));
  await tx.done;
}

const step = fc.constantFrom('reply', 'pause', 'close', 'none');
const tickets = (accounts: readonly string[]) =>
  fc
    .array(
      fc.record({
        said: fc.integer({ min: -30, max: 3 }),
        account: fc.constantFrom(...accounts),
        assignee: fc.constantFrom(undefined, 'xu', 'lin'),
        step,
        mid: fc.constantFrom(undefined, '5100000000000000', '5100000000000001'),
      }),
      { maxLength: 20 },
    )
    .map((list) =>
      list.map(({ said, account, assignee, step: next, mid }, i) => {
        const opening = anOpening({
          accountUid: account,
          saidAt: NOON + said * HOUR,
          ...(assignee === undefined ? {} : { assignee }),
          ...(mid === undefined ? {} : { post: { mid } }),
        });
        const first = opened(`ticket-${String(i).padStart(3, '0')}`, opening, opening.saidAt);
        if (next === 'none') return ticketOf([first]);
        const command = {
          commandId: `c${i}`,
          type: next,
          text: '好',
          answersCore: true,
          reason: '等',
          outcome: 'no-reply',
        };
        return ticketOf(logAfter(first, [command as never]));
      }),
    );

async function isSame(list: readonly Ticket[], mayFor: (uid: string) => boolean, now: number): Promise<void> {
  await keep(list);
  const db = await connection();
  const desk: Desk = await readDesk(db, now);
  const { actor, clock } = desk.context;
  const ours = list.filter(({ accountUid }) => mayFor(accountUid));
  expect(await countTickets(db, desk, now)).toEqual(deskCounts(ours, actor.id, now, clock));
}

describe('figures of the popup', () => {
  beforeEach(async () => {
    await freshWorker();
    await importDesk();
  });

  it('by counting keys are those of reading every ticket', async () => {
    await fc.assert(
      fc.asyncProperty(tickets([UID]), fc.integer({ min: 0, max: 20 }), async (list, hours) => {
        await isSame(list, () => true, NOON + hours * HOUR);
      }),
      { numRuns: 60 },
    );
  });

  it('leave out accounts that are not one’s own', async () => {
    await fc.assert(
      fc.asyncProperty(tickets([UID, '1999999999', '9000000001']), async (list) => {
        await isSame(list, (uid) => uid === UID, NOON + HOUR);
      }),
      { numRuns: 40 },
    );
  });
});
