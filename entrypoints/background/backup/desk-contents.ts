import type { Extras } from '@/utils/domain/backup/parts';
import type { Incident, IncidentEvent } from '@/utils/model/incident';
import type { Moderation } from '@/utils/model/moderation';
import type { DeskBackup } from '@/utils/model/schema/desk-backup';
import { deskBackup } from '@/utils/model/schema/desk-backup';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { putDeskPolicy, readDeskPolicy } from '@/utils/store/repos/desk-policy';
import { keepValid } from '@/utils/store/repos/keep-valid';
import { toStored } from '@/utils/store/repos/tickets';
import type { Database, StoreName, WriteTx } from '@/utils/store/schema';

export const DESK_STORES: readonly StoreName[] = [
  'tickets',
  'ticketEvents',
  'replyTemplates',
  'deskViews',
  'deskPolicies',
  'moderation',
  'incidents',
  'incidentEvents',
];

const { shape } = deskBackup;

/** The interaction desk as it is stored now; a record that cannot be read must not spoil the whole copy. */
export async function readDeskContents(db: Database): Promise<DeskBackup> {
  const policy = await readDeskPolicy(db);
  return {
    tickets: [...keepValid(shape.tickets.element, await db.getAll('tickets'))],
    ticketEvents: [...keepValid(shape.ticketEvents.element, await db.getAll('ticketEvents'))],
    templates: [...keepValid(shape.templates.element, await db.getAll('replyTemplates'))],
    views: [...keepValid(shape.views.element, await db.getAll('deskViews'))],
    ...(policy.rev > 0 ? { policy: policy as DeskBackup['policy'] } : {}),
    moderation: [...keepValid(shape.moderation.element, await db.getAll('moderation'))],
    incidents: [...keepValid(shape.incidents.element, await db.getAll('incidents'))],
    incidentEvents: [...keepValid(shape.incidentEvents.element, await db.getAll('incidentEvents'))],
  };
}

/** Puts the desk of a backup back. What a person asked to have erased since does not come back: a backup is older. */
export async function putDesk(tx: WriteTx, desk: DeskBackup | undefined, extras: Extras): Promise<void> {
  if (!desk) return;
  const erased = new Set<string>();
  for (const row of await tx.objectStore('tickets').getAll())
    if (row.erasedAt !== undefined) erased.add(row.id);
  const blank = new Set<string>();
  for (const row of await tx.objectStore('moderation').getAll())
    if (row.erasedAt !== undefined) blank.add(row.id);
  if (extras === 'remove') {
    for (const row of await tx.objectStore('tickets').getAllKeys())
      if (!erased.has(row)) await dropTicket(tx, row);
    for (const store of ['replyTemplates', 'deskViews', 'incidents', 'incidentEvents'] as const) {
      await tx.objectStore(store).clear();
    }
  }
  for (const row of desk.tickets) {
    if (erased.has(row.id)) continue;
    await dropTicket(tx, row.id);
    await tx.objectStore('tickets').put(toStored(row as unknown as Ticket));
  }
  for (const { ticketId, seq, event } of desk.ticketEvents) {
    if (!erased.has(ticketId)) {
      await tx.objectStore('ticketEvents').put({ ticketId, seq, event: event as unknown as TicketEvent });
    }
  }
  for (const row of desk.templates) await tx.objectStore('replyTemplates').put(row);
  for (const row of desk.views) await tx.objectStore('deskViews').put(row as never);
  for (const row of desk.moderation) {
    if (!blank.has(row.id)) await tx.objectStore('moderation').put(row as unknown as Moderation);
  }
  for (const row of desk.incidents) await tx.objectStore('incidents').put(row as unknown as Incident);
  for (const { incidentId, seq, event } of desk.incidentEvents) {
    await tx.objectStore('incidentEvents').put({ incidentId, seq, event: event as unknown as IncidentEvent });
  }
  if (desk.policy) await putDeskPolicy(tx, desk.policy);
}

async function dropTicket(tx: WriteTx, id: string): Promise<void> {
  await tx.objectStore('tickets').delete(id);
  await tx.objectStore('ticketEvents').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
}
