import { expect, test } from './harness/fixtures';
import { WeiboPage } from './pages/weibo-page';

test.use({ withExtension: false });

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
  expect(write?.fields).toEqual({
    content: '今天的云 ok',
    visible: '0',
    share_id: '',
    media: '',
    vote: '',
    approval_state: '0',
  });
  expect(write?.order).toEqual(['content', 'visible', 'share_id', 'media', 'vote', 'approval_state']);
  expect(write?.headers['x-requested-with']).toBe('XMLHttpRequest');
  expect(write?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(write?.outcome).toBe('accepted');
});
