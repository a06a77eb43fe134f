import { pairRange, pairsOf } from '@/utils/domain/desk/search-pairs';
import { foldPlain } from '@/utils/domain/text/fold-plain';
import type { Ticket } from '@/utils/model/ticket';
import { isWhole, toTicket } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';

/** Pairs of a question that are looked up; a longer text says the same many times. */
const MOST_PAIRS = 40;
/** Of a pair that is common the newest tickets are enough. */
const NEWEST = 1_000;
/** So many tickets are looked at, until there are enough closed ones. */
const MOST_LOOKS = 900;
const ENOUGH = 150;

/** Closed tickets that share most with a text, by the index of searches: a pair counts the more the rarer it is. */
export async function readAlike(db: Database, text: string): Promise<readonly Ticket[]> {
  const words = foldPlain(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
  const pairs = pairsOf(words)
    .filter((pair) => pair.length > 1)
    .slice(0, MOST_PAIRS);
  const found = await Promise.all(
    pairs.map((pair) => {
      const [lower, upper] = pairRange(pair);
      return db.getAllKeysFromIndex('tickets', 'pairs', IDBKeyRange.bound(lower, upper), NEWEST);
    }),
  );
  const score = new Map<string, number>();
  for (const ids of found)
    for (const id of ids) score.set(id, (score.get(id) ?? 0) + 1 / Math.log(2 + ids.length));
  const best = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_LOOKS);
  const closed: Ticket[] = [];
  // while many ask the same and wait, the answers lie further down
  for (let from = 0; from < best.length && closed.length < ENOUGH; from += ENOUGH) {
    const tx = db.transaction('tickets');
    const rows = await Promise.all(best.slice(from, from + ENOUGH).map(([id]) => tx.store.get(id)));
    closed.push(...rows.flatMap((row) => (isWhole(row) && row.phase === 'done' ? [toTicket(row)] : [])));
  }
  return closed;
}
