import { describe, expect, it } from 'vitest';
import { type CompareInput, compareAccounts } from '@/utils/domain/reports/compare';
import { aDay, aPost, aReading, exact } from '../../support/metrics';

const OWN = '1000000001';
const RIVAL = '1000000009';
const empty: CompareInput = {
  period: { kind: 'month', from: '2026-10-01', to: '2026-10-31' },
  accounts: [
    { uid: RIVAL, name: '山前茶社', isOwn: false },
    { uid: OWN, name: '云杉茶饮', isOwn: true },
  ],
  posts: [],
  unread: [],
  days: [],
};
const followers = (value: number, step = 1) => ({
  at: 1,
  source: 'json' as const,
  followers: { value, step },
});
/** Posts of an account with so many reposts, comments and likes each. */
const posts = (uid: string, counts: readonly number[]) =>
  counts.map((n, i) => aPost(`${uid}${i}`, { uid, last: aReading(1, n) }));
const rowOf = (input: CompareInput, uid: string) => {
  const row = compareAccounts(input).find((one) => one.uid === uid);
  if (!row) throw new Error(`no row of ${uid}`);
  return row.figures;
};

describe('accounts beside each other', () => {
  it('stand our own first, each with its figures and what they were taken from', () => {
    const rows = compareAccounts({
      ...empty,
      posts: [...posts(OWN, [10, 20, 30, 40, 50]), ...posts(RIVAL, [1, 2, 3, 4, 100, 200])],
      days: [
        aDay('2026-10-01', 0, { followers: followers(9_000) }),
        aDay('2026-10-20', 0),
        aDay('2026-10-31', 0, { followers: followers(10_000) }),
        aDay('2026-10-31', 0, { uid: RIVAL, followers: followers(12_000, 1_000) }),
      ],
    });
    expect(rows.map(({ uid, isOwn }) => [uid, isOwn])).toEqual([
      [OWN, true],
      [RIVAL, false],
    ]);
    const [own, rival] = rows;
    expect(own?.figures).toMatchObject({
      followers: { value: 10_000, slack: 0, n: 2 },
      posts: { value: 5, n: 3 },
      'interaction-median': { value: 90, n: 5 },
      rate: { n: 5 },
    });
    // (转+评+赞) ÷ 粉丝 ÷ 条数 × 100
    expect(own?.figures.rate.value).toBeCloseTo((450 / 10_000 / 5) * 100, 10);
    expect(rival?.figures).toMatchObject({
      followers: { value: 12_000, slack: 1_000, n: 1 },
      posts: { value: 6, n: 1 },
      'interaction-median': { value: 10.5, n: 6 },
    });
  });

  it('are missing, not 0, where nobody looked', () => {
    const figures = rowOf(empty, RIVAL);
    expect(figures).toEqual({
      followers: { slack: 0, n: 0 },
      posts: { slack: 0, n: 0 },
      'interaction-median': { slack: 0, n: 0 },
      rate: { slack: 0, n: 0 },
    });
  });

  it('published nothing where somebody looked and saw nothing', () => {
    const figures = rowOf({ ...empty, days: [aDay('2026-10-05', 0, { uid: RIVAL })] }, RIVAL);
    expect(figures.posts).toEqual({ value: 0, slack: 0, n: 1 });
    expect(figures.rate).not.toHaveProperty('value');
  });

  it('count own posts that are known to have gone out, read or not', () => {
    const unread = [{ mid: '9', mblogid: 'Q9aaaaaaa', uid: OWN, title: '' }];
    expect(rowOf({ ...empty, unread }, OWN).posts).toEqual({ value: 1, slack: 0, n: 0 });
  });

  it('have no median below five posts, and no rate without followers', () => {
    const figures = rowOf({ ...empty, posts: posts(RIVAL, [1, 2, 3, 4]) }, RIVAL);
    expect(figures['interaction-median']).toEqual({ slack: 0, n: 4 });
    expect(figures.rate).toEqual({ slack: 0, n: 4 });
    expect(rowOf({ ...empty, posts: posts(RIVAL, [1, 2, 3, 4, 5]) }, RIVAL)).toMatchObject({
      'interaction-median': { value: 9, n: 5 },
    });
  });

  it('are held to the topic of a campaign, unread posts left out', () => {
    const [first, ...rest] = posts(OWN, [10, 20]);
    if (!first) throw new Error('no post');
    const input: CompareInput = {
      ...empty,
      period: { ...empty.period, kind: 'campaign', topic: '早安茶' },
      posts: [{ ...first, traits: { ...first.traits, topics: ['早安茶'] } }, ...rest],
      unread: [{ mid: '9', mblogid: 'Q9aaaaaaa', uid: OWN, title: '' }],
      days: [aDay('2026-10-31', 0, { followers: { ...followers(100), followers: exact(100) } })],
    };
    expect(rowOf(input, OWN)).toMatchObject({ posts: { value: 1 }, rate: { value: 30, n: 1 } });
  });
});
