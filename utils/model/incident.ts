import type { By } from './ticket';
import type { CrisisLevel } from './workspace';

/** 1 蓝 2 黄 3 橙 4 红. */
export type IncidentLevel = Exclude<CrisisLevel, 0>;
export const INCIDENT_LEVELS = [1, 2, 3, 4] as const satisfies readonly IncidentLevel[];

/** Words to watch for. A hit on what staff see suggests an incident of this level; a person raises it. */
export interface WatchTerm {
  readonly term: string;
  readonly level: IncidentLevel;
}

export interface IncidentLogEntry extends By {
  readonly id: string;
  readonly text: string;
}

/** One thing to do at this level; the wording of built-in ones (`builtin`) comes from the interface. */
export interface ChecklistItem {
  readonly id: string;
  readonly text?: string;
  readonly done?: By;
}

/** What is written after it is over. */
export interface IncidentReview extends By {
  readonly cause: string;
  readonly course: string;
  readonly lessons: string;
  readonly measures: readonly string[];
}

/** open → standing-down (one person has agreed) → closed (a second one has) → reviewed. */
export const INCIDENT_PHASES = ['open', 'standing-down', 'closed', 'reviewed'] as const;
export type IncidentPhase = (typeof INCIDENT_PHASES)[number];

export interface Incident {
  readonly id: string;
  readonly rev: number;
  readonly phase: IncidentPhase;
  readonly title: string;
  readonly level: IncidentLevel;
  /** Every level it had, oldest first. */
  readonly levels: readonly (By & { readonly level: IncidentLevel; readonly reason: string })[];
  readonly accounts: readonly string[];
  readonly raised: By;
  /** What suggested it, if anything did. */
  readonly hint?: string;
  readonly log: readonly IncidentLogEntry[];
  readonly checklist: readonly ChecklistItem[];
  /** Draft of the statement; it goes through approval like any post. */
  readonly statementDraftId?: string;
  /** Freezes that belong to it. */
  readonly freezes: readonly string[];
  readonly tickets: readonly string[];
  /** Who has agreed to stand down; two different people are needed. */
  readonly standDown: readonly (By & { readonly note: string })[];
  readonly closedAt?: number;
  readonly review?: IncidentReview;
  readonly done: readonly string[];
}

export type IncidentEvent = By & { readonly incidentId: string; readonly commandId: string } & (
    | {
        readonly type: 'raised';
        readonly title: string;
        readonly level: IncidentLevel;
        readonly reason: string;
        readonly accounts: readonly string[];
        readonly checklist: readonly ChecklistItem[];
        readonly tickets: readonly string[];
        readonly hint?: string;
      }
    | {
        readonly type: 'level-set';
        readonly level: IncidentLevel;
        readonly reason: string;
        /** Items of the new level that were not there. */
        readonly adds: readonly ChecklistItem[];
      }
    | { readonly type: 'logged'; readonly entry: IncidentLogEntry }
    | { readonly type: 'item-added'; readonly item: ChecklistItem }
    | { readonly type: 'item-ticked'; readonly itemId: string; readonly isDone: boolean }
    | { readonly type: 'statement-linked'; readonly draftId: string }
    | { readonly type: 'frozen'; readonly freezeId: string }
    | { readonly type: 'ticket-linked'; readonly ticketId: string }
    | { readonly type: 'stand-down-agreed'; readonly note: string }
    | { readonly type: 'stand-down-refused'; readonly note: string }
    | { readonly type: 'reviewed'; readonly review: IncidentReview }
  );
