import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Launched, launchPractice } from '../../practice-weibo/launch';
import type { PracticeWeibo } from '../../practice-weibo/practice';
import { type Call, callFrom } from './call-worker';
import { findExtension } from './extension';
import type { HarnessOptions } from './fixtures';
import { rememberWorld } from './restore';
import { closeWelcome } from './welcome';
import { findWorker, killWorker } from './worker';

export const OWN = { uid: '7100000001', name: '云杉茶饮' } as const;
export const SERVICE = { uid: '7100000002', name: '云杉茶饮客服' } as const;

type Mode = 'advise' | 'confirm' | 'enforce';

/** The extension's settings as a test sets them, through its own messages. */
export interface Settings {
  /** Registers the account under a mode, or removes it. */
  account(account: { readonly uid: string; readonly name: string }, mode: Mode | 'none'): Promise<void>;
  policy(patch: Record<string, unknown>): Promise<void>;
  readonly call: Call;
}

interface Shared {
  shared: { launched: Launched; control: Page; restore: () => void };
}

interface PerTest {
  context: BrowserContext;
  weibo: PracticeWeibo;
  settings: Settings;
  openPage: (path?: string) => Promise<Page>;
  killWorker: () => Promise<void>;
}

const DEFAULTS = {
  unregisteredMode: 'confirm',
  mayBreakGlass: false,
  mayIgnore: { occurrence: true, word: true, rule: false },
  whenUnknown: { advise: 'open', confirm: 'open', enforce: 'closed' },
};

/** One browser per worker for tests that leave nothing behind: each gets fresh tabs, an empty ledger and first-run settings. */
export const test = base.extend<PerTest, Shared>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture signature wants an object pattern
    async ({}, use, info) => {
      const { variant = 'a' } = info.project.use as Partial<HarnessOptions>;
      const launched = await launchPractice({
        headless: process.env.HEADED === undefined,
        extensionDir: await findExtension(),
        variant,
        seed: Number(process.env.PRACTICE_SEED ?? '1'),
        posts: 120,
        locale: 'zh-CN',
        viewport: { width: 1280, height: 900 },
      });
      const worker = await findWorker(launched.context);
      await closeWelcome(launched.context);
      const control = await launched.context.newPage();
      await control.goto(`chrome-extension://${new URL(worker.url()).host}/managed-schema.json`);
      await use({ launched, control, restore: rememberWorld(launched.weibo) });
      await launched.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  context: async ({ shared }, use) => use(shared.launched.context),
  weibo: async ({ shared }, use) => use(shared.launched.weibo),
  killWorker: async ({ shared }, use) => use(() => killWorker(shared.launched.context)),
  settings: async ({ shared }, use) => {
    const call = callFrom(shared.control);
    const settings: Settings = {
      call,
      async account({ uid, name }, mode) {
        const { accounts } = (await call('policy.snapshot')) as { accounts: { uid: string; rev: number }[] };
        const known = accounts.find((account) => account.uid === uid);
        const commandId = crypto.randomUUID();
        if (mode === 'none') {
          if (known) await call('accounts.remove', { commandId, uid });
          return;
        }
        const account = { uid, name, kind: 'official', industry: 'general', mode, rev: known?.rev ?? 0 };
        await call('accounts.save', { commandId, account });
      },
      async policy(patch) {
        const { rev } = (await call('policy.read')) as { rev: number };
        await call('policy.update', { commandId: crypto.randomUUID(), baseRev: rev, patch });
      },
    };
    await use(settings);
  },
  openPage: async ({ shared, weibo, settings }, use) => {
    const { context } = shared.launched;
    shared.restore();
    weibo.setAccount(OWN.uid);
    await settings.policy(DEFAULTS);
    for (const account of [OWN, SERVICE]) await settings.account(account, 'none');
    const errors: string[] = [];
    const onError = (error: { error(): Error }): void => void errors.push(String(error.error()));
    context.on('weberror', onError);
    const pages: Page[] = [];
    await use(async (path = '/') => {
      const page = await context.newPage();
      pages.push(page);
      await page.addInitScript(() => {
        if (!sessionStorage.getItem('kept')) localStorage.clear();
        sessionStorage.setItem('kept', '1');
      });
      await page.goto(`https://weibo.com${path}`);
      await page.locator('#app[data-v-app]').waitFor();
      return page;
    });
    const traces: unknown[] = [];
    for (const page of pages.filter((one) => !one.isClosed() && one.url().startsWith('https://weibo.com/')))
      traces.push(...(await page.evaluate(() => window.__practiceWeibo?.traces?.() ?? [])));
    for (const page of pages) await page.close();
    context.off('weberror', onError);
    expect(weibo.ledger.strays, 'requests outside the practice Weibo').toEqual([]);
    expect(errors, 'uncaught errors in the page').toEqual([]);
    expect(traces, 'foreign marks on the page’s own nodes').toEqual([]);
    expect(weibo.doubles(), 'posts sent twice').toEqual([]);
  },
});

export { expect };
