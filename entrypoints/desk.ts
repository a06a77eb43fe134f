import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHost } from '@/utils/guard/services';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.desk');

/** Comes into the page when somebody works here who answers comments. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  world[STARTED] = host.services.signal;
});
