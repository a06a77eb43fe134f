import { describe, expect, it } from 'vitest';
import { isTimeSpan, parseSpan } from '@/utils/domain/worktime/compile-hours';
import { ALWAYS } from '@/utils/domain/worktime/create-clock';
import {
  addWorkingMs,
  isOpen,
  nextClosing,
  nextOpening,
  workingMsBetween,
} from '@/utils/domain/worktime/working-ms';
import { aClock, at, clockText, HOUR, MINUTE } from '../../support/worktime';

const office = aClock();
const hoursOf = (from: string, to: string, clock = office) =>
  workingMsBetween(at(from), at(to), clock) / HOUR;
const later = (from: string, hours: number, clock = office) =>
  clockText(addWorkingMs(at(from), hours * HOUR, clock));

describe('spans of time', () => {
  it('read as people write them', () => {
    expect(parseSpan('09:00-18:00')).toEqual({ from: 540, to: 1_080 });
    expect(parseSpan('22:00-08:00')).toEqual({ from: 1_320, to: 1_920 });
    expect(parseSpan('00:00-24:00')).toEqual({ from: 0, to: 1_440 });
    expect(parseSpan('09:00-09:00')).toEqual({ from: 540, to: 540 + 1_440 });
    expect(parseSpan('23:59-00:00')).toEqual({ from: 1_439, to: 1_440 });
  });

  it('are refused otherwise', () => {
    for (const text of [
      '9:00-18:00',
      '09:00',
      '24:00-06:00',
      '09:60-10:00',
      '09:00–18:00',
      '25:00-26:00',
      '',
    ]) {
      expect(isTimeSpan(text), text).toBe(false);
      expect(() => parseSpan(text), text).toThrow(RangeError);
    }
  });
});

describe('working time', () => {
  it('counts within a day, over a night and over a weekend', () => {
    expect(hoursOf('2026-11-24 10:00', '2026-11-24 12:30')).toBe(2.5);
    expect(hoursOf('2026-11-24 17:00', '2026-11-25 10:00')).toBe(2);
    expect(hoursOf('2026-11-27 17:00', '2026-11-30 10:00')).toBe(2);
    expect(hoursOf('2026-11-28 00:00', '2026-11-30 09:00')).toBe(0);
    expect(hoursOf('2026-11-25 10:00', '2026-11-24 17:00')).toBe(-2);
  });

  it('counts a 调休 Sunday as the workday it is', () => {
    expect(hoursOf('2026-09-19 00:00', '2026-09-21 00:00')).toBe(9);
    const half = aClock({
      hours: { workday: ['09:00-18:00'], makeup: ['10:00-16:00'], weekend: [], holiday: [] },
    });
    expect(hoursOf('2026-09-19 00:00', '2026-09-21 00:00', half)).toBe(6);
  });

  it('lets 国庆 pass', () => {
    expect(later('2026-09-30 17:30', 1)).toBe('2026-10-08 09:30');
    expect(later('2026-09-30 12:00', 6)).toBe('2026-09-30 18:00');
    // 8, 9 and the working Saturday 10, not Sunday 11
    expect(later('2026-09-30 18:00', 28)).toBe('2026-10-12 10:00');
  });

  it('lets 春节 pass, which ends in a working Saturday', () => {
    expect(later('2026-02-14 17:00', 2)).toBe('2026-02-24 10:00');
    expect(hoursOf('2026-02-27 18:00', '2026-03-02 09:00')).toBe(9);
  });

  it('passes the year end into a year that is only inferred', () => {
    expect(later('2026-12-31 17:00', 2)).toBe('2027-01-04 10:00');
    expect(hoursOf('2026-12-30 09:00', '2027-01-05 18:00')).toBe(4 * 9);
    expect(later('2027-02-04 17:00', 2)).toBe('2027-02-09 10:00');
    expect(later('2031-12-31 17:30', 1)).toBe('2032-01-02 09:30');
  });

  it('has holiday hours on holidays, also on the weekend inside one', () => {
    const shop = aClock({
      hours: { workday: ['09:00-18:00'], weekend: ['12:00-14:00'], holiday: ['10:00-16:00'] },
    });
    expect(hoursOf('2026-10-04 00:00', '2026-10-05 00:00', shop)).toBe(6);
    expect(hoursOf('2026-10-01 00:00', '2026-10-08 00:00', shop)).toBe(7 * 6);
    expect(hoursOf('2026-10-11 00:00', '2026-10-12 00:00', shop)).toBe(2);
    expect(hoursOf('2026-10-10 00:00', '2026-10-11 00:00', shop)).toBe(9);
  });

  it('has several spans a day, merged where they touch or overlap', () => {
    const split = aClock({
      hours: { workday: ['13:30-18:00', '09:00-12:00'], weekend: [], holiday: [] },
    });
    expect(later('2026-11-24 11:00', 2, split)).toBe('2026-11-24 14:30');
    expect(later('2026-11-24 11:00', 1, split)).toBe('2026-11-24 12:00');
    const double = aClock({
      hours: { workday: ['09:00-12:00', '11:00-15:00', '15:00-18:00'], weekend: [], holiday: [] },
    });
    expect(hoursOf('2026-11-24 00:00', '2026-11-25 00:00', double)).toBe(9);
    expect(clockText(nextClosing(at('2026-11-24 09:30'), double))).toBe('2026-11-24 18:00');
  });
});

