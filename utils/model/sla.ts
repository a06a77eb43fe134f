import type { AccountKind } from './policy';
import type { Priority, TicketKind } from './ticket';
import type { Coverage, HolidayLayer, ServiceHours, SlaClock } from './worktime';

/** When a rule applies; every given condition must hold. None = always. */
export interface SlaCondition {
  readonly kinds?: readonly TicketKind[];
  readonly priorities?: readonly Priority[];
  /** uids. */
  readonly accounts?: readonly string[];
  readonly accountKinds?: readonly AccountKind[];
}

/** How soon a ticket wants a first reply and an end; of several rules that apply the first in the list is taken. */
export interface SlaRule {
  readonly id: string;
  readonly name: string;
  readonly when: SlaCondition;
  /** Minutes on the rule's clock; left out = no such target. */
  readonly firstReplyMinutes?: number;
  readonly resolutionMinutes?: number;
  readonly clock: SlaClock;
  /** Id of the service hours; left out = the first of the list. */
  readonly hours?: string;
  /** Share of the time at which a warning is due; left out = 0.75. */
  readonly warnAt?: number;
  /** Minutes over the due time, on the same clock, at which level 1, 2, 3… of escalation begins. */
  readonly escalateAfterMinutes: readonly number[];
}

/** The clock stands from `at` until `until`, epoch ms; without `until` it still does. They may overlap, in any order. */
export interface Pause {
  readonly at: number;
  readonly until?: number;
}

/** What the clocks of a ticket need to know; instants in epoch ms. */
export interface TicketTimes {
  readonly openedAt: number;
  readonly firstReplyAt?: number;
  readonly resolvedAt?: number;
  readonly pauses: readonly Pause[];
}

export const SLA_TARGETS = ['first-reply', 'resolution'] as const;
export type SlaTarget = (typeof SLA_TARGETS)[number];

/** Instants of one target, epoch ms. Undefined = never, as long as the clock stands or where the hours never open. */
export interface SlaDue {
  readonly target: SlaTarget;
  readonly warnAt?: number;
  readonly dueAt?: number;
  /** One for each step of escalation, in order; cut where the clock stands. */
  readonly escalateAt: readonly number[];
  /** inferred = some day up to the due time is not covered by a notice; `missingYear` says which. */
  readonly coverage: Coverage;
  readonly missingYear?: number;
}

/** running → warning → breached while open; met or missed once done; paused while the clock stands (not over due). */
export const SLA_STATUSES = ['running', 'warning', 'breached', 'paused', 'met', 'missed'] as const;
export type SlaStatus = (typeof SLA_STATUSES)[number];

/** One target as of an instant. */
export interface SlaTargetState extends SlaDue {
  readonly status: SlaStatus;
  /** Time on the rule's clock without pauses, ms; stops when the target is done. */
  readonly usedMs: number;
  /** Ms left on the rule's clock; below 0 = over by that much. */
  readonly remainingMs: number;
  /** 0 = none; once done, the level reached by then. */
  readonly level: number;
  readonly doneAt?: number;
}

/** All targets of a ticket as of an instant. */
export interface SlaState {
  readonly targets: readonly SlaTargetState[];
  /** The open target that is due first, or is over longest; undefined = nothing is awaited. */
  readonly next?: SlaTargetState;
  /** Highest level of the targets still open. */
  readonly level: number;
  readonly paused: boolean;
  /** Next instant (epoch ms) at which a status or level changes by itself: when to wake. */
  readonly changesAt?: number;
}

/** What a company sets about working time: one document. */
export interface WorktimeSettings {
  /** Imported holiday years; bundled and managed ones are laid under and over them. */
  readonly holidays: readonly HolidayLayer[];
  /** At least one; the first is used where a rule names none. */
  readonly hours: readonly ServiceHours[];
  readonly rules: readonly SlaRule[];
}
