import type { NaturalPeriod } from '@/utils/core/natural-period';
import type { Activity, Channel, PlanForm } from './plan';
import type { Day } from './worktime';

/** Which items a cadence rule counts; what is left out counts all. */
export interface CadenceScope {
  readonly channel: Channel;
  /** One account; undefined = every governed account by itself. */
  readonly uid?: string;
  readonly tag?: string;
  readonly pillar?: string;
  readonly form?: PlanForm;
  readonly activity?: Activity;
}

/** How often: at least, at most, how far apart. */
export interface CadenceRule {
  readonly id: string;
  readonly scope: CadenceScope;
  readonly period: NaturalPeriod;
  readonly min?: number;
  readonly max?: number;
  /** Least minutes between two. */
  readonly gapMinutes?: number;
}

/** All of cadence and of sensitive days that the company sets. */
export interface CadenceSettings {
  readonly rev: number;
  readonly rules: readonly CadenceRule[];
  /** Minute of the day from which a daily minimum that is not met is said. */
  readonly remindMinute: number;
  /** Day of the month from which an unmet monthly minimum is said. */
  readonly remindMonthDay: number;
  /** The same text on more than so many accounts within so many minutes is said (同质化). */
  readonly sameText: { readonly accounts: number; readonly minutes: number };
  /** Minutes before an item's time that the person is told. */
  readonly leadMinutes: number;
}

/** The seeds' own numbers; where a seed gives none, a usual one that can be changed. */
export const USUAL_CADENCE: CadenceSettings = {
  rev: 0,
  rules: [
    { id: 'weibo-daily', scope: { channel: 'weibo' }, period: 'day', min: 1, max: 8, gapMinutes: 60 },
    { id: 'wechat-weekly', scope: { channel: 'wechat' }, period: 'week', min: 3 },
    { id: 'activity-monthly', scope: { channel: 'weibo', form: 'interaction' }, period: 'month', min: 1 },
  ],
  remindMinute: 16 * 60,
  remindMonthDay: 20,
  sameText: { accounts: 3, minutes: 60 },
  leadMinutes: 15,
};

/**
 * When a sensitive day is: every year on a date, on 清明, on a lunar date (never in a month put in; day 30 is the last
 * of the month, so that 12-30 is 除夕 of every year), or once.
 */
export type DayRule =
  | { readonly type: 'yearly'; readonly month: number; readonly day: number }
  | { readonly type: 'qingming' }
  | { readonly type: 'lunar'; readonly month: number; readonly day: number }
  | { readonly type: 'once'; readonly from: Day; readonly to: Day };

/** A day on which promotions and jokes are held. */
export interface SensitiveDay {
  readonly id: string;
  readonly name: string;
  readonly rule: DayRule;
  /** hold = promotions and jokes stop until two people release them; remind = said only. */
  readonly level: 'hold' | 'remind';
  readonly advice: string;
  /** Accounts it is for; empty = all. */
  readonly uids: readonly string[];
  readonly isOff?: boolean;
}

/** Company's own sensitive days, and what it changed of the bundled ones; 网站变灰 is one of type once. */
export interface SensitiveSettings {
  readonly rev: number;
  readonly days: readonly SensitiveDay[];
}
