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

/**
 * Calls `changed` when a textarea may have moved or been restyled against our host, and `scrolled` when its text moved.
 * Watches sizes, attributes, fonts, zoom and, while the box has the focus, looks by itself. Ends with the signal.
 */
export function trackBox(
  textarea: HTMLTextAreaElement,
  host: Element,
  on: { readonly changed: () => void; readonly scrolled: () => void },
  signal: AbortSignal,
): void {
  const { changed, scrolled } = on;
  const options = { signal, passive: true } as const;
  const sizes = new ResizeObserver(changed);
  for (const element of [...chain(textarea, host), host]) sizes.observe(element);
  const attributes = new MutationObserver(changed);
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
