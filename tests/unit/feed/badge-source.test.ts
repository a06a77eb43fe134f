import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadgeSource } from '@/utils/feed/badge-source';
import { loadBadges } from '@/utils/feed/load-badges';
import type { PostBadge, PostSighting } from '@/utils/model/approval-view';

const post = (n: number, more: Partial<PostSighting> = {}): PostSighting => ({
  uid: '1000000001',
  mid: String(5_300_000_000_000_000 + n),
  mblogid: `Post${n}`,
  text: `第 ${n} 条`,
  editCount: 0,
  ...more,
});
const key = (n: number): string => `1000000001/Post${n}`;
const approved = ({ uid, mblogid }: PostSighting): PostBadge => ({ uid, mblogid, state: 'approved' });

let end: AbortController;
let told: string[];
const observe = vi.fn<(sightings: readonly PostSighting[]) => Promise<readonly PostBadge[]>>();
const create = () => createBadgeSource({ observe, onTold: (keys) => told.push(...keys), signal: end.signal });

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  told = [];
  observe.mockReset();
  observe.mockImplementation(async (sightings) => sightings.map(approved));
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('badge source', () => {
  it('asks once for many posts, and never again for what is known', async () => {
    const source = create();
    for (let n = 0; n < 50; n++) source.see(post(n));
    await vi.advanceTimersByTimeAsync(100);
    for (let n = 0; n < 50; n++) source.see(post(n));
    await vi.advanceTimersByTimeAsync(100);
    expect(observe).toHaveBeenCalledTimes(1);
    expect(source.get(key(7))?.state).toBe('approved');
    expect(told).toHaveLength(50);
  });

  it('splits what is too much for one question', async () => {
    const source = create();
    for (let n = 0; n < 450; n++) source.see(post(n));
    await vi.advanceTimersByTimeAsync(200);
    expect(observe.mock.calls.map(([sightings]) => sightings.length)).toEqual([200, 200, 50]);
  });

  it('asks again when a post was edited; a text seen cut does not undo a whole one', async () => {
    const source = create();
    source.see(post(1));
    await vi.advanceTimersByTimeAsync(100);
    source.see(post(1, { text: undefined }));
    await vi.advanceTimersByTimeAsync(100);
    expect(observe).toHaveBeenCalledTimes(1);
    source.see(post(1, { text: undefined, editCount: 1 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(observe).toHaveBeenCalledTimes(2);
    expect(observe.mock.lastCall?.[0][0]).toMatchObject({ editCount: 1, text: undefined });
  });

  it('asks again for what is shown when approvals change, for the rest when it is shown', async () => {
    const source = create();
    source.see(post(1));
    source.see(post(2));
    await vi.advanceTimersByTimeAsync(100);
    source.refresh([key(1)]);
    expect(source.get(key(1))?.state).toBe('approved');
    await vi.advanceTimersByTimeAsync(200);
    expect(observe.mock.lastCall?.[0].map(({ mblogid }) => mblogid)).toEqual(['Post1']);
    expect(source.want(key(2))).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(observe.mock.lastCall?.[0].map(({ mblogid }) => mblogid)).toEqual(['Post2']);
    expect(source.want(key(2))).toBe(true);
    expect(source.want(key(9))).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(observe).toHaveBeenCalledTimes(3);
  });

  it('drops a badge the worker gives no more', async () => {
    const source = create();
    source.see(post(1));
    await vi.advanceTimersByTimeAsync(100);
    observe.mockResolvedValue([]);
    source.refresh([key(1)]);
    await vi.advanceTimersByTimeAsync(200);
    expect(source.get(key(1))).toBeUndefined();
  });

  it('says that it cannot tell while nobody answers, and asks again; a known answer stays', async () => {
    const source = create();
    source.see(post(1));
    await vi.advanceTimersByTimeAsync(100);
    observe.mockRejectedValueOnce(new Error('worker gone'));
    source.see(post(2));
    source.refresh([key(1)]);
    await vi.advanceTimersByTimeAsync(200);
    expect(source.get(key(2))?.state).toBe('unknown');
    expect(source.get(key(1))?.state).toBe('approved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(source.get(key(2))?.state).toBe('approved');
  });

  it('keeps a bounded number of posts', async () => {
    const source = create();
    for (let n = 0; n < 1_500; n++) source.see(post(n));
    await vi.advanceTimersByTimeAsync(500);
    expect(source.get(key(0))).toBeUndefined();
    expect(source.get(key(1_499))?.state).toBe('approved');
  });

  it('is silent after the end', async () => {
    const source = create();
    source.see(post(1));
    end.abort();
    await vi.advanceTimersByTimeAsync(500);
    expect(observe).not.toHaveBeenCalled();
  });
});

describe('loading of the badge part', () => {
  const start = (uids: string[], answer: boolean) => {
    const listeners: (() => void)[] = [];
    const load = vi.fn(async () => answer);
    loadBadges({
      accounts: () => uids,
      onAccounts: (listener) => void listeners.push(listener),
      onApprovals: (listener) => void listeners.push(listener),
      load,
      signal: end.signal,
    });
    const change = async (): Promise<void> => {
      for (const listener of listeners) listener();
      await vi.advanceTimersByTimeAsync(1);
    };
    return { load, change };
  };

  it('asks nothing while there is no company account', async () => {
    const uids: string[] = [];
    const { load, change } = start(uids, true);
    await change();
    expect(load).not.toHaveBeenCalled();
    uids.push('1000000001');
    await change();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('comes once; for people who may not it is asked for again after a change', async () => {
    const may = start(['1'], true);
    await may.change();
    await may.change();
    expect(may.load).toHaveBeenCalledTimes(1);
    const mayNot = start(['1'], false);
    await mayNot.change();
    await mayNot.change();
    expect(mayNot.load.mock.calls.length).toBeGreaterThan(1);
  });
});
