import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { launchPractice } from '../../practice-weibo/launch';
import type { PracticeWeibo } from '../../practice-weibo/practice';
import type { Variant } from '../../practice-weibo/variant';
import { extensionWith } from './with-grants';
import { findWorker, killWorker } from './worker';

export interface HarnessOptions {
  /** Reading of the unsettled facts. */
  variant: 'a' | 'b';
  /** Single facts changed on top of the variant. */
  facts: Partial<Variant>;
  /** Decides class hashes, ids and posts. */
  seed: number;
  dark: boolean;
  /** Language of the browser, e.g. `zh-CN` or `en`. */
  uiLocale: string;
  /** Load the built extension. */
  withExtension: boolean;
  /** As if the toolbar button had been pressed: pages may be photographed (see with-grants.ts). */
  withPress: boolean;
  /** As if desktop notices had been allowed. */
  withNotices: boolean;
  /** Posts in the feed. */
  posts: number;
  /** How many of them are the company's. */
  ownPosts: number;
  windowSize: { width: number; height: number };
  /** After each test: no foreign marks on the page's nodes. */
  checkTraces: boolean;
}

export interface Harness {
  weibo: PracticeWeibo;
  context: BrowserContext;
  extensionId: string;
  /** The running service worker of the extension. */
  serviceWorker: () => Promise<Worker>;
  killWorker: () => Promise<void>;
  /** Opens a path of https://weibo.com in a new tab and waits until the app is mounted. */
  openPage: (path?: string) => Promise<Page>;
}

interface Launch {
  launched: { context: BrowserContext; weibo: PracticeWeibo };
}

const seedOfRun = Number(process.env.PRACTICE_SEED ?? '1');

export const test = base.extend<HarnessOptions & Harness & Launch>({
  variant: ['a', { option: true }],
  facts: [{}, { option: true }],
  seed: [seedOfRun, { option: true }],
  dark: [false, { option: true }],
  uiLocale: ['zh-CN', { option: true }],
  withExtension: [true, { option: true }],
  withPress: [false, { option: true }],
  withNotices: [false, { option: true }],
  posts: [120, { option: true }],
  ownPosts: [0, { option: true }],
  windowSize: [{ width: 1280, height: 900 }, { option: true }],
  checkTraces: [true, { option: true }],

  launched: async (
    {
      variant,
      facts,
      seed,
      dark,
      uiLocale,
      withExtension,
      withPress,
      withNotices,
      posts,
      ownPosts,
      windowSize,
      checkTraces,
    },
    use,
    testInfo,
  ) => {
    testInfo.annotations.push({ type: 'practice', description: `variant ${variant}, seed ${seed}` });
    const { context, weibo, close } = await launchPractice({
      headless: process.env.HEADED === undefined,
      ...(withExtension
        ? { extensionDir: await extensionWith({ press: withPress, notices: withNotices }) }
        : {}),
      variant,
      facts,
      seed,
      dark,
      posts,
      ownPosts,
      locale: uiLocale,
      viewport: windowSize,
    });
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(String(error.error())));
    await use({ context, weibo });
    const traces = checkTraces ? await readTraces(context) : [];
    await close();
    expect(weibo.ledger.strays, 'requests outside the practice Weibo').toEqual([]);
    expect(errors, 'uncaught errors in the page').toEqual([]);
    expect(traces, 'foreign marks on the page’s own nodes').toEqual([]);
    expect(weibo.doubles(), 'posts sent twice').toEqual([]);
  },
  context: async ({ launched }, use) => use(launched.context),
  weibo: async ({ launched }, use) => use(launched.weibo),
  extensionId: async ({ launched }, use) => {
    const worker = await findWorker(launched.context);
    await use(new URL(worker.url()).host);
  },
  serviceWorker: async ({ launched }, use) => use(() => findWorker(launched.context)),
  killWorker: async ({ launched }, use) => use(() => killWorker(launched.context)),
  openPage: async ({ launched }, use) => use((path) => openWeibo(launched.context, path)),
});

async function openWeibo(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`https://weibo.com${path}`);
  await page.locator('#app[data-v-app]').waitFor();
  return page;
}

async function readTraces(context: BrowserContext): Promise<unknown[]> {
  const found = [];
  for (const page of context.pages()) {
    if (!page.url().startsWith('https://weibo.com/')) continue;
    found.push(...(await page.evaluate(() => window.__practiceWeibo?.traces?.() ?? [])));
  }
  return found;
}

declare global {
  interface Window {
    readonly __practiceWeibo?: {
      readonly traces?: () => readonly Trace[];
      /** Every list of comments is read and rendered again. */
      readonly reloadComments?: () => void;
      readonly modelOf: (element: Element) => string | null;
      readonly untrusted: Readonly<Record<'click' | 'mousedown' | 'keydown' | 'input', number>>;
    };
  }
}

/** One foreign mark, as the page's own watcher describes it. */
export interface Trace {
  readonly kind: string;
  readonly where: string;
  readonly detail: string;
}

export { expect };
