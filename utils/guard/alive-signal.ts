import type { GuardServices } from './services';

/**
 * Ends with the page's services, or as soon as the extension is replaced or removed under the page: for parts that can
 * do nothing without it and are better gone than dead.
 */
export function aliveSignal(services: Pick<GuardServices, 'isAlive' | 'subscribe' | 'signal'>): AbortSignal {
  const end = new AbortController();
  const stop = services.subscribe(() => {
    if (!services.isAlive()) end.abort();
  });
  services.signal.addEventListener('abort', () => end.abort(), { once: true });
  end.signal.addEventListener('abort', stop, { once: true });
  return end.signal;
}
