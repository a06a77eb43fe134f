import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { verifyChain } from '@/utils/domain/audit/verify';
import { enterContext } from '@/utils/env';
import { type Committed, onCommitted } from '@/utils/store/committed';
import { connection } from '@/utils/store/connection';
import { mutate } from '@/utils/store/mutate';
import { operate } from '@/utils/store/operate';
import { storeDump } from '../../support/store-dump';
import { freshId, freshWorker } from '../../support/worker';

const account = (uid: string) => ({
  uid,
  name: uid,
  kind: 'official' as const,
  mode: 'enforce' as const,
  industry: 'general' as const,
  registeredAt: 1,
  rev: 1,
});
const mutation = { stores: ['accounts'], actor: 'page', action: 'test', at: 1 } as const;
const add = (uid: string, commandId = freshId()) =>
  mutate({ ...mutation, commandId }, async () => ({
    subject: uid,
    detail: null,
    value: uid,
    write: (tx) => tx.objectStore('accounts').put(account(uid)),
  }));

describe('mutate', () => {
  beforeEach(freshWorker);

  it('writes change, audit entry, command and revision together', async () => {
    const outcome = await add('1');
    expect(outcome).toMatchObject({ rev: 1, value: '1', repeated: false });
    const dump = await storeDump();
    expect(dump).toMatchObject({ accounts: [{ uid: '1' }], audit: [{ seq: 1, subject: '1' }] });
    expect(dump.meta).toEqual([1, 1, 1]);
  });

  it('takes everything back when the change fails half-way', async () => {
    await add('1');
    const before = await storeDump();
    const failing = mutate({ ...mutation, commandId: freshId() }, async () => ({
      subject: '2',
      detail: null,
      value: null,
      async write(tx) {
        await tx.objectStore('accounts').put(account('2'));
        throw new Error('half-way');
      },
    }));
    await expect(failing).rejects.toThrow('half-way');
    expect(await storeDump()).toEqual(before);
  });

  it('goes on after a failure', async () => {
    await mutate(mutation, () => Promise.reject(new Error('plan'))).catch(() => undefined);
    await add('1');
    expect((await storeDump()).accounts).toHaveLength(1);
  });

  it('keeps the chain whole when many write at once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, i) => add(String(i))));
    const entries = await (await connection()).getAll('audit');
    expect(entries).toHaveLength(25);
    expect(await verifyChain(entries, sha256Hex)).toMatchObject({ ok: true });
  });

  it('plans again when another worker was faster between reading and writing', async () => {
    let plans = 0;
    const outcome = await mutate({ ...mutation, commandId: freshId() }, async (db) => {
      plans += 1;
      if (plans === 1) {
        const entry = { seq: 1, at: 1, actor: 'page', action: 'other', subject: '', detail: null } as const;
        await db.add('audit', { ...entry, prevHash: '', hash: 'f'.repeat(64) });
      }
      return {
        subject: 'x',
        detail: null,
        value: plans,
        write: (tx) => tx.objectStore('accounts').put(account('1')),
      };
    });
    expect(outcome?.value).toBe(2);
    expect((await storeDump()).audit).toMatchObject([{ seq: 1 }, { seq: 2, prevHash: 'f'.repeat(64) }]);
  });

  it('writes nothing when the plan finds nothing to do', async () => {
    expect(await mutate(mutation, async () => undefined)).toBeUndefined();
    expect((await storeDump()).audit).toEqual([]);
  });

  it('tells listeners after the commit, and a failing listener harms nobody', async () => {
    const heard: Committed[] = [];
    onCommitted((change) => {
      heard.push(change);
      throw new Error('listener');
    });
    await add('1');
    expect(heard).toMatchObject([{ rev: 1, policyRev: 1, stores: ['accounts', 'audit'] }]);
  });

  it('does not give the policy a new revision for what no verdict depends on', async () => {
    await add('1');
    await mutate({ ...mutation, stores: ['health'] }, async () => ({
      subject: 'health',
      detail: null,
      value: null,
      write: (tx) => tx.objectStore('health').clear(),
    }));
    const db = await connection();
    expect([await db.get('meta', 'rev'), await db.get('meta', 'policyRev')]).toEqual([2, 1]);
  });

  it('runs in the background only', async () => {
    enterContext('page');
    expect(() => mutate(mutation, async () => undefined)).toThrow(/only in background/);
    await expect(operate(['health'], async () => undefined)).rejects.toThrow(/only in background/);
  });
});
