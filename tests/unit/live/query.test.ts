import { describe, expect, it, vi } from 'vitest';
import type { FeedChange } from '@/utils/live/feed';
import { createQuery } from '@/utils/live/query';

function feed() {
  const listeners = new Set<(change: FeedChange) => void>();
  return {
    listeners,
    watch: (listener: (change: FeedChange) => void, signal: AbortSignal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    say: (...stores: string[]) => {
      for (const listener of listeners) listener({ rev: 1, policyRev: 1, approvalRev: 1, stores });
    },
  };
}

describe('live query', () => {
  it('reads when first listened to and again when its store changes', async () => {
    const { watch, say } = feed();
    let n = 0;
    const query = createQuery(['accounts'], async () => ++n, watch);
    expect(query.get()).toEqual({ status: 'busy' });
    query.subscribe(() => undefined);
    await vi.waitFor(() => expect(query.get()).toEqual({ status: 'ready', value: 1 }));
    say('health');
    say('accounts');
    await vi.waitFor(() => expect(query.get()).toEqual({ status: 'ready', value: 2 }));
  });

  it('drops an answer that was overtaken', async () => {
    const { watch, say } = feed();
    const answers: ((value: string) => void)[] = [];
    const query = createQuery(
      ['accounts'],
      () => new Promise<string>((resolve) => answers.push(resolve)),
      watch,
    );
    query.subscribe(() => undefined);
    say('accounts');
    answers[1]?.('new');
    await vi.waitFor(() => expect(query.get().value).toBe('new'));
    answers[0]?.('old');
    await Promise.resolve();
    expect(query.get().value).toBe('new');
  });

  it('keeps the last value beside an error', async () => {
    const { watch, say } = feed();
    let fail = false;
    const query = createQuery(
      ['accounts'],
      async () => {
        if (fail) throw new Error('gone');
        return 'value';
      },
      watch,
    );
    query.subscribe(() => undefined);
    await vi.waitFor(() => expect(query.get().status).toBe('ready'));
    fail = true;
    say('accounts');
    await vi.waitFor(() => expect(query.get()).toMatchObject({ status: 'error', value: 'value' }));
  });

  it('stops listening with its last listener', () => {
    const { watch, listeners } = feed();
    const query = createQuery(['accounts'], async () => 1, watch);
    const [first, second] = [query.subscribe(() => undefined), query.subscribe(() => undefined)];
    first();
    expect(listeners.size).toBe(1);
    second();
    expect(listeners.size).toBe(0);
  });
});
