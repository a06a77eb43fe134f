import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRhythmLayer } from '@/components/rhythm/rhythm-layer';
import { dayOf } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';
import { canonicalText } from '@/utils/domain/publish/same-text';
import { aliveSignal } from '@/utils/guard/alive-signal';
import { findHost } from '@/utils/guard/services';
import { watchWrites } from '@/utils/live/feed';
import { startRhythm } from '@/utils/rhythm-page/start-rhythm';
import { inputOf } from '@/utils/rhythm-page/watch-strips';
import { call } from '@/utils/rpc/client';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.rhythm');
/** Stores whose change changes how an account stands. */
const TOLD: readonly string[] = ['planItems', 'planSettings', 'metricPosts', 'posts', 'records', 'accounts'];

/** Comes into the page where a company account is registered: what is to be known before something goes out. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  const { services } = host;
  world[STARTED] = services.signal;
  const signal = aliveSignal(services);

  const page = startRhythm({
    root: document,
    layer: createRhythmLayer(inputOf, () => void call('plan.showDay', { day: dayOf(Date.now()) }), signal),
    uid: () => services.who().uid,
    rhythm: (uid) => call('plan.rhythm', { uid }),
    // Weibo trims what it sends, and reports of sends carry the digest of that
    digest: (text) => sha256Hex(canonicalText(text)),
    now: () => Date.now(),
    signal,
  });
  const stop = services.subscribe(page.accountChanged);
  signal.addEventListener('abort', stop);
  watchWrites((stores) => {
    if (stores.some((store) => TOLD.includes(store))) page.refresh();
  }, signal);
});
