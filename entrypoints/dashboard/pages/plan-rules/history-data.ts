import { today } from '@/components/plan/plan-data';
import { toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import { type Outing, outingsOf } from '@/utils/domain/calendar/cadence';
import { type KeptRow, keptHistory } from '@/utils/domain/calendar/cadence-history';
import { createQuery, type Query } from '@/utils/live/query';
import type { CadenceRule } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { call } from '@/utils/rpc/client';
import type { PlanView } from '@/utils/rpc/contract-plan';

const WEEKS = 13;
/** The worker reads a year at a time. */
const PIECE_DAYS = 360;

/** Monday of the first of thirteen weeks, the present one included. */
export const historyFrom = (now: Day): Day =>
  toDay(toDayNumber(naturalPeriod('week', now).from) - (WEEKS - 1) * 7);

/** What went out between two days, read in pieces, each post and item once. */
async function readOutings(from: Day, to: Day): Promise<readonly Outing[]> {
  const items = new Map<string, PlanView['items'][number]>();
  const posts = new Map<string, PlanView['posts'][number]>();
  for (let at = toDayNumber(from); at <= toDayNumber(to); at += PIECE_DAYS) {
    const end = Math.min(at + PIECE_DAYS - 1, toDayNumber(to));
    const view = await call('plan.read', { from: toDay(at), to: toDay(end) });
    for (const item of view.items) items.set(item.id, item);
    for (const post of view.posts) posts.set(`${post.uid} ${post.mid}`, post);
  }
  return outingsOf([...items.values()], [...posts.values()]);
}

/** Days on which something of each account was read. */
async function readReadDays(uids: readonly string[], from: Day, to: Day) {
  const lists = await Promise.all(uids.map((uid) => call('metrics.days', { uid, from, to })));
  return new Map(uids.map((uid, i) => [uid, new Set(lists[i]?.map(({ day }) => day))] as const));
}

/** How a rule was kept in the last thirteen weeks; read again when something in it changes. */
export const historyQuery = (rule: CadenceRule, view: PlanView): Query<readonly KeptRow[]> =>
  createQuery(['planItems', 'metricPosts', 'metricDays', 'posts'], async () => {
    const to = today();
    const from = historyFrom(to);
    const uids = view.accounts.map(({ uid }) => uid);
    const [outings, readDays] = await Promise.all([
      readOutings(naturalPeriod(rule.period, from).from, to),
      readReadDays(uids, from, to),
    ]);
    return keptHistory(rule, from, to, outings, uids, readDays, view.cadence, Date.now());
  });
