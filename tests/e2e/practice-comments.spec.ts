import type { Page } from '@playwright/test';
import type { Comment } from '../practice-weibo/shared/types';
import { expect, test } from './harness/fixtures';
import { WeiboPage } from './pages/weibo-page';

test.use({ withExtension: false });

const OWN = '冬至暖饮季';
const OTHER = '周末集市的摊位图';
const SERVICE = '7100000002';

const kindsOf = (page: Page) =>
  page.evaluate(() => (window.__practiceWeibo?.traces?.() ?? []).map((trace) => trace.kind));
/** Lists are read and drawn anew, as after any answer of the server. */
const reload = async (page: Page) => {
  const answer = page.waitForResponse((response) => response.url().includes('/buildComments'));
  await page.evaluate(() => window.__practiceWeibo?.reloadComments?.());
  await answer;
};

async function openOwn(page: Page) {
  const item = new WeiboPage(page).itemWith(OWN);
  await item.openComment();
  await expect(item.comments.all).toHaveCount(5);
  return item;
}

test('a comment shows its author, text, time and icons where the site has them', async ({
  openPage,
  weibo,
}) => {
  weibo.crowd.comment({
    by: '半块方糖',
    text: '看看 @云杉茶饮 的菜单 http://t.cn/A6abCdEf [微笑] #冬至第一杯热茶#\n第二行',
    at: Date.parse('2026-03-09T05:38:22Z'),
    source: '发布于 河南',
    likes: 9_000,
  });
  const item = await openOwn(await openPage());
  const comment = item.comments.nth(0);
  await expect(comment.author).toHaveText('半块方糖');
  await expect(comment.author).toHaveAttribute('href', /^\/u\/\d+$/);
  const { idstr } = weibo.crowd.person('半块方糖');
  await expect(comment.author).toHaveAttribute('usercard', idstr);
  await expect(comment.text.locator('> span').nth(0)).toHaveText(':');
  const html = comment.text.locator('> span').nth(1);
  await expect(html.locator('a').first()).toHaveAttribute('href', `/n/${encodeURIComponent('云杉茶饮')}`);
  await expect(html.locator('img')).toHaveAttribute('alt', '[微笑]');
  await expect(html).toContainText('#冬至第一杯热茶#');
  await expect(comment.info).toContainText('26-3-9 13:38 发布于 河南');
  for (const title of ['转发', '评论', '删除', '屏蔽', '投诉'] as const)
    await expect(comment.icon(title)).toHaveCount(1);
  await expect(comment.icon('翻译')).toHaveCount(0);
  await expect(comment.root.locator('.info .woo-like-count').first()).toHaveText('9000');
  await comment.like();
  await expect(comment.root.locator('.info .woo-like-count').first()).toHaveText('9001');

  const other = new WeiboPage(item.page).itemWith(OTHER);
  await other.openComment();
  await expect(other.comments.all).toHaveCount(5);
  await expect(other.comments.nth(0).icon('投诉')).toHaveCount(1);
  await expect(other.comments.nth(0).icon('删除')).toHaveCount(0);
  await expect(other.comments.nth(0).icon('屏蔽')).toHaveCount(0);
});

