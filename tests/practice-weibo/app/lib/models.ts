import { site } from './globals';

const models = new WeakMap<Element, () => string>();

/** Lets tests read what the app believes a textarea holds. */
export function exposeModel(element: Element, read: () => string): void {
  models.set(element, read);
}

/** Adds to the object tests look at; the page itself does not use it. */
export function exposeHook(name: string, value: unknown): void {
  site.__practiceWeibo = { ...site.__practiceWeibo, [name]: value };
}

exposeHook('modelOf', (element: Element): string | null => models.get(element)?.() ?? null);
