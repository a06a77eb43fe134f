import { beforeEach, describe, expect, it } from 'vitest';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const uid = '1000000001';
const register = () => fromContent('accounts.register', { commandId: freshId(), uid, name: '云杉茶饮' });

describe('accounts', () => {
  beforeEach(freshWorker);

  it('registers a company account from the strip under enforce', async () => {
    const { account } = await register();
    expect(account).toMatchObject({
      uid,
      name: '云杉茶饮',
      mode: 'enforce',
      kind: 'official',
      industry: 'general',
    });
    const snapshot = await fromContent('policy.snapshot');
    expect(snapshot.accounts.map((a) => a.uid)).toEqual([uid]);
    expect(snapshot.rev).toBeGreaterThan(0);
  });

  it('does not overwrite what the dashboard set when the strip registers again', async () => {
    const { account } = await register();
    await fromPage('accounts.save', { commandId: freshId(), account: { ...bare(account), mode: 'confirm' } });
    const again = await register();
    expect(again.account.mode).toBe('confirm');
  });

  it('answers a repeated command as before and writes once', async () => {
    const commandId = freshId();
    const first = await fromContent('accounts.register', { commandId, uid, name: '云杉茶饮' });
    await killWorker();
    const second = await fromContent('accounts.register', { commandId, uid, name: '另一个名字' });
    expect(second).toEqual({ ...first, repeated: true });
    expect((await storeDump()).audit).toHaveLength(1);
  });

  it('refuses an edit made on an older revision', async () => {
    const { account } = await register();
    const edit = { ...bare(account), industry: 'food' as const };
    await fromPage('accounts.save', { commandId: freshId(), account: edit });
    await expect(
      fromPage('accounts.save', { commandId: freshId(), account: { ...edit, industry: 'finance' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('removes an account, and says so when there is none', async () => {
    await register();
    await fromPage('accounts.remove', { commandId: freshId(), uid });
    expect((await fromPage('policy.snapshot')).accounts).toEqual([]);
    await expect(fromPage('accounts.remove', { commandId: freshId(), uid })).rejects.toMatchObject({
      code: 'missing',
    });
  });

  it('keeps data when the worker dies between two calls', async () => {
    await register();
    await killWorker();
    expect((await fromContent('policy.snapshot')).accounts).toHaveLength(1);
  });
});

function bare<T extends { readonly registeredAt: number }>({ registeredAt: _at, ...rest }: T) {
  return rest;
}
