import { toDay, toDayNumber } from '@/utils/core/day';
import { type PlanBackup, planBackup } from '@/utils/model/schema/plan-backup';
import { keepValid } from '@/utils/store/repos/keep-valid';
import type { Database } from '@/utils/store/schema';
import { type Fitting, newestFitting } from './newest-fitting';

/** Characters that items may take in a copy; the newest go in first. */
const ITEMS_LIMIT = 8_000_000;

const { shape } = planBackup;
type Item = PlanBackup['items'][number];

async function readItems(db: Database, limit: number): Promise<Fitting<Item, string>> {
  const keys = await db.getAllKeysFromIndex('planItems', 'day');
  return newestFitting(
    keys,
    async (some) => {
      const store = db.transaction('planItems').store;
      const rows = await Promise.all(some.map((key) => store.get(key)));
      return keepValid(shape.items.element, rows).map((row) => ({
        row,
        place: row.day,
        size: JSON.stringify(row).length,
      }));
    },
    limit,
    (day) => toDay(toDayNumber(day) + 1),
  );
}

/** Settings without the key they are stored under; undefined while nothing is set, or what is stored no longer fits. */
async function readSettings(db: Database): Promise<Pick<PlanBackup, 'cadence' | 'sensitive'>> {
  const [cadence, sensitive] = await Promise.all(
    (['cadence', 'sensitive'] as const).map(async (key) => {
      const { id: _id, ...settings } = (await db.get('planSettings', key)) ?? { id: key };
      return shape[key].safeParse('rev' in settings ? settings : undefined).data;
    }),
  );
  return {
    ...(cadence ? { cadence: cadence as PlanBackup['cadence'] } : {}),
    ...(sensitive ? { sensitive: sensitive as PlanBackup['sensitive'] } : {}),
  };
}

/** The content calendar as it is stored now; a record that cannot be read must not spoil the whole copy. */
export async function readPlanContents(db: Database, limit = ITEMS_LIMIT): Promise<PlanBackup> {
  const items = await readItems(db, limit);
  const slots = keepValid(shape.slots.element, await db.getAll('planSlots'));
  const campaigns = keepValid(shape.campaigns.element, await db.getAll('campaigns'));
  const [slotIds, campaignIds] = [slots, campaigns].map((rows) => new Set(rows.map(({ id }) => id)));
  return {
    ...(items.from === undefined ? {} : { itemsFrom: items.from }),
    // one whose slot or campaign was removed, or could not be read, stands by itself
    items: items.rows.map(({ slotId, campaignId, ...item }) => ({
      ...item,
      ...(slotId !== undefined && slotIds?.has(slotId) ? { slotId } : {}),
      ...(campaignId !== undefined && campaignIds?.has(campaignId) ? { campaignId } : {}),
    })),
    slots: [...slots],
    campaigns: [...campaigns],
    ideas: [...keepValid(shape.ideas.element, await db.getAll('ideas'))],
    templates: [...keepValid(shape.templates.element, await db.getAll('planTemplates'))],
    ...(await readSettings(db)),
  };
}

/** How many items lie before what a copy holds. */
export const countEarlierItems = async (db: Database, { itemsFrom }: PlanBackup): Promise<number> =>
  itemsFrom === undefined
    ? 0
    : db.countFromIndex('planItems', 'day', IDBKeyRange.upperBound(itemsFrom, true));
