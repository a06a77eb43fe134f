import type { ComposerSession } from '@/utils/guard/session';
import type { ComposerBox } from '@/utils/page/composer-box';

export interface ComposerMount {
  readonly session: ComposerSession;
  readonly box: ComposerBox;
  /** Aborting removes the host, every listener and the React root. */
  readonly signal: AbortSignal;
}

/** Puts one `<weiheng-composer>` under a compose box and keeps it in step with the session until the signal aborts. */
export function mountComposer({ session, box, signal }: ComposerMount): void {
  const host = document.createElement('weiheng-composer');
  const write = (): void => host.setAttribute('data-verdict', session.getState().verdict);
  const stop = session.subscribe(write);
  write();
  box.place(host);
  signal.addEventListener('abort', () => {
    stop();
    host.remove();
  });
}
