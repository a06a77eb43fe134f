import type { AccountKind } from './policy';
import type { Priority, TicketKind } from './ticket';
import type { Coverage, SlaClock } from './worktime';

/**
 * How soon a ticket wants a first reply and an end. Of several rules that fit the first in the list is taken; an empty
 * list fits everything.
 */
export interface SlaRule {
  readonly id: string;
  readonly kinds: readonly TicketKind[];
  /** uids. */
  readonly accounts: readonly string[];
  readonly accountKinds?: readonly AccountKind[];
  readonly priorities: readonly Priority[];
  /** Minutes on the rule's clock until the first reply; left out = no such target. */
  readonly minutes?: number;
  /** Minutes on the same clock until the ticket is closed. */
  readonly resolutionMinutes?: number;
  readonly clock: SlaClock;
  /** Service hours by id; left out = the first of the list. */
  readonly hoursId?: string;
  /** Share of the time at which a warning is due; left out = 0.75. */
  readonly warnAt?: number;
  /** Minutes over the due time, on the same clock, at which level 1, 2, 3… of escalation begins. */
  readonly escalateAfter?: readonly number[];
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
