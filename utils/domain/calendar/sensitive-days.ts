import { toDay, toDayNumber } from '@/utils/core/day';
import type { PlanItem } from '@/utils/model/plan';
import type { DayRule, SensitiveDay, SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { lunarOf } from './lunar-date';
import { BUNDLED_SENSITIVE } from './sensitive-day-list';
import { qingmingOf } from './solar-term';

/** What is looked at of an item. */
type Held = Pick<PlanItem, 'day' | 'uids' | 'state' | 'isPromotion' | 'activity' | 'releases'>;

/** All sensitive days in force and out of force: the company's own replace the bundled ones of their id. */
export function allSensitiveDays(settings: SensitiveSettings): readonly SensitiveDay[] {
  const byId = new Map(BUNDLED_SENSITIVE.map((one) => [one.id, one]));
  for (const own of settings.days) byId.set(own.id, own);
  return [...byId.values()];
}

function isOnLunar(month: number, date: number, day: Day): boolean {
  const number = toDayNumber(day);
  const lunar = lunarOf(number);
  if (!lunar || lunar.isLeap || lunar.month !== month) return false;
  return lunar.day === date || (date === 30 && lunarOf(number + 1)?.day === 1);
}

function isOn(rule: DayRule, day: Day): boolean {
  if (rule.type === 'once') return rule.from <= day && day <= rule.to;
  if (rule.type === 'lunar') return isOnLunar(rule.month, rule.day, day);
  if (rule.type === 'qingming') return day === qingmingOf(Number(day.slice(0, 4)));
  return Number(day.slice(5, 7)) === rule.month && Number(day.slice(8)) === rule.day;
}

/**
 * Sensitive days that fall on a day, the ones that hold first.
 *
 * @param uid the account that is asked for: days for it and days for all. Without one every day is given, whichever
 *   accounts it is for, as the calendar shows it.
 */
export function sensitiveOn(
  day: Day,
  uid: string | undefined,
  settings: SensitiveSettings,
): readonly SensitiveDay[] {
  const found = allSensitiveDays(settings).filter(
    ({ isOff, uids, rule }) =>
      !isOff && (uid === undefined || uids.length === 0 || uids.includes(uid)) && isOn(rule, day),
  );
  return [...found.filter(({ level }) => level === 'hold'), ...found.filter(({ level }) => level !== 'hold')];
}

/** Whether an item is of the kind that memorial days hold: promotion or joke, or a lottery. */
export const isHoldable = ({ isPromotion, activity }: Pick<PlanItem, 'isPromotion' | 'activity'>): boolean =>
  isPromotion === true || activity === 'lottery';

/**
 * Whether two different people gave their word. Words are for the day they were given for: whatever moves an item
 * takes them away (move-item.ts), so all that are there count.
 */
export const isReleased = ({ releases }: Pick<PlanItem, 'releases'>): boolean =>
  new Set(releases.map(({ by }) => by)).size >= 2;

/**
 * Days that hold items like this one on a day, for one of its accounts at least; an item without accounts is held by
 * the days that are for all.
 */
const holdsOn = (
  day: Day,
  { uids }: Pick<PlanItem, 'uids'>,
  settings: SensitiveSettings,
): readonly SensitiveDay[] =>
  sensitiveOn(day, undefined, settings).filter(
    ({ level, uids: own }) => level === 'hold' && (own.length === 0 || own.some((uid) => uids.includes(uid))),
  );

/** The days that would hold an item, released or not: for the sentence that says what was released. */
export const holdDaysOf = (item: Held, settings: SensitiveSettings): readonly SensitiveDay[] =>
  isHoldable(item) ? holdsOn(item.day, item, settings) : [];

/** The days that hold an item now; empty when it is no promotion, is out already or was released by two people. */
export function heldBy(item: Held, settings: SensitiveSettings): readonly SensitiveDay[] {
  if (item.state === 'published' || item.state === 'reviewed' || isReleased(item)) return [];
  return holdDaysOf(item, settings);
}

/** A year and a bit: longer mourning is a setting gone wrong. */
const MOST_DAYS = 400;

/**
 * The nearest day after an item's own that holds nothing of its accounts; the clock time stays as it is (moveItem).
 * Undefined when the company holds more than a year in a row.
 *
 * @param notBefore earliest day that makes sense: today, for an item that is overdue
 */
export function nextFreeDay(
  item: Pick<PlanItem, 'day' | 'uids'>,
  settings: SensitiveSettings,
  notBefore: Day = item.day,
): Day | undefined {
  const first = Math.max(toDayNumber(item.day) + 1, toDayNumber(notBefore));
  for (let day = first; day < first + MOST_DAYS; day += 1) {
    if (holdsOn(toDay(day), item, settings).length === 0) return toDay(day);
  }
  return undefined;
}

/** A stretch of public mourning (全国哀悼日、网站变灰) as the company switches it on, from one day to another. */
export const mourningDays = (from: Day, to: Day): SensitiveDay => ({
  id: `mourning-${from}`,
  name: '全国哀悼',
  rule: { type: 'once', from, to },
  level: 'hold',
  advice: '全部定时和促销先停，不发抽奖和玩笑；头像跟随平台变灰，悼念只转央媒，不配自家产品。',
  uids: [],
});
