import { useEffect, useRef } from 'react';

/** What a key does, by `event.key` in lower case. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

const TYPES = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** Whether a key press is meant for a text, a list of choices, a dialog or the browser, and not for us. */
export function isForeignPress(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.isComposing || event.keyCode === 229) return true;
  const { target } = event;
  if (target instanceof Element && target.closest(TYPES)) return true;
  return document.querySelector('dialog[open]') !== null;
}

/** Single keys of a page. A key held down acts once; `repeating` names those that go on. */
export function useKeys(keys: KeyMap, isOn: boolean, repeating: readonly string[] = []): void {
  const latest = useRef({ keys, repeating });
  latest.current = { keys, repeating };
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isForeignPress(event)) return;
      const key = event.key.toLowerCase();
      const act = latest.current.keys[key];
      if (!act || (event.repeat && !latest.current.repeating.includes(key))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
