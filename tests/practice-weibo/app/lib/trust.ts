import { exposeHook } from './models';

const WATCHED = ['click', 'mousedown', 'keydown', 'input'] as const;

/** Counts synthetic events on the page's own nodes, as a bot check might. */
export function watchTrust(): void {
  const counts: Record<string, number> = {};
  for (const name of WATCHED) {
    counts[name] = 0;
    document.addEventListener(
      name,
      (event) => {
        const target = event.target as Element | null;
        if (!event.isTrusted && target?.closest?.('#app') != null && !target.localName.startsWith('weiheng-'))
          counts[name] = (counts[name] ?? 0) + 1;
      },
      true,
    );
  }
  exposeHook('untrusted', counts);
}
