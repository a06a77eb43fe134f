import { expect, test } from './harness/fixtures';
import { tinyPng, transferFiles } from './harness/page-tools';
import { SchedulePanel } from './pages/schedule-panel';
import { WeiboPage } from './pages/weibo-page';

test.use({ withExtension: false });

const OTHER = '周末集市的摊位图';
const OWN = '冬至暖饮季';
const POST = { visible: '0', share_id: '', media: '', vote: '', approval_state: '0' };

test('main composer posts exactly once with the exact fields', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  await home.composer.type('今天的云 ok');
  await home.composer.expectText('今天的云 ok');
  expect(await home.composer.counter()).toBe('6');
  await home.composer.send();
  await home.composer.send();
  await expect(home.toast).toHaveText('发布成功');
  await expect(home.item(0).root).toContainText('今天的云 ok');
  const [write, ...rest] = weibo.writes('/statuses/update');
  expect(rest).toEqual([]);
  expect(write?.fields).toEqual({ content: '今天的云 ok', ...POST });
  expect(write?.order).toEqual(['content', 'visible', 'share_id', 'media', 'vote', 'approval_state']);
  expect(write?.headers['x-requested-with']).toBe('XMLHttpRequest');
  expect(write?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(write?.outcome).toBe('accepted');
});

test('keys send: Ctrl+Enter, Meta+Enter, Enter and Space on the button; plain Enter does not', async ({
  openPage,
  weibo,
}) => {
  const home = new WeiboPage(await openPage());
  const { composer } = home;
  const sends = [
    () => composer.sendByKey('Control+Enter'),
    () => composer.sendByKey('Meta+Enter'),
    () => composer.sendFromButton('Enter'),
    () => composer.sendFromButton('Space'),
  ];
  for (const [n, send] of sends.entries()) {
    await composer.type(`第${n}条\n换行`);
    await send();
    await expect.poll(() => weibo.writes('/statuses/update').length).toBe(n + 1);
    await expect(composer.textarea).toHaveValue('');
    await expect(home.toast).toHaveCount(0);
  }
  expect(weibo.writes().map((write) => write.fields.content)).toEqual(sends.map((_, n) => `第${n}条\n换行`));
});

test('inline repost, empty repost and inline comment', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  const mid = weibo.state.timeline[0] ?? '';
  const item = home.itemWith(OTHER);
  const repost = await item.openRepost();
  await expect(repost.sendButton).toHaveClass(/(^| )disabled( |$)/);
  await expect(repost.sendButton).toBeEnabled();
  await repost.send();
  await expect.poll(() => weibo.writes('/statuses/normal_repost').length).toBe(1);
  expect(weibo.writes('/statuses/normal_repost')[0]?.fields).toEqual({
    id: mid,
    comment: '',
    pic_id: '',
    is_repost: '0',
    comment_ori: '0',
    is_comment: '0',
    visible: '0',
    share_id: '',
  });
  await expect(home.item(0).root).toContainText('转发微博');

  const original = home.itemOf(weibo.state.statuses.get(mid)?.mblogid ?? '');
  const comment = await original.openComment();
  await expect(comment.sendButton).toBeDisabled();
  await comment.type('想去');
  await comment.root.getByText('同时转发').click();
  await comment.sendByKey();
  await expect.poll(() => weibo.writes('/comments/create').length).toBe(1);
  expect(weibo.writes('/comments/create')[0]?.fields).toEqual({
    id: mid,
    comment: '想去',
    pic_id: '',
    is_repost: '1',
    comment_ori: '0',
    is_comment: '0',
  });
  await expect(original.comment(0)).toContainText('想去');
});

