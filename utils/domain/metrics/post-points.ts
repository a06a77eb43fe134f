import {
  type CountKey,
  FOLLOW_UPS,
  type FollowUp,
  type MeasuredPost,
  type Reading,
} from '@/utils/model/metric';
import { type FollowUpView, followUpsOf } from './follow-up';
import { slackOf } from './gain';

const HOUR_MS = 3_600_000;
/** An exact reading takes the place of a rounded one within this time: the instant of the answer may have moved so far. */
const SAME_MOMENT_MS = 60_000;

/** One count of a post at one instant (epoch ms); undefined `value` = the reading did not show that count. */
export interface PostPoint {
  readonly at: number;
  readonly value?: number;
  readonly slack: number;
  /** The follow-up that was answered by it. */
  readonly followUp?: FollowUp;
}

/** A follow-up on the axis of time: `at` = the post's time and 1, 24 or 72 h, epoch ms. */
export interface FollowUpMark extends Pick<FollowUpView, 'hours' | 'state'> {
  readonly at: number;
}

const pointAt = (at: number, reading: Reading, key: CountKey): PostPoint => {
  const count = reading[key];
  return { at, ...(count ? { value: count.value, slack: slackOf(count) } : { slack: 0 }) };
};

/**
 * What was read of one count of a post, in order of time, from nothing at its publication on. Counts that were seen
 * unchanged are not stored again: where such a look answered a follow-up, the numbers of the reading before stand there.
 */
export function postPoints(
  post: Pick<MeasuredPost, 'createdAt' | 'followUps'>,
  readings: readonly Reading[],
  key: CountKey,
): readonly PostPoint[] {
  const points = readings.map((reading) => pointAt(reading.at, reading, key));
  for (const hours of FOLLOW_UPS) {
    const at = post.followUps[hours];
    if (at === undefined) continue;
    const near = points
      .map((point, i) => ({ point, i, off: Math.abs(point.at - at) }))
      .filter(({ off }) => off <= SAME_MOMENT_MS)
      .sort((a, b) => a.off - b.off)[0];
    const held = readings.filter((reading) => reading.at <= at).at(-1);
    if (near) points[near.i] = { ...near.point, followUp: hours };
    else if (held) points.push({ ...pointAt(at, held, key), followUp: hours });
  }
  const birth = post.createdAt === undefined ? [] : [{ at: post.createdAt, value: 0, slack: 0 }];
  return [...birth, ...points].sort((a, b) => a.at - b.at);
}

/** All follow-ups of a post on the axis of time; none while its time is not known. */
export const followUpMarks = (
  post: Pick<MeasuredPost, 'createdAt' | 'followUps'>,
  now: number,
): readonly FollowUpMark[] =>
  followUpsOf(post, now).map(({ hours, state }) => ({
    hours,
    state,
    at: (post.createdAt ?? 0) + hours * HOUR_MS,
  }));
