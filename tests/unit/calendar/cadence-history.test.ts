import { describe, expect, it } from 'vitest';
import { outingsOf, type PostOut } from '@/utils/domain/calendar/cadence';
import { keptHistory } from '@/utils/domain/calendar/cadence-history';
import { instantOf } from '@/utils/domain/calendar/instant';
import { type CadenceRule, USUAL_CADENCE } from '@/utils/model/plan-settings';
import { planItem } from '../../support/plan-item';

const NOW = instantOf('2026-11-25', 12 * 60);
const DAILY: CadenceRule = { id: 'd', scope: { channel: 'weibo' }, period: 'day', min: 1, max: 2 };
const post = (day: string, minute: number, uid = '1001'): PostOut => ({
  mid: `${uid} ${day} ${minute}`,
  uid,
  at: instantOf(day, minute),
  form: 'original',
});
const kept = (
  rule: CadenceRule,
  posts: readonly PostOut[],
  read: readonly string[],
  items: Parameters<typeof outingsOf>[0] = [],
  uids: readonly string[] = ['1001'],
) =>
  keptHistory(
    rule,
    '2026-11-19',
    '2026-11-26',
    outingsOf(items, posts),
    uids,
    new Map([['1001', new Set(read)]]),
    USUAL_CADENCE,
    NOW,
  );
const states = (...args: Parameters<typeof kept>) => kept(...args)[0]?.days.map(({ state }) => state);

describe('how a rule was kept', () => {
  it('tells a day without posts from a day nobody looked at', () => {
    expect(states(DAILY, [post('2026-11-18', 600), post('2026-11-20', 600)], ['2026-11-21'])).toEqual([
      'missed',
      'met',
      'missed',
      'unread',
      'unread',
      'unread',
      'open',
      'open',
    ]);
  });

  it('keeps what was seen whoever looked: enough is enough, too many are too many', () => {
    const posts = [
      post('2026-11-19', 0),
      post('2026-11-20', 1),
      post('2026-11-20', 2),
      post('2026-11-20', 3),
    ];
    expect(states(DAILY, posts, [])?.slice(0, 3)).toEqual(['met', 'over', 'unread']);
  });

  it('takes a look within a week after the day, not one long after', () => {
    const at = (read: string) =>
      keptHistory(
        DAILY,
        '2026-11-02',
        '2026-11-02',
        [],
        ['1001'],
        // something older is known of it
        new Map([['1001', new Set(['2026-10-01', read])]]),
        USUAL_CADENCE,
        NOW,
      )[0]?.days[0]?.state;
    expect(at('2026-11-09')).toBe('missed');
    expect(at('2026-11-10')).toBe('unread');
    expect(at('2026-11-01')).toBe('unread');
  });

  it('counts a week as a whole: each of its days has the state and the sum of the week', () => {
    const weekly: CadenceRule = { id: 'w', scope: { channel: 'weibo' }, period: 'week', min: 2 };
    const rows = kept(weekly, [post('2026-11-16', 600), post('2026-11-22', 600), post('2026-11-23', 9)], []);
    expect(rows[0]?.days.map(({ state, out }) => [state, out])).toEqual([
      ...Array.from({ length: 4 }, () => ['met', 2]),
      ...Array.from({ length: 4 }, () => ['open', 1]),
    ]);
    expect(rows[0]?.days[0]).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('says nothing of days before everything that is known of the account', () => {
    expect(states(DAILY, [post('2026-11-21', 600)], ['2026-11-22'])).toEqual([
      'unread',
      'unread',
      'met',
      'missed',
      'unread',
      'unread',
      'open',
      'open',
    ]);
  });

  it('has a row for each account, those never read too', () => {
    const rows = kept(DAILY, [], ['2026-11-19'], [], ['1001', '1002']);
    expect(rows.map(({ uid, days }) => [uid, days[0]?.state])).toEqual([
      ['1001', 'missed'],
      ['1002', 'unread'],
    ]);
  });

  it('takes a channel kept by hand as it was written down', () => {
    const wechat: CadenceRule = { id: 'w', scope: { channel: 'wechat' }, period: 'day', min: 1 };
    const item = planItem({
      id: 'a',
      day: '2026-11-20',
      channel: 'wechat',
      uids: [],
      state: 'published',
      publishedAt: instantOf('2026-11-20', 60),
    });
    const [row] = kept(wechat, [], [], [item]);
    expect(row?.uid).toBeUndefined();
    expect(row?.days.slice(0, 3).map(({ state }) => state)).toEqual(['missed', 'met', 'missed']);
  });

  it('calls a rule with nothing but a most kept only where somebody looked', () => {
    const most: CadenceRule = { id: 'm', scope: { channel: 'weibo' }, period: 'day', max: 2 };
    expect(states(most, [], ['2026-11-19', '2026-11-20'])?.slice(0, 3)).toEqual(['met', 'met', 'unread']);
  });
});
