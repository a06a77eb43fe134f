import { shortened } from './content-fields';
import { diffRecords } from './diff-records';
import {
  dayFields,
  type MeasuredRecord,
  type MetricContents,
  measuredFields,
  NO_METRICS,
  taskFields,
  trackedFields,
} from './metric-fields';

const placeOf = ({ createdAt, firstSeenAt }: MeasuredRecord): number => createdAt ?? firstSeenAt;

/** Posts and days that neither side left out: of older ones nothing can be said, and a restore leaves them alone. */
function comparable(now: MetricContents, then: MetricContents): readonly [MetricContents, MetricContents] {
  const postsFrom = Math.max(now.postsFrom ?? 0, then.postsFrom ?? 0);
  const [, daysFrom = ''] = [now.daysFrom ?? '', then.daysFrom ?? ''].sort();
  const cut = (side: MetricContents): MetricContents => ({
    ...side,
    posts: side.posts.filter((post) => placeOf(post) >= postsFrom),
    days: side.days.filter(({ day }) => day >= daysFrom),
  });
  return [cut(now), cut(then)];
}

/**
 * What a backup would change of engagement counts, kind by kind. A file without them says nothing about them.
 *
 * @param nameOf what people call an account
 */
export function diffMetrics(
  now: MetricContents | undefined,
  then: MetricContents | undefined,
  nameOf: (uid: string) => string,
) {
  const [here, there] = then ? comparable(now ?? NO_METRICS, then) : [NO_METRICS, NO_METRICS];
  return [
    [
      'tracked',
      diffRecords(
        {
          kind: 'tracked',
          fields: trackedFields,
          idOf: (one) => one.uid,
          nameOf: (one) => `@${one.name}`,
          ignored: [],
        },
        here.tracked,
        there.tracked,
      ),
    ],
    [
      'topicTasks',
      diffRecords(
        {
          kind: 'topicTasks',
          fields: taskFields,
          idOf: (one) => one.id,
          nameOf: (one) => `#${one.topic}#`,
          ignored: [],
        },
        here.topicTasks,
        there.topicTasks,
      ),
    ],
    [
      'measured',
      diffRecords(
        {
          kind: 'measured',
          fields: measuredFields,
          idOf: (one) => one.mid,
          nameOf: (one) => shortened(one.traits.title) || one.mblogid,
          ignored: [],
        },
        here.posts,
        there.posts,
      ),
    ],
    [
      'days',
      diffRecords(
        {
          kind: 'days',
          fields: dayFields,
          idOf: (one) => `${one.uid} ${one.day}`,
          nameOf: (one) => `${one.day} ${nameOf(one.uid)}`,
          ignored: [],
        },
        here.days,
        there.days,
      ),
    ],
  ] as const;
}
