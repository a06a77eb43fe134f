/** Speaks through a screen reader without showing anything. */
export interface LiveRegion {
  /** Said after 2 s without another message; a newer one replaces it. */
  polite(message: string): void;
  /** Said at once, over a waiting polite message. */
  assertive(message: string): void;
}

/** ms of rest before a polite message. */
const REST = 2000;

/** Adds one polite and one assertive live region to a root. Ends with the signal. */
export function createLiveRegion(root: ShadowRoot, signal: AbortSignal): LiveRegion {
  const region = (mode: 'polite' | 'assertive'): HTMLElement => {
    const element = document.createElement('div');
    element.className = 'unseen';
    element.setAttribute('aria-live', mode);
    element.setAttribute('aria-atomic', 'true');
    root.append(element);
    return element;
  };
  const quiet = region('polite');
  const loud = region('assertive');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    polite: (message) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (message === said) return;
        said = message;
        quiet.textContent = message;
      }, REST);
    },
    assertive: (message) => {
      clearTimeout(timer);
      said = '';
      // the same words twice are only spoken twice when the text changes in between
      loud.textContent = '';
      loud.textContent = message;
    },
  };
}
