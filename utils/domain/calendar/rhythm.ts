import { toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { PlanItem } from '@/utils/model/plan';
import type { CadenceSettings } from '@/utils/model/plan-settings';
import type { RhythmNote, TimeNote } from '@/utils/model/plan-view';
import { cadenceOn, fitsScope, type Outing } from './cadence';
import { isoWeekday } from './expand';
import { clockOf } from './instant';
import { type AdviceBasis, adviseSlot, offerSlots, type SlotAdvice } from './slot-advice';

const MINUTE_MS = 60_000;

/** A piece of advice as a page shows it. */
export function noteOf(advice: SlotAdvice): TimeNote {
  const { cell, overall } = advice;
  return {
    grade: advice.grade,
    weekday: isoWeekday(toDayNumber(advice.day)),
    hour: Math.floor(advice.minute / 60),
    n: cell?.n ?? advice.n,
    ...(cell
      ? {
          median: Math.round(cell.median),
          ...(overall ? { versus: Math.round((cell.median / overall - 1) * 100) } : {}),
        }
      : {}),
    ...(advice.band ? { band: advice.band } : {}),
  };
}

/**
 * What is to be said in the box of an account at `now` (epoch ms) before something goes out: what this post would make
 * of the rhythm. Nothing is a stop.
 */
export function rhythmNotes(
  uid: string,
  outings: readonly Outing[],
  settings: CadenceSettings,
  basis: AdviceBasis,
  now: number,
): readonly RhythmNote[] {
  const { day, minute } = clockOf(now);
  const own = outings.filter((one) => one.uid === uid);
  const notes: RhythmNote[] = [];
  for (const rule of settings.rules) {
    // a box does not know the column or the tags of what is written in it
    const { channel, uid: only, tag, pillar, activity, form } = rule.scope;
    if (channel !== 'weibo' || (only !== undefined && only !== uid) || tag || pillar || activity || form)
      continue;
    const [state] = cadenceOn(rule, day, own, [uid], settings, now);
    if (!state) continue;
    if (rule.max !== undefined && state.out + 1 > rule.max)
      notes.push({ type: 'over', period: rule.period, out: state.out, max: rule.max });
    if (state.state === 'due' && rule.min !== undefined)
      notes.push({ type: 'missing', period: rule.period, missing: rule.min - state.out, min: rule.min });
    if (rule.gapMinutes === undefined) continue;
    const last = Math.max(
      ...own.filter((one) => one.isOut && fitsScope(rule.scope, one)).map(({ at = 0 }) => at),
    );
    const minutes = Math.floor((now - last) / MINUTE_MS);
    if (minutes >= 0 && minutes < rule.gapMinutes)
      notes.push({ type: 'gap', minutes, least: rule.gapMinutes });
  }
  const { mondayShare } = adviseSlot(day, minute, basis);
  if (mondayShare) notes.push({ type: 'crowd', ...mondayShare });
  return notes;
}

/** A time of the next seven days that is better than now, where own data or the seeds name one. */
export function betterTime(
  basis: AdviceBasis,
  now: number,
  isFree: (day: string) => boolean,
): (TimeNote & { readonly day: string }) | undefined {
  const { day, minute } = clockOf(now);
  const here = adviseSlot(day, minute, basis).grade;
  if (here === 'good') return undefined;
  const [best] = offerSlots(day, basis, now + 30 * MINUTE_MS, 1, isFree);
  if (!best || best.grade === here || (best.grade !== 'good' && best.grade !== 'usual')) return undefined;
  return { ...noteOf(best), day: best.day };
}

/** The week's own outings, for the crowd on Mondays. */
export const weekOutings = (outings: readonly Outing[], day: string): readonly Outing[] => {
  const { from, to } = naturalPeriod('week', day);
  return outings.filter((one) => one.day >= from && one.day <= to);
};

/** Items of a day that wait for an account, by time. */
export const waitingFor = (items: readonly PlanItem[], uid: string, day: string): readonly PlanItem[] =>
  items.filter(
    (item) =>
      item.day === day &&
      item.uids.includes(uid) &&
      item.state !== 'published' &&
      item.state !== 'reviewed' &&
      item.state !== 'idea',
  );
