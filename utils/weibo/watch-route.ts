import { parseRoute, type Route } from './routes';

/** Calls of pushState in the page's world cannot be seen from ours; the address can. */
const POLL = 500;
const SLOW_POLL = 2000;

/** Tells the route now and after every change of address, until `signal` ends. */
export function watchRoute(
  listener: (route: Route, address: string) => void,
  signal: AbortSignal,
  view: Window = window,
): void {
  let address = '';
  const look = (): void => {
    const { href } = view.location;
    if (href === address) return;
    address = href;
    listener(parseRoute(href), href);
  };
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
  const timer = view.setInterval(look, navigation ? SLOW_POLL : POLL);
  signal.addEventListener('abort', () => view.clearInterval(timer));
  look();
}
