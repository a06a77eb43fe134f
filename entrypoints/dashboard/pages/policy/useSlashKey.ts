import { type RefObject, useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable]';

/** `/` puts the caret into the search box, unless one is typing somewhere. */
export function useSlashKey(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const end = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener('keydown', onKey, { signal: end.signal });
    return () => end.abort();
  }, [box]);
}
