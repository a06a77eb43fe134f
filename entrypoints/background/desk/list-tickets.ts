import { filterTest, fitsWords, searchText, searchWords } from '@/utils/domain/desk/fits-filter';
import { wantedPairs } from '@/utils/domain/desk/search-pairs';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';
import { isWhole, toTicket } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';

const BATCH = 400;
/** Rarer than this, the hits of a pair are fetched one by one; commoner, going through the newest finds enough soon. */
const RARE = 3_000;

const ALL: [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** A page of tickets, and where the next one begins. */
export interface TicketPage {
  readonly tickets: readonly Ticket[];
  readonly next?: string;
}

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

/** Ids of tickets that hold the rarest of the wanted pairs and the one after it; undefined = none of them is rare. */
async function rareIds(db: Database, words: readonly string[]): Promise<readonly string[] | undefined> {
  const pairs = [...new Set(words.flatMap(wantedPairs))];
  const counted = await Promise.all(
    pairs.map(async (pair) => ({ pair, count: await db.countFromIndex('tickets', 'pairs', pair) })),
  );
  const [first, second] = counted.sort((a, b) => a.count - b.count);
  if (!first) return undefined;
  if (first.count > RARE) return undefined;
  const ids = await db.getAllKeysFromIndex('tickets', 'pairs', first.pair);
  if (!second || second.count > RARE * 4 || ids.length < 50) return ids;
  const others = new Set(await db.getAllKeysFromIndex('tickets', 'pairs', second.pair));
  return ids.filter((id) => others.has(id));
}

async function searchRare(
  db: Database,
  ids: readonly string[],
  test: Test,
  cursor: string | undefined,
  limit: number,
): Promise<TicketPage> {
  const found: Ticket[] = [];
  const tx = db.transaction('tickets');
  for (let i = 0; i < ids.length; i += BATCH) {
    const rows = await Promise.all(ids.slice(i, i + BATCH).map((id) => tx.store.get(id)));
    for (const row of rows) if (isWhole(row) && test(toTicket(row))) found.push(toTicket(row));
  }
  found.sort((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? -1 : 1));
  const from = cursor === undefined ? 0 : Number(JSON.parse(cursor));
  const tickets = found.slice(from, from + limit);
  return { tickets, ...(from + limit < found.length ? { next: JSON.stringify(from + limit) } : {}) };
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
  if (words.length > 0) {
    const ids = await rareIds(db, words);
    if (ids) return searchRare(db, ids, test, cursor, limit);
    return walk(db, 'newest', IDBKeyRange.lowerBound(ALL[0]), test, cursor, limit);
  }
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
