import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompanyTerm } from '@/utils/model/company-term';
import { USUAL_TIMERS } from '@/utils/model/timers';
import { connection } from '@/utils/store/connection';
import { approvedDraft, be, companyFile, importCompany } from '../support/company';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const manage = (policy: object) => fakeBrowser.storage.managed.set(policy as never);
const word = (id: string): CompanyTerm => ({ id, text: id, category: 'company', severity: 'warn' });
const wordsNow = async (): Promise<readonly string[]> => {
  const { rev, count } = await fromContent('lexicon.state');
  return count === 0
    ? []
    : (await fromContent('lexicon.words', { rev, chunk: 0 })).terms.map((one) => one.id);
};
const edit = (put: readonly CompanyTerm[], remove: readonly string[]) =>
  fromPage('lexicon.edit', { commandId: freshId(), put, remove });

describe('what was taken away at once', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    await be('chen');
  });

  it('comes back: a word, and every word; not over the head of a later change', async () => {
    await edit([word('甲'), word('乙')], []);
    const { rev } = await edit([], ['甲']);
    await fromPage('lexicon.undo', { commandId: freshId(), of: rev });
    expect(await wordsNow()).toEqual(['甲', '乙']);
    const cleared = await fromPage('lexicon.clear', { commandId: freshId() });
    await edit([word('丙')], []);
    await expect(fromPage('lexicon.undo', { commandId: freshId(), of: cleared.rev })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await wordsNow()).toEqual(['丙']);
  });

  it('comes back: people, accounts and policy after an import that replaced them', async () => {
    const before = await storeDump();
    const { before: id } = await importCompany({
      name: '别家',
      people: companyFile.people.filter((one) => one.id !== 'guest'),
      policy: { mayBreakGlass: true },
      me: 'chen',
    });
    expect((await fromPage('workspace.read')).workspace.name).toBe('别家');
    await fromPage('backup.undo', { commandId: freshId(), before: id, parts: ['workspace', 'policy'] });
    const after = await storeDump();
    expect(after.accounts).toEqual(before.accounts);
    expect(after.policies).toEqual(before.policies);
    const { workspace, me } = await fromPage('workspace.read');
    expect([workspace.name, workspace.people.length, me]).toEqual(['云杉茶饮', 6, 'chen']);
  });

  it('comes back: settings, also for whoever may change them and not manage backups', async () => {
    await be('he');
    const text = JSON.stringify({
      format: 'weiheng-policy',
      version: 1,
      settings: { unregisteredMode: 'advise' },
    });
    const { before } = await fromPage('policy.import', { commandId: freshId(), text });
    await expect(
      fromPage('backup.undo', { commandId: freshId(), before, parts: ['workspace'] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await fromPage('backup.undo', { commandId: freshId(), before, parts: ['policy'] });
    expect((await fromPage('policy.read')).settings.unregisteredMode).toBe('confirm');
  });

  it('comes back: counters, on top of what was counted since', async () => {
    const report = () =>
      fromContent('health.report', {
        surfaces: [{ surface: 'post', verdict: 'ok', counters: { attached: 2 } }],
        selectors: [{ name: 'composer.box', strict: 1, loose: 0, missed: 0 }],
        at: Date.now(),
      });
    await report();
    const { rows } = await fromPage('health.reset', { commandId: freshId() });
    expect(await (await connection()).count('health')).toBe(0);
    await report();
    const commandId = freshId();
    await fromPage('health.restore', { commandId, rows });
    await fromPage('health.restore', { commandId, rows });
    expect(await fromPage('health.read', { days: 1 })).toMatchObject([
      { name: 'composer.box', strict: 2 },
      { counters: { attached: 4 } },
    ]);
  });
});

describe('an exported workspace', () => {
  it('sets up an empty machine to the same state, and changes nothing where it came from', async () => {
    await freshWorker();
    await importCompany({ policy: { mayBreakGlass: true, timers: { ...USUAL_TIMERS, undoSeconds: 30 } } });
    await be('chen');
    const { text } = await fromPage('workspace.export');
    const state = async () => {
      const {
        rev: _r,
        since: _s,
        updatedAt: _u,
        ...workspace
      } = (await fromPage('workspace.read')).workspace;
      const { accounts, ...policy } = await fromPage('policy.snapshot');
      return {
        workspace,
        accounts: accounts.map(({ registeredAt: _a, rev: _v, ...one }) => one),
        policy: { ...policy, rev: 0 },
      };
    };
    const before = await state();
    await fromPage('workspace.import', { commandId: freshId(), text });
    expect(await state()).toEqual(before);
    await freshWorker();
    await fromPage('workspace.import', { commandId: freshId(), text });
    expect(await state()).toEqual(before);
    expect((await fromPage('workspace.read')).me).toBeUndefined();
  });

  it('can be imported again under the organisation that fixed part of it', async () => {
    await freshWorker();
    await importCompany();
    await be('chen');
    const [account] = companyFile.accounts;
    await manage({
      mayBreakGlass: true,
      timers: { ...USUAL_TIMERS, coolDownSeconds: 60 },
      accounts: [{ ...account, departmentId: undefined, ownerId: undefined }],
    });
    const { text } = await fromPage('workspace.export');
    expect(JSON.parse(text)).toMatchObject({ accounts: [] });
    await expect(fromPage('workspace.import', { commandId: freshId(), text })).resolves.toMatchObject({
      people: 6,
    });
  });
});

describe('waiting times', () => {
  beforeEach(async () => {
    await freshWorker();
    await importCompany();
  });
  const patch = async (timers: typeof USUAL_TIMERS) =>
    fromPage('policy.update', {
      commandId: freshId(),
      baseRev: (await fromPage('policy.read')).rev,
      patch: { timers },
    });

  it('are ten seconds and a day where nobody has set any, and stay within their bounds', async () => {
    expect((await fromContent('policy.snapshot')).timers).toEqual(USUAL_TIMERS);
    await be('chen');
    await expect(patch({ ...USUAL_TIMERS, undoSeconds: 61 })).rejects.toMatchObject({
      code: 'invalid',
      field: 'patch.timers.undoSeconds',
    });
    await expect(patch({ ...USUAL_TIMERS, coolDownSeconds: 9 })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('let a verdict be taken back for as long as they say', async () => {
    const draftId = await approvedDraft();
    const undo = async () => {
      await be('zhou');
      return fromPage('drafts.decide', { draftId, command: { commandId: freshId(), type: 'undo-decision' } });
    };
    const db = await connection();
    const draft = await db.get('drafts', draftId);
    const old = JSON.parse(JSON.stringify(draft));
    old.rounds[0].decisions[0].at -= 30_000;
    await db.put('drafts', old);
    expect(await undo()).toMatchObject({ ok: false, refusal: 'too-late-to-undo' });
    await be('chen');
    await patch({ ...USUAL_TIMERS, undoSeconds: 60 });
    expect(await undo()).toMatchObject({ ok: true, draft: { phase: 'in-review' } });
  });

  it('that the organisation has fixed are not changed on a page', async () => {
    const fixed = { ...USUAL_TIMERS, undoSeconds: 20 };
    await manage({ timers: fixed });
    await be('chen');
    expect(await fromPage('policy.read')).toMatchObject({ locked: ['timers'], settings: { timers: fixed } });
    await expect(patch({ ...fixed, undoSeconds: 30 })).rejects.toMatchObject({
      code: 'locked',
      field: 'timers',
    });
  });
});
