import type { Day } from './worktime';

/** That an unmet minimum was said: once for a rule, an account and a natural period. */
export interface CadenceTold {
  readonly rule: string;
  /** Undefined where the rule is for a channel without accounts. */
  readonly uid?: string;
  /** First and last day of the period; after the last nobody asks any more. */
  readonly from: Day;
  readonly to: Day;
}
