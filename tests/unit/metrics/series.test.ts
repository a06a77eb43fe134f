import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_SERIES,
  indexBefore,
  lastOf,
  lengthOf,
  readingsOf,
  type Series,
  withoutLast,
  withReading,
} from '@/utils/domain/metrics/series';
import { takeReading } from '@/utils/domain/metrics/take-reading';
import { KEEP_ALL_DAYS, KEEP_HOURS_DAYS, thinSeries } from '@/utils/domain/metrics/thin-series';
import type { Reading } from '@/utils/model/metric';
import { aReading, aSeenReading, exact } from '../../support/metrics';

const NOW = Date.parse('2026-11-25T12:00:00+08:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const seriesOf = (readings: readonly Reading[]): Series =>
  readings.reduce((series, reading) => withReading(series, reading), EMPTY_SERIES);

describe('a packed series', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(aSeenReading, { maxLength: 12 }), (readings) => {
        const series = seriesOf(readings);
        expect(readingsOf(series)).toEqual(readings);
        expect(lengthOf(series)).toBe(readings.length);
        expect(readingsOf(withoutLast(series))).toEqual(readings.slice(0, -1));
        expect(lastOf(series)).toEqual(readings.at(-1));
      }),
    );
  });

  it('finds the newest reading at an instant or before', () => {
    fc.assert(
      fc.property(fc.array(aSeenReading, { maxLength: 12 }), fc.nat(), (list, pick) => {
        const readings = [...list].sort((a, b) => a.at - b.at);
        const at = readings[pick % Math.max(1, readings.length)]?.at ?? pick;
        expect(indexBefore(seriesOf(readings), at)).toBe(readings.filter((one) => one.at <= at).length - 1);
      }),
    );
  });
});

describe('taking a reading', () => {
  const first = seriesOf([aReading(NOW - DAY, 100)]);
  const take = (reading: Reading, series = first) => takeReading(series, reading, NOW - 2 * DAY, NOW);

  it('stores what is new and nothing else', () => {
    expect(take(aReading(NOW, 100)).type).toBe('unchanged');
    const taken = take(aReading(NOW, 101));
    expect(taken).toMatchObject({ type: 'kept', before: { likes: exact(100) } });
  });

  it('takes a rounded number that fits the exact one before as nothing new', () => {
    const series = seriesOf([aReading(NOW - DAY, 1, { likes: exact(12_345) })]);
    const seen = (value: number) => aReading(NOW, 1, { source: 'dom', likes: { value, step: 1_000 } });
    expect(take(seen(12_000), series).type).toBe('unchanged');
    expect(take(seen(13_000), series).type).toBe('unchanged');
    expect(take(seen(14_000), series).type).toBe('kept');
  });

  it('lets an exact reading of the same minute take the place of a rounded one', () => {
    const series = seriesOf([
      aReading(NOW - 30_000, 1, { source: 'dom', likes: { value: 12_000, step: 1_000 } }),
    ]);
    const taken = take(aReading(NOW, 1, { likes: exact(12_345) }), series);
    expect(taken).toMatchObject({ type: 'kept', replaced: { likes: { value: 12_000 } } });
    if (taken.type === 'kept') expect(lengthOf(taken.series)).toBe(1);
  });

  it.each([
    ['negative', aReading(NOW, 0, { likes: exact(-1) })],
    ['absurd', aReading(NOW, 0, { likes: exact(1.5) })],
    ['absurd', aReading(NOW, 0, { likes: exact(5_000_000_000) })],
    ['absurd', aReading(NOW, 0, { likes: { value: 1, step: 0 } })],
    ['future', aReading(NOW + HOUR, 0)],
    ['before-post', aReading(NOW - 3 * DAY, 0)],
  ])('drops what cannot be true: %s', (reason, reading) => {
    expect(take(reading)).toEqual({ type: 'dropped', reason });
  });

  it('drops reads that fall, and lets likes fall', () => {
    const series = seriesOf([aReading(NOW - DAY, 50, { reads: exact(1_000) })]);
    expect(take(aReading(NOW, 50, { reads: exact(900) }), series)).toEqual({
      type: 'dropped',
      reason: 'falling-reads',
    });
    expect(take(aReading(NOW, 40, { reads: exact(1_000) }), series).type).toBe('kept');
  });

  it('never throws, keeps order, and takes the same batch twice as once', () => {
    fc.assert(
      fc.property(fc.array(aSeenReading, { maxLength: 10 }), (list) => {
        const run = (series: Series): Series =>
          list.reduce((at, reading) => {
            const taken = takeReading(at, reading, undefined, 1_900_000_000_000);
            return taken.type === 'kept' ? taken.series : at;
          }, series);
        const once = run(EMPTY_SERIES);
        const ats = readingsOf(once).map(({ at }) => at);
        expect(ats).toEqual([...ats].sort((a, b) => a - b));
      }),
    );
  });
});

describe('retention', () => {
  it('keeps the newest of each hour, later of each day, and every follow-up; twice changes nothing more', () => {
    const readings = fc
      .array(fc.integer({ min: 0, max: 400 * 24 * 6 }), { maxLength: 60 })
      .map((steps) =>
        [...new Set(steps)].sort((a, b) => b - a).map((step, i) => aReading(NOW - step * 600_000, i)),
      );
    fc.assert(
      fc.property(readings, fc.nat(), (list, pick) => {
        const kept = list[pick % Math.max(1, list.length)];
        const follow = kept ? [kept.at] : [];
        const thin = thinSeries(seriesOf(list), follow, NOW);
        const left = readingsOf(thin);
        expect(left.at(-1)).toEqual(list.at(-1));
        if (kept) expect(left).toContainEqual(kept);
        expect(left.filter(({ at }) => NOW - at <= KEEP_ALL_DAYS * DAY)).toEqual(
          list.filter(({ at }) => NOW - at <= KEEP_ALL_DAYS * DAY),
        );
        const old = left.filter(({ at }) => NOW - at > KEEP_HOURS_DAYS * DAY && !follow.includes(at));
        const days = old.map(({ at }) => Math.floor((at + 8 * HOUR) / DAY));
        expect(new Set(days).size).toBe(days.length);
        expect(thinSeries(thin, follow, NOW)).toEqual(thin);
      }),
    );
  });
});
