import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseCountLabel } from '@/utils/weibo/parse/counts';
import { toMblogid, toMid } from '@/utils/weibo/parse/ids';
import { readPermalink } from '@/utils/weibo/parse/permalink';
import { parseTime } from '@/utils/weibo/parse/time';
import pairs from '../../fixtures/weibo/mid-pairs.json';

describe('ids', () => {
  it.each(pairs.pairs as [string, string][])('%s is %s', (mblogid, mid) => {
    expect(toMid(mblogid)).toBe(mid);
    expect(toMblogid(mid)).toBe(mblogid);
  });

  it('comes back from any number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_007_199_254_740_991n }), (n) => {
        expect(toMid(toMblogid(String(n)) ?? '')).toBe(String(n));
      }),
    );
  });

  it.each(['', 'abc-def', '中文', 'ZZZZ'])('refuses %j', (text) => expect(toMid(text)).toBeUndefined());
  it.each(['', '12a', '-1', '1.5'])('refuses %j', (text) => expect(toMblogid(text)).toBeUndefined());
});

describe('parseCount', () => {
  it.each<[string, number, boolean, number, boolean]>([
    ['转发', 0, true, 1, false],
    ['评论', 0, true, 1, false],
    ['赞', 0, true, 1, false],
    ['', 0, true, 1, false],
    ['12', 12, true, 1, false],
    ['1,234', 1234, true, 1, false],
    ['1.2万', 12000, false, 1000, false],
    ['145.5万', 1455000, false, 1000, false],
    ['3万', 30000, false, 10000, false],
    ['100万+', 1000000, false, 10000, true],
    ['1.25亿', 125000000, false, 1000000, false],
  ])('%s', (shown, value, exact, step, atLeast) => {
    expect(parseCount(shown)).toEqual({ value, exact, step, atLeast });
  });

  it.each(['1.5', '很多', '1.2k', '-3', '1..2万', '万'])('refuses %s', (shown) => {
    expect(parseCount(shown)).toBeUndefined();
  });

  it('reads a toolbar label only when it has three values', () => {
    expect(parseCountLabel('1.2万,345,赞')).toMatchObject({ reposts: { value: 12000 }, likes: { value: 0 } });
    expect(parseCountLabel('1,234,5,6')).toBeUndefined();
    expect(parseCountLabel('点赞')).toBeUndefined();
  });
});

describe('parseTime', () => {
  // 2026-11-24 00:30 in Beijing is still the 23rd in UTC: the machine's own zone must not matter.
  const now = Date.UTC(2026, 10, 23, 16, 30);
  const beijing = (y: number, m: number, d: number, h = 0, min = 0, s = 0) =>
    Date.UTC(y, m - 1, d, h - 8, min, s);

  it.each<[string, number, string]>([
    ['刚刚', now, 'minute'],
    ['30秒前', now - 30_000, 'minute'],
    ['5分钟前', now - 300_000, 'minute'],
    ['3小时前', now - 10_800_000, 'hour'],
    ['今天 00:10', beijing(2026, 11, 24, 0, 10), 'minute'],
    ['昨天 23:05', beijing(2026, 11, 23, 23, 5), 'minute'],
    ['11-2   09:30', beijing(2026, 11, 2, 9, 30), 'minute'],
    ['12-31   23:59', beijing(2025, 12, 31, 23, 59), 'minute'],
    ['2025-3-8', beijing(2025, 3, 8), 'day'],
    ['26-3-8 07:05', beijing(2026, 3, 8, 7, 5), 'minute'],
    ['2026-11-20 09:30', beijing(2026, 11, 20, 9, 30), 'minute'],
    ['11月02日 09:30', beijing(2026, 11, 2, 9, 30), 'minute'],
    ['2025年11月02日 09:30', beijing(2025, 11, 2, 9, 30), 'minute'],
    ['Mon Mar 09 13:38:22 +0800 2026', beijing(2026, 3, 9, 13, 38, 22), 'second'],
    ['Mon Mar 09 05:38:22 +0000 2026', beijing(2026, 3, 9, 13, 38, 22), 'second'],
  ])('%s', (shown, at, precision) => expect(parseTime(shown, now)).toEqual({ at, precision }));

  it.each(['', '明天 10:00', '2026-02-30 10:00', '2026-13-01', '11-02 25:00', '编辑于 昨天', '100万+'])(
    'refuses %j',
    (shown) => expect(parseTime(shown, now)).toBeUndefined(),
  );

  it('reads 2-29 of the year before', () => {
    expect(parseTime('2-29   10:00', beijing(2025, 1, 2))).toEqual({
      at: beijing(2024, 2, 29, 10),
      precision: 'minute',
    });
  });
});

describe('readPermalink', () => {
  it.each([
    '/1000000001/Kjc77D1jz',
    'https://weibo.com/1000000001/Kjc77D1jz?from=x#comment',
    '//www.weibo.com/1000000001/Kjc77D1jz/',
  ])('%s', (href) => expect(readPermalink(href)?.path).toBe('/1000000001/Kjc77D1jz'));
  it.each([
    '/u/1000000001',
    'https://evil.example/1000000001/Kjc77D1jz',
    '/p/100808',
    'javascript:void 0',
    'http://[',
  ])('refuses %s', (href) => expect(readPermalink(href)).toBeUndefined());
});
