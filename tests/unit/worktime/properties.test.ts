import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dayNumberOf, startOfDay } from '@/utils/core/day';
import { compileHours } from '@/utils/domain/worktime/compile-hours';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { createClock } from '@/utils/domain/worktime/create-clock';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { addRunningMs, mergePauses, runningMs } from '@/utils/domain/worktime/pauses';
import {
  addWorkingMs,
  isOpen,
  nextClosing,
  nextOpening,
  workingMsBetween,
} from '@/utils/domain/worktime/working-ms';
import type { HoursPlan, ServiceHours } from '@/utils/model/worktime';
import { at, CALENDAR, HOUR, MINUTE } from '../../support/worktime';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const span = fc.tuple(time, fc.oneof(time, fc.constant('24:00'))).map(([from, to]) => `${from}-${to}`);
const spans = (min: number) => fc.array(span, { minLength: min, maxLength: 3 });
const plan = (min: number): fc.Arbitrary<HoursPlan> =>
  fc.record({
    workday: spans(min),
    makeup: fc.option(spans(0), { nil: undefined }),
    weekend: spans(0),
    holiday: spans(0),
  });
const hours: fc.Arbitrary<ServiceHours> = fc.record({
  id: fc.constant('h'),
  name: fc.constant(''),
  hours: plan(1),
  night: fc.option(plan(0), { nil: undefined }),
  exceptions: fc.array(
    fc.record({
      from: fc.constantFrom('2026-09-28', '2026-12-30', '2027-02-01'),
      to: fc.constantFrom('2026-10-02', '2027-01-02', '2027-02-10'),
      name: fc.constant('x'),
      spans: spans(0),
      night: fc.option(spans(0), { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
});
/** Around 国庆, the year end, 春节 with its 调休 Saturdays, and years without a notice; to the ms. */
const instant = fc
  .tuple(
    fc.constantFrom(
      '2026-09-18 00:00',
      '2026-12-20 00:00',
      '2026-02-10 00:00',
      '2027-02-01 00:00',
      '2019-12-28 00:00',
    ),
    fc.nat({ max: 25 * 24 * HOUR }),
  )
  .map(([from, more]) => at(from) + more);
/** The shortest plan opens a minute on workdays: 200 hours of it lie just within the sixty years that are searched. */
const term = fc.oneof(fc.nat({ max: 40 * HOUR }), fc.nat({ max: 200 * HOUR }));
const kind = fc.constantFrom('service' as const, 'duty' as const);
const clock = fc.tuple(hours, kind).map(([given, which]) => createClock(CALENDAR, given, which));

/** The same by looking at every minute: slow and plain. */
function slowlyBetween(a: number, b: number, given: ServiceHours, withDuty: boolean): number {
  const spansOf = compileHours(given, withDuty);
  let sum = 0;
  for (let t = Math.floor(a / MINUTE) * MINUTE; t < b; t += MINUTE) {
    const day = dayNumberOf(t);
    const isIn = [day - 2, day - 1, day].some((one) =>
      spansOf(one, CALENDAR.infoOf(one)).some(
        ({ from, to }) => startOfDay(one) + from * MINUTE <= t && t < startOfDay(one) + to * MINUTE,
      ),
    );
    if (isIn) sum += Math.min(t + MINUTE, b) - Math.max(t, a);
  }
  return sum;
}

describe('working time, whatever the hours', () => {
  it('is what counting minute by minute gives', () => {
    fc.assert(
      fc.property(hours, kind, instant, fc.nat({ max: 4 * 24 * HOUR }), (given, which, a, more) => {
        const fast = workingMsBetween(a, a + more, createClock(CALENDAR, given, which));
        expect(fast).toBe(slowlyBetween(a, a + more, given, which === 'duty'));
      }),
      { numRuns: 60 },
    );
  });

  it('added and counted are the inverse of each other, both ways', () => {
    fc.assert(
      fc.property(clock, instant, term, (given, from, ms) => {
        const end = addWorkingMs(from, ms, given);
        if (end === undefined) throw new Error('has hours on every workday');
        expect(end).toBeGreaterThanOrEqual(from);
        expect(workingMsBetween(from, end, given)).toBe(ms);
        const start = addWorkingMs(end, -ms, given);
        if (start === undefined) throw new Error('has hours on every workday');
        expect(workingMsBetween(start, end, given)).toBe(ms);
        expect(start).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('ends a term at the first instant that will do, and starts it at the last', () => {
    fc.assert(
      fc.property(
        clock,
        instant,
        term.filter((ms) => ms > 0),
        (given, from, ms) => {
          const end = addWorkingMs(from, ms, given) ?? 0;
          expect(workingMsBetween(from, end - 1, given)).toBe(ms - 1);
          const start = addWorkingMs(from, -ms, given) ?? 0;
          expect(workingMsBetween(start + 1, from, given)).toBe(ms - 1);
        },
      ),
    );
  });

  it('is never negative, adds up, and never runs faster than time', () => {
    fc.assert(
      fc.property(clock, instant, instant, instant, (given, ...instants) => {
        const [a = 0, b = 0, c = 0] = instants.sort((x, y) => x - y);
        const [ab, bc, ac] = [
          workingMsBetween(a, b, given),
          workingMsBetween(b, c, given),
          workingMsBetween(a, c, given),
        ];
        expect(ab + bc).toBe(ac);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ac).toBeLessThanOrEqual(c - a);
        expect(workingMsBetween(c, a, given)).toBe(ac === 0 ? -0 : -ac);
      }),
    );
  });

  it('runs from each opening to the closing after it, and stands in between', () => {
    fc.assert(
      fc.property(clock, instant, (given, from) => {
        const opening = nextOpening(from, given);
        if (opening === undefined) throw new Error('has hours on every workday');
        expect(workingMsBetween(from, opening, given)).toBe(0);
        expect(isOpen(opening, given)).toBe(true);
        expect(workingMsBetween(opening, opening + 1, given)).toBe(1);
        const closing = nextClosing(opening, given);
        if (closing === undefined) return;
        expect(isOpen(closing, given)).toBe(false);
        expect(workingMsBetween(opening, closing, given)).toBe(closing - opening);
      }),
    );
  });
});

describe('pauses', () => {
  const pauses = fc.array(
    fc
      .tuple(instant, fc.nat({ max: 5 * 24 * HOUR }))
      .map(([start, length]) => ({ at: start, until: start + length })),
    { maxLength: 5 },
  );

  it('take away exactly the working time in them, however they overlap', () => {
    fc.assert(
      fc.property(clock, instant, pauses, term, (given, from, list, ms) => {
        const stops = mergePauses(list);
        for (const [i, stop] of stops.entries()) {
          const next = stops[i + 1];
          if (next) expect(stop.until).toBeLessThan(next.at);
        }
        const end = addRunningMs(from, ms, stops, given);
        if (end === undefined) throw new Error('has hours on every workday');
        expect(runningMs(from, end, stops, given)).toBe(ms);
        if (ms > 0) expect(runningMs(from, end - 1, stops, given)).toBe(ms - 1);
        // split one pause in two, and write it twice: nothing changes
        const [first, ...rest] = list;
        if (!first) return;
        const middle = Math.floor((first.at + first.until) / 2);
        const same = mergePauses([
          ...rest,
          { at: middle, until: first.until },
          { at: first.at, until: middle },
          first,
        ]);
        expect(addRunningMs(from, ms, same, given)).toBe(end);
      }),
    );
  });

  it('that last keep the end of the term away', () => {
    fc.assert(
      fc.property(
        clock,
        instant,
        pauses,
        term,
        fc.nat({ max: 20 * 24 * HOUR }),
        (given, from, list, ms, after) => {
          const stands = from + after;
          const stops = mergePauses([...list, { at: stands }]);
          const end = addRunningMs(from, ms, stops, given);
          if (end === undefined)
            expect(runningMs(from, stands + 400 * 24 * HOUR, stops, given)).toBeLessThan(ms);
          else expect(runningMs(from, end, stops, given)).toBe(ms);
        },
      ),
    );
  });
});

describe('the zone of the computer', () => {
  const home = process.env.TZ;
  afterAll(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  /** Everything anew, so that nothing computed in another zone is reused. */
  const answers = () => {
    const calendar = createCalendar(layHolidays().years);
    const given = createClock(
      calendar,
      {
        id: 'h',
        name: '',
        hours: { workday: ['09:00-18:00'], weekend: ['10:00-16:00'], holiday: [] },
        night: { workday: ['22:00-06:00'], weekend: [], holiday: [] },
        exceptions: [{ from: '2026-03-08', to: '2026-03-08', name: 'x', spans: ['01:30-03:30'] }],
      },
      'duty',
    );
    // each hour around the changes of clocks in America, Europe and the southern half, and around New Year
    const starts = ['2026-03-07', '2026-03-28', '2026-10-03', '2026-10-24', '2026-10-31', '2026-12-31'];
    return starts.flatMap((start) =>
      Array.from({ length: 60 }, (_, i) => {
        const from = at(`${start} 00:00`) + i * HOUR;
        const end = addWorkingMs(from, 7 * HOUR + i * MINUTE, given) ?? 0;
        return [calendar.infoOf(dayNumberOf(from)), end, workingMsBetween(from, end + 90 * HOUR, given)];
      }),
    );
  };

  it('changes nothing', () => {
    process.env.TZ = 'Asia/Shanghai';
    const expected = answers();
    const offsets = [
      'UTC',
      'America/New_York',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ].map((zone) => {
      process.env.TZ = zone;
      expect(answers(), zone).toEqual(expected);
      return new Date(at('2026-10-04 12:00')).getTimezoneOffset();
    });
    // the zones were really in force
    expect(offsets).toEqual([0, 240, -840, -660, -60]);
  });
});
