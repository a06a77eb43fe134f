import { findInputs } from '@/utils/weibo/compose/locate';

/** Name of the strip that stands in every guarded box, and what its public attributes say of a box for whole posts. */
const STRIP = 'weiheng-composer';
const MAIN: ReadonlySet<string> = new Set(['post', 'popup']);
const TOLD = ['data-surface', 'data-revision', 'data-theme'];
/** Hidden tabs draw no frames. */
const FRAME_AT_MOST = 250;

export interface StripWatch {
  /** Strips of boxes for whole posts that stand on the page now. */
  strips(): readonly HTMLElement[];
}

/** Text in the box of a strip; undefined when there is no box any more. */
export const textOf = (strip: HTMLElement): string | undefined => inputOf(strip)?.value;

/** Text box of a strip: the strip is the last child of what holds the form. */
export const inputOf = (strip: HTMLElement): HTMLTextAreaElement | undefined =>
  findInputs(strip.ownerDocument).find((input) => strip.parentElement?.contains(input));

/**
 * Follows the guard's strips in boxes for whole posts; comments, replies and reposts have no rhythm. `onChange` is
 * called, at most once a frame, when one came, was moved, or says something else of its box; `onGone` when one went.
 */
export function watchStrips(
  root: Document,
  onChange: (strip: HTMLElement) => void,
  onGone: (strip: HTMLElement) => void,
  isPlaced: (strip: HTMLElement) => boolean,
  signal: AbortSignal,
): StripWatch {
  const live = root.getElementsByTagName(STRIP) as HTMLCollectionOf<HTMLElement>;
  const known = new Map<HTMLElement, string>();
  const seen = new WeakSet<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = root.defaultView ?? globalThis.window;
  let frame = 0;

  const flush = (): void => {
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
    timer = undefined;
    if (signal.aborted) return;
    const now = [...live].filter(({ dataset }) => MAIN.has(dataset.surface ?? ''));
    for (const strip of [...known.keys()].filter((one) => !now.includes(one))) {
      known.delete(strip);
      onGone(strip);
    }
    for (const strip of live) {
      // one of another kind may become a box for posts: a pop-up changes its title
      if (!seen.has(strip)) told.observe(strip, { attributes: true, attributeFilter: TOLD });
      seen.add(strip);
    }
    for (const strip of now) {
      const says = TOLD.map((name) => strip.getAttribute(name)).join(' ');
      if (known.get(strip) === says && isPlaced(strip)) continue;
      known.set(strip, says);
      onChange(strip);
    }
  };
  const soon = (): void => {
    if (timer !== undefined) return;
    timer = setTimeout(flush, FRAME_AT_MOST);
    frame = view.requestAnimationFrame(flush);
  };
  const told = new MutationObserver(soon);
  // asked for every change of the page, so it looks at the few strips and no further
  const page = new MutationObserver(() => {
    const isNew = [...live].some((one) => !seen.has(one));
    if (isNew || [...known.keys()].some((one) => !one.isConnected || !isPlaced(one))) soon();
  });
  page.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    page.disconnect();
    told.disconnect();
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
    for (const strip of known.keys()) onGone(strip);
    known.clear();
  });
  soon();
  return { strips: () => [...known.keys()] };
}
