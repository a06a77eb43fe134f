import { pairRange, prefixRange, wholePairs } from '@/utils/domain/desk/search-pairs';
import type { Ticket } from '@/utils/model/ticket';
import type { StoredTicket } from '@/utils/store/desk-schema';
import { isWhole } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { collect, type Order, type Place, rowsIn, type TicketPage } from './ticket-rows';

type Test = (ticket: Ticket) => boolean;
type SearchPlace = Place<number>;

/** A search is in order of time; this is the key of its cursors. */
const saidAtOf = ({ saidAt }: Pick<StoredTicket, 'saidAt'>): number => saidAt;

/** So few hits of a pair are looked at one by one. */
const FEW = 300;
/** So many are compared with those of other pairs; more are gone through, the newest first. */
const SOME = 6_000;
const MOST_PAIRS = 6;
const BATCH = 80;

/** Tickets with a pair, the newest first. */
const withPair = (pair: string): Order<number> => ({
  index: 'pairs',
  keyOf: saidAtOf,
  range(from) {
    const [lower, upper] = pairRange(pair, from);
    return IDBKeyRange.bound(lower, upper);
  },
});

/** All tickets, the newest first. */
const NEWEST: Order<number> = {
  index: 'newest',
  keyOf: saidAtOf,
  range: (from) => IDBKeyRange.lowerBound(from === undefined ? Number.NEGATIVE_INFINITY : -from),
};

/** Ids without those that were shown: of one instant, they stand in order. */
const after = (ids: readonly string[], from: SearchPlace | undefined): readonly string[] =>
  from === undefined ? ids : ids.slice(ids.indexOf(from[1]) + 1);

async function* rowsOf(db: Database, ids: readonly string[]): AsyncIterable<readonly unknown[]> {
  for (let i = 0; i < ids.length; i += BATCH) {
    const tx = db.transaction('tickets');
    yield await Promise.all(ids.slice(i, i + BATCH).map((id) => tx.store.get(id)));
  }
}

/**
 * A page of a search, the newest first: by the rarest of the pairs its words are made of, or where each is common by
 * what has all of them. Words too short to be looked up are looked for in every ticket, unless they are rare.
 */
export async function searchTickets(
  db: Database,
  words: readonly string[],
  test: Test,
  cursor: string | undefined,
  limit: number,
): Promise<TicketPage> {
  const from = cursor === undefined ? undefined : (JSON.parse(cursor) as SearchPlace);
  const whole = [...new Set(words.flatMap(wholePairs))];
  if (whole.length === 0) return shortSearch(db, words[0] ?? '', test, from, limit);
  const step = Math.max(1, Math.floor(whole.length / MOST_PAIRS));
  const pairs = whole.filter((_, i) => i % step === 0).slice(0, MOST_PAIRS);
  const keysOf = (most: number) =>
    Promise.all(
      pairs.map((pair) => db.getAllKeysFromIndex('tickets', 'pairs', withPair(pair).range(from?.[0]), most)),
    );
  const few = (await keysOf(FEW)).filter((ids) => ids.length < FEW).sort((a, b) => a.length - b.length)[0];
  if (few) return collect(rowsOf(db, after(few, from)), test, limit, saidAtOf);
  const [common = ''] = pairs;
  // one pair alone: whatever has it nearly always has the word
  if (pairs.length === 1)
    return collect(rowsIn(db, withPair(common), from, limit + 1), test, limit, saidAtOf);
  const [first, ...others] = (await keysOf(SOME))
    .filter((ids) => ids.length < SOME)
    .sort((a, b) => a.length - b.length);
  if (!first) return collect(rowsIn(db, withPair(common), from, limit + 1), test, limit, saidAtOf);
  const sets = others.map((ids) => new Set(ids));
  const all = after(first, from).filter((id) => sets.every((ids) => ids.has(id)));
  return collect(rowsOf(db, all), test, limit, saidAtOf);
}

/** One or few letters: looked up where they are rare. */
async function shortSearch(
  db: Database,
  word: string,
  test: Test,
  from: SearchPlace | undefined,
  limit: number,
): Promise<TicketPage> {
  const [lower, upper] = prefixRange(word);
  const keys = await db.getAllKeysFromIndex('tickets', 'pairs', IDBKeyRange.bound(lower, upper), FEW);
  if (keys.length >= FEW) return collect(rowsIn(db, NEWEST, from, limit + 1), test, limit, saidAtOf);
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
    saidAtOf,
  );
}
