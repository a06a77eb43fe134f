import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '@/utils/guard/outbox';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('outbox', () => {
  it('gives each item once, in order, and the same one again until it is taken', async () => {
    const seen: string[] = [];
    let isGone = true;
    const outbox = createOutbox<string>({
      signal: new AbortController().signal,
      send: async (item) => {
        seen.push(item);
        if (isGone) throw new Error('no worker');
      },
    });
    outbox.push('a');
    outbox.push('b');
    await vi.advanceTimersByTimeAsync(0);
    expect([seen, outbox.waiting()]).toEqual([['a'], 2]);
    isGone = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([seen, outbox.waiting()]).toEqual([['a', 'a', 'b'], 0]);
  });

  it('drops what can never be taken, and goes on', async () => {
    const taken: string[] = [];
    const outbox = createOutbox<string>({
      signal: new AbortController().signal,
      isFinal: () => true,
      send: async (item) => {
        if (item === 'bad') throw new Error('refused');
        taken.push(item);
      },
    });
    outbox.push('bad');
    outbox.push('good');
    await vi.advanceTimersByTimeAsync(0);
    expect([taken, outbox.waiting()]).toEqual([['good'], 0]);
  });

  it('stops with the page', async () => {
    const end = new AbortController();
    const send = vi.fn().mockRejectedValue(new Error('no worker'));
    const outbox = createOutbox<string>({ send, signal: end.signal });
    outbox.push('a');
    await vi.advanceTimersByTimeAsync(0);
    end.abort();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
