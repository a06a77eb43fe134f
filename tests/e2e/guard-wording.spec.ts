import { expect, OWN, test } from './harness/shared';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

/** No rule knows this sentence; it is only put the way such posts are. */
const HINTED = '那个地方出来的人手脚都不干净，别租给他们。';
const RULE = 'cn.wording.discrimination';

test('what only the wording score finds is marked, explained and may be ignored', { tag: '@once' }, async ({
  openPage,
  settings,
  weibo,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'confirm');
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type(HINTED);
  const finding = guard.finding(RULE);
  await expect(finding).toHaveAttribute('data-severity', 'warn');
  await expect(finding).toHaveAttribute('data-start', '0');
  // asks a person, and never forbids
  await expect(guard.host.last().locator('[data-severity="block"]')).toHaveCount(0);
  await finding.getByRole('button').first().click();
  const host = guard.host.last();
  await expect(host.getByText('请人工核对').first()).toBeVisible();
  await expect(host.getByText(/分数主要来自“[^”]+”/).first()).toBeVisible();
  await expect(host.getByText(/《广告法》/).first()).toBeVisible();
  await host
    .getByRole('button', { name: /忽略这一处|Ignore this one|Ignore here/ })
    .first()
    .click();
  await host.getByRole('button', { name: /^(忽略|Ignore)$/ }).click();
  await expect(finding).toHaveCount(0);
  await guard.expectVerdict('allow');
  await composer.send();
  await expect.poll(() => weibo.writes().map((write) => write.fields.content)).toEqual([HINTED]);
});

test('without its pack the score is silent', { tag: '@once' }, async ({ openPage, settings }) => {
  const page = await openPage();
  await settings.policy({ packs: [{ pack: 'cn-wording', enabled: false }] });
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type(HINTED);
  await guard.expectVerdict('allow');
  await expect(guard.finding(RULE)).toHaveCount(0);
  await settings.policy({ packs: [] });
  await expect(guard.finding(RULE)).toHaveCount(1);
});
