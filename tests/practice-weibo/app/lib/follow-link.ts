import type { Router } from 'vue-router';

/** Site-relative links inside post texts navigate without a reload; all others go nowhere offline. */
export function followLink(event: MouseEvent, router: Router): void {
  const link = (event.target as Element).closest('a');
  if (link === null) return;
  event.preventDefault();
  const href = link.getAttribute('href') ?? '';
  if (/^\/(?!\/)/.test(href)) void router.push(href);
}
