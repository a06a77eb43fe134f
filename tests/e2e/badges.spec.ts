import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { PracticeWeibo } from '../practice-weibo/practice';
import { makeStatus, setText } from '../practice-weibo/server/make';
import { toCreatedAt } from '../practice-weibo/server/markup';
import { addStatus } from '../practice-weibo/server/world';
import type { Status } from '../practice-weibo/shared/types';
import {
  approveDrafts,
  type Call,
  callAsContent,
  callAsPage,
  contentOf,
  importWorkspace,
  SUPPORT,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { WeiboPage } from './pages/weibo-page';

const OWN_UID = '7100000001';
const OWN = [OWN_UID, '7100000002'];
const badgeOf = (page: Page, mblogid: string): Locator =>
  page.locator(`article:has(header a[href$="/${mblogid}"]) weiheng-badge`);

/** Own posts of the feed, newest first, without the hand-written ones at the top. */
const ownPosts = ({ state }: PracticeWeibo) =>
  state.timeline
    .slice(9)
    .flatMap((mid) => state.statuses.get(mid) ?? [])
    .filter(({ user }) => OWN.includes(user?.idstr ?? ''));

/** Makes posts look as if they had gone out at a time, with a text of their own. */
function date(weibo: PracticeWeibo, mid: string, at: number, text: string): void {
  const status = weibo.state.statuses.get(mid);
  if (!status) throw new Error(`no post ${mid}`);
  const dated = { ...status, created_at: toCreatedAt(at) };
  setText(dated, text);
  weibo.state.statuses.set(mid, dated);
  weibo.state.fullTexts.set(mid, text);
}

/** Writes a post in the main box, sends it and waits until the feed shows it. */
async function publish(home: WeiboPage, text: string): Promise<void> {
  await home.composer.type(text);
  await home.composer.send();
  await home.itemWith(text).root.waitFor();
  await expect.poll(() => home.composer.value()).toBe('');
}

/** A post that went out elsewhere: by phone, or on a machine without the extension. */
function postElsewhere({ state }: PracticeWeibo, text: string, at: number): Status {
  const user = state.people.get(OWN_UID);
  if (!user) throw new Error('no own account');
  const status = makeStatus({ mid: state.nextMid(), at, user, text });
  addStatus(state, status, text);
  return status;
}

async function setUp(context: BrowserContext, mode?: 'advise' | 'enforce'): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call, mode);
  return call;
}

test.describe('a feed of a thousand posts', () => {
  test.use({ posts: 1_000, ownPosts: 300 });

  test('each own post has its badge and no other post has one, wherever one scrolls', async ({
    context,
    openPage,
    weibo,
  }) => {
    test.setTimeout(240_000);
    const call = await setUp(context);
    const own = ownPosts(weibo);
    expect(own.length).toBeGreaterThanOrEqual(295);
    const now = Date.now();
    const expected = new Map<string, string>();
    const wishes = [];
    for (const [i, status] of own.entries()) {
      const text = `第 ${i} 条，今天也想和你喝杯热茶`;
      const accountUid = status.user?.idstr ?? '';
      const kind = ['unapproved', 'approved', 'edited', 'visibility', 'early', 'none'][i % 6] ?? '';
      date(weibo, status.mid, kind === 'none' ? now - 400 * 86_400_000 : now + 1_000, text);
      const dated = weibo.state.statuses.get(status.mid);
      if (kind === 'edited' && dated) dated.edit_count = 1;
      if (kind === 'visibility' && dated) dated.visible = { type: 10, list_id: 0 };
      if (kind !== 'unapproved' && kind !== 'none')
        wishes.push({ accountUid, text, ...(kind === 'early' ? { notBefore: now + 3_600_000 } : {}) });
      if (kind !== 'none') expected.set(`${accountUid}/${status.mblogid}`, kind);
    }
    await approveDrafts(call, wishes);
    const page = await openPage();

    /** What the page shows now against what it should; every mistake by name. */
    const mistakes = () =>
      page.evaluate((states) => {
        const found: string[] = [];
        let right = 0;
        for (const article of document.querySelectorAll('#scroller article')) {
          const box = article.getBoundingClientRect();
          if (box.bottom < 0 || box.top > innerHeight) continue;
          const href =
            article.querySelector('header a[href^="https://weibo.com/"]')?.getAttribute('href') ?? '';
          const key = href.slice('https://weibo.com/'.length);
          const badges = [...article.querySelectorAll<HTMLElement>('weiheng-badge')].map(
            ({ dataset }) => `${dataset.post} ${dataset.state}`,
          );
          const due = states[key] === undefined ? [] : [`${key} ${states[key]}`];
          if (JSON.stringify(badges) !== JSON.stringify(due))
            found.push(`${key}: ${badges} instead of ${due}`);
          else right += due.length;
        }
        return { found, right };
      }, Object.fromEntries(expected));
    /** A badge of another post, in any frame, even before ours are complete. */
    const wrong = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('weiheng-badge')].flatMap((badge) => {
          const href = badge
            .closest('article')
            ?.querySelector('header a[href^="https://weibo.com/"]')
            ?.getAttribute('href');
          return href?.endsWith(`/${badge.dataset.post}`) ? [] : [`${badge.dataset.post} at ${href}`];
        }),
      );
    const jump = (px: number) =>
      page.evaluate(async (by) => {
        for (let step = 0; step < 3; step++) {
          window.scrollBy(0, by);
          await new Promise((frame) => requestAnimationFrame(() => frame(null)));
        }
      }, px);

    let seen = 0;
    for (const px of [600, 2_500, 900, 7_000, -3_000, 4_000, 9_000, -12_000, 15_000, 20_000, 20_000, -500]) {
      await jump(px);
      expect(await wrong()).toEqual([]);
      await expect(async () => expect((await mistakes()).found).toEqual([])).toPass({ timeout: 10_000 });
      seen += (await mistakes()).right;
    }
    expect(seen).toBeGreaterThan(10);
    expect(await page.locator('weiheng-badge').count()).toBeLessThan(40);

    // another page of the app and back: the nodes are made anew
    await page.evaluate(() => scrollTo(0, 0));
    await new WeiboPage(page).itemWith('摊位图出来了').root.locator('header a[class*="_name_"]').click();
    await page.waitForURL(/\/u\//);
    await page.goBack();
    await new WeiboPage(page).itemWith('摊位图出来了').root.waitFor();
    await jump(1_500);
    await page.locator('weiheng-badge').first().waitFor();
    await expect(async () => expect((await mistakes()).found).toEqual([])).toPass({ timeout: 10_000 });
  });
});

