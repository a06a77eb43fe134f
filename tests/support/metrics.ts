import fc from 'fast-check';
import type { MeasuredPost, MetricDay, Reading, SeenCount } from '@/utils/model/metric';

export const exact = (value: number): SeenCount => ({ value, step: 1 });

/** A reading with the same number everywhere unless told. */
export const aReading = (at: number, n = 0, over: Partial<Reading> = {}): Reading => ({
  at,
  source: 'json',
  reposts: exact(n),
  comments: exact(n),
  likes: exact(n),
  ...over,
});

export const aPost = (mid: string, over: Partial<MeasuredPost> = {}): MeasuredPost => ({
  mid,
  mblogid: `Q${mid}`.padEnd(9, 'a'),
  uid: '1000000001',
  createdAt: Date.parse('2026-10-08T20:00:00+08:00'),
  traits: {
    type: 'original',
    title: '桂花乌龙',
    topics: [],
    superTopics: [],
    pictures: 0,
    hasVideo: false,
    hasLink: false,
    visibility: 0,
  },
  firstSeenAt: 0,
  last: aReading(Date.parse('2026-10-09T20:00:00+08:00'), 10),
  checkedAt: Date.parse('2026-10-09T20:00:00+08:00'),
  readings: 1,
  followUps: {},
  ...over,
});

const none = { value: 0, slack: 0 };
export const aDay = (day: string, likes: number, over: Partial<MetricDay> = {}): MetricDay => ({
  uid: '1000000001',
  day,
  readings: 1,
  gains: { reposts: none, comments: none, likes: { value: likes, slack: 0 }, reads: none },
  late: { reposts: none, comments: none, likes: none, reads: none },
  ...over,
});

/** A count as a page can show it, with what is true behind it. */
export const seenCount: fc.Arbitrary<SeenCount> = fc.oneof(
  fc.nat({ max: 4_000_000_000 }).map(exact),
  fc
    .tuple(fc.nat({ max: 99_999 }), fc.constantFrom(10, 100, 1_000, 10_000, 10_000_000))
    .map(([n, step]) => ({ value: Math.min(4_000_000_000, n * step), step })),
  fc.constant({ value: 1_000_000, step: 10_000, atLeast: true as const }),
);

export const aSeenReading: fc.Arbitrary<Reading> = fc.record(
  {
    at: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((seconds) => seconds * 1000),
    source: fc.constantFrom('json' as const, 'dom' as const),
    reposts: seenCount,
    comments: seenCount,
    likes: seenCount,
    reads: seenCount,
  },
  { requiredKeys: ['at', 'source', 'reposts', 'comments', 'likes'] },
);
