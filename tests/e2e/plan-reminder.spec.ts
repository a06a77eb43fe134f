import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { dayOf } from '@/utils/core/day';
import { clockOf, clockText } from '@/utils/domain/calendar/instant';
import {
  approveDrafts,
  type Call,
  callAsPage,
  importWorkspace,
  MANAGER,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { later } from './harness/later';
import { strike } from './harness/strike';
import { closeWelcome } from './harness/welcome';
import { findWorker } from './harness/worker';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

test.use({ withNotices: true });
test.setTimeout(120_000);

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const UID = '7100000001';
const TEXT = '门店热饮地图上线，离你最近的一家在哪？';
const MINUTE = 60_000;

interface Notice {
  readonly id: string;
  readonly title: string;
}

interface Wish {
  readonly title: string;
  /** Minutes from now; negative = that long ago. */
  readonly minutes: number;
  readonly draftIds?: readonly string[];
}

/** Items of the company's account, saved together; the clock of the first. */
async function plan(call: Call, ...wishes: readonly Wish[]): Promise<string> {
  const items = wishes.map(({ title, minutes, draftIds = [] }) => ({
    id: randomUUID(),
    rev: 0,
    title,
    channel: 'weibo',
    uids: [UID],
    ...clockOf(Date.now() + minutes * MINUTE),
    state: 'ready',
    form: 'original',
    elements: [],
    tags: [],
    draftIds,
    mids: [],
  }));
  await call('plan.put', { commandId: randomUUID(), items });
  return clockText(items[0]?.minute ?? 0);
}

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const policy = await call<{ rev: number }>('desk.policy');
  await call('desk.policy.update', {
    commandId: randomUUID(),
    baseRev: policy.rev,
    patch: { notices: { desktop: true, badge: true } },
  });
  // what is missing of the day is another test's matter, whatever the hour of this one
  const { cadence } = await call<{ cadence: { rev: number } }>('plan.read', {
    from: '2026-01-01',
    to: '2026-01-01',
  });
  await call('plan.saveCadence', { commandId: randomUUID(), settings: { ...cadence, rules: [] } });
  await setProfile(call, WRITER.id);
  return call;
}

/** What `chrome.notifications.create` is asked for from here on; the browser tells no titles back. */
async function listen(context: BrowserContext): Promise<() => Promise<readonly Notice[]>> {
  const worker = await findWorker(context);
  await worker.evaluate(`(() => {
    const create = chrome.notifications.create.bind(chrome.notifications);
    globalThis.told = [];
    chrome.notifications.create = (id, options) => {
      globalThis.told.push({ id, title: options.title });
      return create(id, options);
    };
  })()`);
  return () => worker.evaluate('globalThis.told ?? []') as Promise<readonly Notice[]>;
}

const standing = async (context: BrowserContext): Promise<readonly string[]> =>
  (await findWorker(context)).evaluate(
    'chrome.notifications.getAll().then((all) => Object.keys(all))',
  ) as Promise<readonly string[]>;
const badge = async (context: BrowserContext): Promise<string> =>
  (await findWorker(context)).evaluate('chrome.action.getBadgeText({})') as Promise<string>;
/** The same on a tab of Weibo whose boxes are known. */
const badgeOnWeibo = async (context: BrowserContext): Promise<string> =>
  (await findWorker(context)).evaluate(
    "chrome.tabs.query({ url: 'https://weibo.com/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))",
  ) as Promise<string>;
const toldTypes = async (call: Call) => {
  const { entries } = await call<{
    entries: readonly { action: string; detail: { told: readonly { type: string }[] } }[];
  }>('audit.list', { limit: 50 });
  return entries
    .filter(({ action }) => action === 'plan.clock')
    .flatMap(({ detail }) => detail.told.map(({ type }) => type));
};

/** Accessibility faults of the section with today's items. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(where: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run('.td')).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`);
  });
}

/** The popup closes by what is pressed, at times before the press has ended. What comes of it is what is looked at. */
const pressAway = (button: Locator): Promise<void> =>
  button.press('Enter').catch((error: unknown) => {
    if (!String(error).includes('closed')) throw error;
  });

