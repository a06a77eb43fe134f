import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './harness/fixtures';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

test.setTimeout(120_000);

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The rules are compiled for the first text; on a busy machine that takes a while. */
const FIRST_CHECK = { timeout: 40_000 };
const PAGES = [
  'overview',
  'accounts',
  'rules',
  'lexicon',
  'batch',
  'health',
  'audit',
  'settings',
  'desk',
  'templates',
  'moderation',
  'crisis',
  'desk-rules',
  'figures',
  'reports',
  'score',
  'goals',
  'calendar',
  'ideas',
  'plan-rules',
  'plan-rules',
  'ideas',
  'welcome',
];

async function openDashboard(context: BrowserContext, id: string, hash = 'overview'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/dashboard.html#/${hash}`);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, hash);
  await expect(page.locator('h1')).toBeVisible();
};

async function register(page: Page, uid: string, name: string): Promise<void> {
  await page
    .getByRole('button', { name: word('page.accounts.add') })
    .first()
    .click();
  await page.getByLabel(word('page.accounts.uid')).fill(uid);
  await page.getByLabel(word('page.accounts.name')).fill(name);
  await page.getByRole('button', { name: word('page.common.save') }).click();
  await expect(page.getByText(`@${name}`)).toBeVisible();
}

for (const dark of [false, true]) {
  test(`pages have no accessibility faults, ${dark ? 'dark' : 'light'}`, async ({ context, extensionId }) => {
    const page = await openDashboard(context, extensionId, 'accounts');
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await register(page, '1000000001', '云杉茶饮');
    for (const hash of PAGES) {
      await go(page, hash);
      if (hash === 'rules') {
        await page.locator('.play textarea').fill('国家级配方，全网最低价');
        await expect(page.locator('.play .hit').first()).toBeVisible(FIRST_CHECK);
      }
      await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
      if (hash === 'reports') await expect(page.locator('.chart-box svg').first()).toBeVisible();
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const axe = (
          window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        return (await axe.run()).violations.map(
          (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(faults, hash).toEqual([]);
    }
  });
}

test('an account is registered, changed, removed and brought back; a dead worker loses nothing', async ({
  context,
  extensionId,
  killWorker,
}) => {
  const page = await openDashboard(context, extensionId, 'accounts');
  await register(page, '1000000001', '云杉茶饮');
  await killWorker();
  await page.getByRole('button', { name: word('page.common.change') }).click();
  await page.getByLabel(word('page.accounts.mode')).selectOption('confirm');
  await page.getByRole('button', { name: word('page.common.save') }).click();
  await expect(page.locator('.account').getByText(word('page.mode.confirm'))).toBeVisible();
  await page.getByRole('button', { name: word('page.accounts.remove') }).click();
  await expect(page.locator('.account')).toHaveCount(0);
  await page.getByRole('button', { name: word('page.common.undo') }).click();
  await expect(page.locator('.account').getByText(word('page.mode.confirm'))).toBeVisible();
});

test('a rule is found with the keyboard, switched off, and the playground follows', async ({
  context,
  extensionId,
}) => {
  const page = await openDashboard(context, extensionId, 'rules');
  const play = page.locator('.play textarea');
  await play.fill('国家级配方');
  await expect(page.locator('.play .hit').filter({ hasText: '国家级' })).toBeVisible(FIRST_CHECK);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('cn.ad.absolute.state-level');
  await expect(page.locator('a.rule')).toHaveCount(1);
  await page.getByLabel(word('page.rules.use')).click();
  await expect(page.locator('.play .hit')).toHaveCount(0);
  await page.getByLabel(word('page.rules.use')).click();
  await expect(page.locator('.play .hit')).not.toHaveCount(0);
});

test('a broken policy file is refused with its place and changes nothing', async ({
  context,
  extensionId,
}, info) => {
  const page = await openDashboard(context, extensionId, 'settings');
  const file = info.outputPath('policy.json');
  writeFileSync(file, '{"format":"weiheng-policy","version":1,"settings":{"unregisteredMode":"sometimes"}}');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('settings.unregisteredMode')).toBeVisible();
  await expect(page.getByLabel(word('page.accounts.mode')).first()).toHaveValue('confirm');
  writeFileSync(file, '{"format":"weiheng-policy","version":1,"settings":{"unregisteredMode":"advise"}}');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByLabel(word('page.accounts.mode')).first()).toHaveValue('advise');
});

test('a word list with a fault is refused whole; a good one is in force at once and can be undone', async ({
  context,
  extensionId,
}, info) => {
  const page = await openDashboard(context, extensionId, 'lexicon');
  const file = info.outputPath('words.csv');
  writeFileSync(file, '词,类别,等级\n竞品甲,竞品,禁用\n春日新品,保密,\n');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(word('page.lexicon.not_imported'))).toBeVisible();
  await page.getByRole('button', { name: word('composer.cancel') }).click();
  writeFileSync(file, '词,类别,等级\n竞品甲,竞品,禁用\n春日新品,保密,禁用\n');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: word('page.lexicon.import_do') }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await go(page, 'rules');
  await page.locator('.play textarea').fill('我们和竞品甲不一样');
  // the playground builds its rules anew after a change of the list
  await expect(page.locator('.play .hit').filter({ hasText: '竞品甲' })).toBeVisible({ timeout: 30_000 });
  await go(page, 'lexicon');
  await page.getByRole('button', { name: word('page.lexicon.clear') }).click();
  await expect(page.getByText(word('page.lexicon.none'))).toBeVisible();
  await page.getByRole('button', { name: word('page.common.undo') }).click();
  await expect(page.locator('tbody tr')).toHaveCount(2);
});

