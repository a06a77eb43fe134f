import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toDayNumber } from '@/utils/core/day';
import { buildReport } from '@/utils/domain/reports/build-report';
import { adviceOf, heatOf, slotOf } from '@/utils/domain/reports/heat';
import { dueDayOf, periodAfter, periodBefore, periodOf } from '@/utils/domain/reports/period';
import type { ReportInput } from '@/utils/domain/reports/report-input';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { Figure } from '@/utils/model/report';
import { aDay, aPost, aReading, exact } from '../../support/metrics';

const UID = '1000000001';
const empty: ReportInput = {
  period: { kind: 'month', from: '2026-10-01', to: '2026-10-31' },
  accounts: [{ uid: UID, name: '云杉茶饮' }],
  posts: [],
  postsBefore: [],
  heatPosts: [],
  unread: [],
  days: [],
  daysBefore: [],
  usualDays: [],
  offApproval: [],
  madeAt: Date.parse('2026-11-02T09:00:00+08:00'),
};
const figure = (input: ReportInput, id: Figure['id']) =>
  buildReport(input).figures.find((one) => one.id === id);

describe('periods', () => {
  it.each([
    ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-11-25', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
  ] as const)('%s of %s', (kind, day, from, to) => {
    expect(periodOf(kind, day)).toEqual({ kind, from, to });
  });

  it('tile the calendar without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        fc.integer({ min: 17_000, max: 40_000 }),
        (kind, n) => {
          const day = toDay(n);
          const period = periodOf(kind, day);
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(toDayNumber(periodBefore(period).to) + 1).toBe(toDayNumber(period.from));
          expect(periodBefore(periodAfter(period))).toEqual(period);
        },
      ),
    );
  });

  it('a campaign is compared with as many days before it', () => {
    const period = { kind: 'campaign' as const, from: '2026-11-10', to: '2026-11-12', topic: '双十一' };
    expect(periodBefore(period)).toMatchObject({ from: '2026-11-07', to: '2026-11-09' });
  });

  it('a report is due on a working day, holidays passed over', () => {
    const calendar = createCalendar(layHolidays([]).years);
    expect(dueDayOf({ dueAfterWorkdays: 1 }, periodOf('quarter', '2026-09-30'), calendar)).toBe('2026-10-08');
  });
});

describe('a report', () => {
  it('names what is missing and makes nothing up', () => {
    const report = buildReport({ ...empty, days: [aDay('2026-10-02', 5)] });
    expect(report.missing[0]?.days).toHaveLength(30);
    expect(report.curve).toHaveLength(31);
    expect(report.curve[0]).toEqual({ day: '2026-10-01', slack: 0 });
    expect(report.curve[1]).toMatchObject({ value: 5 });
    expect(report.figures.find(({ id }) => id === 'interactions')?.value).toBeUndefined();
    expect(report.usual).toBeUndefined();
    expect(report.advice).toEqual([]);
  });

  it('does not call days missing that have not come yet', () => {
    const report = buildReport({ ...empty, madeAt: Date.parse('2026-10-03T09:00:00+08:00') });
    expect(report.missing[0]?.days).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
  });

  it('leaves a figure out when fewer than half of its readings are there', () => {
    const posts = ['1', '2', '3', '4'].map((mid) => aPost(mid));
    const withReads = posts.map((post, i) =>
      i === 0 ? { ...post, last: { ...post.last, reads: exact(500) } } : post,
    );
    expect(figure({ ...empty, posts: withReads }, 'reads-median')).toMatchObject({ have: 1, want: 4 });
    expect(figure({ ...empty, posts: withReads }, 'reads-median')).not.toHaveProperty('value');
    const unread = posts.map(({ mid, mblogid, uid }) => ({ mid: `9${mid}`, mblogid, uid, title: '' }));
    expect(figure({ ...empty, posts: posts.slice(0, 3), unread }, 'interactions')).not.toHaveProperty(
      'value',
    );
    expect(figure({ ...empty, posts: posts.slice(0, 3), unread }, 'posts')).toMatchObject({ value: 7 });
  });

  it('works the rate out as printed: (转+评+赞) ÷ 粉丝 ÷ 条数 × 100', () => {
    const followers = { at: 1, source: 'json' as const, followers: exact(10_000) };
    const posts = [aPost('1', { last: aReading(1, 10) }), aPost('2', { last: aReading(1, 30) })];
    expect(
      figure({ ...empty, posts, days: [aDay('2026-10-31', 0, { followers })] }, 'rate')?.value,
    ).toBeCloseTo(((30 + 90) / 10_000 / 2) * 100, 10);
  });

  it('is the same in whatever order things come, its parts make the whole, slack is never below 0', () => {
    const posts = fc.array(
      fc.record({
        mid: fc.uniqueArray(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 1 }).map(([n]) => String(n)),
        likes: fc.nat({ max: 100_000 }),
        step: fc.constantFrom(1, 1_000),
        hour: fc.nat({ max: 700 }),
        uid: fc.constantFrom(UID, '1000000002'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(posts, fc.nat(), (list, turn) => {
        const made = [...new Map(list.map((one) => [one.mid, one])).values()].map(
          ({ mid, likes, step, hour, uid }) =>
            aPost(mid, {
              uid,
              createdAt: Date.parse('2026-10-01T00:00:00+08:00') + hour * 3_600_000,
              last: aReading(1, 0, { likes: { value: likes, step } }),
            }),
        );
        const input = {
          ...empty,
          accounts: [...empty.accounts, { uid: '1000000002', name: '客服' }],
          posts: made,
          heatPosts: made,
        };
        const at = turn % Math.max(1, made.length);
        const turned = [...made.slice(at), ...made.slice(0, at)].reverse();
        const report = buildReport(input);
        expect(buildReport({ ...input, posts: turned, heatPosts: turned })).toEqual(report);
        const total = report.figures.find(({ id }) => id === 'interactions')?.value ?? 0;
        const parts = report.league.map(
          ({ figures }) => figures.find(({ id }) => id === 'interactions')?.value ?? 0,
        );
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        expect(report.heat.reduce((sum, { n }) => sum + n, 0)).toBe(made.length);
        for (const { slack } of report.figures) expect(slack).toBeGreaterThanOrEqual(0);
        for (const { n, median } of report.heat) if (n < 5) expect(median).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('hours', () => {
  it('are those of Shanghai', () => {
    expect(slotOf(Date.parse('2026-11-25T23:59:00+08:00'))).toEqual({ weekday: 3, hour: 23 });
    expect(slotOf(Date.parse('2026-11-29T16:30:00Z'))).toEqual({ weekday: 1, hour: 0 });
  });

  it('advise only with five posts behind it, and with the figure', () => {
    const at = (day: number, likes: number, n: number) =>
      Array.from({ length: n }, (_, i) =>
        aPost(`${day}${i}`, {
          createdAt: Date.parse(`2026-11-${20 + day}T20:00:00+08:00`),
          last: aReading(1, 0, { likes: exact(likes) }),
        }),
      );
    const few = [...at(1, 100, 6), ...at(2, 900, 4)];
    expect(adviceOf(heatOf(few), [], few)).toEqual([]);
    const enough = [...at(1, 100, 7), ...at(2, 900, 5)];
    expect(adviceOf(heatOf(enough), [], enough)).toEqual([
      { type: 'more-at', weekday: 7, hour: 20, n: 5, median: 900, overall: 100 },
    ]);
  });
});
