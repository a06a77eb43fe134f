import { beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting } from '@/utils/model/approval-view';
import type { DraftContent } from '@/utils/model/draft';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, content, create, freshDraft, importCompany, UID } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const TEXT = '冬至暖饮季来啦';
/** When the page says a post was made: the same at every look. */
let today = 0;
let serial = 5_000_000_000_000_000;
const freshMid = () => String(++serial);

const sent = (mid: string | undefined, over: Partial<DraftContent> = {}, draftId?: string) =>
  fromContent('posts.sent', {
    commandId: freshId(),
    uid: UID,
    mid,
    mblogid: mid === undefined ? undefined : 'Qabc123',
    draftId,
    content: content(over),
    at: Date.now(),
  });
const sighting = (mid: string, over: Partial<PostSighting> = {}): PostSighting => ({
  uid: UID,
  mid,
  mblogid: 'Qabc123',
  text: `${TEXT}\u200b`,
  createdAt: today,
  editCount: 0,
  visibility: 0,
  ...over,
});
const observe = (...sightings: PostSighting[]) => fromContent('posts.observe', { sightings });
const draftNow = (draftId: string) => fromPage('drafts.get', { draftId });

describe('a sent post', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    today = Date.now();
  });

  it('makes its draft published, is verified when it is seen, and stays so', async () => {
    const draftId = await approvedDraft();
    const mid = freshMid();
    expect(await sent(mid, {}, draftId)).toEqual({ stored: true });
    expect(await draftNow(draftId)).toMatchObject({
      phase: 'published',
      publication: { postId: mid, mblogid: 'Qabc123', outcomes: ['as-approved'] },
    });
    await killWorker();
    const [badge] = await observe(sighting(mid));
    expect(badge).toMatchObject({ uid: UID, mblogid: 'Qabc123', state: 'approved', draftId, by: ['周岚'] });
    expect((await draftNow(draftId))?.phase).toBe('reconciled');
    const before = await storeDump();
    expect(await observe(sighting(mid))).toEqual([badge]);
    expect(await observe(sighting(mid, { text: undefined }))).toEqual([badge]);
    expect(await storeDump()).toEqual(before);
  });

  it('is reported twice and counted once', async () => {
    const draftId = await approvedDraft();
    const report = {
      commandId: freshId(),
      uid: UID,
      mid: freshMid(),
      draftId,
      content: content(),
      at: Date.now(),
    };
    await fromContent('posts.sent', report);
    const before = await storeDump();
    await killWorker();
    await fromContent('posts.sent', report);
    expect(await storeDump()).toEqual(before);
  });

  it('finds its draft by what was approved when the box lost the link', async () => {
    const draftId = await approvedDraft();
    await sent(freshMid());
    expect((await draftNow(draftId))?.phase).toBe('published');
  });

  it('that differs from what was approved deviates, with the approved words', async () => {
    const draftId = await approvedDraft();
    const mid = freshMid();
    await sent(mid, { text: `${TEXT}！` }, draftId);
    const [badge] = await observe(sighting(mid, { text: `${TEXT}！` }));
    expect(badge).toMatchObject({ state: 'deviates', approvedText: TEXT });
    expect((await draftNow(draftId))?.phase).toBe('deviates');
  });

  it('edited on the site afterwards shows as edited; deleted, as deleted; hidden, as hidden', async () => {
    const states: (string | undefined)[] = [];
    for (const later of [{ editCount: 1, text: '改了' }, { isDeleted: true }, { visibility: 1 }]) {
      const mid = freshMid();
      await sent(mid, {}, await approvedDraft());
      await observe(sighting(mid));
      states.push((await observe(sighting(mid, later)))[0]?.state);
      // an older copy in the page's list changes nothing back
      if (later.editCount) expect((await observe(sighting(mid)))[0]?.state).toBe('edited');
    }
    expect(states).toEqual(['edited', 'deleted', 'visibility']);
  });

  it('edited with an approval of its own is approved', async () => {
    const mid = freshMid();
    await sent(mid, {}, await approvedDraft());
    await observe(sighting(mid));
    const edit = { kind: 'edit', text: '改过的稿', originalMid: mid } as const;
    const draftId = await approvedDraft(edit);
    await sent(mid, edit, draftId);
    const [badge] = await observe(sighting(mid, { text: '改过的稿', editCount: 1 }));
    expect(badge).toMatchObject({ state: 'approved', draftId });
    expect((await observe(sighting(mid, { text: '又改', editCount: 2 })))[0]?.state).toBe('edited');
  });

  it('without a draft is remembered as not approved, only where an approval is required', async () => {
    const mid = freshMid();
    await sent(mid);
    expect((await observe(sighting(mid)))[0]).toMatchObject({ state: 'unapproved' });
    expect(await sent(freshMid(), { kind: 'comment' })).toEqual({ stored: false });
    expect(
      await fromContent('posts.sent', {
        commandId: freshId(),
        uid: '999',
        mid: '1',
        content: content({ accountUid: '999' }),
        at: 1,
      }),
    ).toEqual({ stored: false });
    expect((await storeDump()).posts).toHaveLength(1);
  });

  it('sent under an approval that was for one post only is not approved the second time', async () => {
    const draftId = await approvedDraft();
    await sent(freshMid(), {}, draftId);
    const second = freshMid();
    await sent(second, {}, draftId);
    expect((await observe(sighting(second)))[0]?.state).toBe('unapproved');
    expect((await draftNow(draftId))?.publication?.postId).not.toBe(second);
  });

  it('seen before its report came in is put right by the report', async () => {
    const draftId = await approvedDraft();
    const mid = freshMid();
    expect((await observe(sighting(mid)))[0]).toMatchObject({ state: 'approved', draftId });
    await sent(mid, {}, draftId);
    expect((await storeDump()).posts).toMatchObject([{ mid, draftId, sentBy: 'lin' }]);
    expect((await draftNow(draftId))?.publication?.postId).toBe(mid);
  });

  it('that is timed is handed over and followed until it appears', async () => {
    const scheduleAt = Date.now() + 3_600_000;
    const draftId = await approvedDraft({ kind: 'schedule', scheduleAt });
    expect(await sent(undefined, { kind: 'schedule', scheduleAt }, draftId)).toEqual({ stored: true });
    expect((await draftNow(draftId))?.phase).toBe('queued');
    const mid = freshMid();
    const [badge] = await observe(sighting(mid, { createdAt: scheduleAt + 1_000 }));
    expect(badge).toMatchObject({ state: 'approved', draftId });
    expect(await draftNow(draftId)).toMatchObject({ phase: 'reconciled', publication: { postId: mid } });
  });

  it('that comes an hour before its time is early, and says by how much', async () => {
    const scheduleAt = today + 3_600_000;
    await approvedDraft({ kind: 'schedule', scheduleAt });
    const [badge] = await observe(sighting(freshMid()));
    expect(badge).toMatchObject({ state: 'early', minutes: 60 });
  });

  it('keeps an address that the site made short', async () => {
    const draftId = await approvedDraft({ text: '看这里 https://example.com/a?b=1 吧' });
    const [badge] = await observe(sighting(freshMid(), { text: '看这里 http://t.cn/A6abcdef 吧' }));
    expect(badge).toMatchObject({ state: 'approved', draftId });
  });

  it('under a broken glass stays an emergency until somebody else signs', async () => {
    const draftId = freshDraft();
    await be('chen');
    await create(draftId);
    const seen = (await draftNow(draftId))?.versions[0]?.fingerprint ?? '';
    const command = { commandId: freshId(), type: 'break-glass', reason: '停业通知马上要发', seen } as const;
    await fromContent('drafts.write', { draftId, command });
    const mid = freshMid();
    await sent(mid, {}, draftId);
    expect((await observe(sighting(mid)))[0]).toMatchObject({ state: 'emergency', by: ['陈默'] });
    const sign = () =>
      fromPage('drafts.decide', { draftId, command: { commandId: freshId(), type: 'countersign' } });
    expect(await sign()).toMatchObject({ ok: false, refusal: 'own-draft' });
    await be('zhou');
    expect(await sign()).toMatchObject({ ok: true });
    expect((await observe(sighting(mid)))[0]?.state).toBe('approved');
  });
});

