import { browser } from 'wxt/browser';
import { FEED, type FeedChange } from './feed';

/** Whether content scripts may be given the session area (Chromium; Firefox has no `setAccessLevel`). */
const opensSession = (): boolean => typeof browser.storage.session?.setAccessLevel === 'function';

/** Once per worker start, before the first change. */
export async function openFeed(): Promise<void> {
  if (opensSession()) {
    await browser.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
  }
}

/** Tell open pages and content scripts. Numbers and store names only. */
export async function publishChange(change: FeedChange): Promise<void> {
  const channel = new BroadcastChannel(FEED);
  channel.postMessage(change);
  channel.close();
  const area = opensSession() ? browser.storage.session : browser.storage.local;
  await area.set({ [FEED]: change });
}
