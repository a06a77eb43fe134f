import { clockEvents } from '@/utils/domain/desk/clock-events';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readAwake } from '@/utils/store/repos/tickets';
import { showNotices } from '../desk/notices';
import { type Changed, change, factsOf, putChanges, TICKET_STORES } from '../desk/put-tickets';
import { readDesk } from '../desk/read-desk';
import { showWaiting } from '../show-waiting';
import type { Job } from './job';

const AT_ONCE = 200;

/**
 * Tells what the clock has made of tickets: nearly due, overdue, reported upward; each once, however often the worker
 * dies, because what was said is written with the ticket. After a sleep everything that was missed is said.
 */
export const deskClock: Job = {
  name: 'desk-clock',
  periodMinutes: 1,
  async run(now) {
    let told: readonly Changed[] = [];
    await mutate({ stores: TICKET_STORES, actor: 'system', action: 'desk.clock', at: now }, async (db) => {
      const { system } = await readDesk(db, now);
      const changes: Changed[] = [];
      for (const ticket of await readAwake(db, now, AT_ONCE)) {
        const changed = change(ticket, clockEvents(ticket, system));
        if (changed) changes.push(changed);
      }
      told = changes;
      if (changes.length === 0) return undefined;
      return {
        subject: 'tickets',
        detail: await factsOf(changes),
        value: null,
        write: (tx) => putChanges(tx, changes),
      };
    });
    const db = await connection();
    const desk = await readDesk(db, now);
    await showWaiting(db, now);
    await showNotices(desk, told);
  },
};