test('a file of posts is checked and the report downloaded', async ({ context, extensionId }, info) => {
  const page = await openDashboard(context, extensionId, 'batch');
  const file = info.outputPath('posts.jsonl');
  writeFileSync(file, '{"id":"a","text":"国家级配方"}\n{"id":"b"}\n{"id":"c","text":"今天下雨，带伞"}\n');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText(word('page.batch.done'))).toBeVisible(FIRST_CHECK);
  await expect(page.locator('.posts li')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, findings }) => [id, findings.length > 0])).toEqual([
    ['a', true],
    ['c', false],
  ]);
});

test('the record is verified, and an edit behind its back is found', async ({ context, extensionId }) => {
  const page = await openDashboard(context, extensionId, 'accounts');
  await register(page, '1000000001', '云杉茶饮');
  await register(page, '1000000002', '云杉客服');
  await go(page, 'audit');
  await page.getByRole('button', { name: word('page.audit.verify') }).click();
  await expect(page.getByText(word('page.audit.whole'))).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('weiheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('audit', 'readwrite').objectStore('audit');
          const reading = store.get(1);
          reading.onsuccess = () => {
            store.put({ ...reading.result, at: 1 }).onsuccess = resolve;
          };
        };
      }),
  );
  await page.getByRole('button', { name: word('page.audit.verify') }).click();
  await expect(page.getByText(word('page.audit.fault_edited'))).toBeVisible();
});

test('first run: the practice post is put right with its own fixes', async ({ context, extensionId }) => {
  const page = await openDashboard(context, extensionId, 'welcome');
  await page.getByRole('button', { name: word('page.welcome.next') }).click();
  await expect(page.locator('.finding').first()).toBeVisible(FIRST_CHECK);
  for (
    let left = await page.locator('.finding').count();
    left > 0;
    left = await page.locator('.finding').count()
  ) {
    const first = page.locator('.finding').first();
    await first.getByRole('button').first().click();
    const source = first.locator('input');
    if (await source.isVisible()) {
      await source.fill('2026 年 11 月门店问卷，320 人');
      await source.press('Enter');
    }
    await expect.poll(() => page.locator('.finding').count()).toBeLessThan(left);
  }
  await expect(page.getByText(word('verdict.allow'))).toBeVisible();
  await page.getByRole('button', { name: word('page.welcome.next') }).click();
  await expect(page.getByRole('link', { name: word('page.welcome.step_go') })).toHaveAttribute(
    'href',
    'https://weibo.com/',
  );
});

test('an account registered in the box is guarded, and its sends reach dashboard, toolbar and record', async ({
  context,
  extensionId,
  openPage,
  serviceWorker,
}) => {
  const weiboTab = await openPage();
  const wb = new WeiboPage(weiboTab);
  await wb.composer.type('本店是国家级品牌，全网最低价');
  const host = weiboTab.locator('weiheng-composer');
  await expect(host).toHaveAttribute('data-verdict', 'block');
  await host.getByRole('button', { name: word('composer.register') }).click();
  await expect(host).toHaveAttribute('data-mode', 'enforce');
  await wb.composer.send();
  const dashboard = await openDashboard(context, extensionId);
  await expect(dashboard.getByText(word('page.action.held')).first()).toBeVisible();
  await expect(dashboard.getByRole('link', { name: 'cn.ad.absolute.state-level' }).first()).toBeVisible();
  const worker = await serviceWorker();
  const states = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    return Object.values(await chrome.storage.session.get(null));
  });
  expect(states).toContainEqual(
    expect.objectContaining({ account: expect.objectContaining({ mode: 'enforce' }) }),
  );
  await go(dashboard, 'audit');
  await dashboard.getByRole('button', { name: word('page.audit.verify') }).click();
  await expect(dashboard.getByText(word('page.audit.whole'))).toBeVisible();
});
