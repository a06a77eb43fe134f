import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/utils/core/sha256';
import { verifyChain } from '@/utils/domain/audit/verify';
import { connection } from '@/utils/store/connection';
import { be, importCompany, UID } from '../support/company';
import { aComment, importDesk, seen } from '../support/desk';
import { everyFigure, RIVAL, seenPost } from '../support/figures';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromPage } from '../support/worker';

const THEM = { uid: '3999999999', name: '要被“忘记”的人' };
const make = () => fromPage('backup.make', { commandId: freshId() });
const erase = (who: { uid?: string; name?: string }, copies: boolean) =>
  fromPage('person.erase', { commandId: freshId(), ...who, reason: '本人要求', copies });
const copies = async () =>
  (await (await connection()).getAll('backups')).filter(({ id }) => id.startsWith('made-'));

describe('a person who is erased', () => {
  let kept: string;

  beforeEach(async () => {
    await freshWorker();
    await importDesk();
    kept = await seen(aComment({ text: '请问几点关门？' }));
    await be('chen');
    await make();
    await seen(aComment({ author: THEM, text: '请问三号楼几点关门？' }));
    await make();
  });

  it('leaves the local copies in the same step, and nothing else does', async () => {
    const [without, holding] = await copies();
    expect(await fromPage('person.find', { uid: THEM.uid })).toMatchObject({ tickets: 1, copies: 1 });
    expect(await erase({ uid: THEM.uid }, true)).toMatchObject({ tickets: 1, copies: 1 });

    const [same, cleaned] = await copies();
    expect(same).toEqual(without);
    expect(cleaned?.id).toBe(holding?.id);
    for (const word of [THEM.uid, '忘记', '三号楼']) {
      expect(holding?.text).toContain(word);
      expect(cleaned?.text).not.toContain(word);
    }
    expect(cleaned?.counts.tickets).toBe(1);
    expect(cleaned?.bytes).toBe(new TextEncoder().encode(cleaned?.text).byteLength);

    const before = JSON.parse(holding?.text ?? '');
    const after = JSON.parse(cleaned?.text ?? '');
    expect({ ...after, desk: undefined }).toEqual({ ...before, desk: undefined });
    const preview = await fromPage('backup.preview', { text: cleaned?.text ?? '' });
    expect(preview).toMatchObject({ record: { is: 'here' } });

    const entries = await (await connection()).getAll('audit');
    const last = entries.at(-1);
    expect(last).toMatchObject({ action: 'person.erase', detail: { copies: [holding?.id] } });
    expect(JSON.stringify(entries)).not.toContain(THEM.uid);
    expect(await verifyChain(entries, sha256Hex)).toMatchObject({ ok: true });
    expect((await fromPage('desk.get', { ticketId: kept }))?.ticket.text).toBe('请问几点关门？');
  });

  it('can be taken out of the copies later, when nothing else is kept any more', async () => {
    expect(await erase({ uid: THEM.uid }, false)).toMatchObject({ tickets: 1, copies: 0 });
    expect((await copies())[1]?.text).toContain(THEM.uid);
    expect(await fromPage('person.find', { name: THEM.name })).toMatchObject({
      tickets: 0,
      records: 0,
      copies: 1,
    });
    expect(await erase({ name: THEM.name }, true)).toMatchObject({ tickets: 0, copies: 1 });
    expect(JSON.stringify(await copies())).not.toContain(THEM.uid);
  });

  it('leaves under the name of today the copies made under another name', async () => {
    await seen(aComment({ author: { ...THEM, name: '换了名字' }, text: '请问周末开门吗？' }));
    await erase({ uid: THEM.uid }, true);
    expect(JSON.stringify(await copies())).not.toMatch(/忘记|三号楼|换了名字/);
  });

  it('takes a copy with it that names them and cannot be read', async () => {
    const db = await connection();
    const [, holding] = await copies();
    if (!holding) throw new Error('no copy was made');
    await db.put('backups', { ...holding, text: holding.text.slice(0, -10) });
    expect(await erase({ uid: THEM.uid }, true)).toMatchObject({ copies: 1 });
    expect((await copies()).map(({ id }) => id)).not.toContain(holding.id);
  });

  it('stays in the copies, whole, when the store has no room', async () => {
    const before = await copies();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === 'backups') throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    await expect(erase({ uid: THEM.uid }, true))
      .rejects.toMatchObject({ code: 'full' })
      .finally(() => {
        IDBObjectStore.prototype.put = put;
      });
    expect(await copies()).toEqual(before);
    expect(await fromPage('person.find', { uid: THEM.uid })).toMatchObject({ tickets: 1, copies: 1 });
  });
});

describe('a person whose account is tracked', () => {
  const METRICS = ['trackedAccounts', 'metricPosts', 'metricSeries', 'metricDays'] as const;

  beforeEach(async () => {
    await freshWorker();
    await importCompany();
    await everyFigure();
    await make();
  });

  it('goes with everything that was read of it, here and in the copies; nobody of the company does', async () => {
    const [holding] = await copies();
    expect(await fromPage('person.find', { name: RIVAL.name })).toMatchObject({
      tickets: 0,
      tracked: 1,
      copies: 1,
      names: [RIVAL.name],
    });
    const before = await storeDump();
    expect(await erase({ name: RIVAL.name }, true)).toMatchObject({ tracked: 1, copies: 1 });
    const after = await storeDump();
    for (const store of METRICS) {
      expect(JSON.stringify(before[store])).toContain(RIVAL.uid);
      expect(JSON.stringify(after[store])).not.toContain(RIVAL.uid);
    }
    expect(after.metricPosts).toHaveLength(2);

    const [cleaned] = await copies();
    for (const word of [RIVAL.uid, RIVAL.name, '周五连发三条', seenPost(9, 0).mid]) {
      expect(holding?.text).toContain(word);
      expect(cleaned?.text).not.toContain(word);
    }
    expect(cleaned?.counts).toMatchObject({ tracked: 0, measured: 2 });
    const [was, is] = [holding, cleaned].map((copy) => JSON.parse(copy?.text ?? ''));
    // who of the company noted, confirmed and marked stays, as it does here
    expect(is.reports).toEqual(was.reports);
    expect(is.metrics.posts.map((post: { lookBack?: { by: string } }) => post.lookBack?.by)).toContain(
      'chen',
    );
    expect(await fromPage('backup.preview', { text: cleaned?.text ?? '' })).toMatchObject({ changes: [] });
    const entry = (await (await connection()).getAll('audit')).at(-1);
    expect(entry).toMatchObject({ action: 'person.erase', detail: { tracked: 1 } });
    expect(JSON.stringify(entry)).not.toContain(RIVAL.uid);
  });

  it('leaves the copies by uid when nothing is tracked here any more', async () => {
    await fromPage('metrics.untrack', { commandId: freshId(), uid: RIVAL.uid });
    expect(await fromPage('person.find', { uid: RIVAL.uid })).toMatchObject({ tracked: 0, copies: 1 });
    await erase({ uid: RIVAL.uid }, true);
    expect((await copies())[0]?.text).not.toContain(RIVAL.uid);
  });

  it('keeps the counts of what is an account of the company', async () => {
    await erase({ uid: UID }, true);
    expect(await (await connection()).count('metricPosts')).toBe(3);
    expect(JSON.parse((await copies())[0]?.text ?? '').metrics.posts).toHaveLength(3);
  });
});
