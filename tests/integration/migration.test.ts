import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { EMPTY_HEAD, sealEntry } from '@/utils/domain/audit/entry';
import { verifyChain } from '@/utils/domain/audit/verify';
import { connection } from '@/utils/store/connection';
import { migrations } from '@/utils/store/migrations';
import { openStore, STORES, versionOf } from '@/utils/store/open';
import { DB_NAME, type Schema } from '@/utils/store/schema';
import { approvedDraft, importCompany, UID } from '../support/company';
import { freshWorker, fromContent, fromPage } from '../support/worker';

const account = {
  uid: UID,
  name: '云杉茶饮',
  kind: 'official',
  mode: 'enforce',
  industry: 'food',
  registeredAt: 1_700_000_000_000,
  rev: 3,
} as const;

/** A database as version 1 left it: an account, a record of sends, an audit chain, revisions. */
async function leaveVersionOne(): Promise<void> {
  const entry = await sealEntry(
    EMPTY_HEAD,
    { at: 1, actor: 'page', action: 'accounts.save', subject: `account:${UID}`, detail: null },
    sha256Hex,
  );
  (await openStore(migrations.slice(0, 1))).close();
  const db = await openDB<Schema>(DB_NAME, 1);
  await db.put('accounts', account);
  await db.put('audit', entry);
  await db.put('meta', 1, 'rev');
  await db.put('meta', 1, 'policyRev');
  db.close();
}

describe('a database of version 1', () => {
  beforeEach(async () => {
    await freshWorker();
    await leaveVersionOne();
  });

  it('keeps everything, and has the new stores', async () => {
    const db = await connection();
    expect(db.version).toBe(versionOf(migrations));
    expect([...db.objectStoreNames].sort()).toEqual([...STORES].sort());
    expect((await fromContent('policy.snapshot')).accounts).toEqual([account]);
    expect(await fromContent('approval.snapshot')).toMatchObject({ rev: 0, required: {}, drafts: [] });
  });

  it('goes on from there: one chain, revisions that rise, approvals at work', async () => {
    await importCompany();
    const draftId = await approvedDraft();
    expect((await fromPage('drafts.get', { draftId }))?.phase).toBe('approved');
    expect((await fromContent('policy.snapshot')).accounts).toMatchObject([
      { uid: UID, registeredAt: account.registeredAt, rev: 4 },
    ]);
    const entries = await (await connection()).getAll('audit');
    expect(entries[0]).toMatchObject({ seq: 1, action: 'accounts.save' });
    expect(await verifyChain(entries, sha256Hex)).toMatchObject({ ok: true });
  });
});
