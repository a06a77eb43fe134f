import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

test.use({ posts: 1_000 });

const measure = async (page: Page): Promise<{ nodes: number; listeners: number; heap: number }> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
};

test('a thousand posts on recycled nodes: no trace, no growth', { tag: '@once' }, async ({
  context,
  openPage,
  weibo,
}) => {
  await closeWelcome(context);
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.type('这款茶采用国家级工艺');
  await new Guard(home.composer).expectVerdict('block');
  const seen = (): number => weibo.ledger.reads.filter((url) => url.includes('/ajax/feed/')).length;
  const scrollTo = async (feeds: number): Promise<void> => {
    while (seen() < feeds) {
      await page.evaluate(async () => {
        for (let step = 0; step < 4; step++) {
          window.scrollBy(0, 2_500);
          await new Promise((frame) => requestAnimationFrame(() => frame(null)));
        }
      });
    }
  };
  await scrollTo(6);
  const early = await measure(page);
  await scrollTo(38);
  const late = await measure(page);
  expect(await page.locator('weiheng-composer').count()).toBeLessThanOrEqual(1);
  expect(await page.locator('weiheng-notice').count()).toBe(0);
  expect(late.listeners).toBeLessThanOrEqual(early.listeners * 1.1 + 50);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes * 1.25 + 500);
});
