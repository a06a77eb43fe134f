/** An article counts as seen when it was in view for this long, ms. */
export const DWELL_MS = 1_000;
/** In view: half of it, or half of the window where it is taller. */
const HALF = 0.5;

export interface DwellWatch {
  /** Starts to watch an article; `key` = what it shows. Another key starts anew. */
  add(article: HTMLElement, key: string): void;
  remove(article: HTMLElement): void;
}

/**
 * Tells once for each thing an article shows that it was in view long enough, with the tab in front. Articles are
 * re-used for other posts: the clock belongs to the key. Ends with the signal.
 */
export function watchDwell(
  root: Document,
  onSeen: (article: HTMLElement, key: string) => void,
  signal: AbortSignal,
): DwellWatch {
  const keys = new Map<HTMLElement, string>();
  const clocks = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  const inView = new Set<HTMLElement>();
  const stop = (article: HTMLElement): void => {
    clearTimeout(clocks.get(article));
    clocks.delete(article);
  };
  const start = (article: HTMLElement): void => {
    stop(article);
    const key = keys.get(article);
    if (key === undefined || !inView.has(article) || root.visibilityState === 'hidden') return;
    clocks.set(
      article,
      setTimeout(() => {
        clocks.delete(article);
        if (keys.get(article) === key) onSeen(article, key);
      }, DWELL_MS),
    );
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const article = target as HTMLElement;
        const isSeen =
          isIntersecting &&
          (intersectionRatio >= HALF || intersectionRect.height >= HALF * (rootBounds?.height ?? Infinity));
        if (isSeen === inView.has(article)) continue;
        if (isSeen) inView.add(article);
        else inView.delete(article);
        start(article);
      }
    },
    { threshold: [0, 0.25, HALF, 0.75, 1] },
  );
  root.addEventListener('visibilitychange', () => inView.forEach(start), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const article of [...clocks.keys()]) stop(article);
  });
  return {
    add(article, key) {
      const before = keys.get(article);
      keys.set(article, key);
      if (before === undefined) observer.observe(article);
      else if (before !== key) start(article);
    },
    remove(article) {
      stop(article);
      keys.delete(article);
      inView.delete(article);
      observer.unobserve(article);
    },
  };
}