test('approved, then edited on Weibo: the badge follows in the open feed', async ({ context, openPage }) => {
  const call = await setUp(context, 'advise');
  const text = '桂圆姜枣茶今天回到门店，少糖也好喝';
  await approveDrafts(call, [{ accountUid: OWN_UID, text }]);
  const page = await openPage();
  const home = new WeiboPage(page);
  await publish(home, text);
  const mblogid = await home.itemWith(text).mblogid();
  const badge = badgeOf(page, mblogid);
  await expect(badge).toHaveAttribute('data-state', 'approved');
  await expect(badge).toHaveAttribute('data-post', `${OWN_UID}/${mblogid}`);
  await expect(badge.getByRole('button')).toHaveAccessibleName(/已审批/);

  await home.itemOf(mblogid).chooseMore('编辑微博');
  await home.modal.composer.type('，到店请说“要热的”');
  await home.modal.composer.send();
  await expect(badge).toHaveAttribute('data-state', 'edited');
  await badge.getByRole('button').press('Enter');
  const card = badge.getByRole('dialog');
  await expect(card.locator('ins')).toHaveText('加上 ，到店请说“要热的”');
  await page.keyboard.press('Escape');

  // the same on its own page and on the profile
  await page.goto(`https://weibo.com/${OWN_UID}/${mblogid}`);
  await expect(badge).toHaveAttribute('data-state', 'edited');
  await page.goto(`https://weibo.com/u/${OWN_UID}`);
  await expect(badge).toHaveAttribute('data-state', 'edited');
});

test('nobody approved it, or it says something else than what was approved', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  const approved = '周六十点，门店见';
  const sent = '周六九点，门店见';
  const [draftId] = await approveDrafts(call, [{ accountUid: OWN_UID, text: approved }]);
  const unapproved = postElsewhere(weibo, '临时加一条：今晚早一小时打烊', Date.now() + 1_000);
  const deviating = postElsewhere(weibo, sent, Date.now() + 2_000);
  const page = await openPage();
  await expect(badgeOf(page, unapproved.mblogid)).toHaveAttribute('data-state', 'unapproved');
  await expect(badgeOf(page, unapproved.mblogid).getByRole('button')).toHaveAccessibleName(/未经审批/);

  const content = await callAsContent(page);
  await content('posts.sent', {
    commandId: crypto.randomUUID(),
    uid: OWN_UID,
    mid: deviating.mid,
    mblogid: deviating.mblogid,
    draftId,
    content: contentOf(OWN_UID, sent),
    at: Date.now(),
  });
  await expect(badgeOf(page, deviating.mblogid)).toHaveAttribute('data-state', 'deviates');
  await badgeOf(page, deviating.mblogid).getByRole('button').press('Enter');
  const card = badgeOf(page, deviating.mblogid).getByRole('dialog', { name: /与批准稿不符/ });
  await expect(card.locator('del')).toHaveText('删去 十');
  await expect(card.locator('ins')).toHaveText('加上 九');
});

