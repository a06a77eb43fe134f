import type { Incident, IncidentLevel } from './incident';
import type { Action } from './people';
import type { ReplyTemplate } from './template';
import type {
  Adoption,
  Priority,
  Ticket,
  TicketAuthor,
  TicketKind,
  TicketOutcome,
  TicketPhase,
  TicketSource,
} from './ticket';

/** States of a mark beside a comment; a public contract (`data-state`). */
export const MARK_STATES = [
  'open', // 待回复，剩 …
  'overdue', // 超时 …
  'paused', // 暂停计时
  'handed-over', // 已转交 …
  'in-approval', // 回复待审批
  'replied', // … 已回复
  'no-reply', // 不需回复
  'handled', // 已处置，有留证
  'studying', // 建议，研究中
  'adopted', // 建议，已采纳
  'declined', // 建议，未采纳
  'gone', // 对方已删
] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** Where the clock of a ticket stands, worked out by the worker at `at`. */
export interface ClockView {
  readonly at: number;
  /** Working milliseconds left at `at`; negative = overdue by that much. Absent = no limit or paused. */
  readonly left?: number;
  readonly due?: number;
  readonly warnAt?: number;
  /** False outside service hours: `left` does not shrink before `startsAt`. */
  readonly isRunning: boolean;
  readonly startsAt?: number;
  /** A running clock stands still from here on: the end of service hours. Absent = not within a year. */
  readonly stopsAt?: number;
}

/** State of one comment that is a ticket, for the page of weibo.com. */
export interface TicketMark {
  readonly ticketId: string;
  readonly state: MarkState;
  readonly kind: TicketKind;
  readonly clock: ClockView;
  /** Name of whoever replied, was given it, or decided; `''` where nobody is set up. */
  readonly who?: string;
  /** When that was. */
  readonly since?: number;
}

/** Facts a list shows of a ticket. */
export interface TicketRow {
  readonly id: string;
  readonly rev: number;
  readonly phase: TicketPhase;
  readonly state: MarkState;
  readonly source: TicketSource;
  readonly accountUid: string;
  readonly author: TicketAuthor;
  readonly text: string;
  readonly saidAt: number;
  readonly kind: TicketKind;
  readonly priority: Priority;
  readonly assignee?: string;
  readonly outcome?: TicketOutcome;
  readonly adoption?: Adoption;
  readonly post?: Ticket['post'];
  readonly link?: string;
  readonly clock: ClockView;
  /** Last reply: who and when. */
  readonly replied?: { readonly byName: string; readonly at: number };
  readonly isGone: boolean;
}

/** What a list is asked for; every given field must hold. */
export interface DeskFilter {
  /** Default `open`. `due` = open and to be answered before `dueBefore`. */
  readonly phase?: TicketPhase;
  readonly accounts?: readonly string[];
  readonly kinds?: readonly TicketKind[];
  readonly priorities?: readonly Priority[];
  readonly sources?: readonly TicketSource[];
  /** Person's id; `me` = the profile in use; `nobody` = not assigned. */
  readonly assignee?: string;
  readonly outcomes?: readonly TicketOutcome[];
  readonly adoptions?: readonly Adoption[];
  /** Due before this instant, epoch ms: now = overdue only. */
  readonly dueBefore?: number;
  /** Said from (included) and until (not included), epoch ms. */
  readonly from?: number;
  readonly until?: number;
  readonly incidentId?: string;
  readonly postMid?: string;
  readonly authorUid?: string;
  /** Words; each must occur in author, text or a reply. Folded for case and width. */
  readonly search?: string;
}

/** A page of a list. Open ones by due time, done ones the newest first, a search the newest first. */
export interface DeskList {
  readonly rows: readonly TicketRow[];
  /** Give it back for the next page; absent = that was all. Opaque. */
  readonly next?: string;
}

/** Figures of the popup and the head of the desk. */
export interface DeskCounts {
  /** Replies since midnight in Shanghai: by the profile in use, by everybody. */
  readonly today: { readonly mine: number; readonly team: number };
  readonly open: { readonly mine: number; readonly team: number };
  readonly overdue: { readonly mine: number; readonly team: number };
  /** The next one that falls due and is not yet overdue. */
  readonly nextDue?: { readonly ticketId: string; readonly accountUid: string; readonly due: number };
  /** Average working minutes to the first reply, of those answered today; absent = none. */
  readonly averageMinutes?: number;
}

/** One person's share. `personId` `''` = nobody in particular. */
export interface WorkloadRow {
  readonly personId: string;
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly replied: number;
  readonly averageMinutes?: number;
  readonly breached: number;
}

export interface SlaRow {
  readonly accountUid: string;
  readonly kind: TicketKind;
  /** Tickets opened in the time. */
  readonly opened: number;
  readonly answered: number;
  /** Answered, or closed, before their due time. */
  readonly inTime: number;
  readonly breached: number;
  readonly open: number;
  /** Working minutes to the first reply: median and nine tenths. */
  readonly median?: number;
  readonly p90?: number;
}

export interface SlaReport {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly SlaRow[];
  readonly coreTicked: number;
  readonly replies: number;
}

/** A reply that was given to something alike. */
export interface AnswerSuggestion {
  readonly ticketId: string;
  readonly question: string;
  readonly answer: string;
  readonly byName: string;
  readonly at: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Why an incident is suggested. */
export type CrisisHint = {
  readonly id: string;
  readonly at: number;
  readonly accountUid: string;
  readonly level: IncidentLevel;
  /** Tickets behind it, at most 50. */
  readonly tickets: readonly string[];
} & (
  | { readonly type: 'term'; readonly term: string; readonly count: number }
  | { readonly type: 'surge'; readonly count: number; readonly median: number }
);

/** What a page of weibo.com, the popup and the desk need to know first; pulled by RPC. */
export interface DeskSnapshot {
  readonly rev: number;
  /** The profile in use; absent where nobody is set up (one person works alone and may everything). */
  readonly me?: { readonly id: string; readonly name: string };
  readonly may: readonly Action[];
  /** Accounts whose desk the profile may use. */
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  /** People a ticket can be given to. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly templates: readonly ReplyTemplate[];
  /** Whether comments seen on the page become tickets by themselves. */
  readonly captures: boolean;
  readonly incidents: readonly Pick<Incident, 'id' | 'title' | 'level' | 'accounts'>[];
}

/** A list with a name that somebody wants to come back to. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Whose it is; `''` = everybody's. */
  readonly owner: string;
  readonly filter: DeskFilter;
}

/** A suggestion in the monthly list. */
export interface SuggestionRow {
  readonly ticketId: string;
  readonly accountUid: string;
  readonly saidAt: number;
  readonly author: string;
  readonly text: string;
  readonly adoption?: Adoption;
  readonly decidedBy?: string;
  readonly decidedAt?: number;
  readonly note?: string;
  readonly replied: boolean;
}
