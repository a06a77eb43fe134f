import { toDay, toDayNumber } from '@/utils/core/day';
import type { CadenceRule, CadenceSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { cadenceOn, type Outing } from './cadence';
import { clockOf } from './instant';

/** met and over = by what was seen; missed = too few although somebody looked; unread = nobody looked; open = not over yet. */
export const KEPT_STATES = ['met', 'missed', 'over', 'unread', 'open'] as const;
export type KeptState = (typeof KEPT_STATES)[number];

/** How a rule was kept in the period in which a day lies. */
export interface KeptDay {
  readonly day: Day;
  readonly state: KeptState;
  /** First and last day of the period. */
  readonly from: Day;
  readonly to: Day;
  /** Posts that went out in the period. */
  readonly out: number;
}

/** One account; without `uid` a channel that is kept by hand. */
export interface KeptRow {
  readonly uid?: string;
  readonly days: readonly KeptDay[];
}

/** A profile opened within so many days after still shows what went out; later, older posts are not scrolled to. */
const STILL_SHOWN_DAYS = 7;

/**
 * Whether the account was looked at at the end of a period or in the days after. What lies before everything that is
 * known of it is not known, however early one looked after it.
 */
function wasRead(to: Day, read: ReadonlySet<Day>, since: Day | undefined): boolean {
  if (since === undefined || since > to) return false;
  const last = toDayNumber(to);
  for (let day = last; day <= last + STILL_SHOWN_DAYS; day += 1) if (read.has(toDay(day))) return true;
  return false;
}

const NEVER: ReadonlySet<Day> = new Set();

/** The earliest day of which something is known of an account: a post, or a reading. */
const firstSign = (uid: string, outings: readonly Outing[], read: ReadonlySet<Day>): Day | undefined =>
  [...read, ...outings.filter((one) => one.uid === uid && one.isOut).map(({ day }) => day)].sort()[0];

function stateOf({ min, max }: CadenceRule, out: number, isKnown: boolean, isOpen: boolean): KeptState {
  // what was seen is certain, whoever looked or did not: too many stay too many, enough stays enough
  if (max !== undefined && out > max) return 'over';
  if (min !== undefined && out >= min) return 'met';
  if (isOpen) return 'open';
  if (!isKnown) return 'unread';
  return min === undefined ? 'met' : 'missed';
}

/**
 * How a rule was kept on each day from one to another (both included), for each account it is for.
 *
 * @param readDays days on which something of an account was read, by uid; an account without any was never looked at.
 *   Channels kept by hand are taken as they were written down.
 * @param now epoch ms
 */
export function keptHistory(
  rule: CadenceRule,
  from: Day,
  to: Day,
  outings: readonly Outing[],
  uids: readonly string[],
  readDays: ReadonlyMap<string, ReadonlySet<Day>>,
  settings: CadenceSettings,
  now: number,
): readonly KeptRow[] {
  const today = clockOf(now).day;
  const since = new Map(
    uids.map((uid) => [uid, firstSign(uid, outings, readDays.get(uid) ?? NEVER)] as const),
  );
  const rows = new Map<string | undefined, KeptDay[]>();
  for (let at = toDayNumber(from); at <= toDayNumber(to); at += 1) {
    const day = toDay(at);
    for (const one of cadenceOn(rule, day, outings, uids, settings, now)) {
      const isKnown =
        one.uid === undefined || wasRead(one.to, readDays.get(one.uid) ?? NEVER, since.get(one.uid));
      const row = rows.get(one.uid) ?? [];
      rows.set(one.uid, row);
      const state = stateOf(rule, one.out, isKnown, one.to >= today);
      row.push({ day, from: one.from, to: one.to, out: one.out, state });
    }
  }
  return [...rows].map(([uid, days]) => ({ ...(uid === undefined ? {} : { uid }), days }));
}
