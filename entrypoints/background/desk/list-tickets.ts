import { filterTest, fitsWords, searchText, searchWords } from '@/utils/domain/desk/fits-filter';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { isWhole, toTicket } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { type Place, searchTickets, type TicketPage } from './search-tickets';

const ALL: [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

type Test = (ticket: Ticket) => boolean;

/** Goes through an index in its order, from the place a cursor names, until enough tickets fit. */
async function walk(
  db: Database,
  index: 'queue' | 'mine' | 'newest',
  range: IDBKeyRange,
  test: Test,
  cursor: string | undefined,
  limit: number,
): Promise<TicketPage> {
  const tx = db.transaction('tickets');
  const source = tx.store.index(index);
  let at = await source.openCursor(range);
  if (cursor !== undefined && at) {
    const [key, id] = JSON.parse(cursor) as [IDBValidKey, string];
    at = await at.continuePrimaryKey(key as never, id);
    // the cursor names the last one that was shown
    if (at && at.primaryKey === id) at = await at.continue();
  }
  const tickets: Ticket[] = [];
  let last: string | undefined;
  while (at) {
    const row: unknown = at.value;
    if (isWhole(row)) {
      const ticket = toTicket(row);
      if (test(ticket)) {
        if (tickets.length === limit) return { tickets, ...(last === undefined ? {} : { next: last }) };
        tickets.push(ticket);
        last = JSON.stringify([at.key, at.primaryKey]);
      }
    }
    at = await at.continue();
  }
  return { tickets };
}

/** The place a search goes on from. */
function placeOf(cursor: string | undefined): Place | undefined {
  return cursor === undefined ? undefined : (JSON.parse(cursor) as Place);
}

/** A search by what can be looked up, else through all tickets, the newest first. */
async function search(
  db: Database,
  words: readonly string[],
  test: Test,
  cursor: string | undefined,
  limit: number,
): Promise<TicketPage> {
  const place = placeOf(cursor);
  const found = await searchTickets(db, words, test, place, limit);
  if (found) return found;
  const from = place && JSON.stringify([-place[0], place[1]]);
  const page = await walk(db, 'newest', IDBKeyRange.lowerBound(ALL[0]), test, from, limit);
  const last = page.tickets.at(-1);
  return page.next === undefined || !last
    ? { tickets: page.tickets }
    : { tickets: page.tickets, next: JSON.stringify([last.saidAt, last.id]) };
}

/**
 * A page of the inbox: open ones by due time, done ones the newest first, a search the newest first. Reads by the
 * narrowest index and no more than it shows, so that a hundred thousand tickets open as fast as a hundred.
 *
 * @param me profile in use, `''` = one person works here alone
 * @param mayFor whose tickets may be shown
 */
export async function listTickets(
  db: Database,
  filter: DeskFilter,
  { me, mayFor }: { readonly me: string; readonly mayFor: (accountUid: string) => boolean },
  cursor: string | undefined,
  limit: number,
): Promise<TicketPage> {
  const fits = filterTest(filter, me);
  const words = searchWords(filter.search);
  const test: Test = (ticket) =>
    mayFor(ticket.accountUid) && fits(ticket) && (words.length === 0 || fitsWords(searchText(ticket), words));
  if (words.length > 0) return search(db, words, test, cursor, limit);
  const { phase = 'open', assignee, dueBefore } = filter;
  const end = phase !== 'done' && dueBefore !== undefined ? dueBefore : ALL[1];
  const owner = assignee === 'nobody' ? '' : assignee === 'me' ? me : assignee;
  if (owner !== undefined && !(assignee === 'me' && me === '')) {
    return walk(
      db,
      'mine',
      IDBKeyRange.bound([owner, phase, ALL[0]], [owner, phase, end]),
      test,
      cursor,
      limit,
    );
  }
  return walk(db, 'queue', IDBKeyRange.bound([phase, ALL[0]], [phase, end]), test, cursor, limit);
}
