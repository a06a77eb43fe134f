import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storeDump } from '../support/store-dump';
import { recordToolbar } from '../support/toolbar';
import { contentSender, freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const uid = '1000000001';
const report = (counters: object, verdict = 'ok' as const) =>
  fromContent('health.report', {
    uid,
    at: Date.now(),
    surfaces: [{ surface: 'post', verdict, counters }],
    selectors: [{ name: 'composerInput', strict: 2, loose: 1, missed: 0 }],
  });

describe('health', () => {
  beforeEach(async () => {
    await freshWorker();
    await fromContent('accounts.register', { commandId: freshId(), uid, name: '云杉茶饮' });
  });

  it('adds the growth of reports up by day, surface and selector', async () => {
    await report({ judged: 2, held: 1 });
    await report({ judged: 1, escaped: 1 });
    const rows = await fromPage('health.read', { days: 1 });
    expect(rows.find((row) => row.kind === 'surface')).toMatchObject({
      counters: { judged: 3, held: 1, escaped: 1 },
    });
    expect(rows.find((row) => row.kind === 'selector')).toMatchObject({ strict: 4, loose: 2, missed: 0 });
  });

  it('takes nothing that could carry content', async () => {
    await expect(
      fromContent('health.report', {
        at: Date.now(),
        surfaces: [],
        selectors: [{ name: 'text of a post', strict: 1, loose: 0, missed: 0 }],
      }),
    ).rejects.toMatchObject({ code: 'invalid', field: 'selectors.0.name' });
  });

  it('is emptied by a reset, which stands in the record', async () => {
    await report({ judged: 2 });
    await fromPage('health.reset', { commandId: freshId() });
    expect(await fromPage('health.read', { days: 90 })).toEqual([]);
    expect((await storeDump()).audit?.at(-1)).toMatchObject({ action: 'health.reset', detail: { rows: 2 } });
  });

  it('shows the verdict of a tab on its toolbar icon, and the company account to the popup', async () => {
    const { shown } = recordToolbar();
    await fromContent('health.page', { verdict: 'broken', uid });
    expect(shown).toContainEqual({ what: 'badge', tabId: 7, text: '!' });
    expect(shown.find((s) => s.what === 'icon')).toMatchObject({
      tabId: contentSender.tab?.id,
      path: { 16: '/icon/dashed-16.png' },
    });
    expect(await fakeBrowser.storage.session.get('tab.7')).toEqual({
      'tab.7': { verdict: 'broken', account: { uid, name: '云杉茶饮', mode: 'enforce' } },
    });
    await fromContent('health.page', { verdict: 'ok', uid });
    // nothing of its own: the number of things that wait is seen there, too
    expect(shown.filter((s) => s.what === 'badge').at(-1)).toMatchObject({ tabId: 7, text: null });
  });
});
