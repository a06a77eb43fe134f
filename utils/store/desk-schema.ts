import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { CrisisHint, SavedView } from '@/utils/model/desk-view';
import type { Incident, IncidentEvent } from '@/utils/model/incident';
import type { Moderation } from '@/utils/model/moderation';
import type { ReplyTemplate } from '@/utils/model/template';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';

/** A ticket as stored, with what its indexes need beside it. */
export interface StoredTicket extends Ticket {
  /** Who is to answer; `''` = anybody. */
  readonly owner: string;
  /** Place within its phase: open ones by due time, done ones the newest first. */
  readonly order: number;
  /** When it was said, with a minus: the newest come first. */
  readonly newest: number;
  /** `''` = it stands under no post that is known. */
  readonly postMid: string;
  /** Author's name as compared (`authorName`). */
  readonly authorName: string;
  /** Last reply, epoch ms. */
  readonly repliedAt?: number;
  /** When somebody has to be told something next; absent = never. */
  readonly wakeAt?: number;
  /** Keys of everything that can be searched for, the newest tickets first (`ticketKeys`). */
  readonly pairs: readonly string[];
}

/** One event of a ticket's log; `seq` is the ticket's revision after it, so that a gap shows. */
export interface StoredTicketEvent {
  readonly ticketId: string;
  readonly seq: number;
  readonly event: TicketEvent;
}

/** One event of an incident's log, in the same way. */
export interface StoredIncidentEvent {
  readonly incidentId: string;
  readonly seq: number;
  readonly event: IncidentEvent;
}

/** A reply written on the desk that waits for the person to open Weibo's own box. */
export interface PreparedReply {
  readonly ticketId: string;
  readonly text: string;
  readonly at: number;
  readonly by: string;
}

/** A suggested incident; `dismissed` = a person said it is none, and why. */
export type StoredHint = CrisisHint & {
  readonly dismissed?: { readonly by: string; readonly at: number; readonly reason: string };
};

/** Stores of the interaction desk; joined into `Schema`. */
export interface DeskStores {
  tickets: {
    key: string;
    value: StoredTicket;
    indexes: {
      queue: [string, number];
      mine: [string, string, number];
      newest: number;
      commentId: string;
      post: [string, string];
      authorName: string;
      authorUid: string;
      incidentId: string;
      kind: [string, number];
      openedAt: number;
      repliedAt: number;
      wakeAt: number;
      pairs: string;
    };
  };
  ticketEvents: { key: [string, number]; value: StoredTicketEvent };
  replyTemplates: { key: string; value: ReplyTemplate };
  deskViews: { key: string; value: SavedView };
  deskPolicies: { key: 'desk'; value: DeskPolicy & { readonly id: 'desk' } };
  preparedReplies: { key: string; value: PreparedReply };
  moderation: { key: string; value: Moderation; indexes: { openedAt: number; ticketId: string } };
  incidents: { key: string; value: Incident };
  incidentEvents: { key: [string, number]; value: StoredIncidentEvent };
  crisisHints: { key: string; value: StoredHint };
}
