import { describe, expect, it } from 'vitest';
import { dueFollowUps, followUpAt, followUpsOf } from '@/utils/domain/metrics/follow-up';
import { growthOf, medianOf, unusualOf } from '@/utils/domain/metrics/growth';
import { addFollowers, addToDay, emptyDay } from '@/utils/domain/metrics/metric-day';
import { EMPTY_SERIES, type Series, withReading } from '@/utils/domain/metrics/series';
import { takeReading } from '@/utils/domain/metrics/take-reading';
import { topicWeek } from '@/utils/domain/metrics/topic-week';
import { trackedRow } from '@/utils/domain/metrics/tracked-row';
import type { Reading } from '@/utils/model/metric';
import { aPost, aReading, exact } from '../../support/metrics';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BORN = Date.parse('2026-11-20T09:00:00+08:00');
const seriesOf = (...readings: readonly Reading[]): Series =>
  readings.reduce((series, reading) => withReading(series, reading), EMPTY_SERIES);

describe('growth', () => {
  it.each([
    ['first-hour', [aReading(BORN + HOUR / 2, 64)], 64],
    ['post', [aReading(BORN + 5 * HOUR, 70)], 70],
    ['yesterday', [aReading(BORN + 30 * HOUR, 100), aReading(BORN + 54 * HOUR, 186)], 86],
    ['yesterday', [aReading(BORN + 27 * HOUR, 100), aReading(BORN + 54 * HOUR, 186)], 86],
    ['reading', [aReading(BORN + 10 * HOUR, 100), aReading(BORN + 90 * HOUR, 186)], 86],
  ])('says since when: %s', (since, readings, likes) => {
    const series = seriesOf(...readings);
    expect(growthOf(series, BORN, readings.at(-1)?.at ?? 0)).toMatchObject({
      since,
      gains: { likes: { value: likes, slack: 0 } },
    });
  });

  it('is nothing where counts are still those of yesterday', () => {
    const series = seriesOf(aReading(BORN + 30 * HOUR, 100));
    expect(growthOf(series, BORN, BORN + 54 * HOUR)).toMatchObject({
      since: 'yesterday',
      gains: { likes: { value: 0 } },
    });
  });

  it('has nothing to compare with one reading of an old post', () => {
    expect(growthOf(seriesOf(aReading(BORN + 90 * HOUR, 10)), undefined, BORN + 90 * HOUR)).toBeUndefined();
    expect(growthOf(EMPTY_SERIES, BORN, BORN)).toBeUndefined();
  });

  it('calls growth unusual from three times the median of five others at the same age', () => {
    const other = (likes: number) => ({
      createdAt: BORN,
      series: seriesOf(aReading(BORN + 20 * HOUR, 0, { likes: exact(likes) })),
    });
    const post = { createdAt: BORN, series: seriesOf(aReading(BORN + 20 * HOUR, 0, { likes: exact(500) })) };
    const others = [80, 90, 100, 110, 120].map(other);
    expect(unusualOf(post, others)).toEqual({ key: 'likes', times: 5, median: 100, n: 5 });
    expect(unusualOf(post, others.slice(1))).toBeUndefined();
    expect(unusualOf(other(200), others)).toBeUndefined();
    expect(unusualOf(other(19), [1, 1, 1, 1, 1].map(other))).toBeUndefined();
  });

  it('takes the middle', () => {
    expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 5])]).toEqual([
      undefined,
      3,
      2.5,
      5,
    ]);
  });
});

