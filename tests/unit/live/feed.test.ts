import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FEED, watchApproval, watchPolicy } from '@/utils/live/feed';

const say = (policyRev: number, approvalRev: number) =>
  browser.storage.local.set({ [FEED]: { rev: 9, policyRev, approvalRev, stores: [] } });

describe('the feed of a content script', () => {
  beforeEach(() => fakeBrowser.reset());

  it('calls each watcher for its own revision only, from the first change on', async () => {
    await say(1, 1);
    const heard: string[] = [];
    const { signal } = new AbortController();
    watchPolicy((rev) => heard.push(`policy ${rev}`), signal);
    watchApproval((rev) => heard.push(`approval ${rev}`), signal);
    await say(1, 2);
    await say(3, 2);
    await say(3, 2);
    expect(heard).toEqual(['approval 2', 'policy 3']);
  });

  it('calls when it cannot know what was before', async () => {
    const heard: number[] = [];
    watchApproval((rev) => heard.push(rev), new AbortController().signal);
    await say(1, 1);
    expect(heard).toEqual([1]);
  });

  it('is deaf to other keys and to values of another shape', async () => {
    const heard: number[] = [];
    watchApproval((rev) => heard.push(rev), new AbortController().signal);
    await browser.storage.local.set({ other: { approvalRev: 5 }, [FEED]: { approvalRev: 'x' } });
    expect(heard).toEqual([]);
  });
});
