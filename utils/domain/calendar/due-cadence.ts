import { naturalPeriod } from '@/utils/core/natural-period';
import type { CadenceRule, CadenceSettings } from '@/utils/model/plan-settings';
import type { CadenceTold } from '@/utils/model/plan-told';
import type { Day } from '@/utils/model/worktime';
import { accountsOf, type CadenceState, cadenceOn, type Outing, saidFrom } from './cadence';
import { clockOf } from './instant';

const isTold = (
  told: readonly CadenceTold[],
  rule: CadenceRule,
  uid: string | undefined,
  from: Day,
): boolean => told.some((one) => one.rule === rule.id && one.uid === uid && one.from === from);

/**
 * Rules whose minimum may have to be said now: it is time, and for one account at least it was not said yet. Nothing is
 * said before the hour of the day that is set, a month's no more than a day's: nobody wants to be told at midnight.
 */
export function rulesToSay(
  settings: CadenceSettings,
  uids: readonly string[],
  told: readonly CadenceTold[],
  now: number,
): readonly CadenceRule[] {
  const { day, minute } = clockOf(now);
  if (minute < settings.remindMinute) return [];
  return settings.rules.filter((rule) => {
    const { from, to } = naturalPeriod(rule.period, day);
    return (
      rule.min !== undefined &&
      now >= saidFrom(rule, from, to, settings) &&
      accountsOf(rule, uids).some((uid) => !isTold(told, rule, uid, from))
    );
  });
}

/** Minimums that are not met and not planned either, where it is time to say so and it was not said in their period. */
export function dueCadence(
  settings: CadenceSettings,
  outings: readonly Outing[],
  uids: readonly string[],
  told: readonly CadenceTold[],
  now: number,
): readonly CadenceState[] {
  const { day } = clockOf(now);
  return rulesToSay(settings, uids, told, now)
    .flatMap((rule) => cadenceOn(rule, day, outings, uids, settings, now))
    .filter(({ state, rule, uid, from }) => state === 'due' && !isTold(told, rule, uid, from));
}

/** What was said with what is said now; periods that are over are forgotten. */
export const addTold = (
  told: readonly CadenceTold[],
  said: readonly CadenceState[],
  today: Day,
): readonly CadenceTold[] => [
  ...told.filter(({ to }) => to >= today),
  ...said.map(({ rule, uid, from, to }) => ({
    rule: rule.id,
    ...(uid === undefined ? {} : { uid }),
    from,
    to,
  })),
];
