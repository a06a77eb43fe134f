import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import {
  type Call,
  callAsPage,
  importWorkspace,
  MANAGER,
  REVIEWER,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

test.setTimeout(90_000);

const TEXT = '周末门店见，新茶上市';

interface Snapshot {
  readonly drafts: readonly {
    readonly id: string;
    readonly phase: string;
    readonly versions: readonly { readonly fingerprint: string }[];
    readonly rounds: readonly {
      readonly steps: readonly { readonly lanes: readonly { readonly id: string }[] }[];
    }[];
  }[];
}

const host = (page: Page): Locator => page.locator('weiheng-composer[data-surface="post"]');
const expectState = (page: Page, state: string): Promise<void> =>
  expect(host(page)).toHaveAttribute('data-approval', state, { timeout: 20_000 });

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call, 'enforce');
  await setProfile(call, WRITER.id);
  return call;
}

async function submit(page: Page): Promise<void> {
  const name = word('composer.approval_submit');
  await host(page).getByRole('button', { name }).first().click();
  await host(page).locator('form').getByRole('button', { name }).click();
}

/** The reviewer's verdict; afterwards the operator works on. */
async function decide(call: Call, decision: object): Promise<void> {
  await setProfile(call, REVIEWER.id);
  const { drafts } = (await call('approval.snapshot')) as Snapshot;
  const draft = drafts.find(({ phase }) => phase === 'in-review');
  const lane = draft?.rounds.at(-1)?.steps[0]?.lanes[0]?.id;
  const seen = draft?.versions.at(-1)?.fingerprint;
  const command = { commandId: randomUUID(), type: 'decide', lane, seen, note: '', ...decision };
  expect(await call('drafts.decide', { draftId: draft?.id, command })).toMatchObject({ ok: true });
  await setProfile(call, WRITER.id);
}

for (const [state, decision] of [
  ['rejected', { verdict: 'reject', note: '这周不发活动' }],
  ['early', { verdict: 'approve', notBefore: Date.now() + 3_600_000 }],
] as const) {
  test(`an approval that is ${state} lets nothing out, and the box says so`, async ({
    context,
    openPage,
    weibo,
  }) => {
    const call = await setUp(context);
    const page = await openPage();
    const { composer } = new WeiboPage(page);
    await composer.type(TEXT);
    await expectState(page, 'none');
    await submit(page);
    await expectState(page, 'in-review');
    await decide(call, decision);
    await expectState(page, state);
    await composer.send();
    await composer.expectText(TEXT);
    expect(weibo.writes()).toEqual([]);
  });
}

test('an approval runs out while the box is open', async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await submit(page);
  await expectState(page, 'in-review');
  await decide(call, { verdict: 'approve', until: Date.now() + 4_000 });
  await expectState(page, 'approved');
  await expectState(page, 'expired');
  await composer.send();
  expect(weibo.writes()).toEqual([]);
});

test('a worker that does not answer is said, what was written waits, and goes on by itself', async ({
  context,
  openPage,
  serviceWorker,
}) => {
  await setUp(context);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await expectState(page, 'none');
  const worker = await serviceWorker();
  await worker.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    Object.assign(globalThis, { mend: () => Object.assign(IDBDatabase.prototype, { transaction }) });
    Object.assign(IDBDatabase.prototype, {
      transaction: () => {
        throw new Error('the database does not answer');
      },
    });
  });
  await submit(page);
  await expectState(page, 'offline');
  await composer.expectText(TEXT);
  await worker.evaluate('globalThis.mend()');
  await expectState(page, 'in-review');
});

test('a freeze reaches every open tab', async ({ context, openPage, weibo }, info) => {
  const call = await setUp(context);
  const pages = [await openPage(), await openPage(), await openPage()];
  for (const page of pages) {
    await page.bringToFront();
    await new WeiboPage(page).composer.type(TEXT);
    await expectState(page, 'none');
  }
  await setProfile(call, MANAGER.id);
  const started = Date.now();
  await call('freeze.raise', {
    commandId: randomUUID(),
    accounts: 'all',
    reason: '门店舆情处置中',
    reviewAt: started + 3_600_000,
  });
  await Promise.all(pages.map((page) => expectState(page, 'frozen')));
  info.annotations.push({ type: 'measured', description: `frozen after ${Date.now() - started} ms` });
  for (const page of pages) {
    await page.bringToFront();
    await new WeiboPage(page).composer.send();
  }
  expect(weibo.writes()).toEqual([]);
});
