import type { BrowserContext, Locator } from '@playwright/test';
import { type Call, callAsPage, importWorkspace, MANAGER, SUPPORT, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { killWorker } from './harness/worker';
import type { CommentNode } from './pages/comment-node';
import type { FeedItem } from './pages/feed-item';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

const OWN = '冬至第一杯热茶';

const markOf = (comment: CommentNode): Locator => comment.info.locator('weiheng-ticket');

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  return call;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly phase: string;
}
const rowsOf = async (call: Call, filter: object): Promise<readonly Row[]> =>
  (await call<{ rows: readonly Row[] }>('desk.list', { filter, limit: 100 })).rows;

async function openOwn(page: WeiboPage): Promise<FeedItem> {
  const item = page.itemWith(OWN);
  await item.openComment();
  await item.comments.all.first().waitFor();
  return item;
}

test('comments under own posts show how they stand, and others show nothing', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  const question = weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  weibo.crowd.comment({ text: '好喝', by: '在下雨-了', likes: 4_000 });
  const page = new WeiboPage(await openPage());
  const item = await openOwn(page);
  const mark = markOf(item.comments.with('请问周末几点关门'));
  await expect(mark).toHaveAttribute('data-state', 'open');
  await expect(mark).toHaveAttribute('data-comment', question.idstr);
  await expect(mark.getByRole('button')).toContainText(/剩|left|起算|from/);
  await expect(markOf(item.comments.with('好喝'))).toHaveAttribute('data-state', 'none');
  expect((await rowsOf(call, {})).map(({ text }) => text)).toContain('请问周末几点关门？');
  // a post of somebody else: not even the quiet offer
  const other = page.itemWith('周末去爬山');
  if ((await other.root.count()) > 0) {
    await other.openComment();
    await expect(other.root.locator('weiheng-ticket')).toHaveCount(0);
  }
});

test('a reply through Weibo’s own box logs itself, once, whatever becomes of the worker', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const page = new WeiboPage(await openPage());
  const item = await openOwn(page);
  const comment = item.comments.with('请问周末几点关门');
  await expect(markOf(comment)).toHaveAttribute('data-state', 'open');
  await killWorker(context);
  await comment.reply();
  await page.modal.composer.type('您好，周末到晚上九点');
  await page.modal.composer.send();
  await expect(markOf(item.comments.with('请问周末几点关门'))).toHaveAttribute('data-state', 'replied');
  const done = await rowsOf(call, { phase: 'done' });
  expect(done.map(({ text }) => text)).toEqual(['请问周末几点关门？']);
  expect(await call('desk.counts')).toMatchObject({ today: { mine: 1, team: 1 } });
});

test('the menu hands over, logs and records with the keyboard alone', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  weibo.crowd.comment({ text: '发票怎么开呢？', by: '在下雨-了', likes: 4_000 });
  const tab = await openPage();
  const page = new WeiboPage(tab);
  const item = await openOwn(page);
  const first = markOf(item.comments.with('请问周末几点关门'));
  await expect(first).toHaveAttribute('data-state', 'open');
  await first.getByRole('button').focus();
  await tab.keyboard.press('t');
  await first.getByRole('button', { name: MANAGER.name }).waitFor();
  await tab.keyboard.press('Enter');
  await expect(first).toHaveAttribute('data-state', 'handed-over');
  await expect(first.getByRole('button').first()).toBeFocused();

  const second = markOf(item.comments.with('发票怎么开呢'));
  await second.getByRole('button').focus();
  await tab.keyboard.press('l');
  await tab.keyboard.type('小程序里就能开');
  await tab.keyboard.press('Enter');
  await expect(second).toHaveAttribute('data-state', 'replied');
  expect((await rowsOf(call, { phase: 'done' })).map(({ text }) => text)).toEqual(['发票怎么开呢？']);
  await first.getByRole('button').first().focus();
  await tab.keyboard.press('Escape');
});

test('a comment that is deleted keeps its words, and the reason is asked for', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问你们是不是骗子？', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const item = await openOwn(new WeiboPage(tab));
  const comment = item.comments.with('是不是骗子');
  await expect(markOf(comment)).toHaveAttribute('data-state', 'open');
  await comment.remove();
  const dialog = tab.getByRole('dialog', { name: word('deskPage.why_removed') });
  await dialog.getByRole('button', { name: word('deskPage.reason_insult') }).click();
  await expect(dialog).toHaveCount(0);
  const records = await call<readonly { reason: string; phase: string; before: { text: string } }[]>(
    'moderation.list',
    { limit: 10 },
  );
  expect(records).toMatchObject([
    { reason: 'insult', phase: 'done', before: { text: '请问你们是不是骗子？' } },
  ]);
});

test('a template is filled into Weibo’s own reply box, for the person to send', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  await setProfile(call, MANAGER.id);
  await call('templates.save', {
    commandId: crypto.randomUUID(),
    template: {
      id: 'template-hours',
      rev: 0,
      name: '营业时间',
      text: '{昵称}您好，周末到晚上九点',
      kinds: [],
      accounts: [],
    },
  });
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const page = new WeiboPage(tab);
  const item = await openOwn(page);
  const comment = item.comments.with('请问周末几点关门');
  const mark = markOf(comment);
  await expect(mark).toHaveAttribute('data-state', 'open');
  await mark.getByRole('button').click();
  await mark
    .getByRole('button', { name: word('deskPage.template') })
    .or(mark.locator('[data-key="m"]'))
    .first()
    .click();
  await mark.getByRole('button', { name: '营业时间' }).click();
  await expect(mark.getByRole('status')).toHaveText(word('deskPage.fill_waits'));
  await comment.reply();
  await expect.poll(() => page.modal.composer.value()).toBe('半块方糖您好，周末到晚上九点');
  expect(weibo.writes('/comments/reply')).toHaveLength(0);
  await page.modal.composer.send();
  await expect(mark).toHaveAttribute('data-state', 'replied');
});

test('nothing stands there for those who may not answer, and it goes when the profile changes', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const page = new WeiboPage(await openPage());
  const item = await openOwn(page);
  await expect(markOf(item.comments.with('请问周末几点关门'))).toHaveAttribute('data-state', 'open');
  await setProfile(call, SUPPORT.id);
  await expect(item.root.locator('weiheng-ticket')).toHaveCount(0);
});
