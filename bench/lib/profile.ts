import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds a page spent in script, by whose it was. */
export interface ScriptShare {
  /** Samples with a frame of the extension anywhere in the stack. */
  readonly ours: number;
  readonly page: number;
  /** Ours by file of the extension, of the frame nearest to the page's own. */
  readonly byFile: ReadonlyMap<string, number>;
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
/** No file of ours is called so. */
const PAGE = 'https:';
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
  /** A file of the extension, the page, or nobody's script. */
  const ownerOf = (start: number): string => {
    const leaf = byId.get(start)?.callFrame;
    if (leaf?.url === '' && leaf.functionName === PASSED_ON) return PAGE;
    let owner = '';
    let file: string | undefined;
    for (let id: number | undefined = start; id !== undefined; id = parents.get(id)) {
      const url = byId.get(id)?.callFrame.url ?? '';
      if (url.startsWith(OURS)) file = url.slice(url.lastIndexOf('/') + 1);
      if (url.startsWith('http')) owner = PAGE;
    }
    return file ?? owner;
  };
  const owners = new Map([...byId.keys()].map((id) => [id, ownerOf(id)]));
  const sums = new Map<string, number>();
  (profile.samples ?? []).forEach((id, i) => {
    const owner = owners.get(id) ?? '';
    sums.set(owner, (sums.get(owner) ?? 0) + (profile.timeDeltas?.[i] ?? 0) / 1000);
  });
  const byFile = new Map([...sums].filter(([owner]) => owner !== '' && owner !== PAGE));
  const ours = [...byFile.values()].reduce((sum, ms) => sum + ms, 0);
  return { ours, page: sums.get(PAGE) ?? 0, byFile };
}
