import type { PlanItem } from '@/utils/model/plan';
import { type CadenceSettings, type SensitiveSettings, USUAL_CADENCE } from '@/utils/model/plan-settings';
import type { CadenceTold } from '@/utils/model/plan-told';
import { cadenceSettings, sensitiveSettings } from '@/utils/model/schema/plan';
import type { Reader } from '../reader';

type Getting = Pick<Reader, 'get'>;
type Indexed = Pick<Reader, 'getAllFromIndex'>;

/** Cheap look at a record; what is none is left out of lists. */
const isWhole = (row: Partial<PlanItem>): row is PlanItem =>
  typeof row.id === 'string' &&
  typeof row.day === 'string' &&
  Array.isArray(row.uids) &&
  Array.isArray(row.draftIds) &&
  Array.isArray(row.mids) &&
  Array.isArray(row.releases);

/** Items of the days from one to another, both included, by day and time. */
export async function readPlanItems(db: Indexed, from: string, to: string): Promise<readonly PlanItem[]> {
  const rows = await db.getAllFromIndex('planItems', 'day', IDBKeyRange.bound(from, to));
  const order = ({ day, minute = -1 }: PlanItem): string => `${day} ${String(minute + 1).padStart(4, '0')}`;
  return rows.filter(isWhole).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** How often posts go out; the usual numbers while nothing is set, or when what is stored no longer fits. */
export async function readCadence(db: Getting): Promise<CadenceSettings> {
  const { id: _id, ...stored } = (await db.get('planSettings', 'cadence')) ?? { id: 'cadence' };
  const parsed = cadenceSettings.safeParse(stored);
  return parsed.success ? parsed.data : USUAL_CADENCE;
}

/** Sensitive days of the company; the bundled ones hold whatever comes of the stored ones. */
export async function readSensitive(db: Getting): Promise<SensitiveSettings> {
  const { id: _id, ...stored } = (await db.get('planSettings', 'sensitive')) ?? { id: 'sensitive' };
  const parsed = sensitiveSettings.safeParse(stored);
  return parsed.success ? parsed.data : { rev: 0, days: [] };
}

/** Which unmet minimums were said already. */
export async function readCadenceTold(db: Getting): Promise<readonly CadenceTold[]> {
  const row = await db.get('planSettings', 'told');
  return row?.id === 'told' && Array.isArray(row.cadence) ? row.cadence : [];
}
