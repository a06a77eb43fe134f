import fc from 'fast-check';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { DAY_MS, toDay, toDayNumber } from '@/utils/core/day';
import { readRule } from '@/utils/domain/calendar/exchange/read-rule';
import { recurDays } from '@/utils/domain/calendar/exchange/recur-days';

const FROM = toDayNumber('2026-01-01');
const TO = toDayNumber('2028-12-31');

const ours = (text: string, start: number, to = TO): readonly number[] => {
  const read = readRule(text);
  if (!read) throw new Error(`no rule: ${text}`);
  return [...recurDays(read.rule, start, to)];
};

/** Days of a rule by another program's reading. */
function theirs(text: string, start: number): readonly number[] {
  const stamp = toDay(start).replaceAll('-', '');
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:r',
    `DTSTART:${stamp}T120000Z`,
    `RRULE:${text}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const [event] = Object.values(ical.sync.parseICS(file)).flatMap((part) =>
    part?.type === 'VEVENT' ? [part] : [],
  );
  const dates = event?.rrule?.between(new Date(start * DAY_MS), new Date((TO + 1) * DAY_MS - 1), true) ?? [];
  return dates.map((date) => Math.floor(date.getTime() / DAY_MS));
}

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 });
const interval = fc.integer({ min: 1, max: 4 }).map((n) => (n === 1 ? '' : `;INTERVAL=${n}`));
const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  values.map((list) => `;${name}=${list.join(',')}`);
const perhaps = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
const months = part(
  'BYMONTH',
  fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
);
const monthDays = part(
  'BYMONTHDAY',
  fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -5, max: -1 })), {
    minLength: 1,
    maxLength: 3,
  }),
);
const places = part(
  'BYDAY',
  fc.uniqueArray(
    fc.tuple(fc.constantFrom('1', '2', '4', '-1', '-2', ''), weekday).map(([place, day]) => place + day),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
);
const monthly = fc.constant('FREQ=MONTHLY');
const anyRule = fc
  .oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), interval, perhaps(part('BYDAY', weekdays)), perhaps(months)),
    fc.tuple(fc.constant('FREQ=WEEKLY'), interval, part('BYDAY', weekdays), fc.constantFrom('', ';WKST=SU')),
    // an interval and months together are left out: the other program takes months that the interval passes over
    fc.tuple(monthly, fc.oneof(interval, months), fc.oneof(monthDays, places)),
    fc.tuple(monthly, interval, part('BYDAY', weekdays), fc.constantFrom(';BYSETPOS=1', ';BYSETPOS=2,-2')),
    fc.tuple(fc.constant('FREQ=YEARLY'), interval, months, fc.oneof(monthDays, places)),
  )
  .map((parts) => parts.join(''));

describe('days of a rule', () => {
  it('are those that another program finds', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: FROM, max: FROM + 400 }), (rule, day) => {
        // a start that the rule does not name is read differently everywhere
        const [start] = ours(rule, day);
        fc.pre(start !== undefined);
        expect(ours(rule, start ?? 0)).toEqual(theirs(rule, start ?? 0));
      }),
      // the other program takes its time
      { numRuns: 50 },
    );
  });

  it('leave out the months that have no such day', () => {
    const days = ours('FREQ=MONTHLY', toDayNumber('2026-01-30'), toDayNumber('2026-05-01')).map(toDay);
    expect(days).toEqual(['2026-01-30', '2026-03-30', '2026-04-30']);
    const leap = ours('FREQ=YEARLY', toDayNumber('2024-02-29'), toDayNumber('2032-12-31')).map(toDay);
    expect(leap).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(ours('FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,2', FROM, FROM + 500).map(toDay)).toEqual([
      '2026-01-01',
      '2027-01-01',
    ]);
    expect(ours('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', FROM)).toEqual([]);
  });

  it('end with the count', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 1, max: 20 }), (rule, count) => {
        expect(ours(`${rule};COUNT=${count}`, FROM)).toEqual(ours(rule, FROM).slice(0, count));
      }),
    );
  });

  it('do not depend on where one begins to look', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: FROM, max: TO }), (rule, from) => {
        const read = readRule(rule);
        const late = read ? [...recurDays(read.rule, FROM - 9_000, TO, from)] : [];
        expect(late.filter((day) => day >= from)).toEqual(
          ours(rule, FROM - 9_000).filter((day) => day >= from),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on how far one looks', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: FROM, max: TO }), (rule, to) => {
        expect(ours(rule, FROM, to)).toEqual(ours(rule, FROM).filter((day) => day <= to));
      }),
    );
  });
});
