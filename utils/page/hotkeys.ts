/** One key with exactly these modifiers. `key` as in KeyboardEvent.key. */
export interface Hotkey<Action extends string = string> {
  readonly action: Action;
  readonly key: string;
  readonly alt?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

type KeyLike = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

/** Whether an input method is at work: then no key is ours. keyCode 229 covers browsers that report late. */
export const isComposingKey = (event: Pick<KeyLike, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229;

/** The action of a key press, or undefined. A press with Ctrl, or with Meta and Enter, is never ours: it sends. */
export function matchHotkey<Action extends string>(
  event: KeyLike,
  keys: readonly Hotkey<Action>[],
): Action | undefined {
  if (isComposingKey(event) || event.ctrlKey) return undefined;
  if (event.key === 'Enter' && event.metaKey) return undefined;
  return keys.find(
    (hotkey) =>
      hotkey.key === event.key &&
      !!hotkey.alt === event.altKey &&
      !!hotkey.meta === event.metaKey &&
      !!hotkey.shift === event.shiftKey,
  )?.action;
}

/** Whether the keyboard has ⌥ and ⌘ instead of Alt. */
export const isMac = (): boolean => /mac/i.test(navigator.platform);
