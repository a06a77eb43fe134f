import { standingOf } from '@/utils/domain/metrics/gain';
import { medianOf } from '@/utils/domain/metrics/growth';
import type { Gain, MeasuredPost, MetricDay } from '@/utils/model/metric';

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const sumGains = (gains: readonly Gain[]): Gain => ({
  value: sum(gains.map(({ value }) => value)),
  slack: sum(gains.map(({ slack }) => slack)),
});

/** Reposts, comments and likes of a post as last read. */
export const interactions = (post: MeasuredPost): Gain => standingOf(post.last);

/** Median of posts' interactions; undefined without any. */
export const medianInteractions = (posts: readonly MeasuredPost[]): number | undefined =>
  medianOf(posts.map((post) => interactions(post).value));

/** What an account gained on a day; what was gained at a time unknown is no part of it. */
export const dayGain = ({ gains }: MetricDay): Gain => sumGains([gains.reposts, gains.comments, gains.likes]);

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Does a post belong to a report on a topic? Without a topic every post does. */
export const carriesTopic = ({ traits }: MeasuredPost, topic: string | undefined): boolean =>
  topic === undefined || traits.topics.includes(topic) || traits.superTopics.includes(topic);
