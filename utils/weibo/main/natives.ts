/** Things of the page's world as they are before the page's first script; the page may replace them later. */
const win = window;

export const native = {
  apply: Reflect.apply,
  stringify: JSON.stringify,
  parse: JSON.parse,
  setTimeout: win.setTimeout.bind(win),
  clearTimeout: win.clearTimeout.bind(win),
  CustomEvent: win.CustomEvent,
  Event: win.Event,
  ProgressEvent: win.ProgressEvent,
  URL: win.URL,
  FormData: win.FormData,
  Request: win.Request,
  Response: win.Response,
  dispatch: EventTarget.prototype.dispatchEvent,
  listen: EventTarget.prototype.addEventListener,
} as const;

/** Tells the other world; true unless a listener called `preventDefault`. */
export const emit = (type: string, value: unknown, cancelable = false): boolean =>
  native.apply(native.dispatch, document, [
    new native.CustomEvent(type, { detail: native.stringify(value), cancelable }),
  ]);

/** Listens for the lifetime of the page. */
export const on = (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options?: AddEventListenerOptions,
): void => native.apply(native.listen, target, [type, listener, options]);

/**
 * Wraps a method so that nobody can tell: a Proxy keeps name, length, errors and `[native code]`, and the property
 * keeps its flags.
 */
export function wrap<A extends unknown[], R>(
  owner: object,
  name: string,
  call: (target: (...args: A) => R, self: unknown, args: A) => R,
): void {
  const holder = owner as Record<string, (...args: A) => R>;
  const target = holder[name];
  if (typeof target !== 'function') return;
  holder[name] = new Proxy(target, { apply: (fn, self, args) => call(fn, self, args as A) });
}
