import { el, iconMarkup } from '@/components/badge/el';
import { ICON_PATHS } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { TicketMark } from '@/utils/model/desk-view';
import { dress } from './mark-sheet';
import { lookOf } from './mark-words';

/** Name of the element; a public contract with `data-state`, `data-ticket` and `data-comment` (Weibo's id, where known). */
export const MARK = 'weiheng-ticket';

export interface MarkFacts {
  readonly mark?: TicketMark;
  readonly commentId?: string;
  readonly author: string;
}

/** A new, empty `<weiheng-ticket>`: plain element, shadow root, shared styles. */
export function createMarkHost(): HTMLElement {
  const host = document.createElement(MARK);
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  const button = el('button', 'mark');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  root.append(button);
  return host;
}

export const buttonOf = (host: HTMLElement): HTMLButtonElement | null =>
  host.shadowRoot?.querySelector('button.mark') ?? null;

const painted = new WeakMap<HTMLElement, string>();

/** Writes the state of a comment into a host; a comment that is no ticket gets the quiet offer to note it. */
export function paintMark(host: HTMLElement, { mark, commentId, author }: MarkFacts, now: number): void {
  host.dataset.state = mark?.state ?? 'none';
  if (mark) host.dataset.ticket = mark.ticketId;
  else delete host.dataset.ticket;
  if (commentId === undefined) delete host.dataset.comment;
  else host.dataset.comment = commentId;
  const look = mark
    ? lookOf(mark, now)
    : ({ icon: 'more', tone: 'plain', word: t('deskPage.note') } as const);
  const sign = `${look.icon} ${look.tone} ${look.word} ${author}`;
  const button = buttonOf(host);
  if (!button || painted.get(host) === sign) return;
  painted.set(host, sign);
  button.className = `mark ${look.tone}`;
  button.setAttribute('aria-label', t('deskPage.label', author, look.word));
  button.innerHTML = iconMarkup(ICON_PATHS[look.icon]);
  button.append(el('span', 'word', look.word));
}
