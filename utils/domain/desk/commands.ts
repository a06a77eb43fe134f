import type { Adoption, Priority, TicketKind, TicketOutcome } from '@/utils/model/ticket';

/** What a person may ask of a ticket. `commandId` makes a repeat harmless; the same id may go to many tickets at once. */
export type TicketCommand = { readonly commandId: string } & (
  | {
      readonly type: 'reply';
      readonly text: string;
      readonly answersCore: boolean;
      /** Weibo's id of the reply, when it is known. */
      readonly replyId?: string;
      /** When it was sent, epoch ms; absent = now. Never later than now. */
      readonly at?: number;
    }
  | { readonly type: 'assign'; readonly to: string | null }
  | { readonly type: 'hand-over'; readonly to: string; readonly note: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'set-kind'; readonly kind: TicketKind }
  | { readonly type: 'set-priority'; readonly priority: Priority }
  | {
      readonly type: 'close';
      readonly outcome: Exclude<TicketOutcome, 'merged' | 'discarded'>;
      readonly reason: string;
    }
  | { readonly type: 'adopt'; readonly state: Adoption; readonly note: string }
  | { readonly type: 'tick-core'; readonly replyId: string; readonly answersCore: boolean }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume' }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'drop-proposals' }
  /** Takes back one's own last command on the ticket, for a while. */
  | { readonly type: 'undo'; readonly undoes: string }
);

/** Why a command was not carried out; a stable code, worded by the interface. */
export const DESK_REFUSALS = [
  'unknown-ticket',
  'unknown-incident',
  'no-permission',
  'wrong-phase',
  'nothing-changed',
  'reason-missing',
  'text-missing',
  'variable-left',
  'unknown-person',
  'unknown-reply',
  'not-a-suggestion',
  'too-late-to-undo',
  'not-last',
  'too-many',
  'needs-approval',
  'same-person',
  'checklist-open',
] as const;
export type DeskRefusal = (typeof DESK_REFUSALS)[number];

/** What a person may ask of an incident. */
export type IncidentCommand = { readonly commandId: string } & (
  | { readonly type: 'set-level'; readonly level: 1 | 2 | 3 | 4; readonly reason: string }
  | { readonly type: 'log'; readonly text: string }
  | { readonly type: 'add-item'; readonly text: string }
  | { readonly type: 'tick-item'; readonly itemId: string; readonly isDone: boolean }
  | { readonly type: 'link-statement'; readonly draftId: string }
  | { readonly type: 'link-ticket'; readonly ticketId: string }
  /** One person's consent; the second one's closes the incident. */
  | { readonly type: 'stand-down'; readonly note: string }
  | { readonly type: 'refuse-stand-down'; readonly note: string }
  | {
      readonly type: 'review';
      readonly cause: string;
      readonly course: string;
      readonly lessons: string;
      readonly measures: readonly string[];
    }
);