test('reply modal', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  const item = home.itemWith(OTHER);
  await item.openComment();
  await item.replyTo(0);
  await expect(home.modal.title).toHaveText(/^回复@/);
  await home.modal.composer.type('欢迎');
  await home.modal.composer.send();
  await expect.poll(() => weibo.writes('/comments/reply').length).toBe(1);
  const mid = weibo.state.timeline[0] ?? '';
  const [first] = [...(weibo.state.comments.get(mid) ?? [])].sort((a, b) => b.like_counts - a.like_counts);
  const cid = first?.idstr;
  expect(weibo.writes('/comments/reply')[0]?.fields).toMatchObject({ id: mid, cid, comment: '欢迎' });
  await expect(home.page.locator('.wbpro-layer')).toHaveCount(0);
});

test('fast repost has no text box', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  const boxes = await home.page.locator('textarea').count();
  const entry = await home.itemWith(OTHER).openFastRepost();
  expect(await home.page.locator('textarea').count()).toBe(boxes);
  await entry.click();
  await expect.poll(() => weibo.writes('/statuses/repost').length).toBe(1);
  const id = weibo.state.timeline[1];
  expect(weibo.writes('/statuses/repost')[0]?.fields).toEqual({
    id,
    status: '',
    is_comment: '0',
    is_fast: '1',
  });
});

test('edit modal', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  await home.itemWith(OWN).chooseMore('编辑微博');
  await expect(home.modal.title).toHaveText('编辑微博');
  await home.modal.composer.type(' 改');
  await home.modal.composer.send();
  await expect.poll(() => weibo.writes('/statuses/modify').length).toBe(1);
  const fields = weibo.writes('/statuses/modify')[0]?.fields;
  expect(fields?.mid).toBe(weibo.state.timeline[1]);
  expect(fields?.content).toMatch(/改$/);
  await expect(home.itemWith(OWN).root).toContainText('改');
});

test('pop-up composer asks before closing and posts', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  const popup = await home.openPopup();
  await popup.composer.type('弹窗里的');
  await popup.close();
  await expect(popup.root).toContainText('确认关闭？');
  await popup.root.getByRole('button', { name: '取消' }).click();
  await popup.composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  expect(weibo.writes()[0]?.fields).toEqual({ content: '弹窗里的', ...POST });
});

test('timed posting and its ten-minute rule', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  await home.composer.type('明天见');
  const panel = new SchedulePanel(home.composer);
  await panel.open();
  await panel.setMinutesAhead(3);
  await home.composer.send();
  await expect(home.toast).toHaveText('只能发 10 分钟后的定时微博');
  expect(weibo.writes()).toEqual([]);
  const at = await panel.setMinutesAhead(24 * 60);
  await expect(home.toast).toHaveCount(0);
  await home.composer.send();
  await expect.poll(() => weibo.writes('/schedule/upload').length).toBe(1);
  expect(weibo.writes()[0]?.fields).toMatchObject({
    content: '明天见',
    schedule_timestamp: String(at.getTime()),
  });
  await home.page.getByTitle('定时微博').click();
  await expect(home.page.locator('main')).toContainText('明天见');
});

test('captcha leads to the same request once more', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  weibo.switches.captchaNext();
  await home.composer.type('要验证');
  await home.composer.send();
  await home.solveCaptcha();
  await expect(home.toast).toHaveText('发布成功');
  const [first, second] = weibo.writes();
  const { geeTestParams, ...same } = second?.fields ?? {};
  expect(same).toEqual(first?.fields);
  expect(geeTestParams).toContain('pass_token');
  expect([first?.outcome, second?.outcome, weibo.writes().length]).toEqual(['captcha', 'accepted', 2]);
});

