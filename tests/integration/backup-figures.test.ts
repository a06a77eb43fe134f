import { beforeEach, describe, expect, it } from 'vitest';
import { wordsToBase64 } from '@/utils/core/words-base64';
import { connection } from '@/utils/store/connection';
import { importCompany, UID } from '../support/company';
import { everyFigure, NOW, RIVAL, seenPost } from '../support/figures';
import { storeDump } from '../support/store-dump';
import { freshId, freshWorker, fromContent, fromPage } from '../support/worker';

const METRICS = ['trackedAccounts', 'topicTasks', 'metricPosts', 'metricSeries', 'metricDays'] as const;
const REPORTS = ['reportPlans', 'reportsSent', 'scorecards', 'inspections', 'goals'] as const;

const backup = async () => {
  const { id } = await fromPage('backup.make', { commandId: freshId() });
  return (await fromPage('backup.read', { id })).text;
};
const restore = (text: string, over: object = {}) =>
  fromPage('backup.restore', { commandId: freshId(), text, ...over });
const only = (dump: Awaited<ReturnType<typeof storeDump>>, stores: readonly string[]) =>
  Object.fromEntries(stores.map((store) => [store, dump[store]]));

beforeEach(async () => {
  await freshWorker();
  await importCompany();
  await everyFigure();
});

