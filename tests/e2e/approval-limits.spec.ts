import type { Worker } from '@playwright/test';
import { type Call, callAsPage, importWorkspace, setProfile, WRITER } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { tinyPng } from './harness/page-tools';
import { closeWelcome } from './harness/welcome';
import { ReviewDesk } from './pages/review-desk';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

test.setTimeout(120_000);

/** The reviewer's linter reads the first text; on a busy machine that takes a while. */
const CHECKED = { timeout: 40_000 };

/**
 * From here on the machine has no room: the store answers as a browser does when a write does not fit. Simulated:
 * Chromium takes a quota override for an extension's origin and then writes past it all the same.
 */
const fill = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  });
const makeRoom = (worker: Worker): Promise<void> => worker.evaluate('globalThis.makeRoom()');

interface Snapshot {
  readonly drafts: readonly { readonly id: string; readonly phase: string }[];
}
const draftsOf = async (call: Call) => ((await call('approval.snapshot')) as Snapshot).drafts;

test('a full machine is said in words, nothing is half written, and the same press works once there is room', async ({
  context,
  openPage,
  serviceWorker,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, WRITER.id);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type('门店周末见');
  await composer.addPictures([tinyPng('one'), tinyPng('two')]);
  await expect(composer.root.getByText('上传中')).toHaveCount(0);
  const host = page.locator('weiheng-composer[data-surface="post"]');
  await host
    .getByRole('button', { name: word('composer.approval_submit') })
    .first()
    .click();
  const form = host.locator('form');
  await form.getByLabel(word('composer.approval_title')).fill('周末');
  const { total } = await call<{ total: number }>('audit.list', { limit: 1 });

  const worker = await serviceWorker();
  await fill(worker);
  await form.getByRole('button', { name: word('composer.approval_submit') }).click();
  await expect(host.getByText(/这台电脑存满了|computer is full/)).toBeVisible();
  await composer.expectText('门店周末见');
  expect(await draftsOf(call)).toEqual([]);
  expect((await call<{ total: number }>('audit.list', { limit: 1 })).total).toBe(total);

  await makeRoom(worker);
  await form.getByRole('button', { name: word('composer.approval_submit') }).click();
  await expect(host).toHaveAttribute('data-approval', 'in-review');
  expect(await draftsOf(call)).toHaveLength(1);
});

test('a full machine takes no verdict, and says so to the reviewer', async ({
  context,
  extensionId,
  serviceWorker,
}) => {
  await closeWelcome(context);
  const desk = await ReviewDesk.create(context, extensionId);
  await desk.setUp();
  const draftId = await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' });
  await desk.signIn('zhou');
  const page = await desk.open();
  const verdict = page.locator('.rv-verdicts button').filter({ has: page.locator('kbd', { hasText: 'A' }) });
  await expect(verdict).toBeVisible(CHECKED);
  await expect(page.locator('[aria-busy]')).toHaveCount(0, CHECKED);
  for (const key of ['f', 'g', 'h']) await page.keyboard.press(key);
  await expect(verdict).not.toHaveAttribute('aria-disabled');
  const worker = await serviceWorker();
  await fill(worker);
  await page.keyboard.press('a');
  await expect(page.getByText(/存满了/)).toBeVisible();
  expect((await desk.draft(draftId)).phase).toBe('in-review');
  await makeRoom(worker);
  await page.keyboard.press('a');
  await expect.poll(async () => (await desk.draft(draftId)).phase).toBe('approved');
});

test('two tabs decide at once: one verdict counts, the other is told', async ({ context, extensionId }) => {
  await closeWelcome(context);
  const desk = await ReviewDesk.create(context, extensionId);
  await desk.setUp();
  const draftId = await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' });
  await desk.signIn('zhou');
  const [first, second] = [await desk.open(), await desk.open()];
  for (const page of [first, second]) {
    await page.bringToFront();
    await expect(page.locator('.rv-verdicts')).toBeVisible(CHECKED);
    await expect(page.locator('[aria-busy]')).toHaveCount(0, CHECKED);
    for (const key of ['f', 'g', 'h']) await page.keyboard.press(key);
  }
  await Promise.all([first.keyboard.press('a'), second.keyboard.press('a')]);
  await expect.poll(async () => (await desk.draft(draftId)).phase).toBe('approved');
  for (const page of [first, second]) {
    const done = page.getByText(word('review.all_done'));
    await expect(done.or(page.getByText(/已批准|Approved/)).first()).toBeVisible();
    await page.keyboard.press('a');
  }
  const draft = await desk.draft(draftId);
  expect(draft.rounds[0]?.decisions).toHaveLength(1);
  const { entries } = (await desk.call('audit.list', { limit: 50 })) as {
    entries: readonly { readonly action: string }[];
  };
  expect(entries.filter(({ action }) => action === 'drafts.decide')).toHaveLength(1);
});

test('a record that cannot be read does not stop the others, and is named', async ({
  context,
  extensionId,
  serviceWorker,
}) => {
  await closeWelcome(context);
  const desk = await ReviewDesk.create(context, extensionId);
  await desk.setUp();
  const broken = await desk.submit('坏的', { text: '这一篇的记录会坏。' });
  await desk.submit('好的', { text: '晚安，给自己留一盏灯。' });
  await (await serviceWorker()).evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('weiheng');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
    await new Promise<void>((resolve, reject) => {
      const read = store.get(id);
      read.onsuccess = () => {
        const put = store.put({ ...read.result, versions: 'gone' });
        put.onsuccess = () => resolve();
        put.onerror = () => reject(put.error);
      };
    });
    db.close();
  }, broken);
  await desk.signIn('zhou');
  const page = await desk.open();
  await expect(
    page.locator('.rv-row', { hasText: '好的' }).or(page.getByText('晚安，给自己留一盏灯。')).first(),
  ).toBeVisible(CHECKED);
  // the look over all records puts it aside and says so
  await (await serviceWorker()).evaluate("chrome.alarms.create('integrity', { when: Date.now() })");
  const health = await context.newPage();
  await health.goto(`chrome-extension://${extensionId}/dashboard.html#/health`);
  await expect(health.getByText(new RegExp(broken))).toBeVisible({ timeout: 30_000 });
  // the record of what was done is another store: it opens, and is whole
  await health.goto(`chrome-extension://${extensionId}/dashboard.html#/audit`);
  await health.getByRole('button', { name: word('page.audit.verify') }).click();
  await expect(health.getByText(word('page.audit.whole'))).toBeVisible();
});
