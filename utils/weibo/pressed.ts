/** The control a person pressed last, for a notice about a send that has no box (快转). */
export interface Pressed {
  /** Viewport pixels at the time of the press; the control may be gone by now. */
  readonly rect: DOMRect;
  readonly label: string;
  /** epoch ms. */
  readonly at: number;
  /** The control itself if it is still on the page. */
  element(): Element | undefined;
}

const CONTROL_TAGS: ReadonlySet<string> = new Set(['BUTTON', 'A', 'LABEL', 'LI', 'I']);

/** Follows trusted presses by pointer and by Enter or Space; the returned function gives the last one. */
export function watchPressed(
  signal: AbortSignal,
  root: Document = document,
  now: () => number = Date.now,
): () => Pressed | undefined {
  let last: Pressed | undefined;
  const note = (event: Event): void => {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const control = controlOf(event.target);
    const kept = new WeakRef(control);
    last = {
      rect: control.getBoundingClientRect(),
      label: (control.getAttribute('title') || control.textContent || '').trim().slice(0, 20),
      at: now(),
      element: () => {
        const element = kept.deref();
        return element?.isConnected ? element : undefined;
      },
    };
  };
  root.addEventListener('pointerdown', note, { capture: true, passive: true, signal });
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') note(event);
    },
    { capture: true, passive: true, signal },
  );
  return () => last;
}

/** The nearest thing that looks pressable, at most four steps up. */
function controlOf(target: Element): Element {
  let at: Element | null = target;
  for (let i = 0; i < 4 && at; i++, at = at.parentElement) {
    if (CONTROL_TAGS.has(at.tagName) || at.getAttribute('role') === 'button') return at;
  }
  return target;
}
