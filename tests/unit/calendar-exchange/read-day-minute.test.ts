import { describe, expect, it } from 'vitest';
import { cellText } from '@/utils/domain/calendar/exchange/cell';
import { readDay } from '@/utils/domain/calendar/exchange/read-day';
import { readMinute } from '@/utils/domain/calendar/exchange/read-minute';

describe('a cell with a date', () => {
  it.each([
    '2026-9-1',
    '2026-09-01',
    '2026/9/1',
    '2026/09/01',
    '2026.9.1',
    '2026年9月1日',
    '2026年09月01号',
    '2026 年 9 月 1 日',
    '20260901',
    '9月1日',
    '9月1号',
    '9-1',
    '9/1',
    '09.01',
    '９月１日',
    '2026－9－1',
    ' 9月1日 ',
    '9月1日 周二',
    '9月1日（星期二）',
    '2026-9-1 (Tue)',
    '2026/9/1 Tuesday',
    46_266,
    '46266',
    new Date(Date.UTC(2026, 8, 1)),
  ])('%s is 1 September 2026', (cell) => {
    expect(readDay(cell, 2026)).toEqual({ day: '2026-09-01', rest: undefined });
  });

  it.each([
    ['2026-9-1 8:30', '8:30'],
    ['2026-09-01T08:30', '08:30'],
    ['9月1日8:30', '8:30'],
    ['9月1日 周二 晚上8点', '晚上8点'],
    ['20260901 20：00', '20:00'],
    ['9月1日-3日', '-3日'],
  ])('%s has %s behind it', (cell, rest) => {
    expect(readDay(cell, 2026)).toEqual({ day: '2026-09-01', rest });
  });

  it('takes the time of a date of a sheet', () => {
    expect(readMinute(readDay(46_266.354_166_666_7, 2026)?.rest)).toBe(510);
    expect(readMinute(readDay(new Date(Date.UTC(2026, 8, 1, 20)), 2026)?.rest)).toBe(1200);
  });

  it.each([
    ['a day that is none', '2026-2-30'],
    ['29 February of another year', '2月29日'],
    ['month 13', '2026-13-1'],
    ['which may be two days', '9/1/2026'],
    ['a year of two digits', '26-9-1'],
    ['words', '下周一'],
    ['nothing', ''],
    ['a small number', 9.1],
    ['a number of another thing', 1_234_567],
    ['a time alone', new Date(Date.UTC(1899, 11, 30, 8, 30))],
    ['no date at all', new Date(Number.NaN)],
    ['a yes', true],
    ['nothing at all', null],
  ])('is no day: %s', (_, cell) => {
    expect(readDay(cell, 2026)).toBeUndefined();
  });

  it('says when the weekday is another one', () => {
    expect(readDay('9月1日 周三', 2026)).toMatchObject({ day: '2026-09-01', isOtherWeekday: true });
    expect(readDay('9月1日 周三', 2027)?.isOtherWeekday).toBeUndefined();
    expect(readDay('9月6日 星期天', 2026)?.isOtherWeekday).toBeUndefined();
  });

  it('follows the year it is given', () => {
    expect(readDay('2月29日', 2028)?.day).toBe('2028-02-29');
    expect(readDay('2025-12-31', 2028)?.day).toBe('2025-12-31');
  });
});

describe('a cell with a time', () => {
  it.each([
    ['8:30', 510],
    ['08:30', 510],
    ['8：30', 510],
    ['08:30:00', 510],
    ['20：00', 1200],
    ['0:00', 0],
    ['23:59', 1439],
    ['8点', 480],
    ['8点半', 510],
    ['8点整', 480],
    ['8时30分', 510],
    ['8点5分', 485],
    ['20点', 1200],
    ['早8点', 480],
    ['早上8:30', 510],
    ['上午10点', 600],
    ['中午12点', 720],
    ['中午1点', 780],
    ['下午3:30', 930],
    ['下午15:30', 930],
    ['晚上8点', 1200],
    ['晚8点半', 1230],
    ['晚上20:00', 1200],
    ['傍晚6点', 1080],
    ['凌晨1点', 60],
    ['8pm', 1200],
    ['8:30 PM', 1230],
    ['8:30 a.m.', 510],
    ['12am', 0],
    ['12:15 pm', 735],
    [0.354_166_666_7, 510],
    ['0.5', 720],
    [0, 0],
    [new Date(Date.UTC(1899, 11, 30, 8, 30)), 510],
    [new Date(Date.UTC(2026, 8, 1, 8, 30)), 510],
  ])('%s is minute %i', (cell, minute) => {
    expect(readMinute(cell)).toBe(minute);
  });

  it.each(['', '  ', '全天', '待定', 'TBD', 'All day', null, undefined])('%s is no time yet', (cell) => {
    expect(readMinute(cell)).toBe('none');
  });

  it.each([
    ['the end of the day, which is the next', '24:00'],
    ['an hour that is none', '25:00'],
    ['a minute that is none', '8:60'],
    ['from and to', '18:00-20:00'],
    ['midnight of which day?', '晚上12点'],
    ['a night that is a day', '晚上3点'],
    ['an afternoon that is a morning', '下午9点'],
    ['an hour of the afternoon twice', '13pm'],
    ['a number alone', '8'],
    ['a half and minutes', '8点30半'],
    ['words', '下班前'],
    ['a day and more', 1.5],
    ['less than nothing', -0.1],
    ['the last half minute of the day', 0.999_99],
  ])('is no time: %s', (_, cell) => {
    expect(readMinute(cell)).toBeUndefined();
  });
});

describe('the text of a cell', () => {
  it.each([
    ["'=SUM(A1)", '=SUM(A1)'],
    ["'-20°C 也开门", '-20°C 也开门'],
    ["'tis the season", "'tis the season"],
    [1_234_567_890, '1234567890'],
    [null, ''],
    [new Date(Number.NaN), ''],
  ])('%s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
