import { isComposingKey, matchHotkey } from '@/utils/page/hotkeys';
import { ignoreScopes } from './IgnoreForm';
import { LIST_KEYS, runBoxKey } from './keys';
import type { Tools } from './view';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio';

/** Moves the focus among the buttons of the card or row it is in. */
function moveSideways(from: HTMLElement, by: 1 | -1): boolean {
  const group = from.closest('.fixes, .find > li');
  const buttons = [...(group?.querySelectorAll<HTMLElement>('button:not(.said)') ?? [])];
  const next = buttons[buttons.indexOf(from) + by];
  next?.focus();
  return next !== undefined;
}

/** Keys inside our surface; true when the key was used. Dead during composition; fields keep all but Esc. */
export function runPanelKey(event: KeyboardEvent, { controller, session }: Tools): boolean {
  if (isComposingKey(event) || session.getState().composing) return false;
  const { target } = event;
  if (event.key === 'Escape') {
    controller.escape();
    return true;
  }
  if (isField(target)) return false;
  if (runBoxKey(event, controller, session, true)) return true;
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (plain && !(target instanceof HTMLInputElement) && target instanceof HTMLElement) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      controller.step(event.key === 'ArrowDown' ? 1 : -1, controller.ui.get().card !== undefined);
      return true;
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      return moveSideways(target, event.key === 'ArrowRight' ? 1 : -1);
    }
  }
  const item = controller.current();
  const action = matchHotkey(event, LIST_KEYS);
  if (!item || !action) return false;
  if (action === 'ignore' && ignoreScopes(item, session.getState()).length === 0) return false;
  if (action === 'evidence' && item.finding.severity !== 'evidence') return false;
  if (!controller.ui.get().card) controller.open(item.id, 'pin', false);
  controller.openForm(action);
  return true;
}
