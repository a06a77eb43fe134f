import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '@/utils/core/day';
import { be, importCompany, UID } from '../support/company';
import { aReading, exact } from '../support/metrics';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage, killWorker } from '../support/worker';

const HOUR = 3_600_000;
const NOW = Date.now();
const PERIOD = {
  kind: 'campaign' as const,
  from: dayOf(NOW - 3 * 24 * HOUR),
  to: dayOf(NOW),
  topic: '早安茶',
};

const post = (n: number) => ({
  uid: UID,
  mid: String(5_230_000_000_000_000 + n),
  mblogid: `Qabc${10_000 + n}`,
  createdAt: NOW - 2 * HOUR,
  traits: {
    type: 'original' as const,
    title: '早安',
    topics: ['早安茶'],
    superTopics: [],
    pictures: 0,
    hasVideo: false,
    hasLink: false,
    visibility: 0,
  },
  reading: aReading(NOW - HOUR, 10),
});

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await be('chen');
  await fromContent('metrics.observe', {
    posts: [1, 2, 3, 4].map(post),
    followers: [{ uid: UID, name: '云杉茶饮', at: NOW - HOUR, followers: exact(1_000) }],
  });
});

const make = (commandId = freshId()) =>
  fromPage('score.make', { commandId, subject: { type: 'person', id: 'lin' }, period: PERIOD });

describe('scorecards', () => {
  it('are made out of what was read of the accounts a person answers for; the same again is the same', async () => {
    const commandId = freshId();
    const made = await make(commandId);
    if (!made.ok) throw new Error(made.refusal);
    const line = (id: string) => made.card.lines.find(({ criterionId }) => criterionId === id);
    expect(line('posts')).toMatchObject({ raw: 4, sources: [{ type: 'posts' }] });
    expect(line('rate')?.raw).toBeCloseTo((120 / 1_000 / 4) * 100, 10);
    expect(line('creative')).not.toHaveProperty('score');
    const before = await storeDump();
    await killWorker();
    expect(await make(commandId)).toMatchObject({ ok: true, repeated: true });
    expect(await storeDump()).toEqual(before);
    expect(await make()).toMatchObject({ ok: true, card: { total: made.card.total, rev: 2 } });
  });

  it('are confirmed by a manager, seen by the person, appealed and settled', async () => {
    const made = await make();
    if (!made.ok) throw new Error(made.refusal);
    const { id } = made.card;
    const act = (command: object) =>
      fromPage('score.write', { commandId: freshId(), id, act: command as never });
    await be('lin');
    expect((await fromPage('score.list')).cards).toEqual([]);
    expect(await act({ type: 'confirm' })).toMatchObject({ ok: false });
    await be('chen');
    expect(await act({ type: 'confirm' })).toMatchObject({ ok: true, card: { state: 'confirmed' } });
    await be('lin');
    expect((await fromPage('score.list')).cards).toHaveLength(1);
    expect(await act({ type: 'appeal', note: '请假三天' })).toMatchObject({ ok: true });
    await be('guest');
    expect((await fromPage('score.list')).cards).toEqual([]);
    await be('chen');
    expect(await act({ type: 'answer', note: '维持' })).toMatchObject({
      ok: true,
      card: { state: 'settled' },
    });
    expect(await make()).toMatchObject({ ok: false, refusal: 'wrong-state' });
  });

  it('take criteria whose weights make 100, and name what does not fit', async () => {
    const { rev, criteria } = await fromPage('score.settings');
    const save = (list: typeof criteria, baseRev = rev) =>
      fromPage('score.saveSettings', { commandId: freshId(), baseRev, criteria: [...list] });
    await expect(save(criteria.slice(1))).rejects.toMatchObject({ code: 'invalid', field: 'criteria' });
    await save(criteria);
    await expect(save(criteria)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('inspections', () => {
  it('draw the same posts for the same seed, and keep what was found', async () => {
    const draw = () =>
      fromPage('inspection.draw', { commandId: freshId(), period: PERIOD, seed: '十月', perAccount: 2 });
    const first = await draw();
    expect(first.inspection).toMatchObject({ pool: 4 });
    expect((await draw()).inspection.mids).toEqual(first.inspection.mids);
    const [mid = ''] = first.inspection.mids;
    await fromPage('inspection.mark', {
      commandId: freshId(),
      id: first.inspection.id,
      mid,
      isFine: false,
      note: '配图与文不符',
    });
    const kept = (await fromPage('inspection.list')).find(({ id }) => id === first.inspection.id);
    expect(kept?.marks[mid]).toMatchObject({ isFine: false, by: 'chen' });
  });
});

describe('goals', () => {
  const goal = {
    id: 'g1',
    name: '每月三十条',
    root: 'spread' as const,
    metric: 'posts' as const,
    uid: UID,
    baseline: 0,
    target: 8,
    from: PERIOD.from,
    due: dayOf(NOW + 30 * 24 * HOUR),
  };
  it('are measured by what was read', async () => {
    await fromPage('goals.save', { commandId: freshId(), goal });
    const [row] = await fromPage('goals.list');
    expect(row).toMatchObject({ value: 4, progress: { share: 0.5, state: 'on-way' } });
    await expect(
      fromPage('goals.save', { commandId: freshId(), goal: { ...goal, id: 'g2', parentId: 'nobody' } }),
    ).rejects.toMatchObject({ field: 'goal.parentId' });
    await fromPage('goals.save', { commandId: freshId(), goal: { ...goal, id: 'g2', parentId: 'g1' } });
    await expect(fromPage('goals.remove', { commandId: freshId(), id: 'g1' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await fromPage('goals.remove', { commandId: freshId(), id: 'g2' });
    const { goal: gone } = await fromPage('goals.remove', { commandId: freshId(), id: 'g1' });
    expect(gone?.name).toBe('每月三十条');
    expect(await fromPage('goals.list')).toEqual([]);
  });
});
