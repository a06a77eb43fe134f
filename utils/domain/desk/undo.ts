import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import type { TicketCommand } from './commands';
import { type DeskContext, SYSTEM, stampOf } from './context';
import type { DeskRuling } from './decide';
import { foldTicket, stateOf } from './evolve';

/** For how long one's own last command can be taken back, ms: the notice shows ten seconds, a bulk action takes longer to judge. */
export const UNDO_MS = 5 * 60_000;

/** Never taken back: a merge touches other tickets, an erased word is gone. */
const FINAL: readonly TicketEvent['type'][] = ['merged-in', 'merged-away', 'erased', 'undone', 'moderated'];

/**
 * Takes back a person's own last command: the log is folded once more without it. What the extension noted meanwhile
 * (a warning, an id that was learnt) stays. A ticket that was noted by hand becomes 误登.
 */
export function undo(
  ticket: Ticket,
  command: Extract<TicketCommand, { type: 'undo' }>,
  context: DeskContext,
  log: readonly TicketEvent[],
): DeskRuling {
  const refuse = (refusal: 'too-late-to-undo' | 'not-last' | 'no-permission'): DeskRuling => ({
    ok: false,
    refusal,
  });
  const undone = log.filter((event) => event.commandId === command.undoes);
  const [first] = undone;
  if (!first || undone.some((event) => FINAL.includes(event.type))) return refuse('not-last');
  if (first.by !== context.actor.id) return refuse('no-permission');
  if (context.now - first.at > UNDO_MS) return refuse('too-late-to-undo');
  const since = log.slice(log.indexOf(first) + 1);
  if (since.some((event) => event.commandId !== command.undoes && event.by !== SYSTEM.id)) {
    return refuse('not-last');
  }
  const base = { ...stampOf(context), ticketId: ticket.id, commandId: command.commandId };
  if (first.type === 'opened') {
    return { ok: true, events: [{ ...base, type: 'closed', outcome: 'discarded' }] };
  }
  const back = foldTicket(log.filter((event) => event.commandId !== command.undoes));
  if (!back) return refuse('not-last');
  return { ok: true, events: [{ ...base, type: 'undone', undoes: command.undoes, back: stateOf(back) }] };
}
