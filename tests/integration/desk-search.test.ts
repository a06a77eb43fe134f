import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { listTickets } from '@/entrypoints/background/desk/list-tickets';
import { fitsWords, searchText, searchWords } from '@/utils/domain/desk/fits-filter';
import type { Ticket } from '@/utils/model/ticket';
import { connection } from '@/utils/store/connection';
import { toStored } from '@/utils/store/repos/tickets';
import { NOON } from '../support/approval-world';
import { anOpening, opened, ticketOf } from '../support/desk-world';
import { freshWorker } from '../support/worker';

const SIGHT = { me: '', mayFor: () => true };

async function keep(tickets: readonly Ticket[]): Promise<void> {
  const db = await connection();
  const tx = db.transaction('tickets', 'readwrite');
  await tx.store.clear();
  for (const ticket of tickets) void tx.store.put(toStored(ticket));
  await tx.done;
}

/** Every page of a search, one after another. */
async function searchAll(search: string, limit: number): Promise<readonly string[]> {
  const db = await connection();
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let i = 0; i < 2_000; i++) {
    const page = await listTickets(db, { search }, SIGHT, cursor, limit);
    ids.push(...page.tickets.map(({ id }) => id));
    cursor = page.next;
    if (cursor === undefined) return ids;
  }
  throw new Error('the search never ends');
}

const slowly = (tickets: readonly Ticket[], search: string): readonly string[] =>
  tickets
    .filter((ticket) => fitsWords(searchText(ticket), searchWords(search)))
    .sort((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

const aTicket = (i: number, text: string, name: string, saidAt: number): Ticket =>
  ticketOf([opened(`ticket-${String(i).padStart(5, '0')}`, anOpening({ text, author: { name }, saidAt }))]);

describe('a search of the desk', () => {
  beforeEach(freshWorker);

  const word = fc.constantFrom('退款', '门店', '几点', 'ab12', '48213', '茶a', '好', 'x', '👍', '一');
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
  const tickets = fc
    .array(fc.tuple(text, text, fc.nat({ max: 6 })), { maxLength: 25 })
    .map((list) => list.map(([said, name, minute], i) => aTicket(i, said, name, NOON - minute * 60_000)));
  const part = fc
    .tuple(text, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 }))
    .map(([whole, from, length]) => [...whole].slice(from, from + length).join(''));
  const asked = fc.oneof(
    part,
    fc.tuple(part, part).map((parts) => parts.join(' ')),
    fc.constantFrom('退', '4', '821', '12茶', '龘', '茶', 'B12'),
  );

  it('finds what looking at every ticket finds, in the same order, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(tickets, asked, fc.integer({ min: 1, max: 4 }), async (list, search, limit) => {
        fc.pre(searchWords(search).length > 0);
        await keep(list);
        expect(await searchAll(search, limit)).toEqual(slowly(list, search));
      }),
      { numRuns: 150 },
    );
  });

  it('does so where every word is common, and many were said in one instant', async () => {
    const list = Array.from({ length: 900 }, (_, i) =>
      aTicket(i, i % 2 === 0 ? '退款到门店' : '退款，门店几点关', `用户${i}`, NOON - (i % 3) * 60_000),
    );
    await keep(list);
    for (const search of ['退款', '退款 门店', '款到门', '用户', '户8', '退款 用户77'])
      expect(await searchAll(search, 50), search).toEqual(slowly(list, search));
  });

  it('goes through what has a very common pair, the newest first', async () => {
    const list = Array.from({ length: 6_200 }, (_, i) =>
      aTicket(i, i % 5 === 0 ? '好喝' : '喝好', '户甲', NOON - Math.floor(i / 150) * 60_000),
    );
    await keep(list);
    const db = await connection();
    const expected = slowly(list, '户甲');
    const first = await listTickets(db, { search: '户甲' }, SIGHT, undefined, 400);
    const second = await listTickets(db, { search: '户甲' }, SIGHT, first.next, 400);
    const ids = [...first.tickets, ...second.tickets].map(({ id }) => id);
    expect(ids).toEqual(expected.slice(0, 800));
    const some = await listTickets(db, { search: '户甲 好喝' }, SIGHT, undefined, 200);
    expect(some.tickets.map(({ id }) => id)).toEqual(slowly(list, '好喝').slice(0, 200));
  });
});
