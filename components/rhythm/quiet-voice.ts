/** ms without a key before something is said. */
const REST = 2_000;
const TYPING = ['input', 'keydown', 'compositionstart', 'compositionupdate'] as const;

export interface QuietVoice {
  /** Says it once the person rests; a newer message takes the place of a waiting one. */
  say(message: string): void;
}

/**
 * A polite live region that never speaks into typing: a message waits until no key was pressed for two seconds and no
 * input method has a composition open.
 *
 * @param input the box that is typed in, as it is now
 */
export function createQuietVoice(
  root: ShadowRoot,
  input: () => HTMLElement | undefined,
  signal: AbortSignal,
): QuietVoice {
  const region = Object.assign(document.createElement('div'), { className: 'unseen' });
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'true');
  root.append(region);
  let waiting: string | undefined;
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (waiting !== undefined) timer = setTimeout(speak, REST);
  };
  const speak = (): void => {
    if (isComposing) {
      wait();
      return;
    }
    region.textContent = waiting ?? '';
    waiting = undefined;
  };
  const hear = (event: Event): void => {
    if (event.target !== input()) return;
    if (event.type === 'compositionstart') isComposing = true;
    if (event.type === 'compositionend') isComposing = false;
    wait();
  };
  const options = { capture: true, signal } as const;
  for (const type of [...TYPING, 'compositionend']) document.addEventListener(type, hear, options);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    say(message) {
      waiting = message;
      wait();
    },
  };
}
