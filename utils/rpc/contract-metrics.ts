import { z } from 'zod';
import {
  DROP_REASONS,
  type DropReason,
  type MeasuredPost,
  type MetricDay,
  type TopicTask,
  type TrackedAccount,
} from '@/utils/model/metric';
import type {
  GrowthStrip,
  MetricSnapshot,
  PostView,
  TopicRow,
  TrackedRow,
  VisitRow,
} from '@/utils/model/metric-view';
import { commandId, epochMs, sentence, uid } from '@/utils/model/schema/base';
import { mid } from '@/utils/model/schema/draft';
import { quota, seenFollowers, seenPost, topicName } from '@/utils/model/schema/metric';
import { proc } from './proc';
import type { Written } from './written';

const command = { commandId };
const name = z.string().trim().min(1).max(60);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const id = z.string().regex(/^[\w-]{1,64}$/);

/** Figures that the page showed. Nothing is stored about accounts that are neither governed nor tracked. */
export const metricsContract = {
  // inside weibo.com
  'metrics.snapshot': proc(z.void(), ['content']).returns<MetricSnapshot>(),
  /** Counts the page showed. Repeating a batch changes nothing; what cannot be true is refused and counted. */
  'metrics.observe': proc(
    z.strictObject({
      posts: z.array(seenPost).max(200),
      followers: z.array(seenFollowers).max(20),
      /** Dropped on the page already, by reason. */
      dropped: z.partialRecord(z.enum(DROP_REASONS), z.int().min(1).max(10_000)).optional(),
    }),
    ['content'],
  ).returns<{ readonly kept: number }>(),
  /** Growth of own posts, for those who may see figures; posts with nothing to compare are missing. */
  'metrics.strips': proc(z.strictObject({ mids: z.array(mid).max(100) }), ['content']).returns<
    readonly GrowthStrip[]
  >(),
  /** From a trusted click on a strip: the page of the post on the dashboard. */
  'metrics.show': proc(z.strictObject({ mid }), ['content']).returns<void>(),

  // extension pages
  'metrics.posts': proc(
    z.strictObject({
      uid: uid.optional(),
      from: epochMs,
      until: epochMs,
      limit: z.int().min(1).max(5_000),
    }),
  ).returns<readonly MeasuredPost[]>(),
  'metrics.post': proc(z.strictObject({ mid })).returns<PostView | undefined>(),
  'metrics.days': proc(z.strictObject({ uid, from: day, to: day })).returns<readonly MetricDay[]>(),
  /** Posts whose 1 h, 24 h or 72 h reading is due now. */
  'metrics.visits': proc(z.void()).returns<readonly VisitRow[]>(),
  /** A look back closes a post; without `note` it is taken back. */
  'metrics.lookBack': proc(z.strictObject({ ...command, mid, note: sentence.optional() })).returns<Written>(),
  'metrics.dropped': proc(z.strictObject({ days: z.int().min(1).max(90) })).returns<
    readonly { readonly day: string; readonly reason: DropReason; readonly n: number }[]
  >(),
  /** Whose profile is in front in a tab, where that may be tracked by the profile in use. Keeps nothing. */
  'metrics.profile': proc(z.strictObject({ tabId: z.int().min(0) })).returns<
    { readonly uid: string; readonly name: string; readonly isTracked: boolean } | undefined
  >(),
  'metrics.tracked': proc(z.void()).returns<readonly TrackedRow[]>(),
  'metrics.track': proc(z.strictObject({ ...command, uid, name })).returns<
    Written & { readonly account: TrackedAccount }
  >(),
  'metrics.note': proc(z.strictObject({ ...command, uid, text: sentence })).returns<Written>(),
  /** Ends tracking and erases what was read of the account. */
  'metrics.untrack': proc(z.strictObject({ ...command, uid })).returns<Written>(),
  /** Erases all that was read of an account: posts, readings, days. */
  'metrics.erase': proc(z.strictObject({ ...command, uid })).returns<Written & { readonly posts: number }>(),
  /** Every reading as lines of CSV, post by post: `after` = mid of the last post of the chunk before. */
  'metrics.export': proc(
    z.strictObject({ uid: uid.optional(), after: mid.optional(), limit: z.int().min(1).max(500) }),
  ).returns<{ readonly posts: readonly PostView[]; readonly next?: string }>(),

  'topics.list': proc(z.void()).returns<readonly TopicRow[]>(),
  'topics.save': proc(
    z.strictObject({
      ...command,
      task: z.strictObject({ id, uid, topic: topicName, isSuper: z.boolean(), quota }),
    }),
  ).returns<Written & { readonly task: TopicTask }>(),
  'topics.remove': proc(z.strictObject({ ...command, id })).returns<Written>(),
} as const;