async function openPopup(context: BrowserContext, extensionId: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return popup;
}

test('an alarm that finds the worker dead says once what is due; after a sleep what was missed @once', async ({
  context,
  killWorker,
}) => {
  const call = await setUp(context);
  await plan(call, { title: '门店热饮地图', minutes: 10 });
  await killWorker();
  await strike(context, 'plan-clock');
  await expect.poll(() => toldTypes(call)).toEqual(['due']);
  // what was told is written before the notice stands
  await expect.poll(() => standing(context)).toHaveLength(1);
  await killWorker();
  await strike(context, 'plan-clock');
  const told = await listen(context);
  await later(context, 30 * MINUTE);
  await strike(context, 'plan-clock');
  await expect
    .poll(told)
    .toMatchObject([
      { id: expect.stringMatching(/^plan\.missed\./), title: '过点还没发 1 条：门店热饮地图' },
    ]);
  // two whose time passed while nobody was told
  await plan(call, { title: '晚安，留一盏灯', minutes: -30 }, { title: '会员日倒计时', minutes: -40 });
  await strike(context, 'plan-clock');
  await expect
    .poll(async () => (await told()).at(-1))
    .toEqual({ id: 'plan.slept', title: '睡着的时候错过 2 条：会员日倒计时、晚安，留一盏灯' });
  expect(await toldTypes(call)).toEqual(['missed', 'missed', 'missed', 'due']);
  await expect.poll(() => badge(context)).toBe('3');
});

test('a reminder leads to the box with its draft on top; the person fills it in and sends it', async ({
  context,
  extensionId,
  openPage,
  weibo,
}, info) => {
  const call = await setUp(context);
  const [wanted = ''] = await approveDrafts(call, [
    { accountUid: UID, text: TEXT },
    { accountUid: UID, text: '另一篇，更晚批的' },
  ]);
  const clock = await plan(call, { title: '门店热饮地图', minutes: -2, draftIds: [wanted] });
  await plan(call, { title: '晚安，留一盏灯', minutes: -1 });
  const home = await openPage();

  await strike(context, 'plan-clock');
  await expect.poll(() => badgeOnWeibo(context)).toBe('2');

  const popup = await openPopup(context, extensionId);
  const today = popup.getByRole('region', { name: word('today.title') });
  const row = today.getByRole('button', { name: /门店热饮地图/ });
  await expect(row).toContainText(clock);
  await expect(row.getByLabel(word('today.waits'))).toBeVisible();
  await expect(row.getByText(word('calendar.state_ready'))).toBeVisible();
  await popup.screenshot({ path: info.outputPath('popup-today.png') });
  await pressAway(row);

  const host = home.locator('weiheng-composer[data-surface="post"]');
  const shelf = host.getByRole('list', { name: word('composer.approval_shelf_label') });
  await expect(shelf.getByRole('listitem').first()).toContainText(TEXT.slice(0, 10));
  const fill = shelf.getByRole('listitem').first().getByRole('button');
  await expect(fill).toBeFocused();
  const { composer } = new WeiboPage(home);
  expect(await composer.value()).toBe('');
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await home.screenshot({ path: info.outputPath('shelf.png') });

  await home.keyboard.press('Enter');
  await composer.expectText(TEXT);
  await expect(host).toHaveAttribute('data-approval', 'approved', { timeout: 20_000 });
  await expect(host).toHaveAttribute('data-verdict', 'allow', { timeout: 20_000 });
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  // the draft is out, and so is the item
  await expect
    .poll(async () => {
      await strike(context, 'plan-clock');
      const view = await call<{ items: readonly { title: string; state: string }[] }>('plan.read', {
        from: dayOf(Date.now() - 86_400_000),
        to: dayOf(Date.now()),
      });
      return view.items.find(({ title }) => title === '门店热饮地图')?.state;
    })
    .toBe('published');
});