test('the trail opens by keyboard and by rest, closes with Esc, and leads to the draft', {
  tag: '@once',
}, async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  const text = '早安。今天的第一壶水已经烧开';
  const [draftId] = await approveDrafts(call, [{ accountUid: OWN_UID, text }]);
  const { mblogid } = postElsewhere(weibo, text, Date.now() + 1_000);
  const page = await openPage();
  const badge = badgeOf(page, mblogid);
  const button = badge.getByRole('button', { name: /已审批/ });
  await button.focus();
  await page.keyboard.press('Enter');
  const card = badge.getByRole('dialog', { name: /审批经过/ });
  await expect(card).toBeVisible();
  await expect(card.getByText('林洁 提交')).toBeVisible();
  await expect(card.getByText('周岚 批准')).toBeVisible();
  await expect(card.getByText('已发出')).toBeVisible();
  await expect(card.getByRole('button', { name: '打开稿件' })).toBeFocused();
  // the page's own click on a post was not meant
  expect(page.url()).toBe('https://weibo.com/');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.mouse.move(5, 5);
  await button.hover();
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);

  await button.press('Enter');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('o');
  expect((await opened).url()).toContain(`review.html#/draft/${draftId}`);
});

test('who may not see badges sees nothing, and everything goes when the profile changes', {
  tag: '@once',
}, async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  await setProfile(call, SUPPORT.id);
  const text = '没有送审的一条';
  const { mblogid } = postElsewhere(weibo, text, Date.now() + 1_000);
  const page = await openPage();
  await new WeiboPage(page).itemWith(text).root.waitFor();
  await page.waitForTimeout(1_000);
  await expect(page.locator('weiheng-badge')).toHaveCount(0);
  await setProfile(call, WRITER.id);
  await expect(badgeOf(page, mblogid)).toHaveAttribute('data-state', 'unapproved');
  await setProfile(call, SUPPORT.id);
  await expect(page.locator('weiheng-badge')).toHaveCount(0);
  await setProfile(call, null);
  await expect(page.locator('weiheng-badge')).toHaveCount(0);
});

test.describe('without people nothing is marked', () => {
  test('today’s behaviour stays', async ({ context, openPage, weibo }) => {
    await closeWelcome(context);
    const call = await callAsPage(context);
    const account = {
      uid: OWN_UID,
      name: '云杉茶饮',
      kind: 'official',
      industry: 'general',
      mode: 'enforce',
    };
    await call('accounts.save', { commandId: crypto.randomUUID(), account: { ...account, rev: 0 } });
    const text = '照常的一条';
    postElsewhere(weibo, text, Date.now() + 1_000);
    const page = await openPage();
    await new WeiboPage(page).itemWith(text).root.waitFor();
    await page.waitForTimeout(1_000);
    await expect(page.locator('weiheng-badge')).toHaveCount(0);
  });
});

test.describe('a narrow window', () => {
  test.use({ windowSize: { width: 420, height: 900 } });

  test('the icon alone, its word for the screen reader, and no card changes its height', async ({
    context,
    openPage,
    weibo,
  }) => {
    await setUp(context);
    const { mblogid } = postElsewhere(weibo, '窄窗口里的一条', Date.now() + 1_000);
    const page = await openPage();
    const badge = badgeOf(page, mblogid);
    const button = badge.getByRole('button', { name: /未经审批/ });
    await expect(button).toBeVisible();
    await expect(badge.locator('.word')).toBeHidden();
    expect((await badge.boundingBox())?.height).toBe(20);
    const article = page.locator(`article:has(header a[href$="/${mblogid}"])`);
    const heights = await article.evaluate((element) => {
      const host = element.querySelector('weiheng-badge');
      const parent = host?.parentElement;
      const withBadge = element.getBoundingClientRect().height;
      host?.remove();
      const without = element.getBoundingClientRect().height;
      if (host) parent?.append(host);
      return [withBadge, without];
    });
    expect(heights[0]).toBe(heights[1]);
  });
});
