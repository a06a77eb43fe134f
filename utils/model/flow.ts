import type { Severity } from './finding';
import type { Role } from './people';
import type { AccountKind } from './policy';

/** Who may decide in a lane: the union of these. None = nobody, and nobody fails closed. */
export interface Chooser {
  readonly roles?: readonly Role[];
  readonly people?: readonly string[];
  /** Head of the draft's department. */
  readonly departmentHead?: boolean;
}

/** any = one of them, all = each of them, a number = that many. */
export type Quorum = 'any' | 'all' | number;

/** One lane of a step; lanes of the same step run side by side and all must be done. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly who: Chooser;
  readonly need: Quorum;
}

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly Lane[];
  /** Minutes a step should take. */
  readonly slaMinutes?: number;
}

/** When a flow applies; every given condition must hold. */
export interface FlowCondition {
  readonly kinds?: readonly AccountKind[];
  readonly accounts?: readonly string[];
  readonly departments?: readonly string[];
  /** Any of these tags. */
  readonly tags?: readonly string[];
  /** Amount at stake, yuan, at least. */
  readonly amountAtLeast?: number;
  /** Gravest finding at least this grave. */
  readonly severityAtLeast?: Severity;
  /** Crisis level at least: 1 蓝, 2 黄, 3 橙, 4 红. */
  readonly crisisAtLeast?: number;
}

/** A flow of approval as data; of several that apply the first in the list is taken. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly when: FlowCondition;
  readonly steps: readonly Step[];
  /** Minutes an approval stays good; undefined = 24 hours. */
  readonly validMinutes?: number;
}
