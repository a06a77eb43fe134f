import { useRef, useState } from 'react';

export interface Action<Args extends readonly unknown[]> {
  readonly run: (...args: Args) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly clear: () => void;
}

/** Runs a write at most once at a time and keeps its error. `run` resolves true when it was carried out. */
export function useAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<unknown>,
): Action<Args> {
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({
    isBusy: false,
    error: undefined,
  });
  const busy = useRef(false);
  return {
    ...state,
    clear: () => setState({ isBusy: false, error: undefined }),
    async run(...args) {
      if (busy.current) return false;
      busy.current = true;
      setState({ isBusy: true, error: undefined });
      try {
        await act(...args);
        setState({ isBusy: false, error: undefined });
        return true;
      } catch (error) {
        setState({ isBusy: false, error });
        return false;
      } finally {
        busy.current = false;
      }
    },
  };
}
