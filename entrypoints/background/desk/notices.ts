import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Ticket, TicketEvent } from '@/utils/model/ticket';
import { accountOf, type Desk } from './read-desk';

const PREFIX = 'ticket.';
/** So many are shown one by one; a night's worth is summed up. */
const MOST = 5;

/** Ticket of a notice that was clicked; undefined = it is another one's. */
export const ticketOfNotice = (id: string): string | undefined =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;

const titleOf = (events: readonly TicketEvent[], author: string): string => {
  const types = events.map(({ type }) => type);
  if (types.includes('escalated')) return i18n.t('deskNote.up', [author]);
  return types.includes('breached') ? i18n.t('deskNote.late', [author]) : i18n.t('deskNote.soon', [author]);
};

/** Whether the profile in use is to be told: its own tickets, nobody's, and what was reported up to it. */
const isForMe = ({ context }: Desk, ticket: Ticket, events: readonly TicketEvent[]): boolean => {
  const me = context.actor.id;
  const isTold = events.some((event) => event.type === 'escalated' && event.escalation.to.includes(me));
  return me === '' || ticket.assignee === undefined || ticket.assignee === me || isTold;
};

/** Desktop notices of what the clock has made of tickets; only where the person switched them on. */
export async function showNotices(
  desk: Desk,
  told: readonly { readonly ticket: Ticket; readonly events: readonly TicketEvent[] }[],
): Promise<void> {
  if (!desk.context.policy.notices.desktop || !browser.notifications) return;
  const mine = told.filter(({ ticket, events }) => isForMe(desk, ticket, events));
  for (const [i, { ticket, events }] of mine.slice(0, MOST).entries()) {
    const account = accountOf(desk, ticket.accountUid)?.name ?? ticket.accountUid;
    const rest = i === MOST - 1 ? mine.length - MOST : 0;
    const more = rest > 0 ? ` ${i18n.t('deskNote.many', [String(rest)])}` : '';
    await browser.notifications.create(`${PREFIX}${ticket.id}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/level-48.png'),
      title: titleOf(events, ticket.author.name),
      message: `${i18n.t('deskNote.body', [ticket.text.slice(0, 80), account])}${more}`,
    });
  }
}
