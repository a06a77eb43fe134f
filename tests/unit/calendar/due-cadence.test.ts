import { describe, expect, it } from 'vitest';
import type { Outing } from '@/utils/domain/calendar/cadence';
import { addTold, dueCadence, rulesToSay } from '@/utils/domain/calendar/due-cadence';
import { instantOf } from '@/utils/domain/calendar/instant';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';

const daily: CadenceRule = { id: 'daily', scope: { channel: 'weibo' }, period: 'day', min: 1 };
const monthly: CadenceRule = { id: 'monthly', scope: { channel: 'weibo' }, period: 'month', min: 30 };
const most: CadenceRule = { id: 'most', scope: { channel: 'weibo' }, period: 'day', max: 8 };
const settings = { ...USUAL_CADENCE, rules: [daily, monthly, most] };
const uids = ['1001', '1002'];
const at = (day: string, hour: number): number => instantOf(day, hour * 60);
const out = (day: string, uid: string, isOut = true): Outing => ({
  channel: 'weibo',
  uid,
  day,
  isOut,
  tags: [],
  form: 'original',
});
const ids = (now: number, told = [] as Parameters<typeof rulesToSay>[2]) =>
  rulesToSay(settings, uids, told, now).map(({ id }) => id);

describe('minimums that may have to be said', () => {
  it('are asked for from the hour that is set, the month’s from its day', () => {
    expect(ids(at('2026-10-19', 15))).toEqual([]);
    expect(ids(at('2026-10-19', 16))).toEqual(['daily']);
    expect(ids(at('2026-10-20', 0))).toEqual([]);
    expect(ids(at('2026-10-20', 16))).toEqual(['daily', 'monthly']);
  });

  it('are not asked for again when every account was told in this period', () => {
    const told = uids.map((uid) => ({ rule: 'daily', uid, from: '2026-10-19', to: '2026-10-19' }));
    expect(ids(at('2026-10-19', 17), told)).toEqual([]);
    expect(ids(at('2026-10-19', 17), told.slice(1))).toEqual(['daily']);
    expect(ids(at('2026-10-20', 16), told)).toEqual(['daily', 'monthly']);
  });
});

describe('minimums to be said', () => {
  const now = at('2026-10-19', 16);
  const said = (outings: readonly Outing[], told = [] as Parameters<typeof dueCadence>[3]) =>
    dueCadence(settings, outings, uids, told, now).map(({ uid }) => uid);

  it('are those of accounts with nothing out and nothing planned', () => {
    expect(said([])).toEqual(uids);
    expect(said([out('2026-10-19', '1001')])).toEqual(['1002']);
    expect(said([out('2026-10-19', '1001', false), out('2026-10-18', '1002')])).toEqual(['1002']);
  });

  it('are said to each account once; what is over is forgotten', () => {
    const states = dueCadence(settings, [out('2026-10-19', '1001')], uids, [], now);
    const told = addTold(
      [{ rule: 'daily', uid: '1001', from: '2026-10-18', to: '2026-10-18' }],
      states,
      '2026-10-19',
    );
    expect(told).toEqual([{ rule: 'daily', uid: '1002', from: '2026-10-19', to: '2026-10-19' }]);
    // the other account's post was deleted since: it is told now, the first is not again
    expect(said([], told)).toEqual(['1001']);
  });
});
