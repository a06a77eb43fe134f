import type { Counters, HealthReport, HealthRow, SelectorCount, SurfaceHealth } from '@/utils/model/health';
import { SEND_COUNTERS } from '@/utils/model/health';
import { healthRow } from '@/utils/model/schema/health';
import type { Reader } from '../reader';
import type { WriteTx } from '../schema';
import { keepValid } from './keep-valid';

const sum = (a: Counters, b: Counters): Counters => {
  const total: Record<string, number> = { ...a };
  for (const [name, n] of Object.entries(b)) total[name] = (total[name] ?? 0) + n;
  return total;
};

/** Without what says something about sends: kept for company accounts only. */
export const withoutSends = (surface: SurfaceHealth): SurfaceHealth => ({
  ...surface,
  counters: Object.fromEntries(
    Object.entries(surface.counters).filter(([name]) => !SEND_COUNTERS.some((send) => send === name)),
  ),
});

async function addSurface(tx: WriteTx, day: string, surface: SurfaceHealth): Promise<void> {
  const store = tx.objectStore('health');
  const id = `${day}/surface/${surface.surface}`;
  const old = await store.get(id);
  const counters = sum(old?.kind === 'surface' ? old.counters : {}, surface.counters);
  await store.put({ ...surface, counters, id, day, kind: 'surface' });
}

async function addSelector(tx: WriteTx, day: string, count: SelectorCount): Promise<void> {
  const store = tx.objectStore('health');
  const id = `${day}/selector/${count.name}`;
  const row = await store.get(id);
  const old = row?.kind === 'selector' ? row : { strict: 0, loose: 0, missed: 0 };
  await store.put({
    id,
    day,
    kind: 'selector',
    name: count.name,
    strict: old.strict + count.strict,
    loose: old.loose + count.loose,
    missed: old.missed + count.missed,
  });
}

/** Adds a report's growth to the rows of its day. */
export async function addHealth(tx: WriteTx, day: string, report: HealthReport): Promise<void> {
  for (const surface of report.surfaces) await addSurface(tx, day, surface);
  for (const selector of report.selectors) await addSelector(tx, day, selector);
}

/** Adds a row as it was stored to what has been counted on its day since. */
export async function addRow(tx: WriteTx, row: HealthRow): Promise<void> {
  if (row.kind === 'selector') return addSelector(tx, row.day, row);
  const { id: _id, day, kind: _kind, ...surface } = row;
  return addSurface(tx, day, surface);
}

/** Rows since a day, that day included. */
export const readHealth = async (
  db: Pick<Reader, 'getAllFromIndex'>,
  sinceDay: string,
): Promise<readonly HealthRow[]> =>
  keepValid(healthRow, await db.getAllFromIndex('health', 'day', IDBKeyRange.lowerBound(sinceDay)));
