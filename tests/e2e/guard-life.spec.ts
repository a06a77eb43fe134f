import { expect, OWN, SERVICE, test } from './harness/shared';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

const BAD = '这款茶采用国家级工艺';
const OTHER = '周末集市的摊位图';

interface Entry {
  readonly action: string;
  readonly detail?: unknown;
}

test('two boxes at once are judged each by its own text', async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  await home.composer.type('门店见');
  const comment = await home.itemWith(OTHER).openComment();
  await comment.type(BAD);
  const hosts = page.locator('weiheng-composer');
  await expect(hosts).toHaveCount(2);
  const post = page.locator('weiheng-composer[data-surface="post"]');
  const reply = page.locator('weiheng-composer[data-surface="comment"]');
  await expect(post).toHaveAttribute('data-verdict', 'allow');
  await expect(reply).toHaveAttribute('data-verdict', 'block');
  await comment.sendByKey();
  expect(weibo.writes()).toEqual([]);
  await home.composer.sendByKey();
  await expect.poll(() => weibo.writes().map((write) => write.fields.content)).toEqual(['门店见']);
});

test('routes come and go: no host is left behind, every box is guarded again', async ({
  openPage,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  for (let round = 0; round < 3; round++) {
    const guard = new Guard(home.composer);
    await home.composer.clear();
    await home.composer.type(BAD);
    await guard.expectVerdict('block');
    await expect(page.locator('weiheng-composer')).toHaveCount(1);
    await page.getByTitle('定时微博').click();
    await expect(page.locator('.wbpro-form')).toHaveCount(0);
    await expect(page.locator('weiheng-composer')).toHaveCount(0);
    await page.getByTitle('首页').click();
    await home.composer.textarea.waitFor();
  }
});

test('another account between typing and sending stops once, and is named', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type('门店见');
  await guard.expectVerdict('allow');
  await home.switchAccount(SERVICE.name);
  await home.composer.send();
  await guard.expectNotSent();
  expect(weibo.writes()).toEqual([]);
  await expect(guard.host.last()).toHaveAttribute('data-mode', 'confirm');
  await home.composer.send();
  await expect.poll(() => weibo.writes().map((write) => write.account)).toEqual([SERVICE.uid]);
});

test('an account switched behind the page’s back is caught at the request', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(SERVICE, 'enforce');
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type(BAD);
  await guard.expectMode('confirm');
  await home.switchAccount(SERVICE.name);
  await guard.expectMode('enforce');
  await guard.expectVerdict('block');
  await home.composer.sendByKey();
  await guard.expectNotSent();
  expect(weibo.writes()).toEqual([]);
});

test('the worker may die between typing and sending', { tag: '@once' }, async ({
  openPage,
  weibo,
  settings,
  killWorker,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type(BAD);
  await guard.expectVerdict('block');
  await guard.expectMode('enforce');
  await killWorker();
  await home.composer.send();
  await guard.expectNotSent();
  expect(weibo.writes()).toEqual([]);
  await killWorker();
  await home.composer.clear();
  await home.composer.type('门店明天见');
  await guard.expectVerdict('allow');
  await home.composer.send();
  await expect.poll(() => weibo.writes().map((write) => write.fields.content)).toEqual(['门店明天见']);
  // what happened is recorded once a new worker is up
  await expect
    .poll(async () => {
      const { entries } = (await settings.call('audit.list', { limit: 50 })) as { entries: readonly Entry[] };
      const text = JSON.stringify(entries.filter((entry) => entry.action.startsWith('guard')));
      return ['held', 'sent'].every((word) => text.includes(word));
    })
    .toBe(true);
});

test('registering from the strip puts every open tab under enforce at once', { tag: '@once' }, async ({
  openPage,
  weibo,
}) => {
  const first = new WeiboPage(await openPage());
  const second = new WeiboPage(await openPage());
  for (const home of [first, second]) {
    await home.composer.type(BAD);
    await new Guard(home.composer).expectMode('confirm');
  }
  const guard = new Guard(second.composer);
  await guard.host
    .last()
    .getByRole('button', { name: /登记为公司账号|company account/i })
    .click();
  await guard.expectMode('enforce');
  await new Guard(first.composer).expectMode('enforce');
  await second.composer.send();
  await guard.expectNotSent();
  expect(weibo.writes()).toEqual([]);
});

test('an unregistered account leaves nothing in the record', { tag: '@once' }, async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  const count = async () => ((await settings.call('audit.list', { limit: 1 })) as { total: number }).total;
  const before = await count();
  await home.composer.type(BAD);
  await guard.expectVerdict('block');
  await home.composer.send();
  await guard.expectNotSent();
  await home.composer.clear();
  await home.composer.type('下班路上的云');
  await guard.expectVerdict('allow');
  await home.composer.send();
  await expect.poll(() => weibo.writes().length).toBe(1);
  expect(await count()).toBe(before);
});

test('a box that is not recognised says so, and the mode decides', async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  const guard = new Guard(home.composer);
  await home.composer.type('门店见');
  await guard.expectVerdict('allow');
  await home.composer.sendButton.evaluate((button) => {
    // Weibo's next release: a send button that nobody knows
    const next = document.createElement('span');
    next.textContent = '发送';
    next.className = button.className;
    Object.assign(window, { putBack: () => next.replaceWith(button) });
    button.replaceWith(next);
  });
  await home.composer.type('呀');
  await guard.expectVerdict('unknown');
  await guard.expectReasons('box-unrecognised');
  await home.composer.sendByKey();
  expect(weibo.writes()).toEqual([]);
  await page.evaluate(() => (window as unknown as { putBack(): void }).putBack());
});
