import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGrowthLayer } from '@/components/growth/growth-layer';
import { aliveSignal } from '@/utils/guard/alive-signal';
import { findHost } from '@/utils/guard/services';
import { watchApproval, watchWrites } from '@/utils/live/feed';
import { startMetrics } from '@/utils/metric-page/start-metrics';
import type { MetricSnapshot } from '@/utils/model/metric-view';
import { call } from '@/utils/rpc/client';
import { watchTheme } from '@/utils/weibo/theme';

/** The page for which this part has been started; a second injection changes nothing. */
const STARTED = Symbol.for('weiheng.metrics');
/** Stores whose change changes whose posts are read, and who may see figures. */
const ACCOUNTS: readonly string[] = ['accounts', 'trackedAccounts', 'workspace', 'meta', 'policies'];
const AGAIN_MS = 800;

/** Comes into the page where a company account is registered: reads counts of what is looked at. */
export default defineUnlistedScript(() => {
  const host = findHost();
  const world = globalThis as unknown as Record<symbol, AbortSignal | undefined>;
  if (!host || world[STARTED] === host.services.signal) return;
  world[STARTED] = host.services.signal;
  const signal = aliveSignal(host.services);

  let snapshot: MetricSnapshot | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const layer = createGrowthLayer((mid) => void call('metrics.show', { mid }), signal);
  const page = startMetrics({
    root: document,
    layer,
    snapshot: () => snapshot,
    observe: (batch) => call('metrics.observe', { ...batch }),
    strips: (mids) => call('metrics.strips', { mids: [...mids] }),
    now: () => Date.now(),
    signal,
  });
  const refresh = (): void => {
    call('metrics.snapshot').then(
      (next) => {
        if (signal.aborted || JSON.stringify(next) === JSON.stringify(snapshot)) return;
        snapshot = next;
        page.accountsChanged();
      },
      () => undefined,
    );
  };
  watchWrites((stores) => {
    if (stores.some((store) => ACCOUNTS.includes(store))) refresh();
    if (!stores.includes('metricPosts')) return;
    clearTimeout(timer);
    timer = setTimeout(page.readingsChanged, AGAIN_MS);
  }, signal);
  watchApproval(refresh, signal);
  watchTheme(document.body, layer.setTheme, signal);
  refresh();
});
