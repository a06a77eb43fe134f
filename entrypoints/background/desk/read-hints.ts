import { DAY_MS } from '@/utils/core/day';
import { crisisHints } from '@/utils/domain/crisis/crisis-hints';
import type { CrisisHint } from '@/utils/model/desk-view';
import { readIncidents } from '@/utils/store/repos/incidents';
import { readSaidSince } from '@/utils/store/repos/tickets';
import type { Database } from '@/utils/store/schema';
import { type Desk, mayHere } from './read-desk';

/** A surge is measured against the seven days before it, and may be a day old. */
const WATCHED_DAYS = 9;

/** Hints of now, without those that were dismissed or became an incident. */
export async function readHints(db: Database, desk: Desk, now: number): Promise<readonly CrisisHint[]> {
  const [tickets, kept, incidents] = await Promise.all([
    readSaidSince(db, now - WATCHED_DAYS * DAY_MS),
    db.getAll('crisisHints'),
    readIncidents(db),
  ]);
  const counted = tickets.filter(
    ({ outcome, mergedInto }) => outcome?.type !== 'discarded' && mergedInto === undefined,
  );
  const gone = new Set([
    ...kept.filter(({ dismissed }) => dismissed).map(({ id }) => id),
    ...incidents.map(({ hint }) => hint ?? ''),
  ]);
  return crisisHints(counted, desk.context.policy.watch, now, kept).filter(
    ({ id, at, accountUid }) =>
      !gone.has(id) && now - at < DAY_MS && mayHere(desk, 'incident.raise', accountUid),
  );
}
