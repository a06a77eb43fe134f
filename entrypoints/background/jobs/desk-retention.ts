import { DAY_MS } from '@/utils/core/day';
import { SYSTEM, stampOf } from '@/utils/domain/desk/context';
import type { Moderation } from '@/utils/model/moderation';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readClosedBefore } from '@/utils/store/repos/tickets';
import { eraseTicket } from '../desk/erase-ticket';
import { TICKET_STORES } from '../desk/put-tickets';
import { readDesk } from '../desk/read-desk';
import type { Job } from './job';

/** So many in one transaction; the rest comes with the next round. */
const AT_ONCE = 200;

/** The words and the name are erased; that something was dealt with, why and by whom stays. */
const blank = (record: Moderation, now: number): Moderation => ({
  ...record,
  rev: record.rev + 1,
  note: '',
  before: { ...record.before, author: { name: '' }, text: '' },
  ...(record.after ? { after: { ...record.after, author: { name: '' } } } : {}),
  erasedAt: now,
});

/**
 * Names and words of people outside are kept no longer than the policy says (PIPL art. 19: no longer than needed):
 * those of closed tickets after `keepDays.tickets`, those of records when their time is over.
 */
export const deskRetention: Job = {
  name: 'desk-retention',
  periodMinutes: 6 * 60,
  async run(now) {
    await connection();
    await mutate(
      { stores: [...TICKET_STORES, 'moderation'], actor: 'system', action: 'desk.retention', at: now },
      async (db) => {
        const { context } = await readDesk(db, now);
        const before = now - context.policy.keepDays.tickets * DAY_MS;
        const tickets = (await readClosedBefore(db, before, AT_ONCE)).filter(
          ({ erasedAt }) => erasedAt === undefined,
        );
        const records = (await db.getAll('moderation'))
          .filter(
            ({ keepUntil, erasedAt, phase }) =>
              keepUntil <= now && erasedAt === undefined && phase !== 'open',
          )
          .slice(0, AT_ONCE);
        if (tickets.length + records.length === 0) return undefined;
        const stamp = { ...stampOf({ ...context, actor: SYSTEM }), commandId: `keep-${now}` };
        const erasures = await Promise.all(tickets.map((ticket) => eraseTicket(db, ticket, stamp)));
        return {
          subject: 'desk',
          detail: { tickets: tickets.map(({ id }) => id), records: records.map(({ id }) => id) },
          value: null,
          async write(tx) {
            for (const erase of erasures) await erase(tx);
            for (const record of records) await tx.objectStore('moderation').put(blank(record, now));
          },
        };
      },
    );
  },
};
