import { dayNumberOf, startOfDay, weekdayOf } from '@/utils/core/day';
import { LEAST_POSTS } from '@/utils/domain/metrics/growth';
import type { MeasuredPost } from '@/utils/model/metric';
import type { Advice, HeatCell, MixRow } from '@/utils/model/report';
import { medianInteractions, share } from './numbers';

const HOUR_MS = 3_600_000;

/** Weekday (1 = Monday) and hour in Shanghai of an instant, epoch ms. */
export function slotOf(at: number): { readonly weekday: number; readonly hour: number } {
  const day = dayNumberOf(at);
  return { weekday: ((weekdayOf(day) + 6) % 7) + 1, hour: Math.floor((at - startOfDay(day)) / HOUR_MS) };
}

/** Only the cells in which something was posted; a median needs five posts. */
export function heatOf(posts: readonly MeasuredPost[]): readonly HeatCell[] {
  const cells = new Map<string, MeasuredPost[]>();
  for (const post of posts) {
    if (post.createdAt === undefined) continue;
    const { weekday, hour } = slotOf(post.createdAt);
    const key = `${weekday} ${String(hour).padStart(2, '0')}`;
    cells.set(key, [...(cells.get(key) ?? []), post]);
  }
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => {
      const [weekday = 0, hour = 0] = key.split(' ').map(Number);
      const median = list.length >= LEAST_POSTS ? medianInteractions(list) : undefined;
      return { weekday, hour, n: list.length, ...(median === undefined ? {} : { median }) };
    });
}

const PARTS: readonly (readonly [MixRow['part'], (post: MeasuredPost) => boolean])[] = [
  ['original', ({ traits }) => traits.type === 'original'],
  ['repost', ({ traits }) => traits.type === 'repost'],
  ['fast-repost', ({ traits }) => traits.type === 'fast-repost'],
  ['video', ({ traits }) => traits.hasVideo],
  ['pictures', ({ traits }) => traits.pictures > 0 && !traits.hasVideo],
  ['text', ({ traits }) => traits.pictures === 0 && !traits.hasVideo],
  ['topic', ({ traits }) => traits.topics.length + traits.superTopics.length > 0],
  ['link', ({ traits }) => traits.hasLink],
];

/** What the posts were made of; a post may be of several kinds. Posts of which only counts were seen are left out. */
export function mixOf(all: readonly MeasuredPost[]): readonly MixRow[] {
  const posts = all.filter(({ traits }) => !traits.isUnknown);
  return PARTS.map(([part, fits]) => {
    const list = posts.filter(fits);
    const median = list.length >= LEAST_POSTS ? medianInteractions(list) : undefined;
    return {
      part,
      posts: list.length,
      share: share(list.length, posts.length),
      ...(median === undefined ? {} : { median }),
    };
  }).filter(({ posts: n }) => n > 0);
}

/** A slot is worth a word from half above, or half below, the median of all. */
const BETTER = 1.5;
const WORSE = 0.5;
const MOST = 3;

/** What may be tried next, with what it rests on; nothing with fewer than five posts behind it. */
export function adviceOf(
  heat: readonly HeatCell[],
  mix: readonly MixRow[],
  posts: readonly MeasuredPost[],
): readonly Advice[] {
  const overall = medianInteractions(posts);
  if (overall === undefined || overall <= 0 || posts.length < LEAST_POSTS * 2) return [];
  const slots = heat.flatMap(
    ({ weekday, hour, n, median }): readonly (Advice & { readonly times: number })[] => {
      if (median === undefined) return [];
      const times = median / overall;
      const type = times >= BETTER ? 'more-at' : times <= WORSE ? 'less-at' : undefined;
      return type ? [{ type, weekday, hour, n, median, overall, times }] : [];
    },
  );
  const parts = mix.flatMap(({ part, posts: n, median }): readonly (Advice & { readonly times: number })[] =>
    median !== undefined && median / overall >= BETTER && n < posts.length / 2
      ? [{ type: 'more-of', part, n, median, overall, times: median / overall }]
      : [],
  );
  const better = slots.filter(({ type }) => type === 'more-at').sort((a, b) => b.times - a.times);
  const worse = slots.filter(({ type }) => type === 'less-at').sort((a, b) => a.times - b.times);
  return [...better.slice(0, MOST), ...worse.slice(0, 1), ...parts.slice(0, 1)].map(
    ({ times: _times, ...advice }) => advice,
  );
}
