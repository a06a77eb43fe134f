import { beforeEach, describe, expect, it } from 'vitest';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const update = async (patch: object, baseRev?: number) =>
  fromPage('policy.update', {
    commandId: freshId(),
    baseRev: baseRev ?? (await fromPage('policy.read')).rev,
    patch,
  });
const importText = (text: string) => fromPage('policy.import', { commandId: freshId(), text });
const file = (settings: object, more: object = {}) =>
  JSON.stringify({ format: 'weiheng-policy', version: 1, settings, ...more });

describe('policy', () => {
  beforeEach(freshWorker);

  it('is safe before anybody has set anything', async () => {
    expect(await fromContent('policy.snapshot')).toMatchObject({
      rev: 0,
      accounts: [],
      unregisteredMode: 'confirm',
      mayBreakGlass: false,
      whenUnknown: { advise: 'open', confirm: 'open', enforce: 'closed' },
    });
  });

  it('changes only the given keys and gives the snapshot a new revision', async () => {
    await update({ rules: [{ rule: 'cn.ad.x', enabled: false }] });
    const first = await fromContent('policy.snapshot');
    await update({ mayBreakGlass: true });
    const second = await fromContent('policy.snapshot');
    expect(second).toMatchObject({ mayBreakGlass: true, rules: [{ rule: 'cn.ad.x', enabled: false }] });
    expect(second.rev).toBeGreaterThan(first.rev);
  });

  it('refuses a change made on an older revision', async () => {
    await update({ mayBreakGlass: true });
    await expect(update({ mayBreakGlass: false }, 0)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets a person ignore from the box only what policy allows', async () => {
    const word = { scope: 'word', rule: 'cn.ad.x', word: '最后一公里', reason: '固定说法' } as const;
    const rule = { scope: 'rule', rule: 'cn.ad.x', reason: '不想看' } as const;
    await fromContent('policy.ignore', { commandId: freshId(), ignore: word });
    await expect(fromContent('policy.ignore', { commandId: freshId(), ignore: rule })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await fromContent('policy.snapshot')).ignores).toEqual([word]);
  });

  it('carries a policy over by export and import', async () => {
    await fromContent('accounts.register', { commandId: freshId(), uid: '1000000001', name: '云杉茶饮' });
    await update({ unregisteredMode: 'advise', packs: [{ pack: 'finance', enabled: true }] });
    const { text } = await fromPage('policy.export');
    await freshWorker();
    await importText(`\uFEFF${text}`);
    expect(await fromContent('policy.snapshot')).toMatchObject({
      unregisteredMode: 'advise',
      packs: [{ pack: 'finance', enabled: true }],
      accounts: [{ uid: '1000000001', mode: 'enforce' }],
    });
  });

  it.each([
    ['broken JSON', '{\n "format": "weiheng-policy",\n oops }', 'line:3'],
    ['a wrong value', file({ rules: [{ rule: 'a', severity: 'fatal' }] }), 'settings.rules.0.severity'],
    ['an unknown key', file({ unregisteredModus: 'advise' }), 'settings.unregisteredModus'],
    ['another kind of file', JSON.stringify({ format: 'x', version: 1, settings: {} }), 'format'],
    ['a bad account', file({}, { accounts: [{ uid: 'abc' }] }), 'accounts.0.uid'],
    ['null in a list', file({ ignores: [null] }), 'settings.ignores.0'],
    ['an empty file', '', 'line:1'],
  ])('refuses %s with its place, and changes nothing', async (_name, text, field) => {
    await update({ mayBreakGlass: true });
    const before = await storeDump();
    await expect(importText(text)).rejects.toMatchObject({ code: 'invalid', field });
    expect(await storeDump()).toEqual(before);
  });

  it('stores selector overrides as strings only', async () => {
    await fromPage('overrides.update', {
      commandId: freshId(),
      overrides: { composerInput: ['textarea.form'] },
    });
    expect((await fromContent('policy.snapshot')).selectorOverrides).toEqual({
      composerInput: ['textarea.form'],
    });
    await expect(
      fromPage('overrides.update', { commandId: freshId(), overrides: { composerInput: ['a{color:red}'] } }),
    ).rejects.toMatchObject({ code: 'invalid', field: 'overrides.composerInput.0' });
  });
});
