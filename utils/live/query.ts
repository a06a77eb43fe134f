import { type FeedChange, watchChanges } from './feed';

export type QueryState<T> =
  | { readonly status: 'busy'; readonly value?: undefined }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'error'; readonly error: unknown; readonly value?: T };

/** A value that is read again whenever a store it depends on changes. */
export interface Query<T> {
  get(): QueryState<T>;
  /** Reads while anybody listens. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  refresh(): void;
}

/** `watch` is the change feed; tests give their own. */
export function createQuery<T>(
  stores: readonly string[],
  read: () => Promise<T>,
  watch: typeof watchChanges = watchChanges,
): Query<T> {
  let state: QueryState<T> = { status: 'busy' };
  let turn = 0;
  let stop: AbortController | undefined;
  const listeners = new Set<() => void>();

  const set = (next: QueryState<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const refresh = () => {
    const mine = ++turn;
    read().then(
      // a later read has been started: this answer may be older than what it will bring
      (value) => mine === turn && set({ status: 'ready', value }),
      (error: unknown) => mine === turn && set({ status: 'error', error, value: state.value as T }),
    );
  };
  const start = () => {
    stop = new AbortController();
    watch((change: FeedChange) => {
      if (change.stores.some((store) => stores.includes(store))) refresh();
    }, stop.signal);
    refresh();
  };

  return {
    get: () => state,
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.abort();
      };
    },
  };
}