test('the click on a notice opens Weibo where no page of it is open, and says when another account is there', {
  tag: '@once',
}, async ({ context, weibo }) => {
  const call = await setUp(context);
  const [wanted = ''] = await approveDrafts(call, [{ accountUid: UID, text: TEXT }]);
  await plan(call, { title: '门店热饮地图', minutes: 5, draftIds: [wanted] });
  await strike(context, 'plan-clock');
  await expect.poll(() => standing(context)).toHaveLength(1);
  const [notice = ''] = await standing(context);
  const click = async () => {
    const opened = context.waitForEvent('page');
    await (await findWorker(context)).evaluate(
      `chrome.notifications.onClicked.dispatch(${JSON.stringify(notice)})`,
    );
    return opened;
  };
  const home = await click();
  const shelf = home
    .locator('weiheng-composer')
    .getByRole('list', { name: word('composer.approval_shelf_label') });
  await expect(shelf.getByRole('listitem').first().getByRole('button')).toBeFocused({ timeout: 25_000 });
  await expect.poll(() => standing(context)).toEqual([]);
  await home.close();

  weibo.setAccount('7100000002');
  const theirs = await click();
  await expect(theirs.locator('weiheng-notice')).toContainText('@云杉茶饮', { timeout: 25_000 });
  await expect(theirs.locator('weiheng-notice')).toContainText(/先换到这个账号/);
  expect(weibo.writes('/statuses/update')).toEqual([]);
});

test('an item without a draft opens its day; nothing planned is said in one line @once', async ({
  context,
  extensionId,
}, info) => {
  const call = await setUp(context);
  const empty = await openPopup(context, extensionId);
  await expect(empty.getByText(word('today.none'))).toBeVisible();
  await empty.close();
  for (let i = 0; i < 8; i += 1) await plan(call, { title: `第 ${i + 1} 条`, minutes: -20 + i });
  const popup = await openPopup(context, extensionId);
  const today = popup.getByRole('region', { name: word('today.title') });
  await expect(today.getByRole('listitem')).toHaveCount(6);
  await expect(today.getByRole('button', { name: word('today.more') })).toContainText('2');
  expect(await faultsOf(popup)).toEqual([]);
  await popup.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(popup)).toEqual([]);
  await popup.screenshot({ path: info.outputPath('popup-dark.png') });
  // the panel has it for whoever has nothing left to review
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 380, height: 800 });
  await panel.goto(`chrome-extension://${extensionId}/review.html`);
  await expect(
    panel.getByRole('region', { name: word('today.title') }).getByRole('button', { name: /第 1 条/ }),
  ).toBeVisible();
  await panel.screenshot({ path: info.outputPath('panel.png') });
  await panel.close();
  const opened = context.waitForEvent('page');
  await pressAway(today.getByRole('button', { name: /第 1 条/ }));
  await (await opened).waitForURL(/dashboard\.html#\/calendar\/day\/\d{4}-\d\d-\d\d$/);
});

test.describe('in English', () => {
  test.use({ uiLocale: 'en' });
  test('today says the same, and what is missing @once', async ({ context, extensionId }, info) => {
    const call = await setUp(context);
    await setProfile(call, MANAGER.id);
    const { cadence } = await call<{ cadence: object }>('plan.read', {
      from: '2026-01-01',
      to: '2026-01-01',
    });
    const daily = { id: 'daily', scope: { channel: 'weibo', uid: UID }, period: 'day', min: 3 };
    await call('plan.saveCadence', { commandId: randomUUID(), settings: { ...cadence, rules: [daily] } });
    // at the beginning of the day: today at every hour
    await plan(call, {
      title: 'A long title of a post that does not fit into one line of the popup',
      minutes: -clockOf(Date.now()).minute,
    });
    const popup = await openPopup(context, extensionId);
    const today = popup.getByRole('region', { name: 'Today' });
    await expect(today.getByText('Approved', { exact: true })).toBeVisible();
    await expect(today.getByText('@云杉茶饮: 2 missing today')).toBeVisible();
    expect(await faultsOf(popup)).toEqual([]);
    await popup.screenshot({ path: info.outputPath('popup-en.png') });
  });
});