describe('figures in a backup', () => {
  it('move house whole: every store is as it was', async () => {
    const before = await storeDump();
    for (const store of [...METRICS, ...REPORTS]) expect(before[store]?.length).toBeGreaterThan(0);
    const text = await backup();
    const [{ counts } = { counts: {} }] = await fromPage('backup.list');
    expect(counts).toMatchObject({
      tracked: 1,
      topicTasks: 1,
      measured: 3,
      plans: 1,
      sent: 1,
      scorecards: 1,
      inspections: 1,
      goals: 2,
      leftOut: 0,
    });
    await freshWorker();
    const preview = await fromPage('backup.preview', { text });
    const comes = (kind: string) => preview.changes.filter((one) => one.kind === kind);
    expect(comes('measured').map(({ change, name }) => [change, name])).toEqual(
      Array.from({ length: 3 }, () => ['new', '桂花乌龙']),
    );
    expect(comes('scorecards')).toMatchObject([{ name: expect.stringContaining('林夏') }]);
    expect(comes('tracked')).toMatchObject([{ name: '@竹里茶事' }]);
    expect(comes('days')[0]?.name).toMatch(/^\d{4}-\d\d-\d\d @云杉茶饮$/);
    await restore(text);
    const after = await storeDump();
    expect(only(after, [...METRICS, ...REPORTS])).toEqual(only(before, [...METRICS, ...REPORTS]));
    expect(after.metricSeries?.map((row) => (row as { words: unknown }).words)).toEqual(
      Array.from({ length: 3 }, () => expect.any(Uint32Array)),
    );
    // revisions go on
    expect(after.scoreSettings).toEqual([{ ...(before.scoreSettings?.[0] as object), rev: 2 }]);
    expect((await fromPage('backup.preview', { text })).changes).toEqual([]);
  });

  it('are compared, put back as they were then, and the undo brings back what came since', async () => {
    const text = await backup();
    const then = await storeDump();
    await fromContent('metrics.observe', {
      posts: [
        seenPost(1, 0, { reading: { ...seenPost(1, 0).reading, likes: { value: 500, step: 1 } } }),
        seenPost(3, 0),
      ],
      followers: [],
    });
    await fromPage('goals.remove', { commandId: freshId(), id: 'g2' });
    const now = await storeDump();
    const preview = await fromPage('backup.preview', { text });
    const found = preview.changes.map(({ kind, change, id }) => [kind, change, id]);
    expect(found).toContainEqual(['measured', 'changed', seenPost(1, 0).mid]);
    expect(found).toContainEqual(['measured', 'missing', seenPost(3, 0).mid]);
    expect(found).toContainEqual(['goals', 'new', 'g2']);
    expect(preview.changes.find(({ id }) => id === seenPost(1, 0).mid)?.fields).toMatchObject([
      { name: 'readings', before: 3, after: 2 },
    ]);
    const { before } = await restore(text, { parts: ['metrics', 'reports'] });
    expect(only(await storeDump(), [...METRICS, ...REPORTS])).toEqual(only(then, [...METRICS, ...REPORTS]));
    const entries = await (await connection()).getAll('audit');
    expect(entries.at(-1)).toMatchObject({
      action: 'backup.restore',
      detail: { before, counts: { measured: 3 } },
    });
    await fromPage('backup.undo', { commandId: freshId(), before, parts: ['metrics', 'reports'] });
    expect(only(await storeDump(), [...METRICS, ...REPORTS])).toEqual(only(now, [...METRICS, ...REPORTS]));
  });

  it('stay beside what only is here when that is asked for', async () => {
    const text = await backup();
    await fromContent('metrics.observe', { posts: [seenPost(3, 0)], followers: [] });
    await fromPage('reports.savePlan', {
      commandId: freshId(),
      plan: { id: 'p2', kind: 'week', recipients: ['陈默'], dueAfterWorkdays: 1 },
    });
    await restore(text, { extras: 'keep' });
    const posts = await fromPage('metrics.posts', { from: 0, until: NOW * 2, limit: 50 });
    expect(posts.map(({ mid }) => mid)).toContain(seenPost(3, 0).mid);
    expect(await (await connection()).getAllKeys('reportPlans')).toEqual(['p1', 'p2']);
  });

  it('are left alone by a file that was made before there were any', async () => {
    const { metrics: _metrics, reports: _reports, ...file } = JSON.parse(await backup());
    delete file.leftOut.figures;
    const before = await storeDump();
    const text = JSON.stringify(file);
    const preview = await fromPage('backup.preview', { text });
    expect(preview.changes).toEqual([]);
    await restore(text);
    const stores = [...METRICS, ...REPORTS, 'scoreSettings'];
    expect(only(await storeDump(), stores)).toEqual(only(before, stores));
  });

  it('track no account that is the company’s own by now', async () => {
    const text = await backup();
    const account = {
      uid: RIVAL.uid,
      name: RIVAL.name,
      kind: 'official',
      mode: 'warn',
      industry: 'food',
    } as const;
    const { accounts } = JSON.parse(text);
    await (await connection()).put('accounts', { ...accounts[0], ...account });
    await restore(text, { parts: ['metrics'] });
    expect(await fromPage('metrics.tracked')).toEqual([]);
    await restore(text);
    expect(await fromPage('metrics.tracked')).toMatchObject([{ account: { uid: RIVAL.uid } }]);
  });

  it.each([
    ['metrics.posts[1].series', (file: Copy) => Object.assign(file.metrics.posts[1], { series: '***' })],
    [
      'metrics.posts[0].series',
      (file: Copy) => Object.assign(file.metrics.posts[0], { series: wordsToBase64(Uint32Array.of(1)) }),
    ],
    [
      'metrics.posts[0].series',
      (file: Copy) =>
        Object.assign(file.metrics.posts[0], {
          series: wordsToBase64(Uint32Array.of(9, 1, 1, 1, 1, 0, 8, 1, 1, 1, 1, 0)),
        }),
    ],
    [
      'metrics.posts[0].last.likes.value',
      (file: Copy) => Object.assign(file.metrics.posts[0].last.likes, { value: '9' }),
    ],
    [
      'metrics.posts[0].followUps.2',
      (file: Copy) => Object.assign(file.metrics.posts[0].followUps, { 2: 5 }),
    ],
    ['metrics.days[0].day', (file: Copy) => Object.assign(file.metrics.days[0], { day: '2026-02-30' })],
    [
      'metrics.tracked[0].notes[0].by',
      (file: Copy) => Object.assign(file.metrics.tracked[0].notes[0], { by: 7 }),
    ],
    ['metrics.topicTasks[0].quota', (file: Copy) => Object.assign(file.metrics.topicTasks[0], { quota: 0 })],
    ['reports.plans[0].kind', (file: Copy) => Object.assign(file.reports.plans[0], { kind: 'year' })],
    ['reports.sent[0].digest', (file: Copy) => Object.assign(file.reports.sent[0], { digest: 'x' })],
    ['reports.cards[0].state', (file: Copy) => Object.assign(file.reports.cards[0], { state: 'nearly' })],
    ['reports.inspections[0].seed', (file: Copy) => Object.assign(file.reports.inspections[0], { seed: '' })],
    ['reports.goals[0].due', (file: Copy) => Object.assign(file.reports.goals[0], { due: '2000-01-01' })],
    ['reports.goals[0].parentId', (file: Copy) => Object.assign(file.reports.goals[0], { parentId: 'g2' })],
    [
      'reports.goals[1].parentId',
      (file: Copy) => Object.assign(file.reports.goals[1], { parentId: 'nobody' }),
    ],
    ['reports.criteria.list', (file: Copy) => Object.assign(file.reports.criteria.list[0], { weight: 1 })],
    [
      'reports.criteria.list[0].weight',
      (file: Copy) => Object.assign(file.reports.criteria.list[0], { weight: 0 }),
    ],
  ])('that do not fit are refused by their field: %s', async (field, spoil) => {
    const file = JSON.parse(await backup());
    spoil(file);
    const before = await storeDump();
    await expect(restore(JSON.stringify(file))).rejects.toMatchObject({ code: 'invalid', field });
    expect(await storeDump()).toEqual(before);
  });

  it('leave a record out that cannot be read, and keep the others', async () => {
    const db = await connection();
    await db.put('metricSeries', { mid: seenPost(1, 0).mid, uid: UID, words: 'gone', lastAt: 1 } as never);
    await db.put('scorecards', { id: 'broken', subjectKey: 'person:lin', from: '2026-01-01' } as never);
    const file = JSON.parse(await backup());
    expect(file.metrics.posts).toHaveLength(2);
    expect(file.reports.cards).toHaveLength(1);
    expect((await fromPage('backup.preview', { text: JSON.stringify(file) })).at).toBe(file.at);
  });
});

interface Copy {
  readonly metrics: {
    readonly posts: Record<0 | 1, { last: { likes: object }; followUps: object }>;
    readonly days: Record<0, object>;
    readonly tracked: Record<0, { notes: Record<0, object> }>;
    readonly topicTasks: Record<0, object>;
  };
  readonly reports: {
    readonly plans: Record<0, object>;
    readonly sent: Record<0, object>;
    readonly cards: Record<0, object>;
    readonly inspections: Record<0, object>;
    readonly goals: Record<0 | 1, object>;
    readonly criteria: { readonly list: Record<0, object> };
  };
}
