import type { Page } from '@playwright/test';

/** Sends a message to the worker; a refusal throws with its code. */
export type Call = <T = unknown>(method: string, params?: object) => Promise<T>;

const ASK = `async (name, params) => {
  const reply = await chrome.runtime.sendMessage({ weiheng: 1, method: name, ...(params ? { params } : {}) });
  if (!reply?.ok) throw new Error(name + ': ' + JSON.stringify(reply));
  return reply.value;
}`;

/** The message as an expression, for a page or world that has the extension's API. */
export const asExpression = (method: string, params?: object): string =>
  `(${ASK})(${JSON.stringify(method)}, ${JSON.stringify(params ?? null)})`;

/** Messages as the extension page `control` sends them. */
export const callFrom =
  (control: Page): Call =>
  (method, params) =>
    control.evaluate(asExpression(method, params));
