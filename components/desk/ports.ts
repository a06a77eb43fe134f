import type { DeskRefusal, TicketCommand } from '@/utils/domain/desk/commands';

/** Commands that were not carried out; a ticket that is not named here has been written. */
export interface TicketAnswer {
  readonly refused: readonly { readonly ticketId: string; readonly refusal: DeskRefusal }[];
}

/** What the desk asks of whoever draws it. A rejected promise = nothing is known to be written; the same id may be sent again. */
export interface TicketPorts {
  readonly newCommandId: () => string;
  readonly write: (ticketIds: readonly string[], command: TicketCommand) => Promise<TicketAnswer>;
}
