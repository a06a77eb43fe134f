import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { foldDraft } from '@/utils/domain/approval/evolve';
import { verifyChain } from '@/utils/domain/audit/verify';
import type { PostSighting } from '@/utils/model/approval-view';
import { connection } from '@/utils/store/connection';
import { readDraft, readDraftEvents } from '@/utils/store/repos/drafts';
import { approvedDraft, be, content, decideAs, freshDraft, importCompany, UID } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const MID = '5000000000000077';
const TEXT = '冬至暖饮季来啦';
const EDITED = `${TEXT}，第二杯半价`;
let today = 0;

const sighting = (over: Partial<PostSighting> = {}): PostSighting => ({
  uid: UID,
  mid: MID,
  mblogid: 'Qabc123',
  text: TEXT,
  createdAt: today,
  editCount: 0,
  visibility: 0,
  ...over,
});
const observe = (over: Partial<PostSighting> = {}) =>
  fromContent('posts.observe', { sightings: [sighting(over)] });
const recheck = (draftId: string, commandId = freshId(), reason = '和批准的不一样') =>
  fromPage('posts.recheck', { commandId, draftId, mid: MID, reason });

/** A post that was approved and edited afterwards. */
async function editedPost(): Promise<string> {
  const draftId = await approvedDraft();
  await fromContent('posts.sent', {
    commandId: freshId(),
    uid: UID,
    mid: MID,
    mblogid: 'Qabc123',
    draftId,
    content: content(),
    at: Date.now(),
  });
  await observe({ text: EDITED, editCount: 1 });
  return draftId;
}

describe('a post that was edited', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    today = Date.now();
  });

  it('offers a 复审, is reviewed, and its badge says what came of it', async () => {
    const originalId = await editedPost();
    expect(await observe({ text: EDITED, editCount: 1 })).toMatchObject([
      { state: 'edited', draftId: originalId, recheck: { isPossible: true } },
    ]);
    const draftId = freshDraft();
    await be('chen');
    const answer = await recheck(draftId);
    expect(answer).toMatchObject({ ok: true, draft: { phase: 'in-review', recheck: { originalId } } });
    expect((await observe({ text: EDITED, editCount: 1 }))[0]?.recheck).toEqual({
      isPossible: false,
      draftId,
    });
    expect(await recheck(freshDraft())).toEqual({ ok: false, refusal: 'already-in-review' });

    expect(await decideAs('zhou', draftId)).toMatchObject({ ok: true, draft: { phase: 'reconciled' } });
    const [badge] = await observe({ text: EDITED, editCount: 1 });
    expect(badge).toMatchObject({ state: 'edited', recheck: { isPossible: false, draftId } });
    // edited once more: what was agreed with is not what stands there
    expect((await observe({ text: `${EDITED}！`, editCount: 2 }))[0]?.recheck).toEqual({
      isPossible: true,
      draftId,
    });
    const entries = await (await connection()).getAll('audit');
    expect(entries.find(({ action }) => action === 'drafts.recheck')).toMatchObject({
      subject: `draft:${draftId}`,
      detail: { by: 'chen', post: MID, state: 'edited', reason: '和批准的不一样', to: 'in-review' },
    });
    expect(await verifyChain(entries, sha256Hex)).toMatchObject({ ok: true });
    expect(JSON.stringify(entries)).not.toContain(TEXT);
  });

  it('keeps the 复审 once when the worker dies, whole in log and state', async () => {
    await editedPost();
    await be('chen');
    const [draftId, commandId] = [freshDraft(), freshId()];
    await recheck(draftId, commandId);
    await killWorker();
    const before = await storeDump();
    expect(await recheck(draftId, commandId)).toMatchObject({ ok: true, repeated: true });
    await (await connection()).clear('commands');
    expect(await recheck(draftId, commandId)).toMatchObject({ ok: true });
    expect({ ...(await storeDump()), commands: [] }).toEqual({ ...before, commands: [] });
    const db = await connection();
    const events = await readDraftEvents(db, draftId);
    expect(events.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, 'created'],
      [2, 'submitted'],
    ]);
    expect(foldDraft(events.map(({ event }) => event))).toEqual(await readDraft(db, draftId));
  });

  it('never makes the same words fit to be sent', async () => {
    await editedPost();
    await be('chen');
    const draftId = freshDraft();
    await recheck(draftId);
    await decideAs('zhou', draftId);
    await be('lin');
    expect((await fromContent('approval.snapshot')).drafts).toEqual([]);
    const mid = '5000000000000078';
    const report = { commandId: freshId(), uid: UID, mid, mblogid: 'Qabc124', at: Date.now() };
    await fromContent('posts.sent', { ...report, draftId, content: content({ text: EDITED }) });
    const seen = sighting({ mid, mblogid: 'Qabc124', text: EDITED });
    expect((await fromContent('posts.observe', { sightings: [seen] }))[0]?.state).toBe('unapproved');
  });

  it('is refused to those without the right, and where there is nothing to look at', async () => {
    expect(await recheck(freshDraft())).toEqual({ ok: false, refusal: 'unknown-post' });
    await editedPost();
    await be('guest');
    expect(await recheck(freshDraft())).toEqual({ ok: false, refusal: 'no-permission' });
    await be(null);
    expect(await recheck(freshDraft())).toEqual({ ok: false, refusal: 'no-permission' });
    await be('chen');
    await expect(
      fromContent('posts.recheck', {
        commandId: freshId(),
        draftId: freshDraft(),
        mid: MID,
        reason: '看看它',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await recheck(freshDraft(), freshId(), '嗯')).toEqual({ ok: false, refusal: 'reason-missing' });
  });
});

describe('a post nobody drafted', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    today = Date.now();
  });

  it('is looked at by the same flow, and who saw which words is in the record', async () => {
    expect(await observe({ text: '临时加一条' })).toMatchObject([
      { state: 'unapproved', recheck: { isPossible: true } },
    ]);
    const entries = await (await connection()).getAll('audit');
    expect(entries.at(-1)).toMatchObject({
      action: 'posts.observe',
      detail: { by: 'lin', posts: [{ mid: MID, text: await sha256Hex('临时加一条') }] },
    });
    expect((await storeDump()).posts).toMatchObject([{ mid: MID, seenBy: 'lin' }]);
    const draftId = freshDraft();
    expect(await recheck(draftId)).toMatchObject({
      ok: true,
      draft: { versions: [{ content: { media: [] } }] },
    });
    expect(await decideAs('zhou', draftId, 'changes')).toMatchObject({
      ok: true,
      draft: { phase: 'changes' },
    });
    expect((await observe({ text: '临时加一条' }))[0]).toMatchObject({
      state: 'unapproved',
      recheck: { isPossible: true, draftId },
    });
  });
});
