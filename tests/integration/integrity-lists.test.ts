import { beforeEach, describe, expect, it } from 'vitest';
import { integrity } from '@/entrypoints/background/jobs/integrity';
import { connection } from '@/utils/store/connection';
import { importCompany, UID } from '../support/company';
import { everyPlan, PLAN_DAY } from '../support/every-plan';
import { everyFigure } from '../support/figures';
import { aDay } from '../support/metrics';
import { storeDump } from '../support/store-dump';
import { freshWorker, fromPage } from '../support/worker';

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await everyFigure();
  await everyPlan();
});

const setAside = async () =>
  ((await storeDump()).quarantine ?? []) as readonly { id: string; problem: string; record: unknown }[];

describe('records of counts and of the calendar', () => {
  it('as people make them are whole: nothing is put aside', async () => {
    const before = await storeDump();
    await integrity.run(5);
    expect(await storeDump()).toEqual(before);
  });

  it.each([
    ['planItems', 'sale', 'state', { state: 'nearly' }],
    ['planItems', 'sale', 'releases.0.by', { releases: [{ by: 7, at: 1, reason: '' }] }],
    ['planSlots', 'wed', 'minute', { minute: 1_440 }],
    ['campaigns', 'winter', 'to', { to: '2026-01-01' }],
    ['ideas', 'snow', 'againOn', { againOn: 'soon' }],
    ['planTemplates', 'shop', 'entries', { entries: [] }],
    ['planSettings', 'cadence', 'rules', { rules: 'gone' }],
    ['planSettings', 'sensitive', 'days.0', { days: [7] }],
    ['planSettings', 'told', 'cadence', { cadence: 'gone' }],
    ['goals', 'g1', 'due', { due: '2000-01-01' }],
    ['topicTasks', 't1', 'quota', { quota: 0 }],
    ['reportPlans', 'p1', 'kind', { kind: 'year' }],
  ] as const)(
    'that no longer fit are put aside and shown, the others stay: %s %s %s',
    async (store, key, field, spoilt) => {
      const db = await connection();
      const before = await storeDump();
      const record = { ...(await db.get(store, key)), ...spoilt };
      await db.put(store, record as never);
      await integrity.run(5);
      await integrity.run(6);
      const [first, ...more] = await setAside();
      expect(more).toEqual([]);
      expect(first).toMatchObject({ id: `${store}/${key}`, store, at: 5, record });
      expect(first?.problem.startsWith(`${field}: `)).toBe(true);
      const after = await storeDump();
      const isOther = (row: unknown) => (row as { id: string }).id !== key;
      for (const [name, rows] of Object.entries(before)) {
        if (name === 'audit' || name === 'quarantine' || name === 'meta') continue;
        expect(after[name]).toEqual(name === store ? rows.filter(isOther) : rows);
      }
    },
  );

  it('of posts and days are told by what was read, and by account and day', async () => {
    const db = await connection();
    const [post] = await db.getAll('metricPosts');
    await db.put('metricPosts', { ...post, readings: -1 } as never);
    await db.put('metricDays', { ...aDay(PLAN_DAY, 1), gains: 'gone' } as never);
    const [card] = await db.getAll('scorecards');
    await db.put('scorecards', { ...card, state: 'nearly' } as never);
    const counts = async () =>
      Promise.all((['metricPosts', 'metricDays', 'scorecards'] as const).map((store) => db.count(store)));
    const [posts = 0, days = 0, cards = 0] = await counts();
    await integrity.run(5);
    expect((await setAside()).map(({ id }) => id).toSorted()).toEqual(
      [`metricDays/${UID},${PLAN_DAY}`, `metricPosts/${post?.mid}`, `scorecards/${card?.id}`].toSorted(),
    );
    expect(await counts()).toEqual([posts - 1, days - 1, cards - 1]);
  });

  it('are found among thousands', async () => {
    const db = await connection();
    const tx = db.transaction('metricDays', 'readwrite');
    for (let i = 0; i < 4_001; i += 1)
      void tx.store.put({
        ...aDay(PLAN_DAY, 1),
        uid: String(7_000_000_000 + i),
        ...(i % 2_000 === 0 ? { late: 7 } : {}),
      } as never);
    await tx.done;
    await integrity.run(5);
    expect((await setAside()).map(({ id }) => id)).toEqual(
      [0, 2_000, 4_000].map((i) => `metricDays/${7_000_000_000 + i},${PLAN_DAY}`),
    );
  });

  it('leave usual settings behind', async () => {
    const db = await connection();
    await db.put('planSettings', { id: 'cadence', rules: 'gone' } as never);
    await integrity.run(5);
    const { cadence } = await fromPage('plan.read', { from: PLAN_DAY, to: PLAN_DAY });
    expect(cadence.rules.map(({ id }) => id)).toContain('weibo-daily');
  });
});
