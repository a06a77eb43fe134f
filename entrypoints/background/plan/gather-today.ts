import { DAY_MS, dayOf, startOfDay, toDayNumber } from '@/utils/core/day';
import { cadenceOn, outingsOf } from '@/utils/domain/calendar/cadence';
import { waitingNow } from '@/utils/domain/calendar/reminders';
import { heldBy } from '@/utils/domain/calendar/sensitive-days';
import type { PlanItem } from '@/utils/model/plan';
import type { TodayItem, TodayView } from '@/utils/model/plan-today';
import { readCadence, readPlanItems, readSensitive } from '@/utils/store/repos/plan';
import type { Database } from '@/utils/store/schema';
import type { Sight } from '../metrics/read-sight';
import { fillableDraft } from './fillable-draft';
import { readPostsOut } from './posts-out';

const SHOWN = 6;
const BACK_DAYS = 8;

const isOut = ({ state }: PlanItem): boolean => state === 'published' || state === 'reviewed';
const TURN = { waiting: 0, coming: 1, out: 2 } as const;

/** Today as the popup and the panel show it, at `now` (epoch ms). Reads eight days of items and one of posts. */
export async function gatherToday(db: Database, { governed }: Sight, now: number): Promise<TodayView> {
  const day = dayOf(now);
  const uids = governed.map(({ uid }) => uid);
  const [items, cadence, sensitive, posts] = await Promise.all([
    readPlanItems(db, dayOf(now - BACK_DAYS * DAY_MS), day),
    readCadence(db),
    readSensitive(db),
    readPostsOut(db, uids, startOfDay(toDayNumber(day)), now + 1),
  ]);
  const waiting = new Set(waitingNow(items, now));
  const today = items.filter((item) => item.day === day);
  const listed = items.filter((item) => waiting.has(item) || (item.day === day && item.state !== 'idea'));
  const turn = (item: PlanItem): number =>
    waiting.has(item) ? TURN.waiting : isOut(item) ? TURN.out : TURN.coming;
  // sorting is stable: the order by time stays within each
  const ordered = [...listed].sort((a, b) => turn(a) - turn(b));
  const isHeld = (item: PlanItem): boolean => heldBy(item, sensitive).length > 0;
  const toRow = async (item: PlanItem): Promise<TodayItem> => ({
    id: item.id,
    title: item.title,
    day: item.day,
    ...(item.minute === undefined ? {} : { minute: item.minute }),
    state: item.state,
    channel: item.channel,
    accounts:
      governed.length > 1 ? governed.flatMap((one) => (item.uids.includes(one.uid) ? one.name : [])) : [],
    isWaiting: waiting.has(item),
    isHeld: isHeld(item),
    isHandedOver: item.handOver !== undefined && !isOut(item),
    isFillable: !isHeld(item) && (await fillableDraft(db, item)) !== undefined,
  });
  const outings = outingsOf(today, posts);
  const short = cadence.rules
    .filter(({ period, scope }) => period === 'day' && scope.channel === 'weibo')
    .flatMap((rule) => cadenceOn(rule, day, outings, uids, cadence, now))
    .flatMap(({ uid, missing }) => {
      if (uid === undefined || missing === 0) return [];
      const name = governed.length > 1 ? governed.find((one) => one.uid === uid)?.name : undefined;
      return [{ uid, missing, ...(name === undefined ? {} : { name }) }];
    });
  const planned = today.filter(({ state }) => state !== 'idea');
  return {
    day,
    items: await Promise.all(ordered.slice(0, SHOWN).map(toRow)),
    more: Math.max(0, ordered.length - SHOWN),
    total: planned.length,
    out: planned.filter(isOut).length,
    short,
  };
}
