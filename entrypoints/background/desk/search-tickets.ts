import { pairRange, prefixRange, wholePairs } from '@/utils/domain/desk/search-pairs';
import type { Ticket } from '@/utils/model/ticket';
import { isWhole, toTicket } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';

/** A page of tickets, and where the next one begins. */
export interface TicketPage {
  readonly tickets: readonly Ticket[];
  readonly next?: string;
}

type Test = (ticket: Ticket) => boolean;

/** The last one that was shown. */
export type Place = readonly [saidAt: number, id: string];

/** So few hits of a pair are looked at one by one. */
const FEW = 300;
/** So many are compared with those of other pairs; more are gone through, the newest first. */
const SOME = 6_000;
const MOST_PAIRS = 6;
const BATCH = 80;

const rangeOf = (pair: string, from: Place | undefined): IDBKeyRange => {
  const [lower, upper] = pairRange(pair, from?.[0]);
  return IDBKeyRange.bound(lower, upper);
};

/** Ids without those that were shown: of one instant, they stand in order. */
const after = (ids: readonly string[], from: Place | undefined): readonly string[] =>
  from === undefined ? ids : ids.slice(ids.indexOf(from[1]) + 1);

/** Goes through rows, the newest first, until a page is full and one more is known. */
async function collect(
  rows: AsyncIterable<readonly unknown[]>,
  test: Test,
  limit: number,
): Promise<TicketPage> {
  const tickets: Ticket[] = [];
  for await (const batch of rows) {
    for (const row of batch) {
      if (!isWhole(row)) continue;
      const ticket = toTicket(row);
      if (!test(ticket)) continue;
      const last = tickets.at(-1);
      if (tickets.length === limit && last) return { tickets, next: JSON.stringify([last.saidAt, last.id]) };
      tickets.push(ticket);
    }
  }
  return { tickets };
}

async function* rowsOf(db: Database, ids: readonly string[]): AsyncIterable<readonly unknown[]> {
  for (let i = 0; i < ids.length; i += BATCH) {
    const tx = db.transaction('tickets');
    yield await Promise.all(ids.slice(i, i + BATCH).map((id) => tx.store.get(id)));
  }
}

/** Rows with a pair, the newest first, a batch at a time. */
async function* rowsWith(
  db: Database,
  pair: string,
  from: Place | undefined,
): AsyncIterable<readonly unknown[]> {
  let place = from;
  for (let most = BATCH; ; ) {
    const rows = await db.getAllFromIndex('tickets', 'pairs', rangeOf(pair, place), most);
    // the range begins with the instant of the place: those up to it were seen
    const fresh = rows.filter(
      ({ saidAt, id }) => place === undefined || saidAt !== place[0] || id > place[1],
    );
    yield fresh;
    const last = rows.at(-1);
    if (!last || rows.length < most) return;
    // a whole batch of one instant: look further at once
    if (fresh.length === 0) most *= 2;
    else place = [last.saidAt, last.id];
  }
}

/**
 * A page of a search, the newest first: by the rarest of the pairs its words are made of, or where each is common by
 * what has all of them. Undefined = the words are too short to be looked up: every ticket has to be looked at.
 */
export async function searchTickets(
  db: Database,
  words: readonly string[],
  test: Test,
  from: Place | undefined,
  limit: number,
): Promise<TicketPage | undefined> {
  const whole = [...new Set(words.flatMap(wholePairs))];
  if (whole.length === 0) return shortSearch(db, words[0] ?? '', test, from, limit);
  const step = Math.max(1, Math.floor(whole.length / MOST_PAIRS));
  const pairs = whole.filter((_, i) => i % step === 0).slice(0, MOST_PAIRS);
  const keysOf = (most: number) =>
    Promise.all(pairs.map((pair) => db.getAllKeysFromIndex('tickets', 'pairs', rangeOf(pair, from), most)));
  const few = (await keysOf(FEW)).filter((ids) => ids.length < FEW).sort((a, b) => a.length - b.length)[0];
  if (few) return collect(rowsOf(db, after(few, from)), test, limit);
  const [common = ''] = pairs;
  // one pair alone: whatever has it nearly always has the word
  if (pairs.length === 1) return collect(rowsWith(db, common, from), test, limit);
  const [first, ...others] = (await keysOf(SOME))
    .filter((ids) => ids.length < SOME)
    .sort((a, b) => a.length - b.length);
  if (!first) return collect(rowsWith(db, common, from), test, limit);
  const sets = others.map((ids) => new Set(ids));
  const all = after(first, from).filter((id) => sets.every((ids) => ids.has(id)));
  return collect(rowsOf(db, all), test, limit);
}

/** One or few letters: looked up where they are rare. */
async function shortSearch(
  db: Database,
  word: string,
  test: Test,
  from: Place | undefined,
  limit: number,
): Promise<TicketPage | undefined> {
  const [lower, upper] = prefixRange(word);
  const keys = await db.getAllKeysFromIndex('tickets', 'pairs', IDBKeyRange.bound(lower, upper), FEW);
  if (keys.length >= FEW) return undefined;
  const ids = [...new Set(keys)];
  const rows = (await Promise.all(ids.map((id) => db.get('tickets', id))))
    .flatMap((row) => (isWhole(row) ? [row] : []))
    .sort((a, b) => b.saidAt - a.saidAt || (a.id < b.id ? -1 : 1));
  const start = from === undefined ? 0 : rows.findIndex(({ id }) => id === from[1]) + 1;
  return collect(
    (async function* () {
      yield rows.slice(start);
    })(),
    test,
    limit,
  );
}
