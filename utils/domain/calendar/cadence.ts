import { toDay, toDayNumber } from '@/utils/core/day';
import { groupBy } from '@/utils/core/group-by';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { Channel, PlanForm, PlanItem } from '@/utils/model/plan';
import type { CadenceRule, CadenceScope, CadenceSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { clockOf, dueOf, instantOf } from './instant';

/** Something that went out or is to go out, as cadence counts it. */
export interface Outing {
  readonly channel: Channel;
  /** Undefined on other channels. */
  readonly uid?: string;
  /** epoch ms; undefined = planned without a time. */
  readonly at?: number;
  readonly day: Day;
  readonly isOut: boolean;
  readonly tags: readonly string[];
  readonly pillar?: string;
  readonly form: PlanForm;
  readonly activity?: PlanItem['activity'];
  readonly itemId?: string;
  readonly mid?: string;
}

/** A post that was seen, or that left through the guarded box. */
export interface PostOut {
  readonly mid: string;
  readonly uid: string;
  /** epoch ms */
  readonly at: number;
  readonly form: PlanForm;
  /** First words, where they were seen. */
  readonly title?: string;
}

const isOut = ({ state }: PlanItem): boolean => state === 'published' || state === 'reviewed';

/**
 * What counts: every planned item for each of its accounts, every post that was seen, each once. A post that belongs to
 * an item counts as that item, so that its column and tags count too. Ideas do not count: nothing is settled.
 */
export function outingsOf(items: readonly PlanItem[], posts: readonly PostOut[]): readonly Outing[] {
  const known = new Set(items.flatMap(({ mids }) => mids));
  const byMid = new Map(posts.map((post) => [post.mid, post] as const));
  const planned = items
    .filter(({ state }) => state !== 'idea')
    .flatMap((item): readonly Outing[] => {
      const uids = item.channel === 'weibo' ? item.uids : [undefined];
      return uids.map((uid) => {
        const post = item.mids.map((mid) => byMid.get(mid)).find((one) => one && one.uid === uid);
        const at = post?.at ?? item.publishedAt ?? dueOf(item);
        return {
          channel: item.channel,
          ...(uid === undefined ? {} : { uid }),
          ...(at === undefined ? {} : { at }),
          day: post || item.publishedAt !== undefined ? clockOf(at ?? 0).day : item.day,
          isOut: isOut(item) || post !== undefined,
          tags: item.tags,
          ...(item.pillar === undefined ? {} : { pillar: item.pillar }),
          form: item.form,
          ...(item.activity ? { activity: item.activity } : {}),
          itemId: item.id,
          ...(post ? { mid: post.mid } : {}),
        };
      });
    });
  const seen = posts
    .filter(({ mid }) => !known.has(mid))
    .map(
      ({ mid, uid, at, form }): Outing => ({
        channel: 'weibo',
        uid,
        at,
        day: clockOf(at).day,
        isOut: true,
        tags: [],
        form,
        mid,
      }),
    );
  return [...planned, ...seen];
}

export const fitsScope = (scope: CadenceScope, outing: Outing): boolean =>
  outing.channel === scope.channel &&
  (scope.uid === undefined || outing.uid === scope.uid) &&
  (scope.tag === undefined || outing.tags.includes(scope.tag)) &&
  (scope.pillar === undefined || outing.pillar === scope.pillar) &&
  (scope.form === undefined ||
    outing.form === scope.form ||
    (scope.form === 'interaction' && outing.activity !== undefined)) &&
  (scope.activity === undefined || outing.activity === scope.activity);

/** A rule in one period for one account. `isShort` = the minimum cannot be met any more, or it is time to say so. */
export interface CadenceState {
  readonly rule: CadenceRule;
  /** Undefined where the rule is for a channel without accounts. */
  readonly uid?: string;
  readonly from: Day;
  readonly to: Day;
  readonly out: number;
  readonly planned: number;
  /** How many are missing of the minimum, planned ones counted as done. */
  readonly missing: number;
  readonly over: number;
  /** missed = the period is over; due = it is time to say it; under, fit, over. */
  readonly state: 'missed' | 'due' | 'under' | 'fit' | 'over';
}

/** Accounts a rule is counted for; one without a name where its channel has none. */
export const accountsOf = (rule: CadenceRule, uids: readonly string[]): readonly (string | undefined)[] => {
  if (rule.scope.channel !== 'weibo') return [undefined];
  if (rule.scope.uid === undefined) return uids;
  return uids.includes(rule.scope.uid) ? [rule.scope.uid] : [];
};

/** From when an unmet minimum is said: the day at 16:00, the month on the 20th, others on their last fifth. */
export function saidFrom(rule: CadenceRule, from: Day, to: Day, settings: CadenceSettings): number {
  if (rule.period === 'day') return instantOf(from, settings.remindMinute);
  if (rule.period === 'month')
    return instantOf(`${from.slice(0, 8)}${String(settings.remindMonthDay).padStart(2, '0')}`, 0);
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  return instantOf(toDay(toDayNumber(from) + Math.floor(days * 0.6)), settings.remindMinute);
}

/** Items without a time that their rules still count by day. */
const inPeriod = (outing: Outing, from: Day, to: Day): boolean => outing.day >= from && outing.day <= to;

/** How a rule stands in the natural period of a day, for each account it is for. Counts by the days of Shanghai. */
export function cadenceOn(
  rule: CadenceRule,
  day: Day,
  outings: readonly Outing[],
  uids: readonly string[],
  settings: CadenceSettings,
  now: number,
): readonly CadenceState[] {
  const { from, to } = naturalPeriod(rule.period, day);
  const today = clockOf(now).day;
  const counted = outings.filter((one) => inPeriod(one, from, to) && fitsScope(rule.scope, one));
  const byUid = groupBy(counted, (one) => one.uid);
  const isSaid = now >= saidFrom(rule, from, to, settings);
  return accountsOf(rule, uids).map((uid) => {
    const own = uid === undefined ? counted : (byUid.get(uid) ?? []);
    const out = own.filter((one) => one.isOut).length;
    // what was planned for a time that passed without a post is not going to happen by itself
    const planned = own.filter((one) => !one.isOut && one.day >= today).length;
    const missing = Math.max(0, (rule.min ?? 0) - out - planned);
    const over = Math.max(0, out + planned - (rule.max ?? Number.POSITIVE_INFINITY));
    const isShort = out < (rule.min ?? 0);
    const state =
      over > 0
        ? 'over'
        : isShort && to < today
          ? 'missed'
          : isShort && missing > 0 && isSaid
            ? 'due'
            : missing > 0
              ? 'under'
              : 'fit';
    return { rule, ...(uid === undefined ? {} : { uid }), from, to, out, planned, missing, over, state };
  });
}

/**
 * All rules on a day. A channel that nothing was ever planned on is not one this company uses: its rules rest.
 */
export const cadenceOf = (
  settings: CadenceSettings,
  day: Day,
  outings: readonly Outing[],
  uids: readonly string[],
  now: number,
): readonly CadenceState[] =>
  settings.rules
    .filter(({ scope: { channel } }) => channel === 'weibo' || outings.some((one) => one.channel === channel))
    .flatMap((rule) => cadenceOn(rule, day, outings, uids, settings, now));
