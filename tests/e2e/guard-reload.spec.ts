import { callAsPage, importWorkspace } from './harness/approvals';
import { callFrom } from './harness/call-worker';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';

const OWN = { uid: '7100000001', name: '云杉茶饮' } as const;

for (const mode of ['confirm', 'enforce'] as const) {
  test(`the extension is replaced under an open page, ${mode}`, { tag: '@once' }, async ({
    context,
    openPage,
    serviceWorker,
    extensionId,
    weibo,
  }) => {
    await closeWelcome(context);
    const control = await context.newPage();
    await control.goto(`chrome-extension://${extensionId}/managed-schema.json`);
    if (mode === 'enforce')
      await callFrom(control)('accounts.save', {
        commandId: crypto.randomUUID(),
        account: { ...OWN, kind: 'official', industry: 'general', mode: 'enforce', rev: 0 },
      });
    const home = new WeiboPage(await openPage());
    const guard = new Guard(home.composer);
    await home.composer.type('门店见');
    await guard.expectVerdict('allow');
    await guard.expectMode(mode);
    await (await serviceWorker()).evaluate('chrome.runtime.reload()');
    // a busy machine takes its time to end an extension
    await expect(guard.host.last()).toHaveAttribute('data-reasons', 'context-gone', { timeout: 25_000 });
    await guard.expectVerdict('unknown');
    await home.composer.expectText('门店见');
    await home.composer.send();
    if (mode === 'enforce') {
      await expect(guard.host.last().getByRole('button', { name: /刷新|reload/i })).toBeVisible();
      expect(weibo.writes()).toEqual([]);
      // also when no box announces it
      const denied = await home.page.evaluate(async () => {
        const answer = await fetch('/ajax/statuses/update', {
          method: 'POST',
          body: new URLSearchParams({ content: '门店见' }),
        });
        return answer.json();
      });
      expect(denied).toMatchObject({ ok: 0 });
      expect(weibo.writes()).toEqual([]);
    } else {
      await expect.poll(() => weibo.writes().map((write) => write.fields.content)).toEqual(['门店见']);
    }
  });
}

test('the extension is replaced under an open menu of a comment: it closes, and Weibo goes on', {
  tag: '@once',
}, async ({ context, openPage, serviceWorker, weibo }) => {
  await closeWelcome(context);
  await importWorkspace(await callAsPage(context), 'advise');
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const tab = await openPage();
  const item = new WeiboPage(tab).itemWith('冬至第一杯热茶');
  await item.openComment();
  const comment = item.comments.with('请问周末几点关门');
  const mark = comment.info.locator('weiheng-ticket');
  await expect(mark).toHaveAttribute('data-state', 'open');
  await mark.getByRole('button').first().click();
  await expect(mark.getByRole('dialog')).toBeVisible();
  await (await serviceWorker()).evaluate('chrome.runtime.reload()');
  await expect(tab.locator('weiheng-ticket')).toHaveCount(0, { timeout: 25_000 });
  await comment.reply();
  const { composer } = new WeiboPage(tab).modal;
  await composer.type('到晚上九点');
  await composer.send();
  await expect.poll(() => weibo.writes().length).toBe(1);
});
