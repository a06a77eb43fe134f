import { expect, test } from './harness/shared';
import { WeiboPage } from './pages/weibo-page';

const BAD = '这款茶采用国家级工艺，全网最低价';

test('home: marked, stopped, confirmed with a reason, sent once', async ({ openPage, weibo }) => {
  const page = await openPage();
  const wb = new WeiboPage(page);
  await wb.composer.type(BAD);
  const host = page.locator('weiheng-composer');
  await expect(host).toHaveAttribute('data-verdict', 'block');
  await expect(host).toHaveAttribute('data-surface', 'post');
  await expect(host).toHaveAttribute('data-reasons', /block-finding/);
  await wb.composer.send();
  await expect(host).toHaveAttribute('data-verdict', 'block');
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await wb.composer.clear();
  await wb.composer.type('周末门店见');
  await expect(host).toHaveAttribute('data-verdict', 'allow');
  await wb.composer.send();
  await expect
    .poll(() => weibo.writes('/statuses/update').map((w) => w.fields.content))
    .toEqual(['周末门店见']);
});
