import { DAY_MS } from '@/utils/core/day';
import type { MeasuredPost, MetricDay, TrackedAccount } from '@/utils/model/metric';
import type { TrackedRow } from '@/utils/model/metric-view';
import { standingOf } from './gain';
import { LEAST_POSTS, medianOf } from './growth';

const WEEKS = 4;
const BEST = 3;
const TOPICS = 5;

/**
 * What is known of an account that is watched, over the last four weeks: only what somebody's browsing showed, so a
 * cadence is a least number and a median needs five posts.
 *
 * @param posts published in those weeks
 * @param days rows of those weeks
 * @param now epoch ms
 */
export function trackedRow(
  account: TrackedAccount,
  posts: readonly MeasuredPost[],
  days: readonly MetricDay[],
  now: number,
): TrackedRow {
  const scored = posts
    .map((post) => ({ post, sum: standingOf(post.last).value }))
    .sort((a, b) => b.sum - a.sum);
  const topics = new Map<string, number>();
  for (const { traits } of posts)
    for (const topic of new Set([...traits.topics, ...traits.superTopics]))
      topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const watched = Math.min(WEEKS, (now - account.since) / (7 * DAY_MS));
  const median = scored.length >= LEAST_POSTS ? medianOf(scored.map(({ sum }) => sum)) : undefined;
  const followers = [...days].sort((a, b) => (a.day < b.day ? 1 : -1)).find((day) => day.followers)
    ?.followers?.followers;
  return {
    account,
    posts: posts.length,
    n: scored.length,
    ...(watched >= 1 ? { perWeek: Math.round((posts.length / WEEKS) * 10) / 10 } : {}),
    ...(median === undefined ? {} : { median }),
    ...(followers ? { followers } : {}),
    topTopics: [...topics]
      .map(([topic, n]) => ({ topic, posts: n }))
      .sort((a, b) => b.posts - a.posts || (a.topic < b.topic ? -1 : 1))
      .slice(0, TOPICS),
    best: scored.slice(0, BEST).map(({ post }) => post),
  };
}
