import type { MeasuredPost, MetricDay, TopicTask, TrackedAccount } from '@/utils/model/metric';
import { shortened } from './content-fields';
import type { FieldSpec } from './field';

/** A post with its readings, packed, as text. */
export type MeasuredRecord = MeasuredPost & { readonly series: string };

/** What is compared of engagement counts, as a backup holds them and as they are stored here. */
export interface MetricContents {
  readonly tracked: readonly TrackedAccount[];
  readonly topicTasks: readonly TopicTask[];
  /** Posts from this instant on are all there; undefined = all there are. */
  readonly postsFrom?: number;
  readonly posts: readonly MeasuredRecord[];
  readonly daysFrom?: string;
  readonly days: readonly MetricDay[];
}

export const NO_METRICS: MetricContents = { tracked: [], topicTasks: [], posts: [], days: [] };

export const trackedFields: readonly FieldSpec<TrackedAccount>[] = [
  { name: 'name', as: 'text', show: (one) => one.name },
  { name: 'notes', as: 'count', show: (one) => one.notes.length, whole: (one) => one.notes },
];

export const taskFields: readonly FieldSpec<TopicTask>[] = [
  { name: 'account', as: 'account', show: (one) => one.uid },
  { name: 'topic', as: 'text', show: (one) => one.topic, whole: (one) => [one.topic, one.isSuper] },
  { name: 'quota', as: 'count', show: (one) => one.quota },
];

export const measuredFields: readonly FieldSpec<MeasuredRecord>[] = [
  { name: 'account', as: 'account', show: (one) => one.uid },
  {
    name: 'readings',
    as: 'count',
    show: (one) => one.readings,
    whole: (one) => [one.series, one.last, one.checkedAt, one.followUps],
  },
  {
    name: 'lookBack',
    as: 'text',
    show: (one) => one.lookBack && shortened(one.lookBack.note),
    whole: (one) => one.lookBack,
  },
];

export const dayFields: readonly FieldSpec<MetricDay>[] = [
  {
    name: 'readings',
    as: 'count',
    show: (one) => one.readings,
    whole: (one) => [one.readings, one.gains, one.late],
  },
  {
    name: 'followers',
    as: 'count',
    show: (one) => one.followers?.followers.value,
    whole: (one) => one.followers,
  },
];
