import { isSelector } from './css-syntax';
import type { SelectorSpec } from './selector-spec';
import { SELECTORS, type SelectorName } from './selectors';

/** How a lookup ended: strict hit, only a looser finder hit, or nothing where something was expected. */
export type LookupResult = 'hit' | 'loose' | 'miss';
export type LookupReporter = (name: SelectorName, result: LookupResult) => void;

let overrides: Readonly<Partial<Record<SelectorName, readonly string[]>>> = {};
let reporter: LookupReporter = () => {};
let told = new Map<SelectorName, LookupResult>();

/**
 * Replaces selectors by override data; an empty object restores the built-in ones. Data that reached a page was
 * validated before; names and selectors this build or browser does not know are left out and returned.
 */
export function setSelectorOverrides(next: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const usable = Object.entries(next).filter(
    ([name, css]) => name in SELECTORS && css.length > 0 && css.every(isSelector),
  );
  overrides = Object.fromEntries(usable);
  return Object.keys(next).filter((name) => !(name in overrides));
}

/** Where lookups are told to, normally the health counters; the same result for a name again is not told again. */
export function setLookupReporter(next: LookupReporter): void {
  reporter = next;
  told = new Map();
}

/** Boxes are looked for in every frame: only a change is news. */
function report(name: SelectorName, result: LookupResult): void {
  if (told.get(name) === result) return;
  told.set(name, result);
  reporter(name, result);
}

export function cssOf(name: SelectorName): readonly string[] {
  return overrides[name] ?? (SELECTORS[name] as SelectorSpec).css;
}

/** First match of a part that must be there: a miss is reported. */
export function find<E extends Element = HTMLElement>(name: SelectorName, root: ParentNode): E | undefined {
  const found = peek<E>(name, root);
  if (!found) report(name, 'miss');
  return found;
}

/** First match of a part that may be absent (an empty counter, a plain post): only drift is reported. */
export function peek<E extends Element = HTMLElement>(name: SelectorName, root: ParentNode): E | undefined {
  for (const [i, css] of cssOf(name).entries()) {
    const found = root.querySelector<E>(css);
    if (!found) continue;
    report(name, i === 0 ? 'hit' : 'loose');
    return found;
  }
  return undefined;
}

/** All matches of the first selector that matches at all. */
export function findAll<E extends Element = HTMLElement>(name: SelectorName, root: ParentNode): readonly E[] {
  for (const [i, css] of cssOf(name).entries()) {
    const found = root.querySelectorAll<E>(css);
    if (found.length === 0) continue;
    report(name, i === 0 ? 'hit' : 'loose');
    return [...found];
  }
  return [];
}

/** Whether an element is what the name says, by any of its selectors. */
export function is(name: SelectorName, element: Element): boolean {
  const at = cssOf(name).findIndex((css) => element.matches(css));
  if (at >= 0) report(name, at === 0 ? 'hit' : 'loose');
  return at >= 0;
}

/** The nearest ancestor of that name, the element itself included. */
export function closest<E extends Element = HTMLElement>(
  name: SelectorName,
  element: Element,
): E | undefined {
  for (const css of cssOf(name)) {
    const found = element.closest<E>(css);
    if (found) return found;
  }
  return undefined;
}
