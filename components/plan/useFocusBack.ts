import { type RefObject, useEffect } from 'react';

/** What opens takes the focus with its first part that `wanted` names; what closes gives it back to where it came from. */
export function useFocusBack(box: RefObject<HTMLElement | null>, wanted: string): void {
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>(wanted)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box, wanted]);
}
