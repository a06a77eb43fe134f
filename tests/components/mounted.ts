import { mountComposer } from '@/components/composer/mount';
import type { ScriptedSession } from '../visual/scripted-session';

/**
 * Lets the panel draw and speak. Many short waits instead of a long one: on a busy machine a chain of frames and timers
 * then gets as many turns as on a quiet one.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve, 15));
}

/** A form with a box, as the panel is put below; the test DOM has no top layer. */
export function layForm(): void {
  document.body.innerHTML = '<div id="form"><textarea></textarea></div>';
  HTMLElement.prototype.showPopover ??= () => undefined;
}

export interface Mounted {
  readonly session: ScriptedSession;
  readonly textarea: HTMLTextAreaElement;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: (name: RegExp) => HTMLButtonElement;
}

/** Mounts the panel for a session that `script` makes of the form's box holding `text`. */
export async function mounted(
  text: string,
  script: (textarea: HTMLTextAreaElement) => ScriptedSession,
  signal: AbortSignal,
): Promise<Mounted> {
  const textarea = document.querySelector('textarea') as HTMLTextAreaElement;
  textarea.value = text;
  const session = script(textarea);
  mountComposer({
    session,
    signal,
    folds: new Map(),
    box: {
      textarea,
      surface: session.getState().surface,
      place: (host) => document.body.append(host),
      protectedRects: () => [],
    },
  });
  const host = document.querySelector('weiheng-composer') as HTMLElement;
  const root = host.shadowRoot as ShadowRoot;
  await settle();
  return {
    session,
    textarea,
    host,
    root,
    button: (name) => {
      const found = [...root.querySelectorAll('button')].find((one) =>
        name.test(`${one.textContent} ${one.getAttribute('aria-label') ?? ''}`.trim()),
      );
      if (!found) throw new Error(`no button ${name}`);
      return found;
    },
  };
}
