type Listener = (payload: unknown) => void;

export interface Bus {
  on(name: string, listener: Listener): void;
  off(name: string, listener: Listener): void;
  emit(name: string, payload?: unknown): void;
}

/** The event bus the app keeps at `$Bus`. */
export const bus: Bus = (() => {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
    },
    off: (name, listener) => void listeners.get(name)?.delete(listener),
    emit: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload);
    },
  };
})();
