import { findInputs } from './compose/locate';
import { hasMainComposer, type Route } from './routes';
import { watchRoute } from './watch-route';

/** How long a page may take to draw its main box. */
const PATIENCE = 5000;

/**
 * Tells when a route that must have the main box still has none after five seconds although somebody is logged in:
 * the selectors no longer fit the page. At most once per route.
 */
export function watchMissingComposer(
  isLoggedIn: () => boolean,
  onMissing: (route: Route) => void,
  signal: AbortSignal,
  view: Window = window,
): void {
  let timer: number | undefined;
  watchRoute(
    (route) => {
      view.clearTimeout(timer);
      if (!hasMainComposer(route)) return;
      timer = view.setTimeout(() => {
        if (isLoggedIn() && findInputs(view.document).length === 0) onMissing(route);
      }, PATIENCE);
    },
    signal,
    view,
  );
  signal.addEventListener('abort', () => view.clearTimeout(timer));
}