describe('a post nobody reported', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    today = Date.now();
  });

  it('from before the workspace has no badge and is not kept; from after it is not approved', async () => {
    const { since } = (await fromPage('workspace.read')).workspace;
    expect(await observe(sighting(freshMid(), { createdAt: since - 1 }))).toEqual([]);
    expect(await observe(sighting(freshMid(), { createdAt: undefined }))).toEqual([]);
    expect((await storeDump()).posts).toEqual([]);
    expect(await observe(sighting(freshMid(), { createdAt: since + 1 }))).toMatchObject([
      { state: 'unapproved' },
    ]);
  });

  it('that is only seen makes no page read approvals again', async () => {
    const { rev } = await fromContent('approval.snapshot');
    await observe(sighting(freshMid()));
    expect((await storeDump()).posts).toHaveLength(1);
    expect((await fromContent('approval.snapshot')).rev).toBe(rev);
  });

  it('of other accounts, or while nobody works here, is nothing to us', async () => {
    expect(await observe(sighting(freshMid(), { uid: '42' }))).toEqual([]);
    await freshWorker();
    expect(await observe(sighting(freshMid()))).toEqual([]);
    expect((await storeDump()).audit).toEqual([]);
  });

  it('has no badge for people without the right, and is followed all the same', async () => {
    const draftId = await approvedDraft();
    await be('guest');
    expect(await observe(sighting(freshMid()))).toEqual([]);
    expect((await draftNow(draftId))?.phase).toBe('reconciled');
  });

  it('with pictures is still to be checked: the page shows words, not what was added', async () => {
    await approvedDraft({ media: [{ digest: 'b'.repeat(64), type: 'image/png' }] });
    const mid = freshMid();
    await observe(sighting(mid));
    expect((await observe(sighting(mid)))[0]?.state).toBe('checking');
  });

  it('with the same words as another belongs to one draft, and that to the other', async () => {
    await be('lin');
    const first = await approvedDraft();
    const second = await approvedDraft();
    const [a, b] = [freshMid(), freshMid()];
    const badges = await observe(sighting(a, { mblogid: 'Qaaaaa1' }), sighting(b, { mblogid: 'Qbbbbb2' }));
    expect(new Set(badges.map((badge) => badge.draftId))).toEqual(new Set([first, second]));
  });

  it('whose draft cannot be read is unknown, not unapproved', async () => {
    const draftId = await approvedDraft();
    const mid = freshMid();
    await sent(mid, {}, draftId);
    await (await connection()).put('drafts', { id: draftId, accountUid: UID } as never);
    expect((await observe(sighting(mid)))[0]?.state).toBe('unknown');
  });
});
