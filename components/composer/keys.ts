import type { ComposerSession } from '@/utils/guard/session';
import { type Hotkey, isMac, matchHotkey } from '@/utils/page/hotkeys';
import type { Controller } from './controller';

type BoxAction = 'next' | 'previous' | 'apply';
type ListAction = 'ignore' | 'evidence' | 'explain';

const STEP: Hotkey<BoxAction>[] = isMac()
  ? [
      { action: 'next', key: 'ArrowDown', alt: true, meta: true },
      { action: 'previous', key: 'ArrowUp', alt: true, meta: true },
    ]
  : [
      { action: 'next', key: 'ArrowDown', alt: true },
      { action: 'previous', key: 'ArrowUp', alt: true },
    ];

/** Keys in the textarea and everywhere in our surface. */
export const BOX_KEYS: readonly Hotkey<BoxAction>[] = [
  ...STEP,
  { action: 'next', key: 'F8' },
  { action: 'previous', key: 'F8', shift: true },
  { action: 'apply', key: 'Enter', alt: true },
];

/** Single letters, only while the focus is in list or card. `?` needs Shift on most keyboards. */
export const LIST_KEYS: readonly Hotkey<ListAction>[] = [
  { action: 'ignore', key: 'i' },
  { action: 'evidence', key: 'e' },
  { action: 'explain', key: '?', shift: true },
  { action: 'explain', key: '?' },
];

/** Runs a key that works in the box and in our surface (`fromOurs`: the focus then goes on); false = none of ours. */
export function runBoxKey(
  event: KeyboardEvent,
  controller: Controller,
  session: ComposerSession,
  fromOurs: boolean,
): boolean {
  const action = matchHotkey(event, BOX_KEYS);
  if (!action || session.getState().findings.length === 0) return false;
  if (action === 'apply') {
    const item = controller.current();
    if (!item) controller.step(1, true);
    else if (item.finding.fixes.length === 0) controller.editByHand(item);
    else controller.apply(item, 0, fromOurs);
    return true;
  }
  controller.step(action === 'next' ? 1 : -1, true);
  return true;
}

/** Listens on the page's textarea, ahead of the page's own handlers. Dead during composition. */
export function bindBoxKeys(
  textarea: HTMLTextAreaElement,
  controller: Controller,
  session: ComposerSession,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent): void => {
    if (session.getState().composing) return;
    const closing = matchHotkey(event, [{ action: 'close', key: 'Escape' }]) && controller.ui.get().card;
    if (closing) controller.closeCard();
    if (!closing && !runBoxKey(event, controller, session, false)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  textarea.addEventListener('keydown', onKey, { capture: true, signal });
}
