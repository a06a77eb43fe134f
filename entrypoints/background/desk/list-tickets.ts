import { filterTest, fitsWords, searchText, searchWords } from '@/utils/domain/desk/fits-filter';
import type { DeskFilter } from '@/utils/model/desk-view';
import type { Ticket, TicketPhase } from '@/utils/model/ticket';
import type { Database } from '@/utils/store/schema';
import { searchTickets } from './search-tickets';
import { collect, type Order, rowsIn, type TicketPage } from './ticket-rows';

const NEVER = Number.NEGATIVE_INFINITY;
const EVER = Number.POSITIVE_INFINITY;

/** A phase of the queue up to a due time, of everybody or of one person. */
function queueOf(
  phase: TicketPhase,
  until: number,
  owner: string | undefined,
): Order<readonly (string | number)[]> {
  return owner === undefined
    ? {
        index: 'queue',
        keyOf: ({ order }) => [phase, order],
        range: (from = [phase, NEVER]) => IDBKeyRange.bound(from, [phase, until]),
      }
    : {
        index: 'mine',
        keyOf: ({ order }) => [owner, phase, order],
        range: (from = [owner, phase, NEVER]) => IDBKeyRange.bound(from, [owner, phase, until]),
      };
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
  const test = (ticket: Ticket): boolean =>
    mayFor(ticket.accountUid) && fits(ticket) && (words.length === 0 || fitsWords(searchText(ticket), words));
  if (words.length > 0) return searchTickets(db, words, test, cursor, limit);
  const { phase = 'open', assignee, dueBefore } = filter;
  const until = phase !== 'done' && dueBefore !== undefined ? dueBefore : EVER;
  const person = assignee === 'nobody' ? '' : assignee === 'me' ? me : assignee;
  const isAnybody = person === undefined || (assignee === 'me' && me === '');
  const order = queueOf(phase, until, isAnybody ? undefined : person);
  const from = cursor === undefined ? undefined : JSON.parse(cursor);
  return collect(rowsIn(db, order, from, limit + 1), test, limit, order.keyOf);
}
