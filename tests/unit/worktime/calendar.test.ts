import { describe, expect, it } from 'vitest';
import { toDay } from '@/utils/core/day';
import { BUNDLED, BUNDLED_FROM } from '@/utils/domain/worktime/bundled';
import { checkYear } from '@/utils/domain/worktime/check-year';
import { createCalendar, dayInfo } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { addWorkdays, workdaysBetween } from '@/utils/domain/worktime/workdays';
import { NOTICES } from '../../../scripts/worktime/notices';
import { CALENDAR, daysFrom } from '../../support/worktime';

const of = (day: string) => dayInfo(day, CALENDAR);
const kinds = (from: string, to: string) =>
  daysFrom(from, to).map((day) => {
    const { kind, reason } = CALENDAR.infoOf(day);
    return `${toDay(day).slice(5)} ${reason.id === 'holiday-weekend' ? reason.id : kind}`;
  });

describe('the official years', () => {
  it.each(NOTICES)('are those of the notice, every day of $year', ({ year, off, work }) => {
    const later = NOTICES.find((notice) => notice.year === year + 1);
    const wrong = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => {
      const date = toDay(day);
      const isOff = [...off, ...(later?.off ?? [])].some(([from, to]) => from <= date && date <= to);
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      const works = work.includes(date) || (!isOff && !weekend);
      return CALENDAR.infoOf(day).works !== works;
    });
    expect(wrong.map(toDay)).toEqual([]);
  });

  it('have as many working days as the authorities count', () => {
    // 365 − 104 − 13 statutory days since 2025, 366 − 104 − 11 in the leap year before
    const count = (year: number) =>
      daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => CALENDAR.infoOf(day).works).length;
    expect([2024, 2025, 2026].map(count)).toEqual([251, 248, 248]);
  });

  it('are sound, whole and say where they come from', () => {
    expect(BUNDLED.years.map(checkYear).filter(Boolean)).toEqual([]);
    expect(CALENDAR.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(
      BUNDLED.years.every(({ papers }) => papers.every((paper) => /^国办发明电〔\d{4}〕\d+号$/.test(paper))),
    ).toBe(true);
    expect(BUNDLED_FROM.source).toMatch(/^chinese-days 1\./);
    expect(BUNDLED_FROM.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('kinds of days', () => {
  it('tells 国庆 2026 apart day by day', () => {
    expect(kinds('2026-09-19', '2026-09-28')).toEqual([
      '09-19 weekend',
      '09-20 makeup',
      '09-21 workday',
      '09-22 workday',
      '09-23 workday',
      '09-24 workday',
      '09-25 statutory',
      '09-26 holiday-weekend',
      '09-27 holiday-weekend',
      '09-28 workday',
    ]);
    expect(kinds('2026-09-30', '2026-10-11')).toEqual([
      '09-30 workday',
      '10-01 statutory',
      '10-02 statutory',
      '10-03 statutory',
      '10-04 holiday-weekend',
      '10-05 bridged',
      '10-06 bridged',
      '10-07 bridged',
      '10-08 workday',
      '10-09 workday',
      '10-10 makeup',
      '10-11 weekend',
    ]);
  });

  it('tells 春节 2026: 除夕 is statutory since 2025', () => {
    expect(kinds('2026-02-13', '2026-02-24')).toEqual([
      '02-13 workday',
      '02-14 makeup',
      '02-15 holiday-weekend',
      '02-16 statutory',
      '02-17 statutory',
      '02-18 statutory',
      '02-19 statutory',
      '02-20 bridged',
      '02-21 holiday-weekend',
      '02-22 holiday-weekend',
      '02-23 bridged',
      '02-24 workday',
    ]);
    // 2024 the notice only asked employers to give 除夕 off
    expect(of('2024-02-09').kind).toBe('workday');
    expect(of('2024-02-10').kind).toBe('statutory');
    expect(of('2024-02-13').kind).toBe('bridged');
  });

  it('gives a compensation day for a statutory Sunday: 清明 2026', () => {
    expect(kinds('2026-04-04', '2026-04-06')).toEqual([
      '04-04 holiday-weekend',
      '04-05 statutory',
      '04-06 bridged',
    ]);
  });

  it('names the festival as the notice does, with a reason that a sentence can be made of', () => {
    expect(of('2026-10-10').reason).toEqual({ id: 'makeup', festival: 'national-day', name: '国庆节' });
    expect(of('2026-02-20').reason).toEqual({ id: 'bridged', festival: 'spring-festival', name: '春节' });
    expect(of('2025-10-06').reason).toEqual({ id: 'statutory', festival: 'mid-autumn', name: '中秋节' });
    expect(of('2026-11-24').reason).toEqual({ id: 'weekday' });
    expect(of('2026-11-28').reason).toEqual({ id: 'weekend' });
  });

  it('counts the weekend beside a holiday to it, also where the notice just says 与周末连休', () => {
    expect(kinds('2024-06-07', '2024-06-11')).toEqual([
      '06-07 workday',
      '06-08 holiday-weekend',
      '06-09 holiday-weekend',
      '06-10 statutory',
      '06-11 workday',
    ]);
    // the Saturday is worked, so the Sunday before it is an ordinary one
    expect(kinds('2025-10-09', '2025-10-12')).toEqual([
      '10-09 workday',
      '10-10 workday',
      '10-11 makeup',
      '10-12 weekend',
    ]);
  });

  it('parts a Sunday from a holiday by the Saturday that is worked between them', () => {
    const days = [
      { date: '2026-06-19', name: '端午节', isOffDay: true },
      { date: '2026-06-20', name: '端午节', isOffDay: false },
    ];
    const calendar = createCalendar([{ year: 2026, papers: [], days }]);
    expect(dayInfo('2026-06-21', calendar).reason).toEqual({ id: 'weekend' });
    expect(dayInfo('2026-06-20', calendar).kind).toBe('makeup');
  });

  it('refuses what is no day', () => {
    for (const day of ['2026-02-30', '2026-2-3', '26-02-03', '', '2026-13-01', '2025-02-29']) {
      expect(() => of(day), day).toThrow(RangeError);
    }
    expect(of('2024-02-29').kind).toBe('workday');
  });
});

describe('years without a notice', () => {
  it('are inferred from weekdays and the statutory days, and say so', () => {
    const off = daysFrom('2027-01-01', '2027-12-31').filter(
      (day) => CALENDAR.infoOf(day).kind === 'statutory',
    );
    expect(off.map((day) => `${toDay(day)} ${CALENDAR.infoOf(day).reason.id}`)).toEqual(
      [
        '2027-01-01',
        '2027-02-05',
        '2027-02-06',
        '2027-02-07',
        '2027-02-08',
        '2027-04-05',
        '2027-05-01',
        '2027-05-02',
        '2027-06-09',
        '2027-09-15',
        '2027-10-01',
        '2027-10-02',
        '2027-10-03',
      ].map((date) => `${date} statutory`),
    );
    expect(of('2027-03-01')).toMatchObject({ kind: 'workday', coverage: 'inferred', missingYear: 2027 });
    expect(of('2026-03-02').coverage).toBe('official');
    expect(of('2026-03-02')).not.toHaveProperty('missingYear');
    expect(of('2019-06-03')).toMatchObject({ coverage: 'inferred', missingYear: 2019 });
  });

  it('leave the last week of the year before in doubt: its notice may change it', () => {
    expect(of('2026-12-24')).toMatchObject({ coverage: 'official' });
    expect(of('2026-12-25')).toMatchObject({ kind: 'workday', coverage: 'inferred', missingYear: 2027 });
    expect(of('2025-12-31').coverage).toBe('official');
  });

  it('are covered in those last days once the next notice is on file', () => {
    // as the notice for 2019 did: Saturday 29 December 2018 worked, Monday the 31st off
    const days = [
      { date: '2018-12-29', name: '元旦', isOffDay: false },
      { date: '2018-12-30', name: '元旦', isOffDay: true },
      { date: '2018-12-31', name: '元旦', isOffDay: true },
      { date: '2019-01-01', name: '元旦', isOffDay: true },
    ];
    const calendar = createCalendar([{ year: 2019, papers: [], days }]);
    expect(dayInfo('2018-12-29', calendar)).toMatchObject({ kind: 'makeup', coverage: 'official' });
    expect(dayInfo('2018-12-31', calendar)).toMatchObject({ kind: 'bridged', coverage: 'official' });
    expect(dayInfo('2018-12-28', calendar)).toMatchObject({ coverage: 'inferred', missingYear: 2018 });
  });

  it('follow the later notice where two speak of one day, in whatever order they come', () => {
    const says = (year: number, isOffDay: boolean) => ({
      year,
      papers: [],
      days: [{ date: '2022-12-31', name: '元旦', isOffDay }],
    });
    const [older, newer] = [says(2022, true), says(2023, false)];
    expect(dayInfo('2022-12-31', createCalendar([newer, older])).works).toBe(true);
    expect(dayInfo('2022-12-31', createCalendar([older, newer])).works).toBe(true);
  });

  it('find the first year that is missing between two days', () => {
    const missing = (from: string, to: string) => {
      const days = daysFrom(from, to);
      return CALENDAR.missingYear(days[0] ?? 0, days.at(-1) ?? 0);
    };
    expect(missing('2020-01-01', '2026-12-24')).toBeUndefined();
    expect(missing('2020-01-01', '2026-12-25')).toBe(2027);
    expect(missing('2019-12-31', '2020-01-01')).toBe(2019);
    expect(missing('2027-05-01', '2028-05-01')).toBe(2027);
  });
});

describe('what other calendars answer wrongly', () => {
  it('元旦 of the first year without a notice is no working day (chinese-days says it is)', () => {
    expect(of('2027-01-01')).toMatchObject({ kind: 'statutory', works: false, coverage: 'inferred' });
    expect(addWorkdays('2026-12-28', 4, CALENDAR)).toBe('2027-01-04');
    // five working days after Monday 28 December: chinese-days stops at 4 January
    expect(addWorkdays('2026-12-28', 5, CALENDAR)).toBe('2027-01-05');
  });

  it('春节 of 2027 begins on 6 February, of 2030 on 3 February (ICU has them a day off)', () => {
    expect(of('2027-02-05').reason).toMatchObject({ id: 'statutory', festival: 'spring-festival' });
    expect(of('2027-02-09').kind).toBe('workday');
    expect(of('2030-02-02').reason).toMatchObject({ id: 'statutory', festival: 'spring-festival' });
    expect(of('2030-02-06').kind).toBe('workday');
  });

  it('Sunday 2 February 2020 was off, the Saturday before as well (holiday-calendar lacks the extension)', () => {
    expect([of('2020-02-01').works, of('2020-02-02').works, of('2020-02-03').works]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('an empty year of holiday-cn covers nothing', () => {
    const empty = { year: 2027, papers: [], days: [] };
    const { years, faults } = layHolidays([{ origin: 'imported', at: 1, years: [empty] }]);
    expect(faults).toEqual([
      { origin: 'imported', year: 2027, message: 'no days: the notice for 2027 is not in here' },
    ]);
    expect(dayInfo('2027-01-01', createCalendar(years))).toMatchObject({
      kind: 'statutory',
      missingYear: 2027,
    });
  });
});

describe('working days as terms', () => {
  it('count on from the next day, over 调休 and holidays', () => {
    // five working days after an event on Wednesday 30 September 2026: 8, 9, 10 (调休), 12, 13 October
    expect(addWorkdays('2026-09-30', 5, CALENDAR)).toBe('2026-10-13');
    expect(addWorkdays('2026-02-13', 5, CALENDAR)).toBe('2026-02-27');
    expect(addWorkdays('2026-10-13', -5, CALENDAR)).toBe('2026-09-30');
    expect(addWorkdays('2026-10-03', 0, CALENDAR)).toBe('2026-10-03');
  });

  it('are counted the same way back', () => {
    expect(workdaysBetween('2026-09-30', '2026-10-13', CALENDAR)).toBe(5);
    expect(workdaysBetween('2026-10-13', '2026-09-30', CALENDAR)).toBe(-5);
    expect(workdaysBetween('2026-10-01', '2026-10-07', CALENDAR)).toBe(0);
  });
});
