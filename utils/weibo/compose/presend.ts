/** A press that would make Weibo send; `cancel` stops it before Weibo hears of it. Must be decided at once. */
export interface Presend {
  readonly by: 'click' | 'button-key' | 'shortcut';
  readonly event: Event;
  cancel(): void;
}

export interface PresendTarget {
  readonly input: HTMLTextAreaElement;
  /** The send button now, and whatever lies over it. */
  button(): HTMLButtonElement | undefined;
  cover(): Element | undefined;
}

/**
 * The presses Weibo sends on, as data (site fact, 2026-09): click on the button, Enter or Space on it, and
 * Ctrl/Cmd+Enter in the text box. If Weibo moves to another event, this table changes.
 */
export const SEND_PRESSES = {
  pointer: ['click'],
  buttonKeys: ['Enter', ' '],
  inputKeys: ['Enter'],
  inputModifiers: ['ctrlKey', 'metaKey'],
} as const;

/** ms after which the click of a key press is asked about again: its keyup may have been lost. */
const GESTURE_AT_MOST = 1000;

/**
 * Calls `listener` before Weibo's own handlers, once per gesture: a key on the button that was let through is not
 * asked about again by the click it makes. Disabled buttons send nothing and are not asked about.
 */
export function watchPresend(
  target: PresendTarget,
  listener: (presend: Presend) => void,
  signal: AbortSignal,
): void {
  const view = target.input.ownerDocument.defaultView;
  if (!view) return;
  let gesture: 'none' | 'let-through' | 'cancelled' = 'none';
  let gestureAt = 0;

  const ask = (by: Presend['by'], event: Event): boolean => {
    let cancelled = false;
    const cancel = (): void => {
      cancelled = true;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    listener({ by, event, cancel });
    return cancelled;
  };
  const isOnButton = (event: Event): boolean => {
    const button = target.button();
    if (!button || button.disabled) return false;
    return [button, target.cover()].some((part) => part !== undefined && event.composedPath().includes(part));
  };

  const onPointer = (event: Event): void => {
    if (!isOnButton(event)) return;
    // Keyboard activation makes a click without a pointer: its keydown has been judged already.
    const isFresh = gesture !== 'none' && event.timeStamp - gestureAt < GESTURE_AT_MOST;
    const byKey = isFresh && (event as MouseEvent).detail === 0;
    if (byKey && gesture === 'let-through') gesture = 'none';
    else if (byKey) swallow(event);
    else ask('click', event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (isSendShortcut(event, target)) {
      ask('shortcut', event);
    } else if (includes(SEND_PRESSES.buttonKeys, event.key) && isOnButton(event)) {
      gesture = ask('button-key', event) ? 'cancelled' : 'let-through';
      gestureAt = event.timeStamp;
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (gesture === 'none' || !includes(SEND_PRESSES.buttonKeys, event.key)) return;
    if (gesture === 'cancelled') event.preventDefault();
    // The click of a space comes after this event, within the same task.
    setTimeout(() => {
      gesture = 'none';
    });
  };

  const options = { capture: true, signal };
  for (const type of SEND_PRESSES.pointer) view.addEventListener(type, onPointer, options);
  view.addEventListener('keydown', onKeyDown, options);
  view.addEventListener('keyup', onKeyUp, options);
}

function isSendShortcut(event: KeyboardEvent, target: PresendTarget): boolean {
  if (!includes(SEND_PRESSES.inputKeys, event.key) || !event.composedPath().includes(target.input))
    return false;
  if (!SEND_PRESSES.inputModifiers.some((modifier) => event[modifier])) return false;
  return target.button()?.disabled !== true;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const includes = (list: readonly string[], key: string): boolean => list.includes(key);
