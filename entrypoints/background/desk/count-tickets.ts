import { dayNumberOf, startOfDay } from '@/utils/core/day';
import { deskCounts } from '@/utils/domain/desk/counts';
import type { DeskCounts } from '@/utils/model/desk-view';
import { readPhase, readRepliedSince } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { type Desk, deskAccounts } from './read-desk';

const NEVER = Number.NEGATIVE_INFINITY;
const EVER = Number.POSITIVE_INFINITY;

/** Whether there are tickets of accounts beside these: of ones the profile may not answer for, or that are gone. */
async function hasOthers(db: Database, accounts: ReadonlySet<string>): Promise<boolean> {
  let at = await db.transaction('tickets').store.index('post').openKeyCursor();
  while (at) {
    const [uid] = at.key;
    if (!accounts.has(uid)) return true;
    // a list sorts behind every text: on to the next account
    at = await at.continue([uid, []] as never);
  }
  return false;
}

/** Figures of those that wait, by counting keys: no ticket is read but the next that falls due. */
async function countWaiting(
  db: Database,
  me: string,
  now: number,
): Promise<Pick<DeskCounts, 'open' | 'overdue' | 'nextDue'>> {
  const queue = (phase: 'open' | 'paused', until: number) =>
    db.countFromIndex('tickets', 'queue', IDBKeyRange.bound([phase, NEVER], [phase, until]));
  const own = (phase: 'open' | 'paused', until: number) =>
    me === ''
      ? queue(phase, until)
      : db.countFromIndex('tickets', 'mine', IDBKeyRange.bound([me, phase, NEVER], [me, phase, until]));
  const [open, paused, late, mine, minePaused, mineLate, next] = await Promise.all([
    queue('open', EVER),
    queue('paused', EVER),
    queue('open', now),
    own('open', EVER),
    own('paused', EVER),
    own('open', now),
    db.getFromIndex('tickets', 'queue', IDBKeyRange.bound(['open', now], ['open', EVER], true)),
  ]);
  return {
    open: { mine: mine + minePaused, team: open + paused },
    overdue: { mine: mineLate, team: late },
    ...(next?.due === undefined
      ? {}
      : { nextDue: { ticketId: next.id, accountUid: next.accountUid, due: next.due } }),
  };
}

/** Figures of the popup: those of `deskCounts`, without reading what waits where the profile may see all of it. */
export async function countTickets(db: Database, desk: Desk, now: number): Promise<DeskCounts> {
  const { actor, clock } = desk.context;
  const accounts = new Set(deskAccounts(desk).map(({ uid }) => uid));
  const replied = await readRepliedSince(db, startOfDay(dayNumberOf(now)));
  const isOurs = ({ accountUid }: { readonly accountUid: string }) => accounts.has(accountUid);
  if (await hasOthers(db, accounts)) {
    const waiting = await Promise.all([readPhase(db, 'open'), readPhase(db, 'paused')]);
    const all = new Map([...waiting.flat(), ...replied].map((ticket) => [ticket.id, ticket]));
    return deskCounts([...all.values()].filter(isOurs), actor.id, now, clock);
  }
  const { today, averageMinutes } = deskCounts(replied, actor.id, now, clock);
  return {
    today,
    ...(await countWaiting(db, actor.id, now)),
    ...(averageMinutes === undefined ? {} : { averageMinutes }),
  };
}