test('errors leave the posting state and keep the text', async ({ openPage, weibo }) => {
  const home = new WeiboPage(await openPage());
  for (const failure of [
    { kind: 'msg', msg: '已拦下' },
    { kind: 'error', error: '出错了' },
    { kind: 'http400', message: '不支持' },
  ] as const) {
    weibo.switches.failNext(failure);
    await home.composer.clear();
    await home.composer.type(`留着${failure.kind}`);
    await home.composer.send();
    await expect(home.toast.last()).toHaveText(/已拦下|出错了|不支持/);
    await home.composer.expectText(`留着${failure.kind}`);
    await expect(home.composer.sendButton).toBeEnabled();
    await expect(home.toast).toHaveCount(0);
  }
  weibo.switches.failNext({ kind: 'html' });
  await home.composer.send();
  if (weibo.variant.afterBrokenAnswer === 'stuck') await expect(home.composer.textarea).toBeDisabled();
  else await expect(home.composer.textarea).toBeEnabled();
});

test('draft, prefill and AI text arrive without typing', async ({ openPage, weibo }) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.type('没写完');
  await page.reload();
  await home.composer.expectText('没写完');
  await page.goto('https://weibo.com/?content=来自链接');
  await home.composer.expectText('来自链接');
  await page.goto('https://weibo.com/?preupdate_id=77');
  await expect(home.composer.textarea).toHaveValue(/^预发内容 77/);
  await home.composer.root.locator('i[title="AI创作"]').click();
  await expect(home.composer.textarea).toHaveValue(/全网最低价/);
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await home.composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  expect(weibo.writes('/statuses/update')[0]?.fields.preupdate_id).toBe('77');
});

test('pictures by picker, paste and drop', async ({ openPage, weibo }) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.addPictures([tinyPng('one')]);
  await expect.poll(() => weibo.ledger.uploads.length).toBe(1);
  await transferFiles(page, '.wbpro-form textarea', 'paste', [tinyPng('two')]);
  await transferFiles(page, '.wbpro-form textarea', 'drop', [tinyPng('three')]);
  await expect.poll(() => weibo.ledger.uploads.length).toBe(3);
  await expect(home.composer.root.getByText('上传中')).toHaveCount(0);
  await home.composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  const sent: { pid: string }[] = JSON.parse(weibo.writes()[0]?.fields.pic_id ?? '[]');
  expect(sent.map((item) => item.pid)).toEqual(weibo.ledger.uploads.map((upload) => upload.pid));
});

test('composition, undo and suggestions', async ({ openPage }) => {
  const { composer, page } = new WeiboPage(await openPage());
  await composer.compose(['n', 'ni', 'nihao'], '你好');
  await composer.expectText('你好');
  await composer.type('abc');
  await composer.undo();
  await expect.poll(() => composer.value()).not.toBe('你好abc');
  await composer.expectText(await composer.value());
  await composer.redo();
  await composer.expectText('你好abc');
  await composer.type(' @云');
  await page.getByRole('option', { name: '云杉茶饮', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await composer.expectText('你好abc @云杉茶饮客服 ');
});

test('the watcher reports every kind of foreign mark', async ({ openPage, weibo }) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  const kinds = () =>
    page.evaluate(() => (window.__practiceWeibo?.traces?.() ?? []).map((trace) => trace.kind));
  const change = (work: (article: HTMLElement) => void) =>
    home.item(0).root.evaluate(work as (node: Element) => void);
  expect(await kinds()).toEqual([]);
  await change((article) => article.setAttribute('data-done', '1'));
  expect(await kinds()).toEqual(['foreign-attribute']);
  await change((article) => article.removeAttribute('data-done'));
  await change((article) => article.classList.add('marked'));
  expect(await kinds()).toEqual(['foreign-class']);
  await change((article) => article.classList.remove('marked'));
  await change((article) => {
    article.style.outline = '1px solid red';
  });
  expect(await kinds()).toContain('foreign-style');
  await change((article) => article.removeAttribute('style'));
  await change((article) => article.append(document.createElement('span')));
  expect(await kinds()).toEqual(['foreign-node']);
  await change((article) => article.lastElementChild?.remove());
  await change((article) => article.querySelector('footer')?.before(document.createElement('weiheng-badge')));
  expect(await kinds()).toEqual([]);
  await change((article) => article.prepend(article.querySelector('footer') ?? ''));
  expect(await kinds()).toContain('reordered-node');
  await change((article) =>
    article.firstElementChild?.nextElementSibling?.after(article.querySelector('footer') ?? ''),
  );
  const badge = page.locator('weiheng-badge');
  const first = await home.item(0).permalink();
  // the replica goes on laying itself out: what was seen once counts
  let isNoticed = false;
  await home.scrollUntil(async () => {
    isNoticed ||= (await badge.count()) === 0 || (await kinds()).includes('stale-guest');
    return isNoticed;
  });
  expect(first).toContain(weibo.state.statuses.get(weibo.state.timeline[0] ?? '')?.mblogid);
  await badge.evaluateAll((nodes) => {
    for (const node of nodes) node.remove();
  });
  expect(await kinds()).toEqual([]);
});

test('the feed recycles its nodes', async ({ openPage }) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  const first = await page.locator('#scroller article').first().elementHandle();
  const before = await home.item(0).permalink();
  const link = () => first?.evaluate((node) => node.querySelector('header a[title]')?.getAttribute('href'));
  await home.scrollUntil(async () => {
    const now = await link();
    return now !== before && (await page.locator('#scroller article').count()) < 40;
  });
  expect(await first?.evaluate((node) => node.isConnected)).toBe(true);
  await expect(page.locator('.vue-recycle-scroller__item-view .wbpro-scroller-item').first()).toBeAttached();
});

