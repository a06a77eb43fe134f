import { beforeEach, describe, expect, it } from 'vitest';
import { watchApproval, watchPolicy } from '@/utils/live/feed';
import { publishChange } from '@/utils/live/publish';
import { onCommitted } from '@/utils/store/committed';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, companyFile, create, freshDraft, importCompany, UID } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

onCommitted(publishChange);

describe('a workspace', () => {
  beforeEach(freshWorker);

  it('is empty at first: nothing needs an approval and nobody is anybody', async () => {
    await fromContent('accounts.register', { commandId: freshId(), uid: UID, name: '云杉茶饮' });
    expect(await fromContent('approval.snapshot')).toMatchObject({
      required: {},
      people: [],
      drafts: [],
      freezes: [],
    });
    expect(await fromPage('workspace.read')).toMatchObject({ workspace: { rev: 0, people: [] } });
  });

  it('comes out of a file in one step, with its entry in the record', async () => {
    const answer = await importCompany();
    expect(answer).toMatchObject({ people: 6, accounts: 1, flows: 1 });
    const { workspace, me } = await fromPage('workspace.read');
    expect([workspace.rev, workspace.name, me]).toEqual([1, '云杉茶饮', 'lin']);
    expect(workspace.since).toBeGreaterThan(0);
    const snapshot = await fromContent('approval.snapshot');
    expect(snapshot.required[UID]).toEqual(['post', 'repost', 'fast-repost', 'edit', 'schedule']);
    expect(snapshot.me).toMatchObject({ id: 'lin', name: '林夏' });
    expect(snapshot.me?.may).toEqual([
      'draft.write',
      'draft.submit',
      'draft.publish',
      'desk.reply',
      'moderation.record',
      'incident.raise',
      'metrics.see',
      'plan.edit',
      'badge.see',
    ]);
    expect((await storeDump()).audit).toMatchObject([{ action: 'workspace.import', subject: 'workspace' }]);
  });

  it.each([
    ['{"format":', 'line:1'],
    ['{}', 'format'],
    [JSON.stringify({ ...companyFile, extra: 1 }), 'extra'],
    [
      JSON.stringify({ ...companyFile, people: [{ id: 'x', name: 'x', roles: ['boss'] }] }),
      'people[0].roles[0]',
    ],
    [JSON.stringify({ ...companyFile, me: 'nobody' }), 'me'],
    [
      JSON.stringify({ ...companyFile, people: [...companyFile.people, companyFile.people[0]] }),
      'people[6].id',
    ],
    [
      JSON.stringify({ ...companyFile, departments: [{ id: 'brand', name: '品牌部', headId: 'no' }] }),
      'departments[0].headId',
    ],
  ])('with a fault is refused by its field, and nothing changes', async (text, field) => {
    const before = await storeDump();
    await expect(fromPage('workspace.import', { commandId: freshId(), text })).rejects.toMatchObject({
      code: 'invalid',
      field,
    });
    expect(await storeDump()).toEqual(before);
  });

  it('adds to what is there: lists that the file leaves out stay', async () => {
    await importCompany();
    await be('chen');
    await fromPage('workspace.import', {
      commandId: freshId(),
      text: JSON.stringify({
        format: 'weiheng-workspace',
        version: 1,
        crisisLevel: 2,
        policy: { mayBreakGlass: true },
      }),
    });
    const { workspace } = await fromPage('workspace.read');
    expect([workspace.people.length, workspace.crisisLevel]).toEqual([6, 2]);
    expect((await fromPage('policy.read')).settings.mayBreakGlass).toBe(true);
  });

  it('does not begin again when it is set up again', async () => {
    await importCompany();
    const { since } = (await fromPage('workspace.read')).workspace;
    await be('chen');
    await importCompany();
    expect((await fromPage('workspace.read')).workspace.since).toBe(since);
  });

  it('is edited on the revision that was seen, by those who may', async () => {
    await importCompany();
    const patch = { crisisLevel: 3 } as const;
    const update = (baseRev: number) =>
      fromPage('workspace.update', { commandId: freshId(), baseRev, patch });
    await expect(update(1)).rejects.toMatchObject({ code: 'forbidden', field: 'me' });
    await be('chen');
    await expect(update(0)).rejects.toMatchObject({ code: 'conflict' });
    await update(1);
    expect((await fromPage('workspace.read')).workspace).toMatchObject({ rev: 2, crisisLevel: 3 });
  });

  it('does not lose a person whom a flow names', async () => {
    await importCompany();
    await be('chen');
    const lanes = [{ id: 'l', name: '周', who: { people: ['zhou'] }, need: 'any' }] as const;
    const flows = [{ id: 'f', name: '周', when: {}, steps: [{ id: 's', name: '周', lanes }] }];
    await fromPage('workspace.update', { commandId: freshId(), baseRev: 1, patch: { flows } });
    const people = (await fromPage('workspace.read')).workspace.people.filter((one) => one.id !== 'zhou');
    await expect(
      fromPage('workspace.update', { commandId: freshId(), baseRev: 2, patch: { people } }),
    ).rejects.toMatchObject({ code: 'invalid', field: 'flows[0].steps[0].lanes[0].who.people[0]' });
  });

  it('can be mended by anybody when nobody is left who may', async () => {
    const people = [{ id: 'lin', name: '林夏', roles: ['editor'] }];
    const only = { people, departments: [], accounts: [], flows: [] };
    await importCompany(only);
    await importCompany({ ...only, people: [...people, { id: 'chen', name: '陈默', roles: ['manager'] }] });
    await expect(importCompany(only)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('says which flow names nobody, whatever an account of old still refers to', async () => {
    await importCompany();
    await be('chen');
    const people = companyFile.people.filter((one) => !one.roles.some((role) => role === 'reviewer'));
    const departments: never[] = [];
    const file = { format: 'weiheng-workspace', version: 1, people, departments };
    await expect(
      fromPage('workspace.import', {
        commandId: freshId(),
        text: JSON.stringify({ ...file, people: people.map((one) => ({ ...one, departmentId: undefined })) }),
      }),
    ).rejects.toMatchObject({ code: 'invalid', field: 'flows[0].steps[0].lanes[0].who.roles' });
  });

  it('lets only those with the right loosen an account or the policy', async () => {
    await importCompany();
    const [account] = (await fromPage('policy.snapshot')).accounts;
    if (!account) throw new Error('no account');
    const { registeredAt: _at, ...edit } = account;
    const loosen = () =>
      fromPage('accounts.save', { commandId: freshId(), account: { ...edit, approval: 'off' } });
    const change = () =>
      fromPage('policy.update', { commandId: freshId(), baseRev: 0, patch: { mayBreakGlass: true } });
    const remove = () => fromPage('accounts.remove', { commandId: freshId(), uid: UID });
    for (const forbidden of [loosen, change, remove]) {
      await expect(forbidden()).rejects.toMatchObject({ code: 'forbidden', field: 'me' });
    }
    await be('chen');
    await loosen();
    await change();
    expect((await fromContent('approval.snapshot')).required).toEqual({});
    await remove();
  });

  it('that cannot be read stops, instead of letting everything through', async () => {
    await importCompany();
    await (await connection()).put('workspace', { id: 'workspace', people: 'gone' } as never);
    await expect(fromContent('approval.snapshot')).rejects.toMatchObject({
      code: 'corrupt',
      field: 'workspace',
    });
    await expect(create(freshDraft())).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('forgets nothing of who is in use when the worker dies', async () => {
    await importCompany();
    await be('zhou');
    await killWorker();
    expect((await fromContent('approval.snapshot')).me?.name).toBe('周岚');
    await be(null);
    expect((await fromContent('approval.snapshot')).me).toBeUndefined();
  });
});

describe('a freeze', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });
  const raise = (accounts: 'all' | string[] = 'all') =>
    fromPage('freeze.raise', { commandId: freshId(), accounts, reason: '食品安全舆情' });

  it('is raised by those who may, says who and why, and stops approvals', async () => {
    await expect(raise()).rejects.toMatchObject({ code: 'forbidden' });
    await be('chen');
    const { freeze } = await raise([UID]);
    expect(freeze).toMatchObject({ by: 'chen', byName: '陈默', reason: '食品安全舆情', liftedBy: [] });
    expect((await fromContent('approval.snapshot')).freezes).toEqual([freeze]);
    const draftId = await approvedDraft();
    expect((await fromPage('drafts.get', { draftId }))?.phase).toBe('in-review');
  });

  it('ends with the second person, not with the same one twice', async () => {
    await be('chen');
    const { freeze } = await raise();
    const lift = () => fromPage('freeze.lift', { commandId: freshId(), freezeId: freeze.id });
    expect((await lift()).lifted).toBe(false);
    expect((await lift()).lifted).toBe(false);
    expect((await fromContent('approval.snapshot')).freezes).toHaveLength(1);
    await be('zhou');
    await expect(lift()).rejects.toMatchObject({ code: 'forbidden' });
    await be('he');
    await killWorker();
    expect((await lift()).lifted).toBe(true);
    expect((await fromContent('approval.snapshot')).freezes).toEqual([]);
  });

  it('reaches open tabs through the feed, once, and without pulling the policy again', async () => {
    const end = new AbortController();
    const heard: string[] = [];
    watchApproval(() => heard.push('approval'), end.signal);
    watchPolicy(() => heard.push('policy'), end.signal);
    await be('chen');
    heard.length = 0;
    await raise();
    expect(heard).toEqual(['approval']);
    await fromPage('health.reset', { commandId: freshId() });
    expect(heard).toEqual(['approval']);
    end.abort();
    await be('he');
    expect(heard).toEqual(['approval']);
  });
});
