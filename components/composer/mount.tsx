import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import tokens from '@/components/tokens.css?inline';
import { keepMessages } from '@/components/ui/message';
import controls from '@/components/ui/ui.css?inline';
import type { ComposerSession, ComposerState } from '@/utils/guard/session';
import type { ComposerBox } from '@/utils/page/composer-box';
import { containEvents } from '@/utils/page/contain-events';
import { createLiveRegion } from '@/utils/page/live-region';
import { createMarkLayer } from '@/utils/page/mark-layer';
import { guardPresses } from '@/utils/page/press-guard';
import { announce } from './announce';
import { ComposerPanel } from './ComposerPanel';
import css from './composer.css?inline';
import { writeContract } from './contract';
import { createController, type FoldMemory } from './controller';
import { deferred } from './deferred';
import { bindBoxKeys } from './keys';
import { createLocator } from './locate';
import { toMarks } from './marks';
import { bindPointer } from './pointer';
import { createStore } from './store';
import type { View } from './view';

export interface ComposerMount {
  readonly session: ComposerSession;
  readonly box: ComposerBox;
  /** Aborting removes the host, every listener and the React root. */
  readonly signal: AbortSignal;
  /** Where "folded" is kept per kind of box; in memory of this page unless given. */
  readonly folds?: FoldMemory;
}

const foldsOfThisPage: FoldMemory = new Map();

/** Puts one `<weiheng-composer>` under a compose box and keeps it in step with the session until the signal aborts. */
export function mountComposer({ session, box, signal, folds = foldsOfThisPage }: ComposerMount): void {
  if (signal.aborted) return;
  keepMessages([
    'composer.degraded_context',
    'composer.degraded_context_note',
    'composer.reload',
    'verdict.unknown',
  ]);
  const { textarea } = box;
  const host = document.createElement('weiheng-composer');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${tokens}\n${controls}\n${css}`;
  const mountPoint = document.createElement('div');
  mountPoint.className = 'wh-root';
  root.append(style, mountPoint);
  writeContract(host, session.getState());
  box.place(host);

  containEvents(root, signal);
  guardPresses(root, signal);
  const live = createLiveRegion(root, signal);
  const marks = createMarkLayer({ textarea, host, root, signal });
  const { locate, hasRoom } = createLocator({ box, host, marks });
  const controller = createController({
    session,
    folds,
    hasRoom,
    scrollTo: (item) => marks.scrollTo(item.id),
    hasFocus: () => root.activeElement !== null,
  });
  const view = createStore<View>({ state: session.getState(), ui: controller.ui.get() });
  const paint = (): void => view.set({ state: session.getState(), ui: controller.ui.get() });
  const later = deferred(paint, signal);

  let before: ComposerState | undefined;
  const onSession = (): void => {
    const now = session.getState();
    if (now === before) return;
    writeContract(host, now);
    if (!now.composing) marks.show(now.text, toMarks(now.findings));
    controller.follow(before, now);
    announce(live, before, now);
    const pressing = now.banner !== before?.banner;
    before = now;
    if (pressing) paint();
    else later();
  };
  let wish = controller.ui.get().focus;
  const onUi = (): void => {
    const { current, focus } = controller.ui.get();
    marks.setCurrent(current);
    if (focus === wish) {
      paint();
      return;
    }
    wish = focus;
    // at once: the next key press of a quick hand has to find the focus where this one put it
    flushSync(paint);
  };
  const stops = [session.subscribe(onSession), controller.ui.subscribe(onUi)];
  onSession();
  bindBoxKeys(textarea, controller, session, signal);
  bindPointer({ textarea, root, marks, controller, signal });

  const react = createRoot(mountPoint);
  react.render(<ComposerPanel view={view} tools={{ controller, session, locate }} />);
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    react.unmount();
    host.remove();
  });
}
