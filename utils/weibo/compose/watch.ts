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
/** A page that changes all the time is searched anew this often, ms, for a box that came about in another way. */
const SEARCH_EVERY = 1_000;

/**
 * Watches every compose box under `root` until `signal` ends. Boxes are known by text box and key (what they
 * belong to), never by a mark on a page node: when Vue re-uses a node for another post the old view ends first.
 */
export function watchComposers(root: Document, onAttach: ComposerListener, signal: AbortSignal): void {
  const known = new Map<HTMLTextAreaElement, { readonly key: string; readonly end: AbortController }>();
  let pressed: PressedPlace | undefined;
  let cancelFrame: (() => void) | undefined;
  let isDue = false;
  let searchedAt = 0;
  let inputs: readonly HTMLTextAreaElement[] = [];

  const flush = (): void => {
    cancelFrame = undefined;
    if (signal.aborted) return;
    const now = Date.now();
    if (isDue || now - searchedAt > SEARCH_EVERY || now < searchedAt) {
      inputs = findInputs(root);
      searchedAt = now;
      isDue = false;
    }
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
  const schedule = (): void => {
    cancelFrame ??= onNextFrame(root.defaultView ?? globalThis.window, flush);
  };

  // a scrolled feed changes hundreds of texts a second: what can neither bring nor move a box is passed over
  const observer = new MutationObserver((records) => {
    isDue ||= records.some(mayBringBox) || inputs.some((input) => !input.isConnected);
    const mayMove = [...known.values()].some(({ key }) => key !== PAGE);
    if (isDue || mayMove || Date.now() - searchedAt > SEARCH_EVERY) schedule();
  });
  observer.observe(root, OBSERVED);
  root.addEventListener(
    'pointerdown',
    (event) => {
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
  isDue = true;
  flush();
}

const PAGE = 'page';

/** A text box came, or one became a compose box by its hint. */
function mayBringBox({ type, attributeName, addedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return attributeName === 'placeholder';
  for (const node of addedNodes) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (element.localName === 'textarea') return true;
    if (element.firstElementChild && element.getElementsByTagName('textarea').length > 0) return true;
  }
  return false;
}

/** What a box belongs to: the layer with its title, the post around it, or the page. */
function readKey(input: HTMLTextAreaElement): string {
  const title = readLayerTitle(input);
  if (title !== undefined) return `layer:${title}`;
  const article = outerArticle(input);
  if (!article) return PAGE;
  return `post:${readPostPermalink(article)?.path ?? '?'}`;
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