test('five in the feed, all on the page of the post, page by page with max_id', async ({
  openPage,
  weibo,
}) => {
  weibo.crowd.surge({ count: 60 });
  const page = await openPage();
  const item = await openOwn(page);
  await item.openAllComments();
  await expect(page).toHaveURL(/\/7100000001\/[0-9a-zA-Z]{9}#comment$/);
  const wb = new WeiboPage(page);
  const seen = new Set<string>();
  await wb.scrollUntil(async () => {
    for (const author of await page.locator('.item1 > .item1in > .con1 > .text > a').allTextContents())
      seen.add(author);
    return seen.size >= 69;
  });
  expect(seen).toContain('热心网友1');
  expect(seen).toContain('热心网友60');
  const reads = weibo.ledger.reads.filter((url) => url.includes('count=20')).map((url) => new URL(url));
  const asked = reads.filter((url) => url.pathname.endsWith('/buildComments'));
  const cursors = asked.map((url) => url.searchParams.get('max_id'));
  expect(cursors.filter((cursor) => cursor === '0')).toHaveLength(2);
  expect(new Set(cursors).size).toBe(4);
  expect(asked.every((url) => url.searchParams.get('is_mix') === '0')).toBe(true);
  const onScreen = await page.locator('.item1').count();
  if (weibo.variant.detailComments === 'recycled') expect(onScreen).toBeLessThan(60);
  else expect(onScreen).toBe(70);
});

test('按热度 and 按时间', async ({ openPage, weibo }) => {
  const item = await openOwn(await openPage());
  const late = weibo.crowd.comment({ text: '刚来，排第一', likes: 0 });
  await item.orderComments('按时间');
  await expect(item.comments.nth(0).text).toContainText(late.text_raw);
  await item.orderComments('按热度');
  await expect(item.comments.nth(0).text).toContainText('退款也点不了');
  const flows = weibo.ledger.reads
    .filter((url) => url.includes('/buildComments'))
    .map((url) => new URL(url).searchParams.get('flow'));
  expect(flows).toEqual([null, '1', null]);
});

test('a reply through the modal becomes a child comment', async ({ openPage, weibo }) => {
  const question = weibo.crowd.say('question', { by: '半块方糖', likes: 999 });
  const page = await openPage();
  const wb = new WeiboPage(page);
  const item = await openOwn(page);
  await item.comments.nth(0).reply();
  await expect(wb.modal.title).toHaveText('回复@半块方糖');
  await wb.modal.composer.type('无糖的，可以放心喝。');
  const answered = page.waitForResponse((response) => response.url().includes('/comments/reply'));
  await wb.modal.composer.send();
  const { ok, data } = (await (await answered).json()) as { ok: number; data: Comment };
  const start = weibo.variant.replyPrefix === 'always' ? '回复@半块方糖:' : '';
  expect([ok, data.rootidstr, data.user.idstr]).toEqual([1, question.idstr, weibo.state.account]);
  expect(data.text_raw).toBe(`${start}无糖的，可以放心喝。`);
  expect(data.created_at).toMatch(/^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0800 \d{4}$/);
  const target = data.reply_comment?.idstr ?? data.reply_comment_id;
  expect(target).toBe(question.idstr);
  await expect(wb.page.locator('.wbpro-layer')).toHaveCount(0);
  const shown = item.comments.nth(0).replyAt(0);
  await expect(shown.text).toContainText('云杉茶饮:');
  await expect(shown.text).toContainText('无糖的，可以放心喝。');
  await expect(shown.info).toHaveCount(weibo.variant.childInfo ? 1 : 0);
  await reload(page);
  await expect(shown.text).toContainText('无糖的，可以放心喝。');
});

test('many replies: two below the comment, all in the layer', async ({ openPage, weibo }) => {
  const root = weibo.crowd.comment({ text: '大家排了多久？', likes: 999 });
  const first = weibo.crowd.comment({ text: '十分钟', by: '晚风知我意', replyTo: root.idstr });
  weibo.crowd.comment({ text: '这么快', by: '北山以北', replyTo: first.idstr });
  for (let n = 3; n <= 25; n += 1) weibo.crowd.comment({ text: `我排了${n}分钟`, replyTo: root.idstr });
  const page = await openPage();
  const wb = new WeiboPage(page);
  const item = await openOwn(page);
  const comment = item.comments.nth(0);
  await expect(comment.root.locator('.item2')).toHaveCount(2);
  await expect(comment.replyAt(1).text).toContainText('回复@晚风知我意:这么快');
  await expect(comment.replyAt(1).text.locator('span a')).toHaveText('@晚风知我意');
  await expect(comment.repliesLink).toHaveText('共25条回复');
  await comment.repliesLink.click();
  await expect(wb.modal.title).toHaveText('25条回复');
  const extra = weibo.variant.replyModalRoot ? 1 : 0;
  await expect(wb.modal.comments.all).toHaveCount(20 + extra);
  await wb.modal.comments.nth(19).root.scrollIntoViewIfNeeded();
  await expect(wb.modal.comments.all).toHaveCount(25 + extra);
  await wb.modal.comments.nth(extra).reply();
  await expect(wb.modal.title).toHaveText('回复@晚风知我意');
  await wb.modal.composer.type('辛苦啦');
  await wb.modal.composer.send();
  await expect(wb.modal.title).toHaveText('26条回复');
  const write = weibo.writes('/comments/reply')[0];
  expect(write?.fields).toMatchObject({ cid: first.idstr, comment: '辛苦啦' });
  await expect(wb.modal.comments.with('辛苦啦').text).toContainText('回复@晚风知我意:辛苦啦');
});

test('deleting and blocking differ in filter', async ({ openPage, weibo }) => {
  const insult = weibo.crowd.say('abuse', { by: '路人甲乙丙丁', likes: 999 });
  const spam = weibo.crowd.comment({ text: '加微信领券', likes: 998 });
  const page = await openPage();
  const item = await openOwn(page);
  const before = weibo.state.statuses.get(weibo.state.timeline[1] ?? '')?.comments_count ?? 0;
  await item.comments.with(insult.text_raw).remove();
  await expect(item.root.getByText(insult.text_raw)).toHaveCount(0);
  await item.comments.with(spam.text_raw).filter();
  await expect(item.root.getByText(spam.text_raw)).toHaveCount(0);
  expect(weibo.writes('/destroyComment').map(({ fields, outcome }) => [fields, outcome])).toEqual([
    [{ cid: insult.idstr, filter: '0' }, 'accepted'],
    [{ cid: spam.idstr, filter: '1' }, 'accepted'],
  ]);
  expect(weibo.state.statuses.get(weibo.state.timeline[1] ?? '')?.comments_count).toBe(before - 2);
  await reload(page);
  await expect(item.root.getByText(insult.text_raw)).toHaveCount(0);
});

test('only authors delete, and only the post’s author deletes for others', async ({ openPage, weibo }) => {
  const post = weibo.state.timeline[1] ?? '';
  const mine = weibo.crowd.comment({ text: '客服号来答', by: SERVICE, on: post, likes: 999 });
  weibo.setAccount(SERVICE);
  const item = await openOwn(await openPage());
  await expect(item.comments.with('客服号来答').icon('删除')).toHaveCount(1);
  await expect(item.comments.with('客服号来答').icon('投诉')).toHaveCount(0);
  await expect(item.comments.with('退款也点不了').icon('删除')).toHaveCount(0);
  await item.comments.with('客服号来答').remove();
  expect(weibo.writes('/destroyComment')[0]?.fields.cid).toBe(mine.idstr);
});

test('comments come and go while the page is open', async ({ openPage, weibo }) => {
  const page = await openPage();
  const item = await openOwn(page);
  const soon = weibo.crowd.say('complaint', { likes: 5_000, at: Date.now() + 3_600_000 });
  await reload(page);
  await expect(item.root.getByText(soon.text_raw)).toHaveCount(0);
  weibo.advance(3_601_000);
  await expect(item.root.getByText(soon.text_raw)).toHaveCount(0);
  await reload(page);
  await expect(item.comments.nth(0).text).toContainText(soon.text_raw);
  weibo.crowd.retract(soon.idstr);
  const again = weibo.crowd.comment({ text: '改一下：是昨天下午的事', by: soon.user.idstr, likes: 5_000 });
  expect(again.idstr).not.toBe(soon.idstr);
  await reload(page);
  await expect(item.comments.nth(0).text).toContainText('改一下');
  await expect(item.root.getByText(soon.text_raw)).toHaveCount(0);
});

test('a gathering has all kinds, the same words twice and one person twice', async ({ weibo }) => {
  const comments = weibo.crowd.gather();
  expect(comments).toHaveLength(14);
  const same = comments.filter((comment) => comment.text_raw === '什么时候补货？');
  expect(new Set(same.map((comment) => comment.user.idstr)).size).toBe(2);
  const byOne = comments.filter((comment) => comment.user.screen_name === '在下雨-了');
  expect(byOne).toHaveLength(2);
  expect(new Set(comments.map((comment) => comment.idstr)).size).toBe(14);
  const surge = weibo.crowd.surge({ word: '拉肚子' });
  expect(surge).toHaveLength(60);
  expect(surge.every((comment) => comment.text_raw.includes('拉肚子'))).toBe(true);
  const times = surge.map((comment) => Date.parse(comment.created_at));
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(3_600_000);
});

test('under 评论精选 comments wait, seen by their author and the post’s', async ({ openPage, weibo }) => {
  const post = weibo.state.timeline[1] ?? '';
  weibo.crowd.curate(post);
  const waiting = weibo.crowd.comment({ text: '等一等我', on: post, by: '1100000003', likes: 999 });
  const page = await openPage();
  const item = await openOwn(page);
  await expect(item.comments.nth(0).info).toContainText('审核评论中，仅自己可见');
  await new WeiboPage(page).switchAccount('云杉茶饮客服');
  // the feed comes anew and closes the list; opened before that, it would be closed again
  await expect(item.comments.all).toHaveCount(0);
  const again = await openOwn(page);
  await expect(again.root.getByText(waiting.text_raw)).toHaveCount(0);
});

test('an empty list says why', async ({ openPage, weibo }) => {
  const page = await openPage();
  const item = new WeiboPage(page).itemWith('巡店第三天');
  await item.openComment();
  await expect(item.root.getByText('快来发表你的评论吧')).toBeVisible();
  weibo.crowd.curate(weibo.state.timeline[2] ?? '');
  weibo.crowd.comment({ text: '还没选上', on: weibo.state.timeline[2] ?? '', by: '1100000003' });
  await page.reload();
  await item.openComment();
  await expect(item.root.getByText('博主已开启评论精选')).toBeVisible();
  await expect(item.comments.all).toHaveCount(0);
});

test('an own reply is deleted where its icons are', async ({ openPage, weibo }) => {
  const root = weibo.crowd.say('praise', { likes: 999 });
  const answer = weibo.crowd.comment({ text: '写错了', by: '7100000001', replyTo: root.idstr });
  weibo.crowd.comment({ text: '什么错了', replyTo: answer.idstr });
  weibo.crowd.comment({ text: '来晚了', replyTo: root.idstr });
  const page = await openPage();
  const wb = new WeiboPage(page);
  const item = await openOwn(page);
  if (weibo.variant.childInfo) await item.comments.nth(0).replyAt(0).remove();
  else {
    await item.comments.nth(0).repliesLink.click();
    await wb.modal.comments.with('写错了').remove();
    await expect(wb.modal.root.getByText('写错了')).toHaveCount(0);
    await wb.modal.close();
  }
  await expect(item.root.getByText('写错了')).toHaveCount(0);
  expect(weibo.writes('/destroyComment')[0]?.fields.cid).toBe(answer.idstr);
  await reload(page);
  await expect(item.comments.nth(0).root.locator('.item2')).toHaveCount(2);
});

test('an open list goes with its post when the feed uses its nodes again', async ({ openPage, weibo }) => {
  const farId = weibo.state.timeline[30] ?? '';
  weibo.crowd.comment({ text: '在最上面等', likes: 999 });
  weibo.crowd.comment({ text: '在远处等', likes: 9_999, on: farId });
  const page = await openPage();
  const wb = new WeiboPage(page);
  const own = await openOwn(page);
  const node = await own.root.elementHandle();
  const far = wb.itemOf(weibo.state.statuses.get(farId)?.mblogid ?? '');
  // the scroller keeps nodes it does not use far outside, with the post they showed last
  const isOnScreen = async () => {
    const tops = await far.root.evaluateAll((nodes) => nodes.map((each) => each.getBoundingClientRect().top));
    return tops.some((top) => top > 0 && top < 600);
  };
  await wb.scrollUntil(isOnScreen, 300);
  await far.openComment();
  await expect(far.comments.nth(0).text).toContainText('在远处等');
  await wb.scrollUntil(async () => (await page.evaluate(() => scrollY)) === 0, -600);
  await expect(own.comments.nth(0).text).toContainText('在最上面等');
  await expect(own.comments.all).toHaveCount(5);
  expect(await node?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await kindsOf(page)).toEqual([]);
});

test('?cid= brings the comment to the top and marks it', async ({ openPage, weibo }) => {
  const status = weibo.state.statuses.get(weibo.state.timeline[1] ?? '');
  const deep = weibo.crowd.comment({ text: '藏在最后', likes: 0, at: Date.now() - 86_400_000 });
  weibo.crowd.surge({ count: 30 });
  const page = await openPage(`/${status?.user?.idstr}/${status?.mblogid}?cid=${deep.idstr}`);
  const item = new WeiboPage(page).itemWith(OWN);
  await expect(item.comments.nth(0).text).toContainText('藏在最后');
  await expect(page.locator('.wbpro-highlight')).toHaveCount(1);
  await expect(page.locator('.wbpro-highlight')).toContainText('藏在最后');
});

test('the watcher sees marks on comments and comments that move', async ({ openPage, weibo }) => {
  weibo.crowd.comment({ text: '第一条', likes: 999 });
  const page = await openPage();
  const item = await openOwn(page);
  const first = item.comments.nth(0);
  const change = (work: (node: Element) => void) => first.root.evaluate(work);
  expect(await kindsOf(page)).toEqual([]);
  await change((node) => node.setAttribute('data-ticket', '1'));
  expect(await kindsOf(page)).toEqual(['foreign-attribute']);
  await change((node) => node.removeAttribute('data-ticket'));
  await change((node) => node.querySelector('.text')?.append(document.createElement('span')));
  expect(await kindsOf(page)).toEqual(['foreign-node']);
  await change((node) => node.querySelector('.text > span:last-child')?.remove());
  await change((node) => node.querySelector('.text > span:last-child')?.append('!'));
  expect(await kindsOf(page)).toEqual(['changed-html']);
  await reload(page);
  await change((node) => {
    const html = node.querySelector('.text > span:last-child');
    if (html !== null) html.innerHTML = html.innerHTML.replace('!', '');
  });
  expect(await kindsOf(page)).toEqual([]);

  // a guest that takes no room may stand in a comment, and goes on standing for that comment only
  await change((node) => {
    const guest = document.createElement('weiheng-comment');
    guest.style.cssText = 'display: inline-block; width: 20px; height: 10px;';
    node.querySelector('.info')?.append(guest);
  });
  await page.waitForTimeout(100);
  expect(await kindsOf(page)).toEqual([]);
  weibo.crowd.comment({ text: '更早的第一条', likes: 1_500 });
  await reload(page);
  await expect(first.text).toContainText('更早的第一条');
  const guest = page.locator('weiheng-comment');
  const isReused = weibo.variant.commentKeys === 'index';
  expect(await kindsOf(page)).toEqual(isReused ? ['stale-guest'] : []);
  await guest.evaluateAll((nodes) => {
    for (const node of nodes) node.setAttribute('data-comment', 'looked up');
  });
  await expect.poll(() => kindsOf(page)).toEqual([]);
  await guest.evaluateAll((nodes) => {
    for (const node of nodes) node.setAttribute('data-comment', '1');
  });
  expect(await kindsOf(page)).toEqual(['stale-guest']);
  await guest.evaluateAll((nodes) => {
    for (const node of nodes) node.remove();
  });

  await change((node) => {
    const bar = document.createElement('weiheng-comment');
    bar.style.cssText = 'display: block; height: 18px;';
    node.before(bar);
  });
  expect(await kindsOf(page)).toEqual(['moved-comment']);
  await guest.evaluateAll((nodes) => {
    for (const node of nodes) node.remove();
  });
  expect(await kindsOf(page)).toEqual([]);
  await change((node) => {
    const bar = document.createElement('weiheng-comment');
    bar.style.cssText = 'display: block; height: 18px;';
    node.querySelector('.con1')?.append(bar);
  });
  await expect.poll(() => kindsOf(page)).toEqual(['moved-comment']);
  // what moved has moved, even when the guest is gone
  await guest.evaluateAll((nodes) => {
    for (const node of nodes) node.remove();
  });
  expect(await kindsOf(page)).toEqual(['moved-comment']);
  await page.reload();
});
