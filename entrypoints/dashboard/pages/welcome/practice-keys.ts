import type { KeyboardEvent } from 'react';

/** `Alt+↓`/`Alt+↑` walk through the findings' first fixes, `Alt+Enter` applies the first one; as in the real box. */
export function practiceKeys(event: KeyboardEvent<HTMLElement>): void {
  if (!event.altKey || event.nativeEvent.isComposing) return;
  const fixes = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')].flatMap(
    (finding) => finding.querySelector<HTMLButtonElement>('button') ?? [],
  );
  const at = fixes.indexOf(document.activeElement as HTMLButtonElement);
  const next = {
    ArrowDown: fixes[(at + 1) % fixes.length],
    ArrowUp: fixes[(at - 1 + fixes.length) % fixes.length],
  }[event.key];
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    fixes[Math.max(at, 0)]?.click();
  }
}
