import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { foldDraft } from '@/utils/domain/approval/evolve';
import { verifyChain } from '@/utils/domain/audit/verify';
import { connection } from '@/utils/store/connection';
import { readDraft, readDraftEvents, readUrgentDrafts } from '@/utils/store/repos/drafts';
import {
  approvedDraft,
  be,
  companyFile,
  content,
  create,
  decideAs,
  freshDraft,
  importCompany,
  meta,
  submit,
  UID,
} from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

describe('drafts', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });

  it('go from the box to approved, each step with its event and its entry in the record', async () => {
    const draftId = await approvedDraft();
    const draft = await fromPage('drafts.get', { draftId });
    expect(draft).toMatchObject({ phase: 'approved', author: 'lin', approval: { by: ['zhou'], version: 1 } });
    const db = await connection();
    const events = await readDraftEvents(db, draftId);
    expect(events.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, 'created'],
      [2, 'submitted'],
      [3, 'decided'],
    ]);
    expect(foldDraft(events.map(({ event }) => event))).toEqual(await readDraft(db, draftId));
    const audit = await db.getAll('audit');
    expect(audit.filter((entry) => entry.subject === `draft:${draftId}`)).toMatchObject([
      {
        action: 'drafts.create',
        actor: 'content',
        detail: { by: 'lin', account: UID, from: null, to: 'draft' },
      },
      { action: 'drafts.submit', detail: { from: 'draft', to: 'in-review' } },
      { action: 'drafts.decide', actor: 'page', detail: { by: 'zhou', verdict: 'approve', to: 'approved' } },
    ]);
    expect(JSON.stringify(audit)).not.toContain('冬至暖饮季');
    expect(await verifyChain(audit, sha256Hex)).toMatchObject({ ok: true });
  });

  it('are read by urgency: what is due first comes first, what has no limit last', async () => {
    const [late, none, soon] = [freshDraft(), freshDraft(), freshDraft()];
    const times = new Map<string, number | undefined>([
      [late, 8_000_000_000_000],
      [none, undefined],
      [soon, 5],
    ]);
    for (const [draftId, intendedAt] of times) {
      const command = { commandId: freshId(), draftId, content: content(), meta: { ...meta, intendedAt } };
      await fromContent('drafts.write', { draftId, command: { ...command, type: 'create' } });
      await submit(draftId);
    }
    const db = await connection();
    const ids = (await readUrgentDrafts(db, 10)).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(soon);
    expect((await readUrgentDrafts(db, 1)).map(({ id }) => id)).toEqual([soon]);
  });

  it('keep all of it when the worker dies between any two steps', async () => {
    const draftId = freshDraft();
    await create(draftId);
    await killWorker();
    await submit(draftId);
    await killWorker();
    await decideAs('zhou', draftId);
    await killWorker();
    expect((await fromPage('drafts.get', { draftId }))?.phase).toBe('approved');
  });

  it('answer a repeated command as before and change nothing', async () => {
    const draftId = freshDraft();
    const commandId = freshId();
    const first = await create(draftId, {}, commandId);
    await killWorker();
    const before = await storeDump();
    const again = await create(draftId, { text: '另一个' }, commandId);
    expect(again).toMatchObject({ ok: true, repeated: true, draft: first.draft });
    expect(await storeDump()).toEqual(before);
  });

  it('answer a repeat as done when its trace in `commands` has been tidied away', async () => {
    const draftId = freshDraft();
    const commandId = freshId();
    await create(draftId);
    await submit(draftId, commandId);
    await (await connection()).clear('commands');
    expect(await submit(draftId, commandId)).toMatchObject({ ok: true, repeated: true, draft: { rev: 2 } });
  });

  it('are decided once when two tabs decide at the same time', async () => {
    const draftId = freshDraft();
    await create(draftId);
    await submit(draftId);
    await be('zhou');
    const seen = (await fromPage('drafts.get', { draftId }))?.versions[0]?.fingerprint ?? '';
    const decide = (verdict: 'approve' | 'reject') =>
      fromPage('drafts.decide', {
        draftId,
        command: { commandId: freshId(), type: 'decide', verdict, lane: 'review', note: '不行', seen },
      });
    const answers = await Promise.all([decide('approve'), decide('reject')]);
    expect(answers).toMatchObject([
      { ok: true, draft: { phase: 'approved' } },
      { ok: false, refusal: 'wrong-phase', draft: { phase: 'approved' } },
    ]);
    expect((await fromPage('drafts.get', { draftId }))?.rounds[0]?.decisions).toHaveLength(1);
  });

  it('refuse with the state as it is, and write nothing', async () => {
    const draftId = freshDraft();
    await create(draftId);
    const before = await storeDump();
    await expect(create(draftId)).resolves.toMatchObject({
      ok: false,
      refusal: 'already-exists',
      draft: { rev: 1 },
    });
    await expect(submit(freshDraft())).resolves.toEqual({ ok: false, refusal: 'unknown-draft' });
    expect(await storeDump()).toEqual(before);
  });

  it('are not written by nobody, by staff, or by a person who has left', async () => {
    const draftId = freshDraft();
    await be(null);
    await expect(create(draftId)).resolves.toMatchObject({ ok: false, refusal: 'no-permission' });
    await be('guest');
    await expect(create(draftId)).resolves.toMatchObject({ ok: false, refusal: 'no-permission' });
    await be('lin');
    const people = companyFile.people.map((one) => ({ ...one, active: one.id !== 'lin' }));
    await be('chen');
    await importCompany({ people, me: undefined });
    await expect(be('lin')).rejects.toMatchObject({ code: 'missing' });
    await expect(submit(draftId)).resolves.toMatchObject({ ok: false });
  });

  it('are not approved by their author, whoever else may review', async () => {
    const draftId = freshDraft();
    await be('wu');
    await create(draftId);
    await be('lin');
    await submit(draftId);
    expect(await decideAs('wu', draftId)).toMatchObject({ ok: false, refusal: 'own-draft' });
    expect(await decideAs('zhou', draftId)).toMatchObject({ ok: true });
  });

  it('are decided on extension pages only', async () => {
    const draftId = freshDraft();
    await create(draftId);
    const command = { commandId: freshId(), type: 'archive' } as const;
    await expect(fromContent('drafts.decide', { draftId, command })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('give private comments to pages only', async () => {
    const draftId = await approvedDraft();
    await be('zhou');
    const comment = (text: string, isPrivate: boolean) =>
      fromPage('drafts.decide', {
        draftId,
        command: { commandId: freshId(), type: 'comment', comment: { text, isPrivate } },
      });
    await comment('标题再想想', false);
    await comment('这次算了', true);
    await be('lin');
    expect((await fromPage('drafts.get', { draftId }))?.comments).toHaveLength(2);
    expect((await fromContent('drafts.get', { draftId }))?.comments.map((c) => c.text)).toEqual([
      '标题再想想',
    ]);
    expect(JSON.stringify(await fromContent('approval.snapshot'))).not.toContain('这次算了');
    await be('guest');
    expect(await fromContent('drafts.get', { draftId })).toBeUndefined();
  });

  it('keep previews apart and give them back whole', async () => {
    const draftId = freshDraft();
    const picture = {
      digest: 'a'.repeat(64),
      type: 'image/png',
      preview: 'data:image/png;base64,AAAA',
    };
    await create(draftId, { media: [picture] });
    const dump = await storeDump();
    expect(JSON.stringify([dump.drafts, dump.draftEvents])).not.toContain('base64');
    expect(dump.previews).toMatchObject([{ digest: picture.digest, preview: picture.preview }]);
    expect((await fromContent('drafts.get', { draftId }))?.versions[0]?.content.media).toEqual([picture]);
    expect((await fromContent('approval.snapshot')).drafts[0]?.versions[0]?.content.media).toEqual([
      { digest: picture.digest, type: 'image/png' },
    ]);
  });

  it('that cannot be read are said to be so, and nothing is written over them', async () => {
    const draftId = freshDraft();
    await create(draftId);
    const db = await connection();
    await db.put('drafts', { id: draftId, phase: 'approved', accountUid: UID } as never);
    await expect(submit(draftId)).rejects.toMatchObject({ code: 'corrupt', field: `draft:${draftId}` });
    expect((await fromContent('approval.snapshot')).drafts).toEqual([]);
  });

  it('say that there is no room left, and lose nothing', async () => {
    const draftId = freshDraft();
    await create(draftId);
    const before = await storeDump();
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function full(this: IDBObjectStore, ...args: Parameters<typeof add>) {
      if (this.name === 'draftEvents') throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, args);
    };
    await expect(submit(draftId)).rejects.toMatchObject({ code: 'full' });
    IDBObjectStore.prototype.add = add;
    expect(await storeDump()).toEqual(before);
    expect(await submit(draftId)).toMatchObject({ ok: true });
  });

  it('follow an edit into void, and the snapshot carries the approved version beside the last', async () => {
    const draftId = await approvedDraft();
    const edit = {
      commandId: freshId(),
      type: 'edit',
      content: content({ text: '改了一个字' }),
      meta,
    } as const;
    expect(await fromContent('drafts.write', { draftId, command: edit })).toMatchObject({
      ok: true,
      draft: { phase: 'void' },
    });
    const [brief] = (await fromContent('approval.snapshot')).drafts;
    expect(brief?.versions.map((v) => v.n)).toEqual([1, 2]);
  });
});
