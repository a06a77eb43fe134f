/** How often a box in use is looked at for changes no observer reports (a moved neighbour, a swapped font), in ms. */
const LOOK_EVERY = 400;

/** The elements whose size decides where `inner` lies as seen from `outer`: ancestors up to the common one. */
function chain(inner: Element, outer: Element): Element[] {
  const list: Element[] = [inner];
  for (let node = inner.parentElement; node; node = node.parentElement) {
    list.push(node);
    if (node.contains(outer)) break;
  }
  return list;
}

/** A box's own style but for its height, which a box that grows sets with every key. */
const styleOf = ({ style }: HTMLElement): string => style.cssText.replace(/(?:^|; )height: [^;]*/, '');

interface Followers {
  /** Its text may be set differently now. */
  readonly changed: () => void;
  /** It may have another place or size. */
  readonly moved: () => void;
  readonly scrolled: () => void;
}

/**
 * Tells when a textarea may have been restyled, may have moved against our host, and when its text moved. Watches
 * sizes, attributes, fonts, zoom and, while the box has the focus, looks by itself. Ends with the signal.
 */
export function trackBox(
  textarea: HTMLTextAreaElement,
  host: Element,
  { changed, moved, scrolled }: Followers,
  signal: AbortSignal,
): void {
  const options = { signal, passive: true } as const;
  const sizes = new ResizeObserver(moved);
  for (const element of [...chain(textarea, host), host]) sizes.observe(element);
  let style = styleOf(textarea);
  const attributes = new MutationObserver((records) => {
    const before = style;
    style = styleOf(textarea);
    // a new height is a new size, and told as that
    if (style !== before || records.some(({ attributeName }) => attributeName !== 'style')) changed();
  });
  attributes.observe(textarea, {
    attributes: true,
    attributeFilter: ['class', 'style', 'dir', 'lang', 'wrap', 'rows'],
  });
  textarea.addEventListener('scroll', scrolled, options);
  window.addEventListener('resize', changed, options);
  document.fonts?.addEventListener?.('loadingdone', changed, options);
  textarea.addEventListener('transitionend', changed, options);

  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => {
    if (timer !== undefined) clearInterval(timer);
    timer = undefined;
  };
  // a box that was scrolled away is not measured: a look costs the page a layout
  let isSeen = true;
  const sight = new IntersectionObserver((entries) => {
    const was = isSeen;
    isSeen = entries.at(-1)?.isIntersecting ?? true;
    if (isSeen && !was) changed();
  });
  sight.observe(textarea);
  const watch = (): void => {
    changed();
    timer ??= setInterval(() => isSeen && changed(), LOOK_EVERY);
  };
  textarea.addEventListener('focus', watch, options);
  textarea.addEventListener('blur', rest, options);
  const root = textarea.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) {
    if (root.activeElement === textarea) watch();
  }
  signal.addEventListener('abort', () => {
    rest();
    sizes.disconnect();
    sight.disconnect();
    attributes.disconnect();
  });
}
