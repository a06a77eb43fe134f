import type { BrowserContext, Page } from '@playwright/test';
import { type Call, callAsPage, importWorkspace, MANAGER } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { findWorker, killWorker } from './harness/worker';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

const OWN = '冬至第一杯热茶';

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  return call;
}

/** Shows the comments of an own post, so that they are noted as a person's browsing notes them. */
async function see(page: WeiboPage): Promise<void> {
  const item = page.itemWith(OWN);
  await item.openComment();
  await item.comments.all.first().waitFor();
  await expect(item.root.locator('weiheng-ticket[data-state="open"]').first()).toBeVisible();
}

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const worker = await findWorker(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/${path}`);
  return page;
}

test('the inbox is worked through with the keyboard, and the last step is taken back', async ({
  context,
  openPage: openWeibo,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  weibo.crowd.comment({ text: '发票怎么开呢？', by: '在下雨-了', likes: 4_000 });
  await see(new WeiboPage(await openWeibo()));
  const desk = await openPage(context, 'dashboard.html#/desk');
  const list = desk.getByRole('region', { name: word('desk.list') });
  const lines = list.locator('.dk-line');
  await expect(lines.filter({ hasText: '请问周末几点关门？' })).toBeVisible();
  const before = await lines.count();

  // a list one comes back to is kept under a name
  await desk
    .getByRole('combobox', { name: word('desk.kind'), exact: true })
    .first()
    .selectOption('complaint');
  await desk.getByRole('button', { name: word('desk.view_save') }).click();
  await desk.getByLabel(word('desk.view_name')).fill('投诉');
  await desk.keyboard.press('Enter');
  const view = desk.getByRole('combobox', { name: word('desk.view') });
  await expect(view.getByRole('option', { name: '投诉' })).toBeAttached();
  await view.selectOption('');
  await expect(lines).toHaveCount(before);

  await lines.filter({ hasText: '发票怎么开呢？' }).click();
  const detail = desk.getByRole('region', { name: word('desk.ticket'), exact: true });
  await expect(detail.getByText('发票怎么开呢？')).toBeVisible();
  await desk.keyboard.press('3');
  await expect(detail.getByText(word('ticket.kind_suggestion')).first()).toBeVisible();
  await killWorker(context);
  await desk.keyboard.press('e');
  await expect(lines).toHaveCount(before - 1);
  await desk.keyboard.press('u');
  await expect(lines).toHaveCount(before);

  await desk.keyboard.press('r');
  await desk.keyboard.type('电话 13800138000 找我');
  await expect(detail.locator('[data-severity="block"]')).toBeVisible();
  await desk.keyboard.press('Control+A');
  await desk.keyboard.type('小程序里“我的订单”就能开');
  await expect(detail.locator('[data-severity="block"]')).toHaveCount(0);
  await detail.getByRole('button', { name: word('workbench.log') }).click();
  await expect(lines).toHaveCount(before - 1);
  expect(await call('desk.counts')).toMatchObject({ today: { mine: 1 } });
});

test('many are handed over at once', async ({ context, openPage: openWeibo, weibo }) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  weibo.crowd.comment({ text: '发票怎么开呢？', by: '在下雨-了', likes: 4_000 });
  await see(new WeiboPage(await openWeibo()));
  const desk = await openPage(context, 'dashboard.html#/desk');
  const list = desk.getByRole('region', { name: word('desk.list') });
  for (const name of ['半块方糖', '在下雨-了']) {
    await list.locator('li', { hasText: name }).getByRole('checkbox').first().check();
  }
  await desk.getByRole('combobox', { name: word('desk.hand_to') }).selectOption({ label: MANAGER.name });
  await expect(desk.locator('.wp-undo')).toBeVisible();
  const { rows } = await call<{ rows: readonly object[] }>('desk.list', {
    filter: { assignee: MANAGER.id },
    limit: 10,
  });
  expect(rows).toHaveLength(2);
});

test('a reply written on the desk is filled into Weibo’s own box, for the person to send', async ({
  context,
  openPage: openWeibo,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const home = new WeiboPage(await openWeibo());
  await see(home);
  const { rows } = await call<{ rows: readonly { id: string; text: string }[] }>('desk.list', {
    filter: { search: '关门' },
    limit: 10,
  });
  const desk = await openPage(context, `dashboard.html#/desk/${rows[0]?.id}`);
  await desk.locator('textarea[data-reply]').fill('您好，周末到晚上九点');
  const opened = context.waitForEvent('page');
  await desk.getByRole('button', { name: /带去微博回复|Take it to Weibo/ }).click();
  await (await opened).close();
  const comment = home.itemWith(OWN).comments.with('请问周末几点关门');
  await home.page.bringToFront();
  await comment.reply();
  await expect.poll(() => home.modal.composer.value()).toBe('您好，周末到晚上九点');
  expect(weibo.writes('/comments/reply')).toHaveLength(0);
});

test('the popup logs a reply with two keys, and one by hand', async ({
  context,
  openPage: openWeibo,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  await see(new WeiboPage(await openWeibo()));
  const popup = await openPage(context, 'popup.html');
  await popup.getByRole('tab', { name: word('desk.place_all') }).click();
  const line = popup.locator('.dk-line').first();
  await line.focus();
  await popup.keyboard.press('Enter');
  await popup.keyboard.type('您好，周末到晚上九点');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await call<{ today: { mine: number } }>('desk.counts')).today.mine).toBe(1);
  await popup.getByRole('button', { name: word('desk.log_one') }).click();
  await popup.getByLabel(word('desk.link')).fill('weibo.com/7100000001/PxA3k9QzT#comment');
  await popup.getByLabel(word('desk.said')).fill('滨江店说杯套送完了，白跑一趟');
  await popup.getByLabel(word('desk.answer')).fill('很抱歉让您跑空，凭小票到任意门店补领');
  await popup.getByRole('button', { name: word('ticket.log') }).click();
  await expect.poll(async () => (await call<{ today: { mine: number } }>('desk.counts')).today.mine).toBe(2);
});
