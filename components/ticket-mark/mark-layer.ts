import { keepMessages, t } from '@/components/ui/message';
import type { ModerationAct, ModerationReason } from '@/utils/model/moderation';
import { buttonOf, createMarkHost, MARK, type MarkFacts, paintMark } from './mark-host';
import { type MarkActions, menuPanel, reasonPanel } from './mark-menu';
import { type MarkPopup, openMarkPopup } from './mark-popup';
import { MARK_WORDS } from './mark-words';

export interface MarkLayer {
  /** Puts the mark of a comment into its line, before `before` where that is still there. */
  show(place: { item: HTMLElement; line: HTMLElement; before: Element | null }, facts: MarkFacts): void;
  clear(item: HTMLElement): void;
  /** Asks why, after the act. */
  askReason(act: ModerationAct, give: (reason: ModerationReason, note: string) => Promise<void>): void;
  setTheme(theme: 'light' | 'dark'): void;
}

/** Draws `<weiheng-ticket>`s: one host per comment node, taken out and put back as the node shows other comments. */
export function createMarkLayer(
  actionsOf: (facts: MarkFacts) => MarkActions,
  now: () => number,
  signal: AbortSignal,
): MarkLayer {
  keepMessages(MARK_WORDS);
  const hosts = new WeakMap<HTMLElement, HTMLElement>();
  const shown = new WeakMap<HTMLElement, MarkFacts>();
  let theme: 'light' | 'dark' = 'light';
  let popup: MarkPopup | undefined;

  const open = (host: HTMLElement): void => {
    const facts = shown.get(host);
    if (!facts || !host.shadowRoot) return;
    const isSame = popup?.host === host;
    popup?.close();
    popup = undefined;
    if (isSame) return;
    popup = openMarkPopup(host, buttonOf(host), () => {
      popup = undefined;
    });
    popup.show(menuPanel(actionsOf(facts), popup), t('deskPage.menu', facts.author));
  };
  const keep = (host: HTMLElement): void => {
    const button = buttonOf(host);
    button?.addEventListener('click', (event) => {
      // the page opens a post when its card is clicked
      event.stopPropagation();
      open(host);
    });
    host.addEventListener('click', (event) => event.stopPropagation());
    host.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      // the page's own hotkeys are not meant
      if (event.key !== 'Tab') event.stopPropagation();
      const isAtMark = host.shadowRoot?.activeElement === button;
      if (isAtMark && popup?.host !== host && /^[ltmxo]$/i.test(event.key)) {
        event.preventDefault();
        open(host);
        popup?.press(event.key);
      }
    });
  };
  signal.addEventListener('abort', () => popup?.close());

  return {
    show({ item, line, before }, facts) {
      let host = hosts.get(item);
      if (!host) {
        host = createMarkHost();
        hosts.set(item, host);
        keep(host);
      }
      if (host.dataset.theme !== theme) host.dataset.theme = theme;
      const was = shown.get(host);
      if (popup?.host === host && was && was.commentId !== facts.commentId) popup.close();
      shown.set(host, facts);
      paintMark(host, facts, now());
      const next = before?.parentElement === line ? before : null;
      if (host.parentElement !== line || host.nextElementSibling !== next) line.insertBefore(host, next);
    },
    clear(item) {
      const host = hosts.get(item);
      if (!host?.isConnected) return;
      if (popup?.host === host) popup.close();
      host.remove();
    },
    askReason(act, give) {
      popup?.close();
      const host = createMarkHost();
      host.dataset.theme = theme;
      buttonOf(host)?.remove();
      host.addEventListener('click', (event) => event.stopPropagation());
      document.body.append(host);
      popup = openMarkPopup(host, null, () => {
        popup = undefined;
        host.remove();
      });
      popup.show(
        reasonPanel(give, popup),
        t(act === 'hide' ? 'deskPage.why_hidden' : 'deskPage.why_removed'),
        true,
      );
    },
    setTheme(next) {
      theme = next;
      for (const host of document.getElementsByTagName(MARK)) (host as HTMLElement).dataset.theme = next;
    },
  };
}
