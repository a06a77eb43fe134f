import { expect, it } from 'vitest';
import { toDay, toDayNumber } from '@/utils/core/day';
import { lunarOf } from '@/utils/domain/calendar/lunar-date';
import { SOLAR_TERMS, solarTermOf } from '@/utils/domain/calendar/solar-term';
import { lunarYears } from '../../../scripts/calendar/lunar-years';
import { solarTerms } from '../../../scripts/calendar/solar-terms';
import { daysFrom } from '../../support/worktime';

it('has the solar terms as the two packages give them', () => {
  const { names, days } = solarTerms();
  expect(SOLAR_TERMS).toEqual(names);
  const told = daysFrom('2000-01-01', '2100-12-31').flatMap((day) => {
    const term = solarTermOf(day);
    return term === undefined ? [] : [`${names[term]} ${toDay(day)}`];
  });
  const given = days.flatMap((row, year) =>
    row.map((day, i) => {
      const month = Math.floor(i / 2) + 1;
      return `${names[i]} ${2000 + year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    }),
  );
  expect(told).toEqual(given);
});

it('has the months of the moon as the two packages give them', () => {
  const wrong = lunarYears().flatMap(({ first, leap, lengths }) => {
    let day = toDayNumber(first);
    return lengths.flatMap((length, i) => {
      const date = lunarOf(day);
      const last = lunarOf(day + length - 1);
      day += length;
      const isLate = leap > 0 && i >= leap;
      const month = isLate ? i : i + 1;
      const isRight =
        date?.day === 1 &&
        date.month === month &&
        date.isLeap === (isLate && i === leap) &&
        last?.day === length;
      return isRight ? [] : [`${first} month ${i + 1}`];
    });
  });
  expect(wrong).toEqual([]);
});
