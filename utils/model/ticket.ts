/** Kinds of a ticket: 咨询 投诉 建议 好评 恶意 媒体 求助, in the order of the keys 1 to 7. */
export const TICKET_KINDS = [
  'question',
  'complaint',
  'suggestion',
  'praise',
  'abuse',
  'media',
  'help',
] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** Where it came from: a comment on an own post, an @-mention, a private message, or noted by hand. */
export const TICKET_SOURCES = ['comment', 'mention', 'dm', 'manual'] as const;
export type TicketSource = (typeof TICKET_SOURCES)[number];

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** open = waits for an answer, paused = waits for somebody outside and the clock stands, done = closed. */
export const TICKET_PHASES = ['open', 'paused', 'done'] as const;
export type TicketPhase = (typeof TICKET_PHASES)[number];

/** How a ticket was closed: 已回复, 不需回复, 已处置 (deleted or blocked, with a record), 已合并, 对方已删, 误登. */
export const TICKET_OUTCOMES = ['replied', 'no-reply', 'handled', 'merged', 'gone', 'discarded'] as const;
export type TicketOutcome = (typeof TICKET_OUTCOMES)[number];

/** What becomes of a suggestion: 研究中 已采纳 未采纳. */
export const ADOPTIONS = ['studying', 'adopted', 'declined'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** Who did something: a person of the workspace, `''` = whoever works alone here, `system` = the extension. */
export interface By {
  readonly by: string;
  /** Name at that time, so that a list needs no register; `''` where nobody is set up. */
  readonly byName: string;
  readonly at: number;
}

/** A person outside, as Weibo shows them. */
export interface TicketAuthor {
  readonly uid?: string;
  readonly name: string;
}

/** The post a comment stands under. */
export interface TicketPost {
  readonly mid: string;
  readonly mblogid?: string;
  /** First words of it, for a list. */
  readonly excerpt?: string;
}

export interface TicketReply extends By {
  readonly id: string;
  readonly text: string;
  /** weibo = Weibo confirmed it was sent, log = a person said so. */
  readonly via: 'weibo' | 'log';
  /** Weibo's id of the reply. */
  readonly commentId?: string;
  /** The person ticked 已回应核心问题 (truthful, no dodging). */
  readonly answersCore: boolean;
}

export interface TicketNote extends By {
  readonly id: string;
  readonly text: string;
}

/** The clock stood from `at` until `until`; open-ended while it stands. */
export interface TicketPause extends By {
  readonly reason: string;
  readonly until?: number;
}

/** 转交: who gave it to whom, and why. */
export interface Handover extends By {
  readonly to: string;
  readonly toName: string;
  readonly note: string;
}

/** Nobody answered in time: who was told. */
export interface Escalation {
  readonly at: number;
  /** 1 = the owner of the account, 2 = those who manage the desk. */
  readonly level: number;
  readonly to: readonly string[];
}

/** One of up to three replies that wait for an approval; the approver picks one, the others are withdrawn. */
export interface ReplyProposal {
  readonly draftId: string;
  readonly text: string;
}

/** Which rule of the policy measures it. Minutes of working time; fixed when the ticket opens or its kind changes. */
export interface TicketSla {
  /** `''` = no rule fits: no limit. */
  readonly ruleId: string;
  readonly minutes: number;
  /** When the clock started, epoch ms. */
  readonly startedAt: number;
}

/** A text the author has since changed. */
export interface EarlierText {
  readonly text: string;
  readonly until: number;
}

/**
 * One thing somebody outside said to a company account, and what became of it. State of a log of `TicketEvent`s.
 * Times are epoch ms.
 */
export interface Ticket {
  readonly id: string;
  readonly rev: number;
  readonly phase: TicketPhase;
  readonly source: TicketSource;
  /** Company account that was spoken to. */
  readonly accountUid: string;
  readonly post?: TicketPost;
  /** Weibo's id of the comment, once it was seen in Weibo's own data; with it the ticket is certain. */
  readonly commentId?: string;
  /** Head of the thread, when the comment itself answers one. */
  readonly rootId?: string;
  /** Address on weibo.com, when there is one of its own. */
  readonly link?: string;
  readonly author: TicketAuthor;
  readonly text: string;
  readonly earlier: readonly EarlierText[];
  /** When it was said; may be off by `saidSlack` ms (the page shows minutes). */
  readonly saidAt: number;
  readonly saidSlack: number;
  readonly openedAt: number;
  readonly kind: TicketKind;
  /** guess = from the words, person = somebody said so; a guess never overrides a person. */
  readonly kindFrom: 'guess' | 'person';
  readonly priority: Priority;
  /** Person who is to answer; absent = anybody. */
  readonly assignee?: string;
  readonly handover?: Handover;
  readonly notes: readonly TicketNote[];
  readonly replies: readonly TicketReply[];
  readonly proposals: readonly ReplyProposal[];
  readonly outcome?: By & { readonly type: TicketOutcome; readonly reason?: string };
  readonly adoption?: By & { readonly state: Adoption; readonly note: string };
  readonly pauses: readonly TicketPause[];
  readonly escalations: readonly Escalation[];
  readonly sla: TicketSla;
  /** By when it wants an answer; absent = no limit, or the clock stands. */
  readonly due?: number;
  /** When the last quarter of the time begins. */
  readonly warnAt?: number;
  /** When level 1, 2 … of escalation begins. */
  readonly escalateAt: readonly number[];
  readonly warnedAt?: number;
  readonly breachedAt?: number;
  /** The comment is no longer on Weibo; its text stays here until it is erased. */
  readonly goneAt?: number;
  /** Moderation records about it. */
  readonly moderation: readonly string[];
  readonly incidentId?: string;
  /** The ticket this one was merged into, and those that were merged into it. */
  readonly mergedInto?: string;
  readonly merged: readonly string[];
  /** Author and text were erased on request or by retention. */
  readonly erasedAt?: number;
  /** Ids of the commands already carried out. */
  readonly done: readonly string[];
}

/** What is known of a comment at first sight. */
export type TicketOpening = Pick<
  Ticket,
  | 'source'
  | 'accountUid'
  | 'post'
  | 'commentId'
  | 'rootId'
  | 'link'
  | 'author'
  | 'text'
  | 'saidAt'
  | 'saidSlack'
  | 'kind'
  | 'kindFrom'
  | 'priority'
  | 'assignee'
>;

/** The clock of a ticket as it was worked out by an event: kept in the log, so that a replay needs no calendar. */
export type TicketClock = Pick<Ticket, 'sla' | 'due' | 'warnAt' | 'escalateAt'>;

/** Everything of a ticket that a command may change; what an undo puts back. */
export type TicketState = Omit<Ticket, 'id' | 'rev' | 'done'>;

/** What has happened to a ticket: the truth from which its state is folded. */
export type TicketEvent = By & {
  readonly ticketId: string;
  readonly commandId: string;
} & (
    | { readonly type: 'opened'; readonly opening: TicketOpening; readonly clock: TicketClock }
    | {
        readonly type: 'learned';
        readonly commentId?: string;
        readonly rootId?: string;
        readonly saidAt?: number;
        readonly authorUid?: string;
        readonly mblogid?: string;
        readonly link?: string;
      }
    | { readonly type: 'text-changed'; readonly text: string }
    | { readonly type: 'gone' }
    | { readonly type: 'came-back' }
    | { readonly type: 'replied'; readonly reply: TicketReply; readonly closes: boolean }
    | { readonly type: 'assigned'; readonly to?: string }
    | { readonly type: 'handed-over'; readonly handover: Handover }
    | { readonly type: 'noted'; readonly note: TicketNote }
    | { readonly type: 'kind-set'; readonly kind: TicketKind; readonly clock: TicketClock }
    | { readonly type: 'priority-set'; readonly priority: Priority; readonly clock: TicketClock }
    | { readonly type: 'closed'; readonly outcome: TicketOutcome; readonly reason?: string }
    | { readonly type: 'adopted'; readonly state: Adoption; readonly note: string }
    | { readonly type: 'core-ticked'; readonly replyId: string; readonly answersCore: boolean }
    | { readonly type: 'paused'; readonly reason: string }
    | { readonly type: 'resumed'; readonly clock: TicketClock }
    | { readonly type: 'reopened'; readonly reason: string; readonly clock: TicketClock }
    | { readonly type: 'proposed'; readonly proposals: readonly ReplyProposal[] }
    | { readonly type: 'proposals-dropped' }
    | { readonly type: 'moderated'; readonly recordId: string }
    | { readonly type: 'incident-linked'; readonly incidentId: string }
    | { readonly type: 'warned' }
    | { readonly type: 'breached' }
    | { readonly type: 'escalated'; readonly escalation: Escalation }
    | { readonly type: 'merged-away'; readonly into: string }
    | { readonly type: 'merged-in'; readonly from: Ticket }
    | { readonly type: 'undone'; readonly undoes: string; readonly back: TicketState }
    | { readonly type: 'erased' }
  );
