import { browser } from 'wxt/browser';

/** What changed: names of stores, the revision after the write, and that of the policy snapshot. */
export interface FeedChange {
  readonly rev: number;
  readonly policyRev: number;
  readonly stores: readonly string[];
}

export const FEED = 'weiheng';

const isChange = (value: unknown): value is FeedChange =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { rev?: unknown }).rev === 'number' &&
  typeof (value as { policyRev?: unknown }).policyRev === 'number' &&
  Array.isArray((value as { stores?: unknown }).stores);

/** Extension pages: called for every committed change until the signal aborts. */
export function watchChanges(listener: (change: FeedChange) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(FEED);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) listener(data);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Content scripts: called when the policy snapshot has a new revision (pull it again), until the signal aborts. */
export function watchPolicy(listener: (policyRev: number) => void, signal: AbortSignal): void {
  let seen: number | undefined;
  // session in Chromium; Firefox opens no session area to content scripts, there the number lies in `local`
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[FEED]?.newValue;
    if (!isChange(change) || change.policyRev === seen) return;
    seen = change.policyRev;
    listener(change.policyRev);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
