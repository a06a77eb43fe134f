import { beforeEach, describe, expect, it } from 'vitest';
import { dailyBackup } from '@/entrypoints/background/jobs/daily-backup';
import { expiry } from '@/entrypoints/background/jobs/expiry';
import { integrity } from '@/entrypoints/background/jobs/integrity';
import { DAY_MS } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';
import { verifyChain } from '@/utils/domain/audit/verify';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, create, freshDraft, importCompany, UID } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const picture = { digest: 'a'.repeat(64), type: 'image/png', preview: 'data:image/png;base64,AAAA' };
const backup = async () => {
  const { id } = await fromPage('backup.make', { commandId: freshId() });
  return (await fromPage('backup.read', { id })).text;
};
const restore = (text: string) => fromPage('backup.restore', { commandId: freshId(), text });
const STATE = ['workspace', 'accounts', 'drafts', 'draftEvents', 'posts', 'freezes', 'previews'] as const;

describe('a backup', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    await approvedDraft({ media: [picture] });
    await be('chen');
    await fromPage('freeze.raise', { commandId: freshId(), accounts: [UID], reason: '舆情' });
  });

  it('puts everything back after a bulk delete, and keeps what was there before', async () => {
    const text = await backup();
    const before = await storeDump();
    const db = await connection();
    for (const store of STATE.slice(1)) await db.clear(store);
    const preview = await fromPage('backup.preview', { text });
    expect(preview).toMatchObject({
      counts: { people: 6, accounts: 1, drafts: 1, events: 3, freezes: 1, leftOut: 0 },
      now: { people: 6, accounts: 0, drafts: 0 },
    });
    const { before: kept } = await restore(text);
    const after = await storeDump();
    for (const store of STATE.slice(1)) expect(after[store]).toEqual(before[store]);
    expect(after.workspace).toMatchObject([{ rev: 2, name: '云杉茶饮' }]);
    expect((await fromPage('backup.list')).map(({ id }) => id)).toContain(kept);
    expect((await fromContent('approval.snapshot')).me?.id).toBe('chen');
    const entries = await db.getAll('audit');
    expect(entries.at(-1)).toMatchObject({ action: 'backup.restore', detail: { before: kept } });
    expect(await verifyChain(entries, sha256Hex)).toMatchObject({ ok: true });
  });

  it('moves house: into an empty database', async () => {
    const text = await backup();
    const before = await storeDump();
    await freshWorker();
    await restore(text);
    const after = await storeDump();
    for (const store of STATE.slice(1)) expect(after[store]).toEqual(before[store]);
    await killWorker();
    expect((await fromContent('approval.snapshot')).required[UID]).toContain('post');
  });

  it('carries the words of the company and the policy', async () => {
    const importId = (await fromPage('lexicon.begin')).importId;
    const terms = [{ id: 't1', text: '全网最低', category: 'absolute-claim', severity: 'block' }] as const;
    await fromPage('lexicon.put', { importId, index: 0, terms });
    await fromPage('lexicon.commit', {
      commandId: freshId(),
      importId,
      chunks: 1,
      mode: 'replace',
      source: '表',
    });
    const text = await backup();
    await fromPage('lexicon.clear', { commandId: freshId() });
    await restore(text);
    const state = await fromContent('lexicon.state');
    expect(state.count).toBe(1);
    expect((await fromContent('lexicon.words', { rev: state.rev, chunk: 0 })).terms).toMatchObject([
      { id: 't1' },
    ]);
  });

  it.each([
    ['{', 'file'],
    ['{"format":"weiheng-backup","version":2}', 'version'],
  ])('that does not fit is refused by its field: %s', async (text, field) => {
    const before = await storeDump();
    await expect(restore(text)).rejects.toMatchObject({ code: 'invalid', field });
    expect(await storeDump()).toEqual(before);
  });

  it('with one bad record names it', async () => {
    const file = JSON.parse(await backup());
    file.drafts[0].phase = 'nearly';
    await expect(restore(JSON.stringify(file))).rejects.toMatchObject({ field: 'drafts[0].phase' });
  });

  it('is for those who may', async () => {
    const text = await backup();
    await be('lin');
    await expect(backup()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(restore(text)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is made once a day and seven are kept; those made by hand have a ring of their own', async () => {
    await backup();
    const start = Date.now();
    for (let day = 0; day < 10; day += 1) {
      await dailyBackup.run(start + day * DAY_MS);
      await dailyBackup.run(start + day * DAY_MS + 1);
    }
    const ids = (await fromPage('backup.list')).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('daily-'))).toHaveLength(7);
    expect(ids[0]).toBe(`daily-${start + 9 * DAY_MS}`);
    expect(ids.filter((id) => id.startsWith('made-'))).toHaveLength(1);
  });

  it('is not made while nothing is set up', async () => {
    await freshWorker();
    await dailyBackup.run(Date.now());
    expect((await storeDump()).audit).toEqual([]);
  });
});

describe('the clock', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });

  it('ends an approval, once', async () => {
    const draftId = await approvedDraft();
    await expiry.run(Date.now());
    expect((await fromPage('drafts.get', { draftId }))?.phase).toBe('approved');
    await expiry.run(Date.now() + 25 * 3_600_000);
    const before = await storeDump();
    await expiry.run(Date.now() + 26 * 3_600_000);
    expect(await storeDump()).toEqual(before);
    expect((await fromPage('drafts.get', { draftId }))?.phase).toBe('void');
    expect(before.audit?.at(-1)).toMatchObject({ action: 'drafts.expire', actor: 'system' });
  });
});

describe('records that no longer fit', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });

  it('of a draft are folded anew from its log, the broken one is put aside', async () => {
    const draftId = await approvedDraft();
    const db = await connection();
    const good = await db.get('drafts', draftId);
    await db.put('drafts', { ...good, phase: 'nearly' } as never);
    await integrity.run(5);
    expect(await db.get('drafts', draftId)).toEqual(good);
    const dump = await storeDump();
    expect(dump.quarantine).toMatchObject([
      { id: `drafts/${draftId}`, problem: expect.stringMatching(/^phase/) },
    ]);
    expect(dump.audit?.at(-1)).toMatchObject({ action: 'store.quarantine', detail: { rebuilt: [draftId] } });
  });

  it('of a log, a freeze and a post are put aside; the workspace stays where it is', async () => {
    const draftId = freshDraft();
    await create(draftId);
    const db = await connection();
    await db.put('draftEvents', { draftId, seq: 9, event: 'gone' } as never);
    await db.put('posts', { mid: '1', uid: UID } as never);
    await db.put('workspace', { id: 'workspace', people: 'gone' } as never);
    await integrity.run(5);
    await integrity.run(6);
    const dump = await storeDump();
    expect(dump.quarantine?.map((row) => (row as { id: string }).id)).toEqual([
      `draftEvents/${draftId},9`,
      'posts/1',
      'workspace/workspace',
    ]);
    expect([dump.draftEvents?.length, dump.posts?.length, dump.workspace?.length]).toEqual([1, 0, 1]);
    await expect(fromContent('approval.snapshot')).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('of the workspace can be replaced by a backup', async () => {
    await be('chen');
    const text = await backup();
    await (await connection()).put('workspace', { id: 'workspace', people: 'gone' } as never);
    await restore(text);
    expect((await fromPage('workspace.read')).workspace.people).toHaveLength(6);
  });
});
