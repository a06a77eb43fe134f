import { describe, expect, it } from 'vitest';
import { diffPlan } from '@/utils/domain/backup/diff-plan';
import { NO_PLAN, type PlanContents } from '@/utils/domain/backup/plan-fields';
import { USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planItem } from '../../support/plan-item';

const plan = (over: Partial<PlanContents>): PlanContents => ({ ...NO_PLAN, ...over });
const changes = (now: PlanContents | undefined, then: PlanContents | undefined) =>
  diffPlan(now, then).flatMap(([, one]) => one.changes);
const sale = planItem({ id: 'sale', day: '2026-12-01', title: '半价', minute: 1110 });

describe('what a backup would change of the calendar', () => {
  it('is nothing where the file holds none', () => {
    expect(changes(plan({ items: [sale] }), undefined)).toEqual([]);
  });

  it('is everything of the file where nothing is here yet', () => {
    expect(changes(undefined, plan({ items: [sale] }))).toEqual([
      { kind: 'planItems', id: 'sale', name: '2026-12-01 半价', change: 'new', fields: [] },
    ]);
  });

  it('is nothing where only revisions differ, who touched it last, and what was said of it', () => {
    const touched = { ...sale, rev: 9, updatedAt: 5, updatedBy: 'lin', told: { due: 1 } };
    expect(changes(plan({ items: [sale] }), plan({ items: [touched] }))).toEqual([]);
    const [few, many] = [USUAL_CADENCE, { ...USUAL_CADENCE, rev: 7 }];
    expect(changes(plan({ cadence: few }), plan({ cadence: many }))).toEqual([]);
  });

  it('names the day, the hour and the words of two people', () => {
    const released = { ...sale, minute: 600, releases: [{ by: 'chen', at: 1, reason: '门店已备货' }] };
    expect(changes(plan({ items: [sale] }), plan({ items: [released] }))[0]?.fields).toEqual([
      { name: 'clock', as: 'clock', before: 1110, after: 600 },
      { name: 'planReleases', as: 'count', before: 0, after: 1 },
    ]);
  });

  it('loses no difference: one that has no field of its own is the other one', () => {
    const tagged = { ...sale, tags: ['会员'] };
    expect(changes(plan({ items: [sale] }), plan({ items: [tagged] }))[0]?.fields).toEqual([
      { name: 'other', as: 'text' },
    ]);
  });

  it('says nothing of what either side left out for its size', () => {
    const old = planItem({ id: 'old', day: '2026-01-01' });
    const here = plan({ items: [old, sale] });
    const there = plan({ itemsFrom: '2026-06-01', items: [{ ...sale, title: '第二杯半价' }] });
    for (const [now, then] of [
      [here, there],
      [there, here],
    ] as const)
      expect(changes(now, then).map(({ id, change }) => [id, change])).toEqual([['sale', 'changed']]);
  });

  it('brings own rhythm and days back, or those that come with it', () => {
    const own = plan({ cadence: USUAL_CADENCE, sensitive: { rev: 1, days: [] } });
    const kinds = (list: ReturnType<typeof changes>) => list.map(({ kind, change }) => [kind, change]);
    expect(kinds(changes(plan({}), own))).toEqual([
      ['cadence', 'new'],
      ['sensitive', 'new'],
    ]);
    expect(kinds(changes(own, plan({})))).toEqual([
      ['cadence', 'missing'],
      ['sensitive', 'missing'],
    ]);
  });
});
