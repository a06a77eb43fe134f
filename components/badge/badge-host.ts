import { ICON_PATHS } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { BadgeState, PostBadge } from '@/utils/model/approval-view';
import { iconMarkup } from './el';
import { dress } from './sheet';
import { badgeWord, LOOKS } from './states';

/** Name of the element; a public contract with `data-post` (`UID/MBLOGID`) and `data-state`. */
export const BADGE = 'weiheng-badge';

/** Widths at which the word still fits beside the icon are set in badge.css, by class. */
const lengthOf = (word: string): 'short' | 'middle' | 'long' => {
  const units = [...word].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
  if (units <= 8) return 'short';
  return units <= 14 ? 'middle' : 'long';
};

let template: HTMLButtonElement | undefined;

/** A new, empty `<weiheng-badge>`: plain element, shadow root, shared styles. Repainted for every post it serves. */
export function createBadgeHost(): HTMLElement {
  if (!template) {
    template = document.createElement('button');
    template.type = 'button';
    template.setAttribute('aria-haspopup', 'dialog');
    template.setAttribute('aria-expanded', 'false');
    template.innerHTML = iconMarkup('');
    template.append(Object.assign(document.createElement('span'), { className: 'word' }));
  }
  const host = document.createElement(BADGE);
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  root.append(template.cloneNode(true));
  return host;
}

export const buttonOf = (host: HTMLElement): HTMLButtonElement | null =>
  host.shadowRoot?.querySelector('button') ?? null;

/** What a host shows now: a post whose badge looks the same costs one attribute. */
const looks = new WeakMap<HTMLElement, string>();
const icons = new Map<BadgeState, Element>();

/** A copy of a state's icon; the markup is read once. */
function iconOf(state: BadgeState): Node {
  let icon = icons.get(state);
  if (!icon) {
    const box = document.createElement('span');
    box.innerHTML = iconMarkup(ICON_PATHS[LOOKS[state].icon]);
    icon = box.firstElementChild ?? box;
    icons.set(state, icon);
  }
  return icon.cloneNode(true);
}

/** Writes a badge of a post into a host. */
export function paintBadge(host: HTMLElement, key: string, badge: PostBadge): void {
  host.dataset.post = key;
  const look = `${badge.state} ${badge.minutes ?? ''}`;
  if (looks.get(host) === look) return;
  looks.set(host, look);
  host.dataset.state = badge.state;
  const button = buttonOf(host);
  const [icon, label] = button?.children ?? [];
  if (!button || !icon || !label) return;
  const word = badgeWord(badge);
  button.className = `badge ${LOOKS[badge.state].tone} ${lengthOf(word)}`;
  button.setAttribute('aria-label', t('badge.label', word));
  icon.replaceWith(iconOf(badge.state));
  label.textContent = word;
}
