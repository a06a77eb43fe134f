import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aReport } from '../support/reports';
import { storeDump } from '../support/store-dump';
import { recordToolbar } from '../support/toolbar';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const stranger = '2000000002';

describe('accounts that are not registered', () => {
  beforeEach(async () => {
    await freshWorker();
    await fromContent('accounts.register', { commandId: freshId(), uid: '1000000001', name: '云杉茶饮' });
  });

  it('leave nothing behind when a send of theirs is reported', async () => {
    const before = await storeDump();
    const reply = await fromContent(
      'guard.record',
      aReport({ uid: stranger, action: 'held', reason: '别记我' }),
    );
    expect(reply).toEqual({ stored: false });
    expect(await storeDump()).toEqual(before);
    expect(JSON.stringify(await storeDump())).not.toContain(stranger);
  });

  it('leave no send counters in health, only what says how the page is read', async () => {
    await fromContent('health.report', {
      uid: stranger,
      at: Date.now(),
      surfaces: [
        { surface: 'post', verdict: 'ok', counters: { judged: 3, held: 1, escaped: 1, attached: 2 } },
      ],
      selectors: [],
    });
    const rows = await fromPage('health.read', { days: 1 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ counters: { attached: 2 } });
    expect(JSON.stringify(await storeDump())).not.toMatch(/judged|held|escaped|2000000002/);
  });

  it('leave no uid and no name in the tab state', async () => {
    recordToolbar();
    await fromContent('health.page', { verdict: 'ok', uid: stranger });
    expect(await fakeBrowser.storage.session.get(null)).toMatchObject({ 'tab.7': { verdict: 'ok' } });
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(stranger);
  });

  it('are forgotten from the moment an account is removed', async () => {
    await fromPage('accounts.remove', { commandId: freshId(), uid: '1000000001' });
    expect(await fromContent('guard.record', aReport())).toEqual({ stored: false });
  });
});
