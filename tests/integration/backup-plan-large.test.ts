import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_STORES, putPlan } from '@/entrypoints/background/backup/put-plan';
import { countEarlierItems, readPlanContents } from '@/entrypoints/background/backup/read-plan';
import { toDay, toDayNumber } from '@/utils/core/day';
import type { Extras } from '@/utils/domain/backup/parts';
import type { PlanBackup } from '@/utils/model/schema/plan-backup';
import { connection } from '@/utils/store/connection';
import { planItem } from '../support/plan-item';
import { storeDump } from '../support/store-dump';
import { freshWorker } from '../support/worker';

const EVERYTHING = Number.POSITIVE_INFINITY;
const day = (i: number) => toDay(toDayNumber('2026-01-01') + i);
const idOf = (i: number) => `item-${String(i).padStart(2, '0')}`;

/** An item of that number of days after the start. */
const keep = async (i: number, title = '早安茶'): Promise<unknown> =>
  (await connection()).put('planItems', planItem({ id: idOf(i), day: day(i), title }));

/** A limit in which the newest of so many fit, by the size of one. */
const room = ({ items }: PlanBackup, count: number) => JSON.stringify(items[0]).length * (count + 0.5);

async function put(plan: PlanBackup, before: PlanBackup, extras: Extras): Promise<void> {
  const tx = (await connection()).transaction([...PLAN_STORES], 'readwrite');
  await putPlan(tx, { plan, before, extras });
  await tx.done;
}

beforeEach(async () => {
  await freshWorker();
  for (let i = 0; i < 20; i += 1) await keep(i);
});

describe('more items than a backup has room for', () => {
  it('go in from the newest on; what was left out is counted', async () => {
    const db = await connection();
    const all = await readPlanContents(db, EVERYTHING);
    expect([all.items.length, all.itemsFrom, await countEarlierItems(db, all)]).toEqual([20, undefined, 0]);
    const some = await readPlanContents(db, room(all, 5));
    expect(some.items).toEqual(all.items.slice(-5));
    expect([some.itemsFrom, await countEarlierItems(db, some)]).toEqual([day(15), 15]);
  });

  it('leave those alone that the file left out, in a restore that takes away what only is here', async () => {
    const db = await connection();
    const some = await readPlanContents(db, room(await readPlanContents(db, EVERYTHING), 5));
    const then = await storeDump();
    await keep(16, '晚安茶');
    await keep(30);
    await put(some, await readPlanContents(db, EVERYTHING), 'remove');
    expect(await storeDump()).toEqual(then);
  });

  it('are not touched where the copy of the state before could not bring them back', async () => {
    const db = await connection();
    const all = await readPlanContents(db, EVERYTHING);
    await keep(3, '晚安茶');
    await keep(16, '晚安茶');
    await db.delete('planItems', idOf(1));
    // it was planned for the 18th day when the file was made
    await db.put('planItems', planItem({ id: idOf(17), day: day(2), title: '提前' }));
    await put(all, await readPlanContents(db, room(all, 5)), 'remove');
    const titleOf = async (i: number) => (await db.get('planItems', idOf(i)))?.title;
    // older than the copy: what differs stays, what is missing comes back; newer: as in the file
    expect(await Promise.all([1, 3, 16, 17].map(titleOf))).toEqual(['早安茶', '晚安茶', '早安茶', '提前']);
  });
});