describe('a day', () => {
  const add = (series: Series, reading: Reading, createdAt?: number) => {
    const taken = takeReading(series, reading, createdAt, reading.at);
    if (taken.type !== 'kept') throw new Error(taken.type);
    return taken;
  };

  it('counts what a new post gained since it went out', () => {
    const reading = aReading(BORN + 3 * HOUR, 30);
    const day = addToDay(emptyDay('1', '2026-11-20'), reading, add(EMPTY_SERIES, reading, BORN), BORN);
    expect(day).toMatchObject({ readings: 1, gains: { likes: { value: 30, slack: 0 } } });
  });

  it('knows nothing of what an old post had gained before it was first read', () => {
    const reading = aReading(BORN + 30 * DAY, 900);
    const day = addToDay(emptyDay('1', '2026-12-20'), reading, add(EMPTY_SERIES, reading, BORN), BORN);
    expect(day.gains.likes.value + day.late.likes.value).toBe(0);
  });

  it('keeps apart what was gained over days that nobody looked', () => {
    const series = seriesOf(aReading(BORN, 10));
    const next = aReading(BORN + 3 * DAY, 50);
    const late = addToDay(emptyDay('1', '2026-11-23'), next, add(series, next, BORN), BORN);
    expect([late.gains.likes.value, late.late.likes.value]).toEqual([0, 40]);
    const soon = aReading(BORN + DAY, 50);
    const day = addToDay(emptyDay('1', '2026-11-21'), soon, add(series, soon, BORN), BORN);
    expect([day.gains.likes.value, day.late.likes.value]).toEqual([40, 0]);
  });

  it('puts right what a rounded reading of the same minute had wrong', () => {
    const rounded = aReading(BORN + HOUR, 0, { source: 'dom', likes: { value: 12_000, step: 1_000 } });
    const first = add(EMPTY_SERIES, rounded, BORN);
    const before = addToDay(emptyDay('1', '2026-11-20'), rounded, first, BORN);
    expect(before.gains.likes).toEqual({ value: 12_000, slack: 1_000 });
    const right = aReading(BORN + HOUR + 20_000, 0, { likes: exact(12_345) });
    const after = addToDay(before, right, add(first.series, right, BORN), BORN);
    expect(after).toMatchObject({ readings: 1, gains: { likes: { value: 12_345, slack: 0 } } });
  });

  it('keeps the newest number of followers', () => {
    const at = (time: number, value: number) => ({
      at: time,
      source: 'json' as const,
      followers: exact(value),
    });
    const day = addFollowers(addFollowers(emptyDay('1', '2026-11-20'), at(2, 20)), at(1, 10));
    expect(day.followers?.followers.value).toBe(20);
  });
});

describe('follow-ups', () => {
  it.each([
    [0.5, undefined],
    [1, 1],
    [2.1, undefined],
    [24, 24],
    [31, undefined],
    [72, 72],
    [90, undefined],
  ])('a reading %s h after the post answers %s', (hours, answer) => {
    expect(followUpAt(BORN, BORN + hours * HOUR)).toBe(answer);
  });

  it('are due, done or missed, and a post that was looked back at is closed', () => {
    const post = aPost('1', { createdAt: BORN, followUps: { 1: BORN + HOUR } });
    expect(followUpsOf(post, BORN + 25 * HOUR).map(({ state }) => state)).toEqual(['done', 'due', 'later']);
    expect(followUpsOf(post, BORN + 99 * HOUR).map(({ state }) => state)).toEqual([
      'done',
      'missed',
      'missed',
    ]);
    expect(dueFollowUps([post], BORN + 25 * HOUR)).toHaveLength(1);
    const closed = { ...post, lookBack: { note: '好', by: '', at: 1 } };
    expect(dueFollowUps([closed], BORN + 25 * HOUR)).toEqual([]);
  });
});

describe('a topic of the week', () => {
  const task = { id: 't', uid: '1000000001', topic: '早安茶', isSuper: false, quota: 2 };
  const post = (mid: string, over: object, at = '2026-11-25T09:00:00+08:00') =>
    aPost(mid, { createdAt: Date.parse(at), traits: { ...aPost(mid).traits, topics: ['早安茶'], ...over } });

  it('counts public originals that begin with it, in the natural week of Shanghai', () => {
    const posts = [
      post('1', {}),
      post('2', { type: 'repost' }),
      post('3', { topics: ['别的', '早安茶'] }),
      post('4', { visibility: 1 }),
      post('5', { visibility: undefined }),
      post('6', {}, '2026-11-22T23:59:00+08:00'),
      post('7', {}, '2026-11-23T00:00:00+08:00'),
    ];
    const week = topicWeek(task, posts, Date.parse('2026-11-27T10:00:00+08:00'));
    expect(week).toMatchObject({ done: 2, unsure: 1, mids: ['1', '7'], isLate: false });
    expect(topicWeek({ ...task, quota: 5 }, posts, Date.parse('2026-11-26T10:00:00+08:00')).isLate).toBe(
      false,
    );
    expect(topicWeek({ ...task, quota: 5 }, posts, Date.parse('2026-11-27T00:00:00+08:00')).isLate).toBe(
      true,
    );
  });
});

describe('a tracked account', () => {
  it('is told of as far as it was seen', () => {
    const account = { uid: '1', name: '竹里', since: 0, by: '', notes: [] };
    const posts = [1, 2, 3, 4, 5].map((n) =>
      aPost(String(n), { traits: { ...aPost('1').traits, topics: ['茶'] }, last: aReading(1, n) }),
    );
    const row = trackedRow(account, posts, [], Date.parse('2026-11-25T00:00:00Z'));
    expect(row).toMatchObject({ posts: 5, perWeek: 1.3, median: 9, topTopics: [{ topic: '茶', posts: 5 }] });
    expect(trackedRow(account, posts.slice(1), [], 1)).not.toHaveProperty('median');
  });
});
