import { describe, expect, it } from 'vitest';
import { firstDayOf, toDayNumber } from '@/utils/core/day';
import { lunarDayName, lunarMonthName, lunarOf } from '@/utils/domain/calendar/lunar-date';
import { qingmingOf } from '@/utils/domain/calendar/solar-term';

const textOf = (day: string): string | undefined => {
  const date = lunarOf(toDayNumber(day));
  return date && `${date.year} ${lunarMonthName(date)} ${lunarDayName(date)}${date.isEve ? ' 除夕' : ''}`;
};

describe('lunar dates', () => {
  it.each([
    ['2000-01-01', '1999 冬月 廿五'],
    ['2026-02-16', '2025 腊月 廿九 除夕'],
    ['2026-02-17', '2026 正月 正月'],
    ['2026-02-26', '2026 正月 初十'],
    ['2026-03-08', '2026 正月 二十'],
    ['2025-07-25', '2025 闰六月 闰六月'],
    ['2025-08-22', '2025 闰六月 廿九'],
    ['2025-08-23', '2025 七月 七月'],
    ['2026-11-25', '2026 十月 十七'],
    // by the rule of the solstice the leap month of 2033 comes after the eleventh, not after the seventh as old tables had it
    ['2033-08-25', '2033 八月 八月'],
    ['2033-12-21', '2033 冬月 三十'],
    ['2033-12-22', '2033 闰冬月 闰冬月'],
    ['2034-01-19', '2033 闰冬月 廿九'],
    ['2034-01-20', '2033 腊月 腊月'],
    ['2034-02-18', '2033 腊月 三十 除夕'],
    ['2034-02-19', '2034 正月 正月'],
    // the new moon is at 18:15 in Beijing
    ['2060-04-30', '2060 四月 四月'],
    ['1999-02-15', undefined],
  ])('%s is %s', (day, text) => {
    expect(textOf(day)).toBe(text);
  });

  it('goes on by one day at a time from 2000 to 2100', () => {
    let before = lunarOf(firstDayOf(2000) - 1);
    const steps = new Set<string>();
    for (let day = firstDayOf(2000); day < firstDayOf(2101); day += 1) {
      const date = lunarOf(day);
      if (!date || !before) throw new Error(`no lunar date on ${day}`);
      if (date.day !== before.day + 1) {
        steps.add(`${before.day}→${date.day}`);
        expect(before.isEve).toBe(date.month === 1 && date.year === before.year + 1);
      }
      before = date;
    }
    expect([...steps].sort()).toEqual(['29→1', '30→1']);
  });

  it('knows 清明 of any year', () => {
    expect([2008, 2023, 2026, 2100, 1995, 2130].map(qingmingOf)).toEqual([
      '2008-04-04',
      '2023-04-05',
      '2026-04-05',
      '2100-04-05',
      '1995-04-05',
      '2130-04-05',
    ]);
  });
});
