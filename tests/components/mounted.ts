import { mountComposer } from '@/components/composer/mount';
import type { ScriptedSession } from '../visual/scripted-session';

/** The panel's first pictures, live region and all, are drawn within this, ms. */
const SETTLED = 160;
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED));

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
