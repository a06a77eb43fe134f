import type { By, TicketEvent } from '@/utils/model/ticket';
import type { CommentMatch } from './match-comment';

/** What a sighting makes happen to its ticket, besides merging; nothing where it says nothing new. */
export function sightingEvents(
  match: Extract<CommentMatch, { type: 'known' }>,
  stamp: By & { readonly commandId: string },
): readonly TicketEvent[] {
  const base = { ...stamp, ticketId: match.ticketId };
  const events: TicketEvent[] = [];
  if (match.isBack) events.push({ ...base, type: 'came-back' });
  if (match.learned) events.push({ ...base, type: 'learned', ...match.learned });
  if (match.changed !== undefined) events.push({ ...base, type: 'text-changed', text: match.changed });
  return events;
}
