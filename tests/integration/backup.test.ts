import { beforeEach, describe, expect, it } from 'vitest';
import { dailyBackup } from '@/entrypoints/background/jobs/daily-backup';
import { expiry } from '@/entrypoints/background/jobs/expiry';
import { integrity } from '@/entrypoints/background/jobs/integrity';
import { DAY_MS } from '@/utils/core/day';
import { sha256Hex } from '@/utils/core/sha256';
import { verifyChain } from '@/utils/domain/audit/verify';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, companyFile, create, freshDraft, importCompany, UID } from '../support/company';
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
      same: { people: 6, company: 1, accounts: 0, drafts: 0 },
      leftOut: 0,
      hasWords: true,
      record: { is: 'here' },
      strangers: { withPeople: 0, without: 0 },
    });
    expect(preview.changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['accounts', 'new'],
      ['drafts', 'new'],
      ['freezes', 'new'],
    ]);
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
    ['{', 'line:1'],
    ['{"format":"weiheng-workspace","version":1}', 'format'],
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

  it('puts back what is chosen and leaves the rest; the undo brings back what was there, also its words', async () => {
    const terms = [{ id: 't1', text: '全网最低', category: 'absolute-claim', severity: 'block' }] as const;
    await fromPage('lexicon.edit', { commandId: freshId(), put: terms, remove: [] });
    const text = await backup();
    await fromPage('lexicon.edit', {
      commandId: freshId(),
      put: [{ ...terms[0], id: 't2' }],
      remove: ['t1'],
    });
    const db = await connection();
    await db.clear('drafts');
    const before = await storeDump();
    const { before: id } = await fromPage('backup.restore', { commandId: freshId(), text, parts: ['words'] });
    const idsNow = async () => {
      const { rev } = await fromContent('lexicon.state');
      return (await fromContent('lexicon.words', { rev, chunk: 0 })).terms.map((one) => one.id);
    };
    expect(await idsNow()).toEqual(['t1']);
    expect((await storeDump()).drafts).toEqual([]);
    await fromPage('backup.undo', { commandId: freshId(), before: id, parts: ['words'] });
    expect(await idsNow()).toEqual(['t2']);
    for (const store of STATE) expect((await storeDump())[store]).toEqual(before[store]);
    expect((await db.getAll('audit')).at(-1)).toMatchObject({ action: 'backup.undo' });
  });

  it('keeps what is only here when it is asked to, and a draft gets the log of the file', async () => {
    const text = await backup();
    const [draft] = JSON.parse(text).drafts;
    await be('lin');
    await create('draft-later');
    await fromPage('drafts.write', {
      draftId: draft.id,
      command: {
        commandId: freshId(),
        type: 'edit',
        content: { ...draft.versions[0].content, text: '改了' },
      },
    });
    await be('chen');
    const preview = await fromPage('backup.preview', { text });
    const drafts = preview.changes.filter(({ kind }) => kind === 'drafts');
    expect(drafts.map(({ id, change }) => [id, change])).toEqual([
      [draft.id, 'changed'],
      ['draft-later', 'missing'],
    ]);
    await fromPage('backup.restore', { commandId: freshId(), text, extras: 'keep' });
    const db = await connection();
    expect((await db.getAllKeys('drafts')).toSorted()).toEqual([draft.id, 'draft-later'].toSorted());
    const log = (await db.getAll('draftEvents')).filter((one) => one.draftId === draft.id);
    expect(log.map((one) => one.seq)).toEqual([1, 2, 3]);
    expect((await fromPage('drafts.get', { draftId: draft.id }))?.phase).toBe(draft.phase);
  });

  it('never lifts a freeze, and its undo takes away none that came later', async () => {
    const text = await backup();
    const older = JSON.parse(text);
    older.freezes = [{ ...older.freezes[0], id: 'of-the-file', at: 5 }];
    const { before } = await restore(JSON.stringify(older));
    const ids = async () => (await fromContent('approval.snapshot')).freezes.map((one) => one.id);
    expect(await ids()).toHaveLength(2);
    const later = await fromPage('freeze.raise', { commandId: freshId(), accounts: 'all', reason: '后来' });
    await fromPage('backup.undo', { commandId: freshId(), before, parts: ['freezes'] });
    expect(await ids()).toHaveLength(2);
    expect(await ids()).toContain(later.freeze.id);
    expect(await ids()).not.toContain('of-the-file');
  });

  it('of another machine says so, and its people may be left out', async () => {
    const text = await backup();
    await freshWorker();
    await importCompany({
      ...companyFile,
      accounts: [],
      departments: [],
      people: companyFile.people.filter((one) => one.id !== 'lin'),
      me: 'chen',
    });
    const preview = await fromPage('backup.preview', { text });
    expect(preview.record.is).toBe('elsewhere');
    expect(preview.strangers).toEqual({ withPeople: 0, without: 1 });
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
