import type { Page } from '@playwright/test';
import {
  approveDrafts,
  callAsPage,
  importWorkspace,
  MANAGER,
  REVIEWER,
  setProfile,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

test.setTimeout(150_000);

const UID = '7100000001';
const TEXT = '桂圆姜枣茶今天回到门店，少糖也好喝';
const badgeOf = (page: Page, mblogid: string) =>
  page.locator(`article:has(header a[href$="/${mblogid}"]) weiheng-badge`);

test('a post edited on Weibo is reviewed again from its badge, and the trail says what came of it', async ({
  context,
  openPage,
  extensionId,
  killWorker,
  weibo,
}, info) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call, 'advise');
  await approveDrafts(call, [{ accountUid: UID, text: TEXT }]);
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.type(TEXT);
  await home.composer.send();
  await home.itemWith(TEXT).root.waitFor();
  const mblogid = await home.itemWith(TEXT).mblogid();
  const badge = badgeOf(page, mblogid);
  await expect(badge).toHaveAttribute('data-state', 'approved');
  await badge.getByRole('button').press('Enter');
  await expect(badge.getByRole('dialog').getByRole('button', { name: word('badge.export') })).toHaveCount(0);
  await expect(badge.getByRole('button', { name: /发起复审/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await home.itemOf(mblogid).chooseMore('编辑微博');
  await home.modal.composer.type('，第二杯半价');
  await home.modal.composer.send();
  await expect(badge).toHaveAttribute('data-state', 'edited');
  const writes = weibo.writes().length;
  await setProfile(call, MANAGER.id);
  await killWorker();
  await badge.getByRole('button').press('Enter');
  await expect(badge.getByRole('button', { name: /发起复审/ })).toBeVisible();
  const opening = context.waitForEvent('page');
  await page.keyboard.press('r');
  const desk = await opening;
  await expect(desk.locator('.rv-text ins')).toHaveText(/第二杯半价$/);
  const reason = desk.getByLabel(word('recheck.reason'));
  await reason.fill('短');
  await reason.press('Enter');
  await expect(desk.getByText(word('recheck.reason_short'))).toBeVisible();
  await reason.fill('价格没有批准过');
  await desk.screenshot({ path: info.outputPath('start.png') });
  await killWorker();
  await reason.press('Enter');
  await expect(desk).toHaveURL(/#\/draft\//);
  const draftId = desk.url().split('/').at(-1);

  await setProfile(call, REVIEWER.id);
  const review = await context.newPage();
  await review.goto(`chrome-extension://${extensionId}/review.html`);
  await expect(review.locator('.rv-row').getByText(word('recheck.name'))).toBeVisible();
  await expect(review.locator('.rv-recheck q')).toHaveText('价格没有批准过');
  await expect(review.locator('.rv-text ins')).toContainText('第二杯半价');
  await expect(review.locator('[aria-busy]')).toHaveCount(0, { timeout: 40_000 });
  await review.screenshot({ path: info.outputPath('review.png') });
  await review.keyboard.press('r');
  await review.keyboard.type('半价要先报批，请改回');
  await killWorker();
  await review.keyboard.press('Enter');
  await expect(review.locator('.rv-flash')).toBeVisible();
  expect(await call('drafts.get', { draftId })).toMatchObject({ phase: 'changes' });

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await badge.getByRole('button').first().press('Enter');
  const card = badge.getByRole('dialog');
  await expect(card.getByText(/陈默 发起复审/)).toBeVisible();
  await expect(card.getByText(/周岚 复审要求改/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('trail.png') });
  // nothing of it touched Weibo
  expect(weibo.writes()).toHaveLength(writes);
});

test.describe('with the toolbar button pressed', () => {
  test.use({ withPress: true });

  test('a picture of the post in front is kept after a yes, once, with its entry in the record', async ({
    context,
    openPage,
    extensionId,
  }, info) => {
    await closeWelcome(context);
    const call = await callAsPage(context);
    await importWorkspace(call, 'enforce');
    // a popup cannot be driven: its page lies in a tab behind, and so finds the tab in front under it
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    const page = await openPage();
    await page.locator('article').first().waitFor();
    await page.bringToFront();
    await popup.reload();
    const start = popup.getByRole('button', { name: word('shot.do') });
    await start.press('Enter');
    await expect(popup.getByText(word('shot.consent'))).toBeVisible();
    await expect(popup.getByText(/云杉茶饮/).last()).toBeVisible();
    await popup.screenshot({ path: info.outputPath('consent.png') });
    const audits = async () =>
      (await call<{ entries: { action: string }[] }>('audit.list', { limit: 50 })).entries.filter(
        ({ action }) => action === 'shots.take',
      );
    expect(await audits()).toEqual([]);
    await popup.getByRole('button', { name: word('shot.yes') }).press('Enter');
    await expect(popup.getByText(word('shot.kept'))).toBeVisible();
    await popup.screenshot({ path: info.outputPath('kept.png') });
    expect(await audits()).toMatchObject([{ detail: { by: 'lin', url: 'https://weibo.com/' } }]);
    const [{ detail }] = (await audits()) as unknown as [{ detail: { shot: string } }];
    const kept = await call<{ type: string }>('media.get', { digest: detail.shot });
    expect(kept.type).toBe('image/jpeg');
  });
});

test('without the press of the toolbar button the browser refuses, and the popup says so', async ({
  context,
  openPage,
  extensionId,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call, 'enforce');
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  const page = await openPage();
  await page.locator('article').first().waitFor();
  await page.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: word('shot.do') }).press('Enter');
  await popup.getByRole('button', { name: word('shot.yes') }).press('Enter');
  await expect(popup.getByRole('alert')).toHaveText(word('shot.problem_refused'));
});
