import { DAY_MS, dayOf, earlierDay, startOfDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import { type CadenceState, outingsOf } from '@/utils/domain/calendar/cadence';
import { dueCadence, rulesToSay } from '@/utils/domain/calendar/due-cadence';
import { clockOf } from '@/utils/domain/calendar/instant';
import type { CadenceSettings } from '@/utils/model/plan-settings';
import type { CadenceTold } from '@/utils/model/plan-told';
import { readPlanItems } from '@/utils/store/repos/plan';
import type { Database } from '@/utils/store/schema';
import { readPostsOut } from './posts-out';

/** A channel with an item in so many days is in use. */
const USED_DAYS = 31;

/** Minimums of these accounts that have to be said now. Reads no further back than the rules in question count. */
export async function shortCadence(
  db: Database,
  settings: CadenceSettings,
  uids: readonly string[],
  told: readonly CadenceTold[],
  now: number,
): Promise<readonly CadenceState[]> {
  const rules = rulesToSay(settings, uids, told, now);
  if (rules.length === 0) return [];
  const { day } = clockOf(now);
  const periods = rules.map(({ period }) => naturalPeriod(period, day));
  const from = periods.map((one) => one.from).sort()[0] ?? day;
  const to =
    periods
      .map((one) => one.to)
      .sort()
      .at(-1) ?? day;
  const [items, posts] = await Promise.all([
    readPlanItems(db, earlierDay(from, dayOf(now - USED_DAYS * DAY_MS)), to),
    readPostsOut(db, uids, startOfDay(toDayNumber(from)), now + 1),
  ]);
  // other channels are kept by hand: nobody is told of one that nobody keeps
  const kept = rules.filter(
    ({ scope }) => scope.channel === 'weibo' || items.some(({ channel }) => channel === scope.channel),
  );
  return dueCadence({ ...settings, rules: kept }, outingsOf(items, posts), uids, told, now);
}
