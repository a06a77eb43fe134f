import type { Channel, PlanState } from './plan';
import type { Day } from './worktime';

/** One planned item as a small list shows it. */
export interface TodayItem {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  /** Minute of the day; undefined = no time yet. */
  readonly minute?: number;
  readonly state: PlanState;
  readonly channel: Channel;
  /** Names of its accounts; empty where the company has one account only, or it is for another channel. */
  readonly accounts: readonly string[];
  /** Its time has come, and it is not out. */
  readonly isWaiting: boolean;
  /** Held by a sensitive day. */
  readonly isHeld: boolean;
  readonly isHandedOver: boolean;
  /** Pressing it opens Weibo with its draft; else its day in the calendar. */
  readonly isFillable: boolean;
}

/** Today in a few lines: what waits first, then the day by time. */
export interface TodayView {
  readonly day: Day;
  readonly items: readonly TodayItem[];
  /** Further items that are not in `items`. */
  readonly more: number;
  /** Items of today, and how many of them are out. */
  readonly total: number;
  readonly out: number;
  /** Daily minimums that are neither met nor planned; the name where there are several accounts. */
  readonly short: readonly { readonly uid: string; readonly name?: string; readonly missing: number }[];
}

/** The draft a person opened a reminder for. */
export interface WantedView {
  readonly draftId: string;
  readonly uid: string;
  /** Name of the account it is for. */
  readonly name: string;
}