describe('night duty', () => {
  const duty = { workday: ['22:00-06:00'], weekend: ['20:00-08:00'], holiday: [] };

  it('counts only for clocks that ask for it, and across midnight', () => {
    const day = aClock({ night: duty });
    const night = aClock({ night: duty }, 'duty');
    expect(later('2026-11-24 17:00', 2, day)).toBe('2026-11-25 10:00');
    expect(later('2026-11-24 17:00', 2, night)).toBe('2026-11-24 23:00');
    expect(later('2026-11-24 21:00', 8.5, night)).toBe('2026-11-25 09:30');
  });

  it('goes by the day it starts on: Friday night reaches into Saturday, Sunday night into Monday', () => {
    const night = aClock({ night: duty }, 'duty');
    expect(hoursOf('2026-11-28 00:00', '2026-11-28 12:00', night)).toBe(6);
    expect(hoursOf('2026-11-30 00:00', '2026-11-30 09:00', night)).toBe(8);
    // the night before 国庆 is a workday's, the night of 1 October has none
    expect(hoursOf('2026-10-01 00:00', '2026-10-02 00:00', night)).toBe(6);
    expect(hoursOf('2026-10-02 00:00', '2026-10-03 00:00', night)).toBe(0);
  });

  it('runs over New Year without a seam', () => {
    const night = aClock({ night: duty }, 'duty');
    expect(hoursOf('2026-12-31 22:00', '2027-01-01 06:00', night)).toBe(8);
    expect(later('2026-12-31 23:00', 3, night)).toBe('2027-01-01 02:00');
    expect(isOpen(at('2027-01-01 00:00'), night)).toBe(true);
    expect(clockText(nextClosing(at('2026-12-31 23:00'), night))).toBe('2027-01-01 06:00');
  });
});

describe('company days', () => {
  const hours = {
    night: { workday: ['22:00-06:00'], weekend: [], holiday: [] },
    exceptions: [
      { from: '2026-11-24', to: '2026-11-25', name: '盘点', spans: ['14:00-18:00'] },
      { from: '2026-11-25', to: '2026-11-27', name: '团建', spans: [], night: [] },
      { from: '2026-10-01', to: '2026-10-01', name: '直播', spans: ['20:00-02:00'] },
    ],
  };

  it('replace the hours; the first that holds the day wins', () => {
    const clock = aClock(hours);
    expect(hoursOf('2026-11-24 00:00', '2026-11-28 00:00', clock)).toBe(8);
    expect(later('2026-11-25 17:00', 2, clock)).toBe('2026-11-30 10:00');
    expect(hoursOf('2026-10-01 00:00', '2026-10-03 00:00', clock)).toBe(6);
  });

  it('leave night duty alone unless they speak of it', () => {
    const clock = aClock(hours, 'duty');
    expect(hoursOf('2026-11-24 20:00', '2026-11-25 08:00', clock)).toBe(8);
    expect(hoursOf('2026-11-26 20:00', '2026-11-27 08:00', clock)).toBe(0);
  });
});

