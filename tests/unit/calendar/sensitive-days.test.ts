import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from '@/utils/core/day';
import { moveItem } from '@/utils/domain/calendar/move-item';
import { namedDays } from '@/utils/domain/calendar/named-days';
import { BUNDLED_SENSITIVE } from '@/utils/domain/calendar/sensitive-day-list';
import {
  allSensitiveDays,
  heldBy,
  holdDaysOf,
  isReleased,
  mourningDays,
  nextFreeDay,
  sensitiveOn,
} from '@/utils/domain/calendar/sensitive-days';
import type { PlanItem, ReleaseWord } from '@/utils/model/plan';
import type { SensitiveDay, SensitiveSettings } from '@/utils/model/plan-settings';
import { sensitiveDay } from '@/utils/model/schema/plan';
import { daysFrom } from '../../support/worktime';

const settings = (...days: readonly SensitiveDay[]): SensitiveSettings => ({ rev: 1, days });
const USUAL = settings();
const bundled = (id: string): SensitiveDay => {
  const found = BUNDLED_SENSITIVE.find((one) => one.id === id);
  if (!found) throw new Error(`no day ${id}`);
  return found;
};
const on = (day: string, given = USUAL, uid?: string): readonly string[] =>
  sensitiveOn(day, uid, given).map(({ id, level }) => `${id} ${level}`);

type Item = Parameters<typeof heldBy>[0] & Pick<PlanItem, 'minute'>;
const item = (day: string, more: Partial<Item> = {}): Item => ({
  day,
  minute: 18 * 60 + 30,
  uids: ['1'],
  state: 'ready',
  isPromotion: true,
  releases: [],
  ...more,
});
const word = (by: string, at = 1): ReleaseWord => ({ by, at, reason: '公益项目，经总监同意' });
const holds = (one: Item, given = USUAL): readonly string[] => heldBy(one, given).map(({ id }) => id);

describe('sensitive days', () => {
  it.each([
    ['2026-09-18', ['september-18 hold']],
    ['2026-12-13', ['nanjing hold']],
    ['2026-05-12', ['wenchuan hold']],
    ['2027-05-12', ['wenchuan hold']],
    ['2026-09-30', ['martyrs hold']],
    ['2026-07-07', ['july-7 hold']],
    ['2026-09-03', ['victory remind']],
    ['2026-04-05', ['qingming hold']],
    ['2026-04-04', []],
    ['2024-04-04', ['qingming hold']],
    ['2024-04-05', []],
    ['2026-09-19', []],
  ])('%s: %j', (day, days) => {
    expect(on(day)).toEqual(days);
  });

  it('have the ids of the named days, on the same day', () => {
    const strange = BUNDLED_SENSITIVE.filter(({ id, rule }) => {
      const day = rule.type === 'yearly' ? [rule.month, rule.day] : [4, 5];
      const text = `2026-${day.map((part) => String(part).padStart(2, '0')).join('-')}`;
      return !namedDays(toDayNumber(text)).some((named) => named.id === id);
    });
    // 15 August is in the calendar as 全国生态日
    expect(strange.map(({ id }) => id)).toEqual(['surrender']);
  });

  it('are changed, switched off and added to by the company', () => {
    const given = settings(
      { ...bundled('victory'), level: 'hold' },
      { ...bundled('july-7'), isOff: true },
      { ...bundled('tangshan'), rule: { type: 'yearly', month: 7, day: 27 } },
      {
        id: 'own',
        name: '公司停机日',
        rule: { type: 'yearly', month: 9, day: 3 },
        level: 'remind',
        advice: '',
        uids: [],
      },
    );
    expect(on('2026-09-03', given)).toEqual(['victory hold', 'own remind']);
    expect(on('2026-07-07', given)).toEqual([]);
    expect([on('2026-07-27', given), on('2026-07-28', given)]).toEqual([['tangshan remind'], []]);
    expect(allSensitiveDays(given)).toHaveLength(BUNDLED_SENSITIVE.length + 1);
  });

  it('give the ones that hold first', () => {
    const own: SensitiveDay = {
      ...bundled('consumer'),
      id: 'own',
      rule: { type: 'once', from: '2026-03-15', to: '2026-03-15' },
      level: 'hold',
    };
    expect(on('2026-03-15', settings(own))).toEqual(['own hold', 'consumer remind']);
  });

  it('go from one day to another where the site turns grey, both included', () => {
    const given = settings(mourningDays('2026-11-30', '2026-12-02'));
    expect(
      ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map(
        (day) => on(day, given).length,
      ),
    ).toEqual([0, 1, 1, 1, 0]);
  });

  it.each([
    [7, 15, '2026-08-27', '2027-08-16'],
    // 2028 has a second fifth month: the first one counts
    [5, 5, '2026-06-19', '2028-05-28'],
    // 除夕, of a year with and of one without a thirtieth
    [12, 30, '2026-02-16', '2027-02-05'],
    [12, 30, '2033-01-30', '2034-02-18'],
  ])('come by the lunar calendar: %i-%i on %s and %s', (month, day, first, second) => {
    const own: SensitiveDay = { ...bundled('tangshan'), id: 'own', rule: { type: 'lunar', month, day } };
    const days = (year: string): readonly string[] =>
      daysFrom(`${year}-01-01`, `${year}-12-31`)
        .map(toDay)
        .filter((one) => on(one, settings(own)).includes('own remind'));
    expect([days(first.slice(0, 4)), days(second.slice(0, 4))]).toEqual([[first], [second]]);
  });

  it('can be written back by the company as they are', () => {
    const all = [...BUNDLED_SENSITIVE, mourningDays('2026-11-30', '2026-12-02')];
    expect(all.map((one) => sensitiveDay.parse(one))).toEqual(all);
  });

  it('are for some accounts where the company says so; without an account all are shown', () => {
    const given = settings({ ...mourningDays('2026-11-25', '2026-11-25'), uids: ['1', '2'] });
    expect([undefined, '1', '2', '3'].map((uid) => on('2026-11-25', given, uid).length)).toEqual([
      1, 1, 1, 0,
    ]);
  });
});

