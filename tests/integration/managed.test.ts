import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteManaged } from '@/entrypoints/background/managed';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const manage = (policy: object) => fakeBrowser.storage.managed.set(policy as never);

describe("the organisation's policy", () => {
  beforeEach(freshWorker);

  it("wins over the person's and shows as locked", async () => {
    await manage({ unregisteredMode: 'enforce', rules: [{ rule: 'cn.ad.x', severity: 'block' }] });
    const view = await fromPage('policy.read');
    expect(view.locked).toEqual(['unregisteredMode']);
    expect(view.settings.rules).toEqual([{ rule: 'cn.ad.x', severity: 'block', locked: true }]);
    expect((await fromContent('policy.snapshot')).unregisteredMode).toBe('enforce');
  });

  it.each([
    [{ unregisteredMode: 'advise' }, 'unregisteredMode'],
    [{ rules: [{ rule: 'cn.ad.x', enabled: false }] }, 'rules.0'],
    [{ packs: [{ pack: 'base', enabled: false }] }, 'packs.0'],
    [{ ignores: [{ scope: 'rule', rule: 'cn.ad.x', reason: '不想看' }] }, 'ignores.0'],
  ])("refuses a person's change of what it fixed", async (patch, field) => {
    await manage({
      unregisteredMode: 'enforce',
      rules: [{ rule: 'cn.ad.x', severity: 'block' }],
      packs: [{ pack: 'base', enabled: true }],
    });
    await expect(
      fromPage('policy.update', { commandId: freshId(), baseRev: 0, patch } as never),
    ).rejects.toMatchObject({ code: 'locked', field });
  });

  it('registers accounts that nobody here may change', async () => {
    const account = {
      uid: '1000000001',
      name: '云杉茶饮',
      kind: 'official',
      mode: 'enforce',
      industry: 'food',
    };
    await manage({ accounts: [account] });
    expect((await fromContent('policy.snapshot')).accounts).toMatchObject([account]);
    await expect(
      fromPage('accounts.remove', { commandId: freshId(), uid: '1000000001' }),
    ).rejects.toMatchObject({ code: 'locked' });
  });

  it('that cannot be read gives safe defaults and an error with the field', async () => {
    await manage({ unregisteredMode: 'sometimes', mayBreakGlass: true });
    const view = await fromPage('policy.read');
    expect(view.managedError).toMatch(/^unregisteredMode: /);
    expect(view.settings).toMatchObject({ unregisteredMode: 'confirm', mayBreakGlass: false });
    expect(view.locked).toContain('mayBreakGlass');
  });

  it('gives the snapshot a new revision when it changes, once', async () => {
    await noteManaged();
    expect((await storeDump()).audit).toEqual([]);
    await manage({ mayBreakGlass: true });
    await noteManaged();
    await noteManaged();
    expect((await storeDump()).audit).toMatchObject([{ actor: 'managed', action: 'policy.managed' }]);
    expect((await fromContent('policy.snapshot')).rev).toBe(1);
  });
});
