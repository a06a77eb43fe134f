import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds a page spent in script, by whose it was. */
export interface ScriptShare {
  /** Samples with a frame of the extension anywhere in the stack. */
  readonly ours: number;
  readonly page: number;
}

/** The main thread's own counters; durations in ms. */
export interface PageMetrics {
  readonly script: number;
  readonly layout: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Reads the counters after a collection, so that only what is held is counted. */
export async function readMetrics(session: CDPSession): Promise<PageMetrics> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: of('ScriptDuration') * 1000,
    layout: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1000,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

const OURS = 'chrome-extension://';
/** The browser's own part of a request the page makes; our wrapper only passes it on, and it costs the same without. */
const PASSED_ON = 'send';

/** Samples what the page's main thread does during `work` and tells whose script it was. */
export async function profileScript(page: Page, work: () => Promise<void>): Promise<ScriptShare> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const ownerOf = (start: number): 'ours' | 'page' | 'none' => {
    const leaf = byId.get(start)?.callFrame;
    if (leaf?.url === '' && leaf.functionName === PASSED_ON) return 'page';
    let owner: 'ours' | 'page' | 'none' = 'none';
    for (let id: number | undefined = start; id !== undefined; id = parents.get(id)) {
      const url = byId.get(id)?.callFrame.url ?? '';
      if (url.startsWith(OURS)) return 'ours';
      if (url.startsWith('http')) owner = 'page';
    }
    return owner;
  };
  const owners = new Map([...byId.keys()].map((id) => [id, ownerOf(id)]));
  const sums = { ours: 0, page: 0, none: 0 };
  (profile.samples ?? []).forEach((id, i) => {
    sums[owners.get(id) ?? 'none'] += (profile.timeDeltas?.[i] ?? 0) / 1000;
  });
  return { ours: sums.ours, page: sums.page };
}
