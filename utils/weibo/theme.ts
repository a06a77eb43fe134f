export type Theme = 'light' | 'dark';

const DARK_BELOW = 0.4;
const RGB = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/;
/** Colours fade over when Weibo switches; the last look is after that. */
const LOOKS = [0, 60, 450];

/**
 * Whether the page around an element is light or dark. How Weibo marks its dark theme is not known, so the first
 * background that is not transparent decides; an attribute or class that says dark only when none is painted.
 */
export function readTheme(element: Element): Theme {
  const { documentElement, defaultView } = element.ownerDocument;
  for (let at: Element | null = element; at && defaultView; at = at.parentElement) {
    const luminance = readLuminance(defaultView.getComputedStyle(at).backgroundColor);
    if (luminance !== undefined) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  const says = [documentElement, element.ownerDocument.body].some((root) =>
    /(?:^|[\s_-])(?:dark|night)(?:$|[\s_-])/i.test(
      `${root.className} ${root.getAttribute('data-theme') ?? ''}`,
    ),
  );
  return says ? 'dark' : 'light';
}

/** Relative luminance 0–1 of a computed colour; undefined when it is (nearly) transparent or of another notation. */
export function readLuminance(color: string): number | undefined {
  const match = RGB.exec(color);
  if (!match) return undefined;
  const alpha = match[4] === undefined ? 1 : Number.parseFloat(match[4]) / (match[4].endsWith('%') ? 100 : 1);
  if (alpha < 0.5) return undefined;
  const [r = 0, g = 0, b = 0] = match.slice(1, 4).map((part) => Number(part) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Tells the theme around `element` now and whenever it changes. */
export function watchTheme(element: Element, listener: (theme: Theme) => void, signal: AbortSignal): void {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view) return;
  let theme: Theme | undefined;
  const look = (): void => {
    const next = signal.aborted ? theme : readTheme(element);
    if (next === theme || next === undefined) return;
    theme = next;
    listener(next);
  };
  const lookAgain = (): void => {
    for (const delay of LOOKS) view.setTimeout(look, delay);
  };
  const observer = new MutationObserver(lookAgain);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', lookAgain, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