describe('edges of the clock', () => {
  it('ends a term at closing time, not at the next opening', () => {
    expect(later('2026-11-24 09:00', 9)).toBe('2026-11-24 18:00');
    expect(clockText(addWorkingMs(at('2026-11-24 09:00'), 9 * HOUR + 1, office))).toBe('2026-11-25 09:00');
    expect(later('2026-11-28 03:00', 0)).toBe('2026-11-28 03:00');
    // the last working minute of a year, and the first of the next
    expect(later('2026-12-31 17:00', 1)).toBe('2026-12-31 18:00');
    expect(later('2027-01-04 10:00', -1)).toBe('2027-01-04 09:00');
  });

  it('counts back to the latest instant', () => {
    const back = (from: string, hours: number) => later(from, -hours);
    expect(back('2026-10-08 10:00', 2)).toBe('2026-09-30 17:00');
    expect(back('2026-10-08 09:00', 9)).toBe('2026-09-30 09:00');
    expect(back('2027-01-04 10:00', 1.5)).toBe('2026-12-31 17:30');
    expect(back('2026-11-29 12:00', 1)).toBe('2026-11-27 17:00');
  });

  it('knows open from closed', () => {
    expect(isOpen(at('2026-11-24 09:00'), office)).toBe(true);
    expect(isOpen(at('2026-11-24 18:00') - 1, office)).toBe(true);
    expect(isOpen(at('2026-11-24 18:00'), office)).toBe(false);
    expect(clockText(nextOpening(at('2026-11-24 18:00'), office))).toBe('2026-11-25 09:00');
    expect(clockText(nextOpening(at('2026-11-24 12:34'), office))).toBe('2026-11-24 12:34');
    expect(clockText(nextOpening(at('2026-12-31 18:00'), office))).toBe('2027-01-04 09:00');
    expect(clockText(nextClosing(at('2026-11-24 12:34'), office))).toBe('2026-11-24 18:00');
    expect(nextClosing(at('2026-11-24 20:00'), office)).toBeUndefined();
  });

  it('never ends a term where hours never open', () => {
    const closed = aClock({ hours: { workday: [], weekend: [], holiday: [] } });
    expect(addWorkingMs(at('2026-11-24 12:00'), MINUTE, closed)).toBeUndefined();
    expect(addWorkingMs(at('2026-11-24 12:00'), -MINUTE, closed)).toBeUndefined();
    expect(nextOpening(at('2026-11-24 12:00'), closed)).toBeUndefined();
    expect(hoursOf('2026-01-01 00:00', '2026-12-31 00:00', closed)).toBe(0);
  });

  it('finds the one opening of a desk that opens on a company day only', () => {
    const once = aClock({
      hours: { workday: [], weekend: [], holiday: [] },
      exceptions: [{ from: '2029-06-18', to: '2029-06-18', name: '618', spans: ['00:00-24:00'] }],
    });
    expect(later('2026-11-24 12:00', 1, once)).toBe('2029-06-18 01:00');
    expect(later('2030-11-24 12:00', -1, once)).toBe('2029-06-18 23:00');
    expect(later('2026-11-24 12:00', 25, once)).toBe('never');
  });

  it('runs around the clock where the rule says so', () => {
    expect(hoursOf('2026-10-01 00:00', '2026-10-02 06:00', ALWAYS)).toBe(30);
    expect(later('2026-10-01 00:00', 30, ALWAYS)).toBe('2026-10-02 06:00');
    expect(isOpen(at('2026-10-01 03:00'), aClock({}, 'always'))).toBe(true);
    expect(nextClosing(at('2026-10-01 03:00'), ALWAYS)).toBeUndefined();
    const open = aClock({
      hours: { workday: ['00:00-24:00'], weekend: ['00:00-24:00'], holiday: ['00:00-24:00'] },
    });
    expect(hoursOf('2026-12-30 07:00', '2027-01-03 09:00', open)).toBe(98);
    expect(nextClosing(at('2026-10-01 03:00'), open)).toBeUndefined();
  });
});
