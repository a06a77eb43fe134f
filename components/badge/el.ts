/** A new element with a class and text or children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  content: string | readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content);
  return element;
}

/** A 14 px icon of the set, as markup. */
export const iconMarkup = (paths: string): string =>
  `<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
