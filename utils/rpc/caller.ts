import type { Caller } from './proc';

/** The part of `runtime.MessageSender` that says who is asking. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly url?: string };
}

/** Sites whose pages carry our content script. Same list as `host_permissions`. */
const CONTENT_ORIGINS: readonly string[] = ['https://weibo.com', 'https://www.weibo.com'];

const originOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  // extension schemes have the opaque origin "null" in some engines
  return `${parsed.protocol}//${parsed.host}`;
};

/**
 * Who sent a message: one of our pages, our script inside a weibo.com page, or nobody we serve.
 * `ownOrigin` is the extension's own, e.g. `chrome-extension://abc`.
 */
export function callerOf(sender: Sender, ownId: string, ownOrigin: string): Caller | undefined {
  if (sender.id !== ownId) return undefined;
  const origin = originOf(sender.url);
  if (origin === ownOrigin) return 'page';
  if (sender.tab?.id === undefined || origin === undefined) return undefined;
  return CONTENT_ORIGINS.includes(origin) ? 'content' : undefined;
}
