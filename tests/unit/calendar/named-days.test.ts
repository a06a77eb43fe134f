import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, toDay, toDayNumber, weekdayOf } from '@/utils/core/day';
import { ALL_NAMED_DAYS, NAMED_KINDS, namedDays } from '@/utils/domain/calendar/named-days';
import { statutoryDays } from '@/utils/domain/worktime/statutory';

const namesOn = (day: string): readonly string[] => namedDays(toDayNumber(day)).map(({ name }) => name);
/** The day of a year that has a name; it must be one. */
const dayNamed = (year: number, id: string): string[] => {
  const first = firstDayOf(year);
  return Array.from({ length: firstDayOf(year + 1) - first }, (_, i) => first + i)
    .filter((day) => namedDays(day).some((one) => one.id === id))
    .map((day) => toDay(day).slice(5));
};

describe('named days', () => {
  // as printed almanacs and the yearly notices have them
  it.each([
    [2008, '04-04', '02-07', '06-08', '09-14', '12-21'],
    [2012, '04-04', '01-23', '06-23', '09-30', '12-21'],
    [2017, '04-04', '01-28', '05-30', '10-04', '12-22'],
    [2019, '04-05', '02-05', '06-07', '09-13', '12-22'],
    [2020, '04-04', '01-25', '06-25', '10-01', '12-21'],
    [2023, '04-05', '01-22', '06-22', '09-29', '12-22'],
    [2024, '04-04', '02-10', '06-10', '09-17', '12-21'],
    [2025, '04-04', '01-29', '05-31', '10-06', '12-21'],
    [2026, '04-05', '02-17', '06-19', '09-25', '12-22'],
    [2027, '04-05', '02-06', '06-09', '09-15', '12-22'],
    [2033, '04-04', '01-31', '06-01', '09-08', '12-21'],
  ])('%i: 清明 %s, 春节 %s, 端午 %s, 中秋 %s, 冬至 %s', (year, qingming, spring, boat, moon, solstice) => {
    expect([
      dayNamed(year, 'qingming'),
      dayNamed(year, 'spring-festival'),
      dayNamed(year, 'dragon-boat'),
      dayNamed(year, 'mid-autumn'),
      dayNamed(year, 'winter-solstice'),
    ]).toEqual([[qingming], [spring], [boat], [moon], [solstice]]);
  });

  it.each([
    ['2026-02-16', ['除夕']],
    ['2026-02-17', ['春节']],
    ['2026-03-03', ['元宵节']],
    ['2025-02-02', ['破五']],
    ['2026-03-20', ['龙抬头', '春分']],
    ['2026-05-10', ['母亲节', '中国品牌日']],
    ['2026-05-12', ['汶川地震纪念日', '防灾减灾日', '护士节']],
    ['2026-06-21', ['父亲节', '夏至']],
    ['2026-07-07', ['七七事变纪念日', '小暑']],
    ['2026-08-19', ['七夕', '中国医师节']],
    ['2026-09-18', ['九一八']],
    ['2026-09-23', ['农民丰收节', '秋分']],
    ['2020-10-01', ['国庆节', '中秋节']],
    ['2033-06-01', ['端午节', '儿童节']],
    ['2026-10-18', ['重阳节']],
    ['2026-11-11', ['双十一']],
    ['2026-12-13', ['国家公祭日']],
    ['2026-12-31', ['跨年夜']],
    ['2027-01-01', ['元旦']],
    // 2025 has no 腊月三十: the eve is the 29th
    ['2025-01-28', ['除夕']],
    // nobody plans by 鸡日, and 18 May has no name at all
    ['2026-02-18', ['雨水']],
    ['2026-05-18', []],
  ])('%s is %j', (day, names) => {
    expect(namesOn(day)).toEqual(names);
  });

  it('gives a day by decree from the year it was decreed for', () => {
    expect([2013, 2014].map((year) => namesOn(`${year}-12-13`))).toEqual([[], ['国家公祭日']]);
    expect([2024, 2025].map((year) => namesOn(`${year}-10-25`))).toEqual([[], ['台湾光复纪念日']]);
    expect(namesOn('2008-11-11')).toEqual([]);
  });

  it('keeps no festival twice where a month is put in', () => {
    // 2028 has a second fifth month, 2023 a second second one
    expect(dayNamed(2028, 'dragon-boat')).toEqual(['05-28']);
    expect(dayNamed(2023, 'dragon-head')).toEqual(['02-21']);
  });

  it('has all 24 terms every year, in their order, 14 to 17 days apart', () => {
    const ids = ALL_NAMED_DAYS.filter(({ kind, id }) => kind === 'term' || id === 'qingming').map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(24);
    let last = toDayNumber('1999-12-22');
    const gaps = new Set<number>();
    for (let day = firstDayOf(2000); day < firstDayOf(2101); day += 1) {
      if (!namedDays(day).some(({ id }) => ids.includes(id))) continue;
      gaps.add(day - last);
      last = day;
    }
    expect([...gaps].sort()).toEqual([14, 15, 16]);
  });

  it('has the festivals of the regulation on the days that the working calendar gives off', () => {
    const wrong = Array.from({ length: 100 }, (_, i) => 2000 + i).flatMap((year) => {
      const off = statutoryDays(year);
      return (['spring-festival', 'qingming', 'dragon-boat', 'mid-autumn'] as const)
        .map((id) => [id, toDayNumber(`${year}-${dayNamed(year, id)[0]}`)] as const)
        .filter(([id, day]) => off.get(day) !== id && off.get(day) !== 'national-day')
        .map(([id]) => `${year} ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  it('says the same of a day whenever it is asked, the weightiest first, no name twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDayOf(1990), max: firstDayOf(2120) }), (day) => {
        const names = namedDays(day);
        expect(namedDays(day)).toEqual(names);
        expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
        const kinds = names.map(({ kind }) => NAMED_KINDS.indexOf(kind));
        expect(kinds).toEqual([...kinds].sort());
      }),
    );
  });

  it('finds the second Sunday of May', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const [day = ''] = dayNamed(year, 'mothers-day');
      const number = toDayNumber(`${year}-${day}`);
      expect([weekdayOf(number), day >= '05-08' && day <= '05-14']).toEqual([0, true]);
    }
  });

  it('has ids of its own', () => {
    expect(new Set(ALL_NAMED_DAYS.map(({ id }) => id)).size).toBe(ALL_NAMED_DAYS.length);
    expect(ALL_NAMED_DAYS.every(({ id }) => /^[a-z]+(-[a-z0-9]+)*$/.test(id))).toBe(true);
  });
});
