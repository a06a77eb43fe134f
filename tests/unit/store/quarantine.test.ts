import { beforeEach, describe, expect, it } from 'vitest';
import { integrity } from '@/entrypoints/background/jobs/integrity';
import { connection } from '@/utils/store/connection';
import { storeDump } from '../../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../../support/worker';

const broken = { uid: '1000000002', name: '', kind: 'official', mode: 'sometimes' };

describe('a record that no longer fits', () => {
  beforeEach(async () => {
    await freshWorker();
    await fromContent('accounts.register', { commandId: freshId(), uid: '1000000001', name: '云杉茶饮' });
    await (await connection()).put('accounts', broken as never);
  });

  it('is skipped when reading, the others stay', async () => {
    expect((await fromContent('policy.snapshot')).accounts.map((a) => a.uid)).toEqual(['1000000001']);
  });

  it('is put aside with its problem, once, and the record says so', async () => {
    await integrity.run(5);
    await integrity.run(6);
    const dump = await storeDump();
    expect(dump.quarantine).toMatchObject([
      { id: 'accounts/1000000002', store: 'accounts', at: 5, record: broken },
    ]);
    expect(dump.quarantine).toMatchObject([{ problem: expect.stringMatching(/^(name|mode)/) }]);
    expect(dump.accounts).toHaveLength(1);
    expect(dump.audit?.at(-1)).toMatchObject({ action: 'store.quarantine', actor: 'system' });
  });

  it('in the policy gives safe defaults', async () => {
    await (await connection()).put('policies', { id: 'policy', mayBreakGlass: 'yes' } as never);
    expect(await fromPage('policy.read')).toMatchObject({ settings: { mayBreakGlass: false }, rev: 0 });
    await integrity.run(5);
    expect((await storeDump()).quarantine).toContainEqual(expect.objectContaining({ id: 'policies/policy' }));
  });
});
