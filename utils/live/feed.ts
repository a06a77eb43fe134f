import { browser } from 'wxt/browser';

/** What changed: names of stores, the revision after the write, and those of the two snapshots. */
export interface FeedChange {
  readonly rev: number;
  readonly policyRev: number;
  /** Changes with the workspace, drafts, freezes, accounts and the profile in use. */
  readonly approvalRev: number;
  readonly stores: readonly string[];
}

export const FEED = 'weiheng';

const isChange = (value: unknown): value is FeedChange =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { rev?: unknown }).rev === 'number' &&
  typeof (value as { policyRev?: unknown }).policyRev === 'number' &&
  typeof (value as { approvalRev?: unknown }).approvalRev === 'number' &&
  Array.isArray((value as { stores?: unknown }).stores);

/** Extension pages: called for every committed change until the signal aborts. */
export function watchChanges(listener: (change: FeedChange) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(FEED);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isChange(data)) listener(data);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Calls when `pick` of the latest change has a new value. */
function watchRevision(
  pick: (change: FeedChange) => number,
  listener: (rev: number) => void,
  signal: AbortSignal,
): void {
  let seen: number | undefined;
  // session in Chromium; Firefox opens no session area to content scripts, there the number lies in `local`
  const onChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const { oldValue, newValue } = changes[FEED] ?? {};
    if (!isChange(newValue)) return;
    const rev = pick(newValue);
    const known = seen ?? (isChange(oldValue) ? pick(oldValue) : undefined);
    seen = rev;
    if (rev !== known) listener(rev);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Content scripts: called when the policy snapshot has a new revision (pull it again), until the signal aborts. */
export const watchPolicy = (listener: (policyRev: number) => void, signal: AbortSignal): void =>
  watchRevision((change) => change.policyRev, listener, signal);

/** Content scripts: called when the approval snapshot has a new revision (a freeze, a decision, another profile). */
export const watchApproval = (listener: (approvalRev: number) => void, signal: AbortSignal): void =>
  watchRevision((change) => change.approvalRev, listener, signal);

/** Content scripts: called after every write with the stores it touched, until the signal aborts. */
export function watchWrites(listener: (stores: readonly string[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[FEED]?.newValue;
    if (isChange(change)) listener(change.stores);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
