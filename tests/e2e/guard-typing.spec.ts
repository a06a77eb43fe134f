import { throttleCpu } from './harness/page-tools';
import { expect, OWN, test } from './harness/shared';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

const BAD = '这款茶采用国家级工艺';

test('a quick fix keeps counter, model, undo and caret', async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const home = new WeiboPage(page);
  const { composer } = home;
  const guard = new Guard(composer);
  await composer.type(`${BAD}，欢迎`);
  await guard.expectVerdict('block');
  const finding = guard.finding('cn.ad.absolute.state-level');
  await expect(finding).toHaveAttribute('data-start', '5');
  await expect(finding).toHaveAttribute('data-end', '8');
  await expect(finding).toHaveAttribute('data-severity', 'block');
  await finding.getByRole('button').filter({ hasText: '自家' }).click();
  await composer.expectText('这款茶采用自家工艺，欢迎');
  await guard.expectVerdict('allow');
  expect(await composer.counter()).toBe('12');
  expect(await composer.selection()).toEqual([12, 12]);
  await composer.undo();
  await composer.expectText(`${BAD}，欢迎`);
  await guard.expectVerdict('block');
  await composer.redo();
  await composer.expectText('这款茶采用自家工艺，欢迎');
  await guard.expectVerdict('allow');
  await composer.send();
  await expect
    .poll(() => weibo.writes().map((write) => write.fields.content))
    .toEqual(['这款茶采用自家工艺，欢迎']);
});

test('an input method is left in peace, and its text is judged at the end', async ({
  openPage,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type('这款茶采用');
  await guard.expectVerdict('allow');
  const before = await guard.host.last().getAttribute('data-revision');
  const session = await page.context().newCDPSession(page);
  for (const text of ['g', 'guo', 'guojiaji'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  expect(await guard.host.last().getAttribute('data-revision')).toBe(before);
  await session.send('Input.insertText', { text: '国家级' });
  await composer.expectText('这款茶采用国家级');
  await guard.expectVerdict('block');
  await session.detach();
});

test('pasted text is judged, undo takes the finding back', async ({ openPage }) => {
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type('好茶');
  await composer.paste(`，${BAD}`);
  await guard.expectVerdict('block');
  await composer.undo();
  await guard.expectVerdict('allow');
  await composer.redo();
  await guard.expectVerdict('block');
});

test('text that nobody typed: draft, prefill, AI button', async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type(BAD);
  await guard.expectVerdict('block');
  await page.reload();
  await composer.expectText(BAD);
  await guard.expectVerdict('block');
  await composer.send();
  await guard.expectNotSent();

  await page.goto(`https://weibo.com/?content=${encodeURIComponent(BAD)}`);
  await composer.expectText(BAD);
  await composer.sendByKey();
  await guard.expectNotSent();

  await page.goto('https://weibo.com/?content=好茶');
  await guard.expectVerdict('allow');
  await composer.root.locator('i[title="AI创作"]').click();
  await expect(composer.textarea).toHaveValue(/全网最低价/);
  await guard.expectVerdict('block');
  await composer.send();
  await guard.expectNotSent();
  expect(weibo.writes('/statuses/update')).toEqual([]);
});

test('a model set by the page just before the press is what is judged', async ({
  openPage,
  weibo,
  settings,
}) => {
  const page = await openPage();
  await settings.account(OWN, 'enforce');
  const { composer } = new WeiboPage(page);
  const guard = new Guard(composer);
  await composer.type('好茶');
  await guard.expectVerdict('allow');
  await composer.textarea.evaluate((element: HTMLTextAreaElement, text) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setter?.call(element, text);
    element.dispatchEvent(new Event('input'));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  }, BAD);
  await guard.expectNotSent();
  expect(weibo.writes()).toEqual([]);
});

for (const length of [2_000, 5_000]) {
  test(`${length} characters on a CPU six times slower`, { tag: '@once' }, async ({
    openPage,
    weibo,
    settings,
  }) => {
    const page = await openPage();
    await settings.account(OWN, 'enforce');
    const { composer } = new WeiboPage(page);
    const guard = new Guard(composer);
    await composer.type('好茶');
    await guard.expectVerdict('allow');
    await throttleCpu(page, 6);
    const line = '今天的桂圆姜枣茶已经上架，欢迎来门店坐坐喝一杯热的。';
    const long = line.repeat(Math.ceil(length / line.length)).slice(0, length - 20);
    await composer.clear();
    await composer.paste(`${long}。采用国家级工艺`);
    await guard.expectVerdict('block');
    await composer.send();
    await guard.expectNotSent();
    expect(weibo.writes()).toEqual([]);
    await guard.finding('cn.ad.absolute.state-level').getByRole('button').filter({ hasText: '自家' }).click();
    await composer.expectText(`${long}。采用自家工艺`);
    await guard.expectVerdict('allow');
    await throttleCpu(page, 1);
    await composer.send();
    await expect
      .poll(() => weibo.writes().map((write) => write.fields.content))
      .toEqual([`${long}。采用自家工艺`]);
  });
}