describe('what is held', () => {
  it('is a promotion, a joke and a lottery, and nothing else', () => {
    expect(holds(item('2026-09-18'))).toEqual(['september-18']);
    expect(holds(item('2026-09-18', { isPromotion: false, activity: 'lottery' }))).toEqual(['september-18']);
    expect(holds(item('2026-09-18', { isPromotion: false, activity: 'vote' }))).toEqual([]);
    expect(holds(item('2026-09-18', { isPromotion: undefined }))).toEqual([]);
    // said, not held
    expect(holds(item('2026-09-03'))).toEqual([]);
    expect(holds(item('2026-09-17'))).toEqual([]);
  });

  it('is not what is out', () => {
    expect(holds(item('2026-09-18', { state: 'published' }))).toEqual([]);
    expect(holds(item('2026-09-18', { state: 'reviewed' }))).toEqual([]);
    expect(holds(item('2026-09-18', { state: 'idea' }))).toEqual(['september-18']);
  });

  it('is an item of which one account is meant; without an account only by the days for all', () => {
    const given = settings({ ...mourningDays('2026-11-25', '2026-11-25'), uids: ['2'] });
    expect(holds(item('2026-11-25', { uids: ['1', '2'] }), given)).toEqual(['mourning-2026-11-25']);
    expect(holds(item('2026-11-25'), given)).toEqual([]);
    expect(holds(item('2026-11-25', { uids: [] }), given)).toEqual([]);
    expect(holds(item('2026-09-18', { uids: [] }), given)).toEqual(['september-18']);
  });
});

describe('releases', () => {
  it('need two different people', () => {
    expect(isReleased({ releases: [] })).toBe(false);
    expect(isReleased({ releases: [word('zhou')] })).toBe(false);
    expect(isReleased({ releases: [word('zhou', 1), word('zhou', 2), word('zhou', 3)] })).toBe(false);
    expect(isReleased({ releases: [word('zhou'), word('lin')] })).toBe(true);
  });

  it('let an item go, and it is still known what it was held by', () => {
    const released = item('2026-12-13', { releases: [word('zhou'), word('lin')] });
    expect(holds(released)).toEqual([]);
    expect(holdDaysOf(released, USUAL).map(({ id }) => id)).toEqual(['nanjing']);
  });

  it('are gone with the day, not with the hour', () => {
    const released = item('2026-12-13', { releases: [word('zhou'), word('lin')] });
    expect(holds(moveItem(released, '2026-12-13', 600))).toEqual([]);
    expect(holds(moveItem(moveItem(released, '2026-12-14'), '2026-12-13'))).toEqual(['nanjing']);
  });

  it('never come of one person, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }), (people) => {
        const releases = people.map((by, at) => word(by, at));
        expect(isReleased({ releases })).toBe(people.some((by) => by !== people[0]));
      }),
    );
  });
});

describe('the next free day', () => {
  it.each([
    ['2026-09-18', '2026-09-19'],
    ['2026-09-30', '2026-10-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-04-05', '2026-04-06'],
  ])('after %s is %s', (day, next) => {
    expect(nextFreeDay(item(day), USUAL)).toBe(next);
  });

  it('leaps over what holds after it and keeps the clock', () => {
    const given = settings(mourningDays('2026-12-10', '2026-12-12'));
    const held = item('2026-12-10');
    const next = nextFreeDay(held, given) ?? '';
    expect(next).toBe('2026-12-14');
    expect(moveItem(held, next)).toMatchObject({ day: '2026-12-14', minute: 18 * 60 + 30 });
  });

  it('is not in the past of an overdue item', () => {
    expect(nextFreeDay(item('2026-09-18'), USUAL, '2026-12-13')).toBe('2026-12-14');
    expect(nextFreeDay(item('2026-09-18'), USUAL, '2026-12-12')).toBe('2026-12-12');
    expect(nextFreeDay(item('2026-09-18'), USUAL, '2026-01-01')).toBe('2026-09-19');
  });

  it('is none where the company holds for years', () => {
    expect(
      nextFreeDay(item('2026-09-18'), settings(mourningDays('2026-01-01', '2030-01-01'))),
    ).toBeUndefined();
  });

  it('never holds what is moved to it', () => {
    const start = toDayNumber('2026-01-01');
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(20), fc.nat(20), (offset, later, length) => {
        const day = toDay(start + offset);
        const from = toDay(start + offset + later);
        const given = settings(mourningDays(from, toDay(toDayNumber(from) + length)));
        const next = nextFreeDay(item(day), given) ?? '';
        expect(next > day).toBe(true);
        expect(holds(item(next), given)).toEqual([]);
        for (let one = toDayNumber(day) + 1; one < toDayNumber(next); one += 1) {
          expect(holds(item(toDay(one)), given)).not.toEqual([]);
        }
      }),
    );
  });
});
