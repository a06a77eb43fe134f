import type { MarkState } from '@/utils/model/desk-view';
import type { Ticket } from '@/utils/model/ticket';

function closedState({ outcome, kind, adoption, replies }: Ticket): MarkState {
  if (kind === 'suggestion' && adoption) return adoption.state;
  switch (outcome?.type) {
    case 'no-reply':
    case 'discarded':
      return 'no-reply';
    case 'handled':
      return 'handled';
    case 'gone':
      return 'gone';
    case 'replied':
      return 'replied';
    // one that was merged away is shown by the one it went into; by itself it shows what it had
    default:
      return replies.length > 0 ? 'replied' : 'no-reply';
  }
}

/** What the mark beside a comment says of its ticket at an instant, epoch ms. The gravest of what holds comes first. */
export function markState(ticket: Ticket, now: number): MarkState {
  if (ticket.phase === 'done') return closedState(ticket);
  if (ticket.goneAt !== undefined) return 'gone';
  if (ticket.due !== undefined && ticket.due <= now) return 'overdue';
  if (ticket.proposals.length > 0) return 'in-approval';
  if (ticket.phase === 'paused') return 'paused';
  return ticket.handover ? 'handed-over' : 'open';
}
