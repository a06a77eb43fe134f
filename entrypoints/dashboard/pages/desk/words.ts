import { ageText, clockText, ticketKindText } from '@/components/desk/words';
import { t } from '@/components/ui/message';
import type { TicketEvent, TicketPhase, TicketSource } from '@/utils/model/ticket';

export { ageText, clockText, ticketKindText };

export const phaseText = (phase: TicketPhase): string => t(`desk.phase_${phase}`);
export const sourceText = (source: TicketSource): string => t(`desk.source_${source}`);

/** One line of what happened to a ticket. */
export function eventText(event: TicketEvent): string {
  switch (event.type) {
    case 'replied':
      return t(event.reply.via === 'weibo' ? 'desk.did_replied' : 'desk.did_logged', event.reply.text);
    case 'handed-over':
      return t('desk.did_handed_over', event.handover.toName, event.handover.note);
    case 'noted':
      return t('desk.did_noted', event.note.text);
    case 'kind-set':
      return t('desk.did_kind', ticketKindText(event.kind));
    case 'priority-set':
      return t('desk.did_priority', t(`desk.priority_${event.priority}`));
    case 'closed':
      return t('desk.did_closed', t(`desk.outcome_${event.outcome.replace('-', '_') as 'replied'}`));
    case 'adopted':
      return t('desk.did_adopted', t(`desk.adoption_${event.state}`));
    case 'paused':
      return t('desk.did_paused', event.reason);
    case 'reopened':
      return t('desk.did_reopened', event.reason);
    default:
      return t(`desk.did_${event.type.replaceAll('-', '_') as 'opened'}`);
  }
}
