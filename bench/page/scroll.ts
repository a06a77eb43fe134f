import { importWorkspace } from '../../tests/e2e/harness/approvals';
import { toCreatedAt } from '../../tests/practice-weibo/server/markup';
import { type Bench, openBench } from '../lib/browser';
import { type PageMetrics, profileScript, readMetrics } from '../lib/profile';
import { goal, type Section } from '../lib/section';
import { figure, median } from '../lib/stats';

const POSTS = 1_000;
/** Of a feed of `POSTS + 100`, so that 300 of the thousand are the company's. */
const OWN_POSTS = 330;
const PER_READ = 25;
const STEP_PX = 900;
const ROUNDS = 3;

interface Scroll {
  readonly early: PageMetrics;
  readonly late: PageMetrics;
  readonly longTasks: number;
  readonly longMs: number;
}

/** Scrolls until the page has asked for this many posts, one step a frame. */
async function scrollTo(bench: Bench, page: Awaited<ReturnType<Bench['openHome']>>['page'], posts: number) {
  const reads = (): number => bench.weibo.ledger.reads.filter((url) => url.includes('/ajax/feed/')).length;
  const deadline = Date.now() + 180_000;
  while (reads() * PER_READ < posts) {
    if (Date.now() > deadline) throw new Error('the feed came to an end');
    await page.evaluate(async (px) => {
      for (let step = 0; step < 8; step++) {
        window.scrollBy(0, px);
        await new Promise((frame) => requestAnimationFrame(() => frame(null)));
      }
    }, STEP_PX);
  }
}

/** A feed in which every third post is the company's and is due a badge; the same with and without the extension. */
async function openFeed(extension: boolean): Promise<Bench> {
  const bench = await openBench({ extension, posts: POSTS + 100, ownPosts: OWN_POSTS });
  if (extension) await importWorkspace(async (method, params) => (await bench.call(method, params)) as never);
  const { statuses } = bench.weibo.state;
  for (const [mid, status] of statuses)
    statuses.set(mid, { ...status, created_at: toCreatedAt(Date.now() + 1_000) });
  return bench;
}

async function run(extension: boolean): Promise<Scroll> {
  const bench = await openFeed(extension);
  const { page, composer } = await bench.openHome();
  await composer.type('这款茶采用国家级工艺');
  if (extension) await page.locator('weiheng-composer[data-verdict="block"]').waitFor({ state: 'attached' });
  await scrollTo(bench, page, 100);
  const session = await page.context().newCDPSession(page);
  const early = await readMetrics(session);
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await scrollTo(bench, page, POSTS);
  const late = await readMetrics(session);
  const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  await bench.close();
  return { early, late, longTasks: long.length, longMs: long.reduce((sum, ms) => sum + ms, 0) };
}

/** Share of script time that is ours, in a run of its own: sampling slows both sides alike. */
async function shareOfOurs(): Promise<{ readonly all: number; readonly capture: number }> {
  const bench = await openFeed(true);
  const { page, composer } = await bench.openHome();
  await composer.type('这款茶采用国家级工艺');
  await page.locator('weiheng-composer[data-verdict="block"]').waitFor({ state: 'attached' });
  await scrollTo(bench, page, 100);
  const { ours, page: theirs, byFile } = await profileScript(page, () => scrollTo(bench, page, POSTS));
  await bench.close();
  return { all: ours / theirs, capture: (byFile.get('metrics.js') ?? 0) / theirs };
}

/** A thousand posts scrolled through with the extension and without, turn by turn. */
export async function benchScroll(): Promise<readonly Section[]> {
  const off: Scroll[] = [];
  const on: Scroll[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    off.push(await run(false));
    on.push(await run(true));
  }
  const share = await shareOfOurs();
  const of = (runs: readonly Scroll[], pick: (run: Scroll) => number): number => median(runs.map(pick));
  const script = (one: Scroll): number => one.late.script - one.early.script;
  const line = (name: string, runs: readonly Scroll[]): readonly string[] => [
    name,
    figure(of(runs, script)),
    runs.map((one) => figure(script(one))).join(' / '),
    figure(of(runs, (one) => one.late.layout - one.early.layout)),
    `${of(runs, (one) => one.longTasks)} (${figure(of(runs, (one) => one.longMs))} ms)`,
    `${of(runs, (one) => one.early.nodes)} → ${of(runs, (one) => one.late.nodes)}`,
    `${of(runs, (one) => one.early.listeners)} → ${of(runs, (one) => one.late.listeners)}`,
  ];
  const more = of(on, script) / of(off, script) - 1;
  const grown = of(on, (one) => one.late.listeners / one.early.listeners);
  const nodes = of(on, (one) => one.late.nodes / one.early.nodes);
  return [
    {
      title: `Scrolling through ${POSTS.toLocaleString('en')} posts`,
      how: `Practice Weibo, two governed accounts with 300 of the posts and a badge on each, a finding in the main box, ${STEP_PX} px a frame; medians of ${ROUNDS} turns each, alternating, after the first 100 posts. The share is of a sampled run: stacks with a frame of the extension against all other script of the page (the browser’s own send of a request, which our wrapper passes on, is the page’s).`,
      head: [
        'extension',
        'script ms',
        'single turns',
        'style + layout ms',
        'long tasks',
        'nodes',
        'listeners',
      ],
      rows: [line('off', off), line('on', on)],
      goals: [
        goal(
          'our share of script time (sampled)',
          '≤ 2 %',
          `${(share.all * 100).toFixed(2)} %`,
          share.all <= 0.02,
        ),
        goal(
          'of it reading counts and the strips of growth',
          '≤ 2 %',
          `${(share.capture * 100).toFixed(2)} %`,
          share.capture <= 0.02,
        ),
        goal('more script time, on against off', '≤ 2 %', `${(more * 100).toFixed(1)} %`, more <= 0.02),
        goal(
          'long tasks, on against off',
          'no more',
          `${of(on, (one) => one.longTasks)} against ${of(off, (one) => one.longTasks)}`,
          of(on, (one) => one.longTasks) <= of(off, (one) => one.longTasks),
        ),
        goal('nodes after the first screen', 'constant', `× ${nodes.toFixed(2)}`, nodes <= 1.1),
        goal('listeners after the first screen', 'constant', `× ${grown.toFixed(2)}`, grown <= 1.05),
      ],
    },
  ];
}
