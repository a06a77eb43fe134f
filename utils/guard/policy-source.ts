import type { PolicySnapshot } from '@/utils/model/policy';

/** A snapshot in force on this page. Reading never waits; the worker is asked beside it. */
export interface SnapshotSource<T> {
  get(): T | undefined;
  subscribe(listener: () => void): () => void;
  /** Asks the worker now; resolves when there is an answer or none will come. */
  refresh(): Promise<void>;
  /** Resolves after the first attempt, whatever came of it. */
  readonly settled: Promise<void>;
}
export type PolicySource = SnapshotSource<PolicySnapshot>;

export interface SnapshotSourceDeps<T> {
  readonly load: () => Promise<T>;
  /** Calls back when the store says that what the snapshot is made of changed. */
  readonly onChanged: (listener: () => void) => void;
  readonly signal: AbortSignal;
}
export type PolicySourceDeps = SnapshotSourceDeps<PolicySnapshot>;

/** Pauses between attempts while there is no answer at all, ms. */
const RETRY_MS = [300, 1_000, 3_000, 10_000, 30_000] as const;

export function createSnapshotSource<T extends { readonly rev: number }>({
  load,
  onChanged,
  signal,
}: SnapshotSourceDeps<T>): SnapshotSource<T> {
  let snapshot: T | undefined;
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

export const createPolicySource: (deps: PolicySourceDeps) => PolicySource = createSnapshotSource;
