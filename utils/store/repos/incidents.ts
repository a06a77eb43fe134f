import type { Incident, IncidentEvent } from '@/utils/model/incident';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';

const isWhole = (row: unknown): row is Incident => {
  const incident = row as Partial<Incident> | undefined;
  return (
    typeof incident?.id === 'string' &&
    typeof incident.phase === 'string' &&
    typeof incident.level === 'number' &&
    Array.isArray(incident.accounts) &&
    Array.isArray(incident.log) &&
    Array.isArray(incident.checklist) &&
    Array.isArray(incident.done)
  );
};

/** Every incident, the newest first. */
export const readIncidents = async (db: Pick<Reader, 'getAll'>): Promise<readonly Incident[]> =>
  (await db.getAll('incidents')).filter(isWhole).sort((a, b) => b.raised.at - a.raised.at);

/** Those that are not over: a second person has not agreed to stand down. */
export const readOpenIncidents = async (db: Pick<Reader, 'getAll'>): Promise<readonly Incident[]> =>
  (await readIncidents(db)).filter(({ phase }) => phase === 'open' || phase === 'standing-down');

export async function readIncident(db: Pick<Reader, 'get'>, id: string): Promise<Incident | undefined> {
  const row = await db.get('incidents', id);
  return isWhole(row) ? row : undefined;
}

/** An incident after its events, with the events that brought it there; the revision counts them. */
export async function putIncident(
  tx: WriteTx,
  incident: Incident,
  events: readonly IncidentEvent[],
): Promise<void> {
  const log = tx.objectStore('incidentEvents');
  const first = incident.rev - events.length + 1;
  const writes: Promise<unknown>[] = events.map((event, i) =>
    log.put({ incidentId: incident.id, seq: first + i, event }),
  );
  writes.push(tx.objectStore('incidents').put(incident));
  await Promise.all(writes);
}