test('account switch without reload, pushState routes, exact and short counts', async ({
  openPage,
  weibo,
}) => {
  const page = await openPage();
  const home = new WeiboPage(page);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await home.switchAccount('云杉茶饮客服');
  await expect.poll(() => weibo.state.account).toBe('7100000002');
  const item = home.itemWith(OWN);
  await expect(item.root.locator('footer')).toHaveAttribute(
    'aria-label',
    `1286,3402,${weibo.variant.shortNum === 'floor' ? '1.5万' : '1.6万'}`,
  );
  await item.root.locator('header a[class*="_time_"]').click();
  await expect(page).toHaveURL(/\/7100000001\/[0-9a-zA-Z]{9}$/);
  await expect(home.itemWith(OWN).root.locator('header a[class*="_time_"]')).toHaveAttribute('title', '');
  await home.itemWith(OWN).root.locator('header a[class*="_name_"]').click();
  await expect(page.locator('[class*="_con3_"]')).toHaveText('山里的茶，街角的店。');
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});

test('limits, declaration, unsettled facts', async ({ openPage, weibo }) => {
  weibo.switches.requireStatement(true);
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.paste('字'.repeat(5001));
  await expect(home.composer.sendButton).toBeDisabled();
  expect(await home.composer.counter()).toBe('5001');
  await home.composer.clear();
  await home.composer.type('有声明');
  await home.composer.send();
  await expect(home.toast).toHaveText('请添加内容声明');
  await page.getByLabel('内容声明').selectOption('1');
  await expect(home.toast).toHaveCount(0);
  await home.composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  expect(weibo.writes()[0]?.fields.mblog_statement).toBe('1');

  const repost = await home.itemWith(OTHER).openRepost();
  await repost.paste('字'.repeat(141));
  expect(await repost.counter()).toBe(weibo.variant.repostLong ? '141' : '-1');
  const uid = await page.evaluate(() => Reflect.get(Reflect.get(window, '$CONFIG'), 'uid'));
  expect(uid).toBe(weibo.variant.uidIn === 'store' ? undefined : '7100000001');
  weibo.setDark(true);
  await page.reload();
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe('rgb(17, 17, 17)');
});

test('requests elsewhere are refused and reported', async ({ openPage, weibo }) => {
  const page = await openPage();
  const outcome = await page.evaluate(() =>
    fetch('https://example.com/x').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(weibo.ledger.strays.splice(0)).toEqual(['https://example.com/x']);
});
