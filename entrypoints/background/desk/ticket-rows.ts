import type { Ticket } from '@/utils/model/ticket';
import type { StoredTicket } from '@/utils/store/desk-schema';
import { isWhole, toTicket } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';

/** A page of tickets, and where the next one begins. */
export interface TicketPage {
  readonly tickets: readonly Ticket[];
  readonly next?: string;
}

/** What tickets of a list are in order of, in a form that JSON keeps. */
export type Key = number | readonly (string | number)[];

/** The last one that was shown: of several with one key the ids decide. */
export type Place<K extends Key> = readonly [key: K, id: string];

/** How a list lies in an index. */
export interface Order<K extends Key> {
  readonly index: 'queue' | 'mine' | 'newest' | 'pairs';
  readonly keyOf: (row: StoredTicket) => K;
  /** Everything from a key on, or all of the list. */
  readonly range: (from?: K) => IDBKeyRange;
}

const MOST_AT_ONCE = 400;

/** Rows of a list, a batch at a time: the first is a page, the others grow, since little of it fits. */
export async function* rowsIn<K extends Key>(
  db: Database,
  { index, keyOf, range }: Order<K>,
  from: Place<K> | undefined,
  page: number,
): AsyncIterable<readonly StoredTicket[]> {
  let place = from;
  for (let most = page; ; most = Math.max(most, Math.min(2 * most, MOST_AT_ONCE))) {
    const [key, id] = place ?? [];
    const rows = await db.getAllFromIndex('tickets', index, range(key), most);
    // the range begins with the key of the place: those up to it were seen
    const fresh = rows.filter(
      (row) => key === undefined || id === undefined || row.id > id || indexedDB.cmp(keyOf(row), key) !== 0,
    );
    yield fresh;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    // more than a batch with one key: look further at once
    if (fresh.length === 0) most *= 2;
    else place = [keyOf(last), last.id];
  }
}

/** Goes through rows until a page is full and one more is known. */
export async function collect<K extends Key>(
  rows: AsyncIterable<readonly unknown[]>,
  test: (ticket: Ticket) => boolean,
  limit: number,
  keyOf: (row: StoredTicket) => K,
): Promise<TicketPage> {
  const tickets: Ticket[] = [];
  let last: Place<K> | undefined;
  for await (const batch of rows) {
    for (const row of batch) {
      if (!isWhole(row)) continue;
      const ticket = toTicket(row);
      if (!test(ticket)) continue;
      if (tickets.length === limit && last) return { tickets, next: JSON.stringify(last) };
      tickets.push(ticket);
      last = [keyOf(row), row.id];
    }
  }
  return { tickets };
}
