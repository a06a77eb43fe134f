import type { PolicySnapshot } from '@/utils/model/policy';

/** The policy in force on this page. Reading never waits; the worker is asked beside it. */
export interface PolicySource {
  get(): PolicySnapshot | undefined;
  subscribe(listener: () => void): () => void;
  /** Asks the worker now; resolves when there is an answer or none will come. */
  refresh(): Promise<void>;
  /** Resolves after the first attempt, whatever came of it. */
  readonly settled: Promise<void>;
}

export interface PolicySourceDeps {
  readonly load: () => Promise<PolicySnapshot>;
  /** Calls back when the store says that policy or accounts changed. */
  readonly onChanged: (listener: () => void) => void;
  readonly signal: AbortSignal;
}

/** Pauses between attempts while there is no policy at all, ms. */
const RETRY_MS = [300, 1_000, 3_000, 10_000, 30_000] as const;

export function createPolicySource({ load, onChanged, signal }: PolicySourceDeps): PolicySource {
  let snapshot: PolicySnapshot | undefined;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      const next = await load();
      // answers may overtake one another; an older revision never replaces a newer one
      if (signal.aborted || (snapshot && next.rev < snapshot.rev)) return;
      snapshot = next;
      attempt = 0;
      for (const listener of listeners) listener();
    } catch {
      const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
      attempt += 1;
      if (!signal.aborted) timer = setTimeout(() => void refresh(), pause);
    }
  };

  onChanged(() => void refresh());
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    listeners.clear();
  });
  const settled = refresh();
  return {
    settled,
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
  };
}
