import { stampOf } from '@/utils/domain/desk/context';
import type { Moderation } from '@/utils/model/moderation';
import type { Ticket } from '@/utils/model/ticket';
import { CallError } from '@/utils/rpc/call-error';
import type { Handlers } from '@/utils/rpc/server';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { readAuthorTickets, readNamedTickets } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { cleanCopies, copiesHolding } from '../backup/forget-in-copy';
import { eraseTicket } from '../desk/erase-ticket';
import { sealEvidence } from '../desk/note-gone';
import { TICKET_STORES } from '../desk/put-tickets';
import { readDesk, requireAnywhere } from '../desk/read-desk';
import { planUntrack, readTracked, TRACKED_STORES } from '../metrics/untrack';
import { written } from './written';

interface Who {
  readonly uid?: string;
  readonly name?: string;
}

/** Everything that is kept about a person outside, by uid or by the name they had. */
async function keptAbout(db: Database, { uid, name }: Who) {
  const lists = await Promise.all([
    uid === undefined ? [] : readAuthorTickets(db, uid),
    name === undefined ? [] : readNamedTickets(db, name),
  ]);
  const tickets: readonly Ticket[] = [...new Map(lists.flat().map((one) => [one.id, one])).values()];
  const isThem = ({ before }: Moderation): boolean =>
    (uid !== undefined && before.author.uid === uid) || (name !== undefined && before.author.name === name);
  const records = (await db.getAll('moderation')).filter(isThem);
  const tracked = await readTracked(db, { uid, name });
  // what is known of them may lie in copies under another name
  const ids = [...[...tickets, ...records].map(({ id }) => id), ...tracked.map((account) => account.uid)];
  return { tickets, records, tracked, who: { uid, name, ids } };
}

export const personHandlers = {
  async 'person.find'({ uid, name }) {
    const db = await connection();
    requireAnywhere(await readDesk(db, Date.now()), 'desk.manage');
    const { tickets, records, tracked, who } = await keptAbout(db, { uid, name });
    const names = [
      ...tickets.map(({ author }) => author.name),
      ...records.map(({ before }) => before.author.name),
      ...tracked.map((account) => account.name),
    ];
    return {
      tickets: tickets.length,
      records: records.length,
      tracked: tracked.length,
      copies: (await copiesHolding(db, who)).length,
      names: [...new Set(names)].slice(0, 20),
    };
  },

  async 'person.erase'({ commandId, uid, name, reason, copies }, { caller }) {
    if (uid === undefined && name === undefined) throw new CallError('invalid', 'nobody was named', 'uid');
    const now = Date.now();
    const outcome = await mutate(
      {
        stores: [
          ...TICKET_STORES,
          'moderation',
          ...TRACKED_STORES,
          ...(copies ? (['backups'] as const) : []),
        ],
        actor: caller,
        action: 'person.erase',
        at: now,
        commandId,
      },
      async (db) => {
        const desk = await readDesk(db, now);
        requireAnywhere(desk, 'desk.manage');
        const { tickets, records, tracked, who } = await keptAbout(db, { uid, name });
        const untrack = await planUntrack(db, tracked);
        const cleaned = copies ? await copiesHolding(db, who) : [];
        const erasures = await Promise.all(
          tickets.map((ticket) => eraseTicket(db, ticket, { ...stampOf(desk.context), commandId })),
        );
        const blank = await Promise.all(
          records.map(
            async (record): Promise<Moderation> => ({
              ...record,
              rev: record.rev + 1,
              note: '',
              // the digest of what stood there stays: it proves that something did, and says nothing of it
              before: { ...record.before, author: { name: '' }, text: '' },
              ...(record.after
                ? { after: await sealEvidence({ ...record.after, author: { name: '' }, text: '' }) }
                : {}),
              erasedAt: now,
            }),
          ),
        );
        return {
          // the record names nobody: what is erased must not live on there
          subject: 'person',
          detail: {
            by: desk.context.actor.id,
            reason,
            tickets: tickets.map(({ id }) => id),
            records: records.map(({ id }) => id),
            tracked: tracked.length,
            copies: [...cleaned],
          },
          value: {
            tickets: tickets.length,
            records: records.length,
            tracked: tracked.length,
            copies: cleaned.length,
          },
          async write(tx) {
            for (const erasure of erasures) await erasure(tx);
            for (const record of blank) await tx.objectStore('moderation').put(record);
            await untrack(tx);
            if (cleaned.length > 0) await cleanCopies(tx, cleaned, who);
          },
        };
      },
    );
    return {
      ...(await written(outcome)),
      ...(outcome?.value ?? { tickets: 0, records: 0, tracked: 0, copies: 0 }),
    };
  },
} satisfies Partial<Handlers>;
