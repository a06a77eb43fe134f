import { dayNumberOf, startOfDay, weekdayOf } from '@/utils/core/day';
import type { MeasuredPost, TopicTask } from '@/utils/model/metric';

export interface TopicWeek {
  readonly task: TopicTask;
  /** Monday 00:00 and the Monday after in Shanghai, epoch ms. */
  readonly from: number;
  readonly until: number;
  readonly done: number;
  /** Would count if they are public: it was not seen. */
  readonly unsure: number;
  readonly mids: readonly string[];
  /** It is Friday or later and the quota is not reached. */
  readonly isLate: boolean;
}

const FRIDAY = 4;

/**
 * How far a topic's task is in the natural week of `now` (epoch ms). Platform facts: only originals count, only the
 * first ## of a text, private posts do not; for a super-topic any place in the text does.
 */
export function topicWeek(
  task: TopicTask,
  posts: readonly Pick<MeasuredPost, 'mid' | 'uid' | 'createdAt' | 'traits'>[],
  now: number,
): TopicWeek {
  const today = dayNumberOf(now);
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  const from = startOfDay(today - sinceMonday);
  const until = startOfDay(today - sinceMonday + 7);
  const carries = ({ traits }: Pick<MeasuredPost, 'traits'>): boolean =>
    task.isSuper ? traits.superTopics.includes(task.topic) : traits.topics[0] === task.topic;
  const counted = posts.filter(
    (post) =>
      post.uid === task.uid &&
      post.createdAt !== undefined &&
      post.createdAt >= from &&
      post.createdAt < until &&
      post.traits.type === 'original' &&
      carries(post),
  );
  const done = counted.filter(({ traits }) => traits.visibility === 0);
  const unsure = counted.filter(({ traits }) => traits.visibility === undefined);
  return {
    task,
    from,
    until,
    done: done.length,
    unsure: unsure.length,
    mids: done.map(({ mid }) => mid),
    isLate: sinceMonday >= FRIDAY && done.length < task.quota,
  };
}
