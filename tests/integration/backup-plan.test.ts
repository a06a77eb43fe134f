import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_STORES } from '@/entrypoints/background/backup/put-plan';
import { connection } from '@/utils/store/connection';
import { importCompany, UID } from '../support/company';
import { everyPlan, PLAN_DAY } from '../support/every-plan';
import { putItem } from '../support/plan-world';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromPage } from '../support/worker';

const LISTS = PLAN_STORES.filter((store) => store !== 'planSettings');

const backup = async () => {
  const { id } = await fromPage('backup.make', { commandId: freshId() });
  return (await fromPage('backup.read', { id })).text;
};
const restore = (text: string, over: object = {}) =>
  fromPage('backup.restore', { commandId: freshId(), text, ...over });
const only = (dump: Awaited<ReturnType<typeof storeDump>>, stores: readonly string[]) =>
  Object.fromEntries(stores.map((store) => [store, dump[store]]));
const revs = (dump: Awaited<ReturnType<typeof storeDump>>) =>
  Object.fromEntries(
    ((dump.planSettings ?? []) as readonly { id: string; rev?: number }[]).map(({ id, rev }) => [id, rev]),
  );

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await everyPlan();
});

describe('the calendar in a backup', () => {
  it('moves house whole: every store is as it was', async () => {
    const before = await storeDump();
    for (const store of PLAN_STORES) expect(before[store]?.length).toBeGreaterThan(0);
    const text = await backup();
    const [{ counts } = { counts: {} }] = await fromPage('backup.list');
    expect(counts).toMatchObject({
      planItems: 2,
      planSlots: 1,
      campaigns: 1,
      ideas: 1,
      planTemplates: 1,
      leftOut: 0,
    });
    await freshWorker();
    const preview = await fromPage('backup.preview', { text });
    const comes = (kind: string) => preview.changes.filter((one) => one.kind === kind);
    expect(comes('planItems').map(({ change, name }) => [change, name])).toEqual([
      ['new', '2026-11-20 公众号长文'],
      ['new', `${PLAN_DAY} 热饮第二杯半价`],
    ]);
    expect(
      ['planSlots', 'campaigns', 'ideas', 'planTemplates', 'cadence', 'sensitive'].map((kind) =>
        comes(kind).map(({ change, name }) => [change, name]),
      ),
    ).toEqual([
      [['new', '会员日']],
      [['new', '热饮季']],
      [['new', '第一场雪']],
      [['new', '开店一周']],
      [['new', '']],
      [['new', '']],
    ]);
    await restore(text);
    const after = await storeDump();
    expect(only(after, LISTS)).toEqual(only(before, LISTS));
    expect(after.planItems).toMatchObject([
      { told: { due: 5, missed: 6 } },
      { releases: [{ by: 'chen', reason: '门店已备货' }], handOver: { by: 'chen' } },
    ]);
    // revisions go on; what was said already is each machine's own
    expect(revs(before)).toEqual({ cadence: 1, sensitive: 1, told: undefined });
    expect(revs(after)).toEqual({ cadence: 2, sensitive: 2 });
    expect((await fromPage('plan.read', { from: PLAN_DAY, to: PLAN_DAY })).cadence.rules).toMatchObject([
      { id: 'daily' },
    ]);
    expect((await fromPage('backup.preview', { text })).changes).toEqual([]);
  });

  it('is compared, put back as it was then, and the undo brings back what came since', async () => {
    const text = await backup();
    const then = await storeDump();
    await putItem({ id: 'letter', rev: 1, title: '公众号长文', day: '2026-11-21', minute: 570, uids: [UID] });
    await putItem({ id: 'later', day: '2026-12-02' });
    await fromPage('plan.removeIdea', { commandId: freshId(), id: 'snow' });
    const now = await storeDump();
    const { changes } = await fromPage('backup.preview', { text });
    expect(changes.map(({ kind, change, id }) => [kind, change, id])).toEqual([
      ['planItems', 'changed', 'letter'],
      ['planItems', 'missing', 'later'],
      ['ideas', 'new', 'snow'],
    ]);
    expect(changes[0]?.fields).toEqual(
      expect.arrayContaining([
        { name: 'day', as: 'text', before: '2026-11-21', after: '2026-11-20' },
        { name: 'clock', as: 'clock', before: 570 },
        { name: 'planState', as: 'planState', before: 'writing', after: 'reviewed' },
        { name: 'channel', as: 'channel', before: 'weibo', after: 'wechat' },
      ]),
    );
    const { before } = await restore(text, { parts: ['plan'] });
    expect(only(await storeDump(), LISTS)).toEqual(only(then, LISTS));
    const entries = await (await connection()).getAll('audit');
    expect(entries.at(-1)).toMatchObject({
      action: 'backup.restore',
      detail: { before, parts: ['plan'], counts: { planItems: 2 } },
    });
    await fromPage('backup.undo', { commandId: freshId(), before, parts: ['plan'] });
    const undone = await storeDump();
    expect(only(undone, LISTS)).toEqual(only(now, LISTS));
    // what was said already stays said; settings are those of then under newer revisions
    expect(revs(undone)).toEqual({ cadence: 3, sensitive: 3, told: undefined });
  });

  it('stays beside what only is here when that is asked for', async () => {
    const text = await backup();
    await putItem({ id: 'later', day: '2026-12-02' });
    await restore(text, { extras: 'keep' });
    expect(await (await connection()).getAllKeys('planItems')).toEqual(['later', 'letter', 'sale']);
  });

  it('goes back to the usual rhythm and days where the file has none of its own', async () => {
    const file = JSON.parse(await backup());
    delete file.plan.cadence;
    delete file.plan.sensitive;
    await restore(JSON.stringify(file), { extras: 'keep' });
    expect(revs(await storeDump())).toEqual({ cadence: 1, sensitive: 1, told: undefined });
    await restore(JSON.stringify(file));
    expect(revs(await storeDump())).toEqual({ told: undefined });
  });

  it('is left alone by a file that was made before there was one', async () => {
    const { plan: _plan, ...file } = JSON.parse(await backup());
    delete file.leftOut.plan;
    const before = await storeDump();
    const text = JSON.stringify(file);
    expect((await fromPage('backup.preview', { text })).changes).toEqual([]);
    await restore(text);
    expect(only(await storeDump(), PLAN_STORES)).toEqual(only(before, PLAN_STORES));
  });

  it('keeps items of accounts and people that nobody knows', async () => {
    const file = JSON.parse(await backup());
    Object.assign(file.plan.items[1], { uids: ['999'], ownerId: 'gone' });
    Object.assign(file.plan.campaigns[0].order[0], { uid: '999' });
    await restore(JSON.stringify(file), { parts: ['plan'] });
    expect(await (await connection()).get('planItems', 'sale')).toMatchObject({
      uids: ['999'],
      ownerId: 'gone',
    });
  });

  it('holds items whose slot or campaign is gone as ones that stand by themselves', async () => {
    await fromPage('plan.removeSlot', { commandId: freshId(), id: 'wed' });
    await fromPage('plan.removeCampaign', { commandId: freshId(), id: 'winter' });
    const text = await backup();
    const [, sale] = JSON.parse(text).plan.items;
    expect(sale).toMatchObject({ id: 'sale' });
    expect(sale).not.toHaveProperty('slotId');
    expect(sale).not.toHaveProperty('campaignId');
    expect((await fromPage('backup.preview', { text })).changes).toEqual([]);
  });

  it.each([
    ['plan.items[1].state', (file: Copy) => Object.assign(file.plan.items[1], { state: 'nearly' })],
    ['plan.items[1].day', (file: Copy) => Object.assign(file.plan.items[1], { day: '2026-02-30' })],
    ['plan.items[0].lookBack', (file: Copy) => Object.assign(file.plan.items[0], { lookBack: undefined })],
    [
      'plan.items[0].link',
      (file: Copy) => Object.assign(file.plan.items[0], { link: 'javascript:alert(1)' }),
    ],
    [
      'plan.items[1].releases[0].by',
      (file: Copy) => Object.assign(file.plan.items[1].releases[0], { by: 7 }),
    ],
    ['plan.items[1].handOver.at', (file: Copy) => Object.assign(file.plan.items[1].handOver, { at: -1 })],
    ['plan.items[0].told.due', (file: Copy) => Object.assign(file.plan.items[0].told, { due: 'soon' })],
    ['plan.items[1].updatedBy', (file: Copy) => Object.assign(file.plan.items[1], { updatedBy: undefined })],
    ['plan.items[1].slotId', (file: Copy) => Object.assign(file.plan.items[1], { slotId: 'none' })],
    ['plan.items[1].campaignId', (file: Copy) => Object.assign(file.plan.items[1], { campaignId: 'none' })],
    [
      'plan.slots[0].recurrence.weekdays',
      (file: Copy) => Object.assign(file.plan.slots[0].recurrence, { weekdays: [] }),
    ],
    ['plan.campaigns[0].to', (file: Copy) => Object.assign(file.plan.campaigns[0], { to: '2026-01-01' })],
    ['plan.ideas[0].by', (file: Copy) => Object.assign(file.plan.ideas[0], { by: undefined })],
    ['plan.templates[0].entries', (file: Copy) => Object.assign(file.plan.templates[0], { entries: [] })],
    ['plan.cadence.rules[1].id', (file: Copy) => file.plan.cadence.rules.push(...file.plan.cadence.rules)],
    ['plan.cadence.leadMinutes', (file: Copy) => Object.assign(file.plan.cadence, { leadMinutes: -5 })],
    [
      'plan.sensitive.days[0].rule.to',
      (file: Copy) => Object.assign(file.plan.sensitive.days[0].rule, { to: '2026-01-01' }),
    ],
  ])('that does not fit is refused by its field: %s', async (field, spoil) => {
    const file = JSON.parse(await backup());
    spoil(file);
    const before = await storeDump();
    await expect(restore(JSON.stringify(file))).rejects.toMatchObject({ code: 'invalid', field });
    expect(await storeDump()).toEqual(before);
  });

  it('leaves a record out that cannot be read, and keeps the others', async () => {
    const db = await connection();
    await db.put('planItems', { id: 'broken', day: PLAN_DAY } as never);
    await db.put('planSlots', { id: 'wed', name: 7 } as never);
    await db.put('planSettings', { id: 'cadence', rules: 'gone' } as never);
    const file = JSON.parse(await backup());
    expect(file.plan.items.map(({ id }: { id: string }) => id)).toEqual(['letter', 'sale']);
    expect([file.plan.slots, file.plan.cadence]).toEqual([[], undefined]);
    expect(file.plan.sensitive.days).toHaveLength(1);
    expect((await fromPage('backup.preview', { text: JSON.stringify(file) })).at).toBe(file.at);
  });
});

interface Copy {
  readonly plan: {
    readonly items: Record<0 | 1, { releases: Record<0, object>; handOver: object; told: object }>;
    readonly slots: Record<0, { recurrence: object }>;
    readonly campaigns: Record<0, object>;
    readonly ideas: Record<0, object>;
    readonly templates: Record<0, object>;
    readonly cadence: { readonly rules: object[] };
    readonly sensitive: { readonly days: Record<0, { rule: object }> };
  };
}
