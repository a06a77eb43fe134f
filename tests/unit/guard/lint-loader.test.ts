import { describe, expect, it, vi } from 'vitest';
import { wordLint } from '@/tests/support/guard';
import { aPolicy } from '@/tests/support/policy';
import { createLintLoader } from '@/utils/guard/lint-loader';
import type { PolicySource } from '@/utils/guard/policy-source';
import type { PolicySnapshot } from '@/utils/model/policy';

const LIST = btoa('abc');

function start(first: PolicySnapshot | undefined) {
  let policy = first;
  let listener = (): void => {};
  const end = new AbortController();
  const source: PolicySource = {
    get: () => policy,
    subscribe(heard) {
      listener = heard;
      return () => {};
    },
    refresh: async () => {},
    settled: Promise.resolve(),
  };
  const loadRules = vi.fn(async () => ({ packs: [], list: LIST, wording: '' }));
  const loadWords = vi.fn(
    async (): Promise<{ rev: number; list?: string }> => ({ rev: policy?.lexiconRev ?? 0, list: LIST }),
  );
  const build = vi.fn((_policy: PolicySnapshot | undefined, _rules: { lists: readonly ArrayBuffer[] }) =>
    (function* () {
      yield;
      return wordLint;
    })(),
  );
  const onBuilt = vi.fn();
  const loader = createLintLoader({
    policy: source,
    loadRules,
    loadWords,
    build,
    now: () => 0,
    pause: async () => {},
    onBuilt,
    signal: end.signal,
  });
  return {
    loader,
    loadRules,
    loadWords,
    build,
    onBuilt,
    change(next: PolicySnapshot) {
      policy = next;
      listener();
    },
    end: () => end.abort(),
  };
}

describe('lint loader', () => {
  it('is ready with the built-in list alone when the company has no words', async () => {
    const { loader, loadWords, build } = start(aPolicy());
    await loader.ready;
    expect(loader.current()).toBe(wordLint);
    expect(loadWords).not.toHaveBeenCalled();
    expect(build.mock.calls[0]?.[1].lists.map((list) => list.byteLength)).toEqual([3]);
  });

  it('stays ready when a newer policy overtakes the first build', async () => {
    const guard = start(aPolicy());
    guard.change(aPolicy({ rev: 2, lexiconRev: 7 }));
    await guard.loader.ready;
    expect(guard.loader.current()).toBe(wordLint);
    expect(guard.build.mock.lastCall?.[0]?.rev).toBe(2);
    expect(guard.build.mock.lastCall?.[1].lists).toHaveLength(2);
  });

  it('builds once per policy and lexicon, and fetches rules once', async () => {
    const guard = start(aPolicy());
    await guard.loader.ready;
    guard.change(aPolicy());
    guard.change(aPolicy({ rev: 2 }));
    await vi.waitFor(() => expect(guard.build).toHaveBeenCalledTimes(2));
    expect(guard.loadRules).toHaveBeenCalledTimes(1);
  });

  it('checks with the built-in rules while company words cannot be had, and tries again', async () => {
    vi.useFakeTimers();
    const guard = start(aPolicy({ lexiconRev: 3 }));
    guard.loadWords.mockRejectedValueOnce(new Error('worker died'));
    await vi.advanceTimersByTimeAsync(0);
    await guard.loader.ready;
    expect(guard.loader.current()).toBe(wordLint);
    expect(guard.loader.isLexiconMissing()).toBe(true);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(guard.loader.isLexiconMissing()).toBe(false);
    guard.end();
    vi.useRealTimers();
  });

  it('is ready without a checker when rules cannot be had, and tries again', async () => {
    vi.useFakeTimers();
    const guard = start(aPolicy());
    guard.loadRules.mockRejectedValueOnce(new Error('worker died'));
    await vi.advanceTimersByTimeAsync(0);
    await guard.loader.ready;
    expect(guard.loader.current()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(guard.loader.current()).toBe(wordLint);
    guard.end();
    vi.useRealTimers();
  });
});
