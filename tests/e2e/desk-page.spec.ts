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
const OWN_UIDS: readonly string[] = ['7100000001', '7100000002'];

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
  const stranger = [...weibo.state.statuses.values()].find(
    ({ user, comments_count }) => comments_count > 2 && !OWN_UIDS.includes(user?.idstr ?? ''),
  );
  const tab = await openPage(`/${stranger?.user?.idstr}/${stranger?.mblogid}`);
  await new WeiboPage(tab)
    .itemOf(stranger?.mblogid ?? '')
    .comments.all.first()
    .waitFor();
  await tab.waitForTimeout(1_500);
  await expect(tab.locator('weiheng-ticket')).toHaveCount(0);
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
  expect(done.filter(({ text }) => text === '请问周末几点关门？')).toHaveLength(1);
  // what the company answered before, elsewhere, is the team’s
  expect(await call('desk.counts')).toMatchObject({ today: { mine: 1 } });
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
  const done = (await rowsOf(call, { phase: 'done' })).map(({ text }) => text);
  expect(done.filter((text) => text === '发票怎么开呢？')).toHaveLength(1);
  expect(done).not.toContain('请问周末几点关门？');
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

test('屏蔽 is recorded as such, with a reason in words', async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问你们是不是骗子？', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const item = await openOwn(new WeiboPage(tab));
  const comment = item.comments.with('是不是骗子');
  await expect(markOf(comment)).toHaveAttribute('data-state', 'open');
  await comment.filter();
  const dialog = tab.getByRole('dialog', { name: word('deskPage.why_hidden') });
  await dialog.getByRole('button', { name: word('deskPage.reason_other') }).click();
  await tab.keyboard.type('反复带节奏');
  const reason = tab.getByRole('dialog', { name: word('deskPage.reason_other') });
  await reason.getByRole('button', { name: word('deskPage.record'), exact: true }).click();
  await expect(reason).toHaveCount(0);
  const records = await call<readonly { act: string; note: string; phase: string }[]>('moderation.list', {
    limit: 10,
  });
  expect(records).toMatchObject([{ act: 'hide', note: '反复带节奏', phase: 'done' }]);
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

test('a comment that was loaded before the desk came is known by what was pressed', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const home = new WeiboPage(await openPage());
  const mblogid = await home.itemWith(OWN).mblogid();
  const tab = await openPage(`/${OWN_UIDS[0]}/${mblogid}`);
  const page = new WeiboPage(tab);
  const comment = page.itemOf(mblogid).comments.with('请问周末几点关门');
  await expect(markOf(comment)).toHaveAttribute('data-state', 'open');
  await comment.reply();
  await page.modal.composer.type('您好，周末到晚上九点');
  await page.modal.composer.send();
  await expect(markOf(comment)).toHaveAttribute('data-state', 'replied');
  expect((await rowsOf(call, { phase: 'done' })).map(({ text }) => text)).toContain('请问周末几点关门？');
});

test('what is recorded before the act keeps its reason; nothing is asked twice', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '你们就是骗子，大家别买', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const item = await openOwn(new WeiboPage(tab));
  const comment = item.comments.with('就是骗子');
  const mark = markOf(comment);
  await expect(mark).toHaveAttribute('data-comment', /\d/);
  await mark.getByRole('button').focus();
  await tab.keyboard.press('x');
  const form = mark.getByRole('dialog', { name: word('deskPage.record_act') });
  await form.getByLabel(word('deskPage.reason'), { exact: true }).selectOption('rumour');
  await form.getByLabel(word('deskPage.reason_words')).fill('没有依据');
  await form.getByRole('button', { name: word('deskPage.record'), exact: true }).click();
  await expect(form.getByRole('status')).toHaveText(word('deskPage.recorded'));
  await tab.keyboard.press('Escape');
  await comment.remove();
  const read = () =>
    call<readonly { reason: string; note: string; phase: string; after?: { isThere: boolean } }[]>(
      'moderation.list',
      { limit: 10 },
    );
  await expect
    .poll(read)
    .toMatchObject([{ reason: 'rumour', note: '没有依据', phase: 'done', after: { isThere: false } }]);
  await expect(tab.getByRole('dialog', { name: word('deskPage.why_removed') })).toHaveCount(0);
});

test('a reply written on the desk is in the box when it opens, can be undone, and what is typed stays', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const page = new WeiboPage(tab);
  const item = await openOwn(page);
  const comment = item.comments.with('请问周末几点关门');
  await expect(markOf(comment)).toHaveAttribute('data-state', 'open');
  const ticketId = await markOf(comment).getAttribute('data-ticket');
  const text = '您好，周末营业到晚上九点';
  await call('desk.prepare', { commandId: crypto.randomUUID(), ticketId, text });
  await comment.reply();
  await expect.poll(() => page.modal.composer.value()).toBe(text);
  await tab.keyboard.type('。');
  expect(await page.modal.composer.value()).toBe(`${text}。`);
  await tab.keyboard.press('ControlOrMeta+z');
  await tab.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => page.modal.composer.value()).toBe('');
  expect(weibo.writes('/comments/reply')).toHaveLength(0);
});

test('nothing stays beside comments of an account that is registered no more', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const item = await openOwn(new WeiboPage(await openPage()));
  await expect(markOf(item.comments.with('请问周末几点关门'))).toHaveAttribute('data-state', 'open');
  await setProfile(call, MANAGER.id);
  await expect(markOf(item.comments.with('请问周末几点关门'))).toHaveAttribute('data-state', 'open');
  await call('accounts.remove', { commandId: crypto.randomUUID(), uid: OWN_UIDS[0] });
  await expect(item.root.locator('weiheng-ticket')).toHaveCount(0);
});

test.describe('a feed of a thousand posts', () => {
  test.use({ posts: 1_000, ownPosts: 300 });

  test('open comments keep their own marks and no other node ever has one, wherever one scrolls', async ({
    context,
    openPage,
    weibo,
  }) => {
    test.setTimeout(240_000);
    await setUp(context);
    weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
    const tab = await openPage();
    const page = new WeiboPage(tab);
    const item = await openOwn(page);
    const mblogid = await item.mblogid();
    await expect(markOf(item.comments.with('请问周末几点关门'))).toHaveAttribute('data-state', 'open');
    const wrong = () =>
      tab.evaluate((own) => {
        const found: string[] = [];
        for (const mark of document.querySelectorAll<HTMLElement>('weiheng-ticket')) {
          const href = mark.closest('article')?.querySelector('header a[href^="https://weibo.com/"]');
          const address = href?.getAttribute('href') ?? '';
          if (!own.some((uid) => address.includes(`/${uid}/`))) found.push(`mark under ${address}`);
        }
        return found;
      }, OWN_UIDS);
    for (const px of [900, 4_000, 12_000, -6_000, 20_000, 20_000, -30_000]) {
      await tab.evaluate(async (by) => {
        for (let step = 0; step < 3; step++) {
          window.scrollBy(0, by);
          await new Promise((frame) => requestAnimationFrame(() => frame(null)));
        }
      }, px);
      expect(await wrong()).toEqual([]);
    }
    await tab.evaluate(() => scrollTo(0, 0));
    const again = page.itemOf(mblogid);
    await again.root.waitFor();
    if ((await again.comments.all.count()) === 0) await again.openComment();
    const mark = markOf(again.comments.with('请问周末几点关门'));
    await expect(mark).toHaveCount(1);
    await expect(mark).toHaveAttribute('data-state', 'open');
    expect(await wrong()).toEqual([]);
  });
});
