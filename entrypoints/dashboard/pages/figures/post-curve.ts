import type { CurveMark } from '@/components/charts/curve-marks';
import type { ChartPoint } from '@/components/charts/draw-curve';
import { t } from '@/components/ui/message';
import { type FollowUpMark, followUpMarks, postPoints } from '@/utils/domain/metrics/post-points';
import type { CountKey } from '@/utils/model/metric';
import type { PostView } from '@/utils/model/metric-view';

const SAID = {
  done: 'figures.due',
  missed: 'figures.mark_missed',
  due: 'figures.mark_due',
  later: 'figures.mark_later',
} as const satisfies Readonly<Record<FollowUpMark['state'], string>>;

/** The readings of one count as points of a curve; those that answered a follow-up say so. */
export const curvePoints = ({ post, readings }: PostView, key: CountKey): readonly ChartPoint[] =>
  postPoints(post, readings, key).map(({ at, value, slack, followUp }) => ({
    x: at,
    slack,
    ...(value === undefined ? {} : { value }),
    ...(followUp === undefined ? {} : { mark: t('figures.due', followUp) }),
  }));

/**
 * The 1 h, 24 h and 72 h instants of a post that have come, and the next one: with all three on its axis the first hours
 * of a new post would be a stroke at the edge.
 *
 * @param now epoch ms
 */
export function markInstants({ post }: PostView, now: number): readonly CurveMark[] {
  const marks = followUpMarks(post, now);
  const next = marks.find(({ state }) => state === 'later');
  return marks
    .filter((mark) => mark.state !== 'later' || mark === next)
    .map(({ hours, state, at }) => ({
      x: at,
      label: t('figures.mark', hours),
      isMet: state === 'done',
      said: t(SAID[state], hours),
    }));
}
