import { ICON_PATHS } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import { diffText } from '@/utils/domain/approval/difference';
import type { Trail } from '@/utils/domain/approval/trail';
import type { PostBadge } from '@/utils/model/approval-view';
import { el, iconMarkup } from './el';
import { badgeMeaning, badgeWord, LOOKS } from './states';
import { stepMark, stepTime, stepWord } from './trail-words';

export interface TrailActions {
  readonly openDraft?: () => void;
  readonly recheck?: () => void;
  readonly exportEvidence: () => void;
}

/** What is known when a card opens; the trail comes a moment later. */
export interface TrailSubject {
  readonly badge: PostBadge;
  /** Text of the post as the page shows it, when it is whole. */
  readonly publishedText?: string;
  readonly actions: TrailActions;
}

/** Drafts that tell how the post came to be, and of its 复审. */
export const draftsOf = ({ draftId, recheck }: PostBadge): readonly string[] =>
  [draftId, recheck?.draftId].filter((id) => id !== undefined);

/** A change in the middle of a long text is shown with this much around it, characters. */
const AROUND = 12;

/** The card of one post, without its trail: state, meaning, what differs, two ways on. */
export function buildTrailCard({ badge, publishedText, actions }: TrailSubject): HTMLElement {
  const { icon, tone } = LOOKS[badge.state];
  const card = el('div', 'trail');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', t('badge.trail', badgeWord(badge)));
  card.lang = document.documentElement.lang;
  card.tabIndex = -1;
  const glyph = el('span', `wh-icon ${tone}`);
  glyph.innerHTML = iconMarkup(ICON_PATHS[icon]);
  const head = el('div', 'head', [glyph, el('b', '', badgeWord(badge)), el('span', 'meta')]);
  card.append(head, el('p', '', badgeMeaning(badge.state)));
  if (badge.by && badge.by.length > 0 && badge.draftId === undefined)
    card.append(el('p', '', t('badge.by', badge.by.join(t('badge.and')))));
  if (badge.approvedText !== undefined && publishedText !== undefined)
    card.append(buildChanges(badge.approvedText, publishedText));
  if (draftsOf(badge).length > 0) card.append(el('p', 'wait', t('badge.reading')), el('ul', 'steps'));
  card.append(buildFoot(badge, actions));
  return card;
}

/** Writes the trail into its card; undefined = it could not be read. */
export function fillTrail(card: HTMLElement, trail: Trail | undefined, now: number): void {
  const waiting = card.querySelector('.wait');
  if (!trail) {
    if (waiting) waiting.textContent = t('badge.unreadable');
    return;
  }
  waiting?.remove();
  const meta = card.querySelector('.meta');
  if (meta && trail.version !== undefined) meta.textContent = t('badge.version', trail.version);
  card.querySelector('.steps')?.replaceChildren(
    ...trail.steps.map((step) => {
      const line = el('li', stepMark(step), [el('span', '', stepWord(step))]);
      if (step.at !== undefined) line.append(el('time', '', stepTime(step.at, now)));
      return line;
    }),
  );
}

function buildFoot({ recheck: known }: PostBadge, actions: TrailActions): HTMLElement {
  const { openDraft, recheck, exportEvidence } = actions;
  const button = (label: string, key: string, run: () => void): HTMLElement => {
    const made = el('button', 'wh-btn small quiet', [label, el('kbd', 'wh-key', key)]);
    made.type = 'button';
    made.setAttribute('aria-keyshortcuts', key);
    made.dataset.key = key.toLowerCase();
    made.addEventListener('click', run);
    return made;
  };
  return el('div', 'foot', [
    ...(openDraft ? [button(t('badge.open_draft'), 'O', openDraft)] : []),
    ...(recheck ? [button(t(known?.isPossible ? 'badge.recheck' : 'badge.see_recheck'), 'R', recheck)] : []),
    button(t('badge.export'), 'E', exportEvidence),
  ]);
}

/** Approved against published, character by character; equal stretches are shortened. */
function buildChanges(approved: string, published: string): HTMLElement {
  const pieces = diffText(approved.trim(), published.trim());
  const box = el('div', 'changes');
  for (const [i, { kind, text }] of pieces.entries()) {
    if (kind === 'same') {
      const chars = [...text];
      const isLong = chars.length > AROUND * 2 + 2;
      const before = i === 0 ? '' : chars.slice(0, AROUND).join('');
      const after = i === pieces.length - 1 ? '' : chars.slice(-AROUND).join('');
      box.append(isLong ? `${before}…${after}` : text);
      continue;
    }
    const mark = el(kind === 'added' ? 'ins' : 'del', '', [
      el('span', 'unseen', t(kind === 'added' ? 'badge.added' : 'badge.removed')),
      text,
    ]);
    box.append(mark);
  }
  return box;
}
