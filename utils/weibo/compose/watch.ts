import { type ComposerView, createComposerView } from '../composer';
import { closest } from '../find';
import { outerArticle, readPostPermalink } from '../parse/post';
import { type PressedPlace, readPressedPlace } from './context';
import { findInputs } from './locate';
import { readLayerTitle } from './surface';

/** Called when a box appears or shows another post; `signal` ends with it. */
export type ComposerListener = (view: ComposerView, signal: AbortSignal) => void;

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'placeholder'],
};

/** Hidden tabs draw no frames; a box there is still found. */
const FRAME_AT_MOST = 250;
/** While a feed is scrolled it changes in every frame; as long as nobody presses anything, a look now and then is enough, ms. */
const REST = 250;

/**
 * Watches every compose box under `root` until `signal` ends. Boxes are known by text box and key (what they
 * belong to), never by a mark on a page node: when Vue re-uses a node for another post the old view ends first.
 */
export function watchComposers(root: Document, onAttach: ComposerListener, signal: AbortSignal): void {
  const known = new Map<HTMLTextAreaElement, { readonly key: string; readonly end: AbortController }>();
  let pressed: PressedPlace | undefined;
  let cancelFrame: (() => void) | undefined;

  const flush = (): void => {
    cancelFrame = undefined;
    if (signal.aborted) return;
    const inputs = findInputs(root);
    const keys = new Map(inputs.map((input) => [input, readKey(input)]));
    for (const [input, { key, end }] of known) {
      if (keys.get(input) === key) continue;
      known.delete(input);
      end.abort();
    }
    for (const [input, key] of keys) {
      if (known.has(input)) continue;
      const end = new AbortController();
      known.set(input, { key, end });
      const deps = { key, now: Date.now, pressed: () => pressed, signal: end.signal };
      onAttach(createComposerView(input, deps), end.signal);
    }
  };
  const view = root.defaultView ?? globalThis.window;
  let isScrolled = false;
  const schedule = (): void => {
    if (cancelFrame) return;
    const isAtRest = isScrolled && [...known.values()].every(({ key }) => key === PAGE);
    cancelFrame = isAtRest ? after(view, REST, flush) : onNextFrame(view, flush);
    isScrolled = false;
  };

  const observer = new MutationObserver(schedule);
  observer.observe(root, OBSERVED);
  root.addEventListener(
    'scroll',
    () => {
      isScrolled = true;
    },
    { capture: true, passive: true, signal },
  );
  root.addEventListener(
    'pointerdown',
    (event) => {
      // a press may open a box
      isScrolled = false;
      if (cancelFrame) {
        cancelFrame();
        cancelFrame = undefined;
        schedule();
      }
      // A press inside a layer or outside any post says nothing new about where a layer came from.
      if (event.target instanceof Element && !closest('layer', event.target))
        pressed = readPressedPlace(event.target, Date.now()) ?? pressed;
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelFrame?.();
    for (const { end } of known.values()) end.abort();
    known.clear();
  });
  flush();
}

const PAGE = 'page';

/** What a box belongs to: the layer with its title, the post around it, or the page. */
function readKey(input: HTMLTextAreaElement): string {
  const title = readLayerTitle(input);
  if (title !== undefined) return `layer:${title}`;
  const article = outerArticle(input);
  if (!article) return PAGE;
  return `post:${readPostPermalink(article)?.path ?? '?'}`;
}

function after(view: Window, ms: number, run: () => void): () => void {
  const timer = view.setTimeout(run, ms);
  return () => view.clearTimeout(timer);
}

function onNextFrame(view: Window, run: () => void): () => void {
  const cancel = (): void => {
    view.cancelAnimationFrame(frame);
    view.clearTimeout(timer);
  };
  const once = (): void => {
    cancel();
    run();
  };
  const frame = view.requestAnimationFrame(once);
  const timer = view.setTimeout(once, FRAME_AT_MOST);
  return cancel;
}
