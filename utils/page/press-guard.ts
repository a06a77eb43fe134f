/**
 * Swallows key presses that began elsewhere: when a stopped send moves the focus to our button, the still held Enter
 * (repeating) or Space (released) must not press it.
 */
export function guardPresses(root: ShadowRoot, signal: AbortSignal): void {
  let spaceDown = false;
  const options = { capture: true, signal } as const;
  const isButton = (event: Event): boolean => event.target instanceof HTMLButtonElement;
  root.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || !isButton(event)) return;
      if (event.key === ' ') spaceDown = true;
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
    options,
  );
  root.addEventListener(
    'keyup',
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== ' ') return;
      if (isButton(event) && !spaceDown) event.preventDefault();
      spaceDown = false;
    },
    options,
  );
}
