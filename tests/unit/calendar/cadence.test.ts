import { describe, expect, it } from 'vitest';
import { cadenceOf, cadenceOn, outingsOf, type PostOut } from '@/utils/domain/calendar/cadence';
import { alikeConflicts, gapConflicts } from '@/utils/domain/calendar/conflicts';
import { instantOf } from '@/utils/domain/calendar/instant';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planItem } from '../../support/plan-item';

const post = (mid: string, day: string, minute: number, uid = '1001'): PostOut => ({
  mid,
  uid,
  at: instantOf(day, minute),
  form: 'original',
});
const DAILY: CadenceRule = {
  id: 'd',
  scope: { channel: 'weibo' },
  period: 'day',
  min: 1,
  max: 2,
  gapMinutes: 60,
};
const settings = { ...USUAL_CADENCE, rules: [DAILY] };
const stateAt = (
  day: string,
  minute: number,
  posts: readonly PostOut[],
  items = [] as ReturnType<typeof planItem>[],
) => cadenceOn(DAILY, '2026-11-24', outingsOf(items, posts), ['1001'], settings, instantOf(day, minute))[0];

describe('how often', () => {
  it('counts by the days of Shanghai: 23:59 and 00:00 are two days', () => {
    const posts = [post('1', '2026-11-23', 1439), post('2', '2026-11-24', 0)];
    expect(stateAt('2026-11-24', 600, posts)).toMatchObject({ out: 1, missing: 0, state: 'fit' });
  });

  it('says at 16:00, not before, that today’s post is missing, and after midnight that it was missed', () => {
    expect(stateAt('2026-11-24', 959, [])?.state).toBe('under');
    expect(stateAt('2026-11-24', 960, [])?.state).toBe('due');
    expect(stateAt('2026-11-25', 0, [])?.state).toBe('missed');
    const planned = [planItem({ id: 'a', day: '2026-11-24', minute: 1200 })];
    expect(stateAt('2026-11-24', 960, [], planned)).toMatchObject({ planned: 1, state: 'fit' });
    expect(stateAt('2026-11-25', 0, [], planned)?.state).toBe('missed');
  });

  it('counts a planned item and its post once, and ideas not at all', () => {
    const items = [
      planItem({ id: 'a', day: '2026-11-24', minute: 600, mids: ['7'], state: 'published' }),
      planItem({ id: 'b', day: '2026-11-24', state: 'idea' }),
    ];
    const posts = [post('7', '2026-11-24', 601), post('8', '2026-11-24', 800), post('9', '2026-11-24', 900)];
    expect(stateAt('2026-11-24', 1000, posts, items)).toMatchObject({
      out: 3,
      planned: 0,
      over: 1,
      state: 'over',
    });
  });

  it('counts an item for each of its accounts, and other channels without one', () => {
    const wechat: CadenceRule = { id: 'w', scope: { channel: 'wechat' }, period: 'week', min: 3 };
    const items = [
      planItem({ id: 'a', day: '2026-11-24', uids: ['1001', '1002'] }),
      planItem({
        id: 'w',
        day: '2026-11-25',
        channel: 'wechat',
        uids: [],
        state: 'published',
        publishedAt: instantOf('2026-11-25', 60),
      }),
    ];
    const states = cadenceOf(
      { ...settings, rules: [DAILY, wechat] },
      '2026-11-24',
      outingsOf(items, []),
      ['1001', '1002'],
      instantOf('2026-11-24', 0),
    );
    expect(states.map(({ uid, planned, out, missing }) => ({ uid, planned, out, missing }))).toEqual([
      { uid: '1001', planned: 1, out: 0, missing: 0 },
      { uid: '1002', planned: 1, out: 0, missing: 0 },
      { uid: undefined, planned: 0, out: 1, missing: 2 },
    ]);
  });

  it('asks for the month’s activity from the 20th on, and takes a lottery for one', () => {
    const monthly: CadenceRule = {
      id: 'm',
      scope: { channel: 'weibo', form: 'interaction' },
      period: 'month',
      min: 1,
    };
    const at = (day: string, items: ReturnType<typeof planItem>[]) =>
      cadenceOn(monthly, day, outingsOf(items, []), ['1001'], settings, instantOf(day, 0))[0]?.state;
    expect(at('2026-11-19', [])).toBe('under');
    expect(at('2026-11-20', [])).toBe('due');
    expect(at('2026-11-20', [planItem({ id: 'l', day: '2026-11-28', activity: 'lottery' })])).toBe('fit');
  });
});

describe('what does not go together', () => {
  it('names neighbours that are too close, once, and leaves alone what is out', () => {
    const items = [
      planItem({ id: 'a', day: '2026-11-24', minute: 600 }),
      planItem({ id: 'b', day: '2026-11-24', minute: 630 }),
    ];
    const found = gapConflicts(
      outingsOf(items, [post('1', '2026-11-24', 300), post('2', '2026-11-24', 310)]),
      settings,
    );
    expect(found).toMatchObject([
      { type: 'gap', minutes: 30, least: 60, a: { itemId: 'a' }, b: { itemId: 'b' } },
    ]);
  });

  it('does not compare accounts with each other, and an hour apart is apart', () => {
    const items = [
      planItem({ id: 'a', day: '2026-11-24', minute: 600 }),
      planItem({ id: 'b', day: '2026-11-24', minute: 660 }),
      planItem({ id: 'c', day: '2026-11-24', minute: 605, uids: ['1002'] }),
    ];
    expect(gapConflicts(outingsOf(items, []), settings)).toEqual([]);
  });

  const TEXT = '秋天的第一杯热饮上新，门店买一赠一只在周三晚上';
  it('finds nearly the same words on one account within ninety days, not after', () => {
    const items = [
      planItem({ id: 'a', day: '2026-09-01' }),
      planItem({ id: 'b', day: '2026-11-01' }),
      planItem({ id: 'c', day: '2026-11-02' }),
    ];
    const texts: Record<string, string> = {
      a: TEXT,
      b: `${TEXT}！`,
      c: '仓库搬迁通知：客服电话照旧，周一起换新地址',
    };
    const found = alikeConflicts(items, ({ id }) => texts[id] ?? '', settings);
    expect(found.map((one) => one.type === 'alike' && one.items.map(({ id }) => id))).toEqual([['a', 'b']]);
    const apart = [planItem({ id: 'a', day: '2026-01-01' }), planItem({ id: 'b', day: '2026-11-01' })];
    expect(alikeConflicts(apart, ({ id }) => texts[id] ?? '', settings)).toEqual([]);
  });

  it('finds one text on more accounts than allowed within the hour, and lets fewer be', () => {
    const on = (uids: readonly string[]) =>
      uids.map((uid, i) => planItem({ id: `i${i}`, day: '2026-11-24', minute: 600 + i * 10, uids: [uid] }));
    expect(alikeConflicts(on(['1', '2', '3', '4']), () => TEXT, settings)).toHaveLength(1);
    expect(alikeConflicts(on(['1', '2', '3']), () => TEXT, settings)).toEqual([]);
  });
});
