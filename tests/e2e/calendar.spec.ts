import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import ical from 'node-ical';
import { type Call, callAsPage, importWorkspace, MANAGER, REVIEWER, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { later } from './harness/later';
import { closeWelcome } from './harness/welcome';
import { word } from './pages/words';

test.setTimeout(150_000);

const OWN = '7100000001';
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const ONCE = { tag: '@once' };

interface Seed {
  readonly id: string;
  readonly day: string;
  readonly minute?: number;
  readonly title: string;
  readonly state?: string;
  readonly isPromotion?: boolean;
}
const item = (seed: Seed) => ({
  rev: 0,
  channel: 'weibo',
  uids: [OWN],
  state: 'writing',
  form: 'original',
  elements: ['text'],
  tags: [],
  draftIds: [],
  mids: [],
  ...seed,
});

/** A company, its manager, and the clock on 16 September 2026, 11:00 in Shanghai. */
async function setUp(context: BrowserContext, seeds: readonly Seed[]): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  await later(context, Date.parse('2026-09-16T03:00:00Z') - Date.now());
  if (seeds.length > 0) await call('plan.put', { commandId: 'seed-items-1', items: seeds.map(item) });
  return call;
}

async function open(context: BrowserContext, id: string, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${id}/dashboard.html#/${hash}`);
  await expect(page.locator('.cal-grid, .cal-list')).toBeVisible();
  return page;
}

const cell = (page: Page, day: string) => page.locator(`td[data-day="${day}"]`);
const entry = (page: Page, id: string) => page.locator(`.cal-entry[data-item="${id}"]`);
const dayIn = async (call: Call, id: string): Promise<unknown> => {
  const { items } = await call<{ items: { id: string; day: string; minute?: number }[] }>('plan.read', {
    from: '2026-08-01',
    to: '2026-12-31',
  });
  const found = items.find((one) => one.id === id);
  return found && `${found.day} ${found.minute}`;
};

test(
  'an item is dragged and moved by keys: the clock stays, a collision is named, undo brings it back',
  ONCE,
  async ({ context, extensionId, killWorker }) => {
    const call = await setUp(context, [
      { id: 'a', day: '2026-09-17', minute: 19 * 60, title: '茶园直播' },
      { id: 'b', day: '2026-09-21', minute: 19 * 60 + 30, title: '周一特饮' },
    ]);
    const page = await open(context, extensionId, 'calendar/month/2026-09-16');
    await killWorker();
    await entry(page, 'a').dragTo(cell(page, '2026-09-21'));
    await expect(cell(page, '2026-09-21').locator('.cal-entry')).toHaveCount(2);
    expect(await dayIn(call, 'a')).toBe('2026-09-21 1140');
    // thirty minutes apart, sixty wanted: framed, and said beside the calendar
    await expect(entry(page, 'a')).toHaveClass(/conflict/);
    await expect(
      page
        .locator('.cal-side')
        .getByText(/30 (分钟|minutes)/)
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: word('page.common.undo') }).click();
    await expect(cell(page, '2026-09-17').locator('.cal-entry[data-item]')).toHaveCount(1);
    expect(await dayIn(call, 'a')).toBe('2026-09-17 1140');

    await entry(page, 'a').click();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, '2026-09-19')).toHaveClass(/target/);
    await page.keyboard.press('Escape');
    await expect(page.locator('td.target')).toHaveCount(0);
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(cell(page, '2026-09-24').locator('.cal-entry[data-item]')).toHaveCount(1);
    expect(await dayIn(call, 'a')).toBe('2026-09-24 1140');
  },
);

test(
  'an item is written by keyboard alone, opened, changed and removed',
  ONCE,
  async ({ context, extensionId }) => {
    const call = await setUp(context, []);
    const page = await open(context, extensionId, 'calendar/month/2026-09-22');
    await cell(page, '2026-09-22').focus();
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, '2026-09-23')).toBeFocused();
    await page.keyboard.press('c');
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: word('calendar.save') }).click();
    await expect(form.getByText(word('calendar.name_missing'))).toBeVisible();
    await form.getByLabel(word('calendar.name'), { exact: true }).fill('秋分海报');
    await form.getByLabel(word('calendar.time')).fill('08:30');
    await form.getByRole('checkbox', { name: '@云杉茶饮', exact: true }).check();
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    const made = cell(page, '2026-09-23').locator('.cal-entry[data-item]');
    await expect(made).toHaveAccessibleName(/08:30 秋分海报/);
    await expect(cell(page, '2026-09-23')).toHaveAccessibleName(/9 月 23 日|9\/23/);
    await made.focus();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: word('calendar.remove') }).click();
    await expect(made).toHaveCount(0);
    await page.getByRole('button', { name: word('page.common.undo') }).click();
    await expect(made).toHaveCount(1);
    const { items } = await call<{ items: { title: string; uids: string[] }[] }>('plan.read', {
      from: '2026-09-01',
      to: '2026-09-30',
    });
    expect(items).toMatchObject([{ title: '秋分海报', uids: [OWN] }]);
  },
);

test(
  'a promotion on 9·18 is held: moved out of the way, or released by two people, not by one twice',
  ONCE,
  async ({ context, extensionId }) => {
    const call = await setUp(context, [
      { id: 'sale', day: '2026-09-18', minute: 18 * 60 + 30, title: '满减抢券', isPromotion: true },
      { id: 'quiet', day: '2026-09-18', minute: 9 * 60 + 18, title: '勿忘' },
    ]);
    const page = await open(context, extensionId, 'calendar/month/2026-09-18');
    await expect(entry(page, 'sale')).toHaveClass(/held/);
    await expect(entry(page, 'quiet')).not.toHaveClass(/held/);
    await expect(cell(page, '2026-09-18')).toHaveAccessibleName(/九一八|Mukden/);
    const side = page.locator('.cal-held');
    const release = async (reason: string) => {
      await side
        .getByRole('button', { name: word('calendar.release') })
        .first()
        .click();
      await side.getByLabel(word('calendar.release_reason')).fill(reason);
      await page.keyboard.press('Enter');
    };
    await release('公益义卖，已和经理对过');
    await expect(side.getByText(/陈默/)).toBeVisible();
    await expect(side.getByRole('button', { name: word('calendar.release') })).toHaveCount(0);
    await expect(
      call('plan.release', { commandId: 'again-00000001', id: 'sale', reason: '再来一次' }),
    ).rejects.toThrow(/conflict/);
    // another person who may; a reviewer may not
    await setProfile(call, REVIEWER.id);
    await expect(
      call('plan.release', { commandId: 'other-00000001', id: 'sale', reason: '同意' }),
    ).rejects.toThrow(/forbidden/);
    await setProfile(call, MANAGER.id);
    await side.getByRole('button', { name: /^(挪到|Move to)/ }).click();
    await expect(cell(page, '2026-09-19').locator('.cal-entry[data-item]')).toHaveCount(1);
    expect(await dayIn(call, 'sale')).toBe('2026-09-19 1110');
    await expect(entry(page, 'sale')).not.toHaveClass(/held/);
  },
);

test(
  'a month comes from a template, goes out as calendar file and table, and comes back with a look before',
  ONCE,
  async ({ context, extensionId }, info) => {
    const call = await setUp(context, []);
    const page = await open(context, extensionId, 'calendar/month/2026-09-16');
    await page.getByRole('button', { name: word('calendar.use_template') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '@云杉茶饮', exact: true }).check();
    await dialog
      .getByRole('button', { name: /(排|Plan|Put|Use)/ })
      .last()
      .click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('.cal-entry[data-item]').first()).toBeVisible();
    const read = () =>
      call<{ items: { id: string; title: string; day: string; minute?: number }[] }>('plan.read', {
        from: '2026-08-01',
        to: '2026-12-31',
      });
    const planned = (await read()).items;
    expect(planned.length).toBeGreaterThan(5);

    const take = async (name: string | RegExp, end: string) => {
      await page.locator('.cal-menu summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      const path = info.outputPath(`plan.${end}`);
      await download.saveAs(path);
      return path;
    };
    const [year = 2026, month = 9] = (planned[0]?.day ?? '').split('-').map(Number);
    await page.goto(
      page.url().replace(/#.*/, `#/calendar/month/${year}-${String(month).padStart(2, '0')}-15`),
    );
    await expect(page.locator('.cal-entry[data-item]').first()).toBeVisible();
    const file = await take(word('calendar.export_ics'), 'ics');
    const events = Object.values(ical.sync.parseFile(file)).filter((one) => one?.type === 'VEVENT');
    const first = planned[0];
    const found = events.find(
      (one) => one?.type === 'VEVENT' && String(one.summary).includes(first?.title ?? '-'),
    );
    expect(found).toBeTruthy();

    // the same file again: everything is there already, nothing is ticked
    await page.getByRole('button', { name: word('calendar.import'), exact: true }).click();
    await page.locator('dialog input[type=file]').setInputFiles(file);
    await expect(dialog.getByRole('checkbox').first()).toBeVisible();
    await expect(dialog.locator('input[type=checkbox]:checked')).toHaveCount(0);

    // a table with one good row and one that cannot be read
    const table = info.outputPath('plan.csv');
    writeFileSync(
      table,
      '日期,时间,标题,账号\n2026-09-28,20:00,国庆预告,云杉茶饮\n2026-13-40,8点,坏行,没有这个号\n',
    );
    await page.locator('dialog input[type=file]').setInputFiles(table);
    await expect(dialog.locator('.cal-import-rows .bad')).toHaveCount(1);
    await expect(dialog.locator('.cal-import-rows .bad')).toContainText(/2026-13-40/);
    await dialog.getByRole('button', { name: /^(收下|Take)/ }).click();
    await expect(dialog).toBeHidden();
    expect((await read()).items.filter(({ title }) => title === '国庆预告')).toMatchObject([
      { day: '2026-09-28', minute: 1200 },
    ]);
    await page.getByRole('button', { name: word('page.common.undo') }).click();
    await expect.poll(async () => (await read()).items.length).toBe(planned.length);
  },
);

test(
  'a campaign sends one item out on two accounts, the second half an hour later',
  ONCE,
  async ({ context, extensionId }) => {
    const call = await setUp(context, []);
    const page = await open(context, extensionId, 'calendar/month/2026-09-22');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: word('calendar.campaigns') }).click();
    await dialog.getByRole('button', { name: word('calendar.campaign_new') }).click();
    await dialog.getByRole('button', { name: word('calendar.save') }).click();
    await expect(dialog.getByText(word('calendar.campaign_name_missing'))).toBeVisible();
    await dialog.getByLabel(word('calendar.campaign_name')).fill('中秋礼盒');
    const add = dialog.getByLabel(word('calendar.campaign_account'));
    await add.selectOption({ label: '@云杉茶饮' });
    await add.selectOption({ label: '@云杉茶饮客服' });
    const minutes = dialog.getByRole('textbox', { name: /@ 云杉茶饮客服/ });
    await minutes.fill('半小时');
    await expect(dialog.getByText(word('calendar.campaign_bad_offset'))).toBeVisible();
    await minutes.fill('30');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('中秋礼盒', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.getByRole('button', { name: /^(新计划|New item)/ }).click();
    await dialog.getByLabel(word('calendar.name'), { exact: true }).fill('礼盒开售');
    await dialog.getByLabel(word('calendar.time')).fill('20:00');
    await dialog.getByLabel(word('calendar.campaign'), { exact: true }).selectOption({ label: '中秋礼盒' });
    await dialog.getByRole('checkbox', { name: /中秋礼盒/ }).check();
    await dialog.getByRole('button', { name: word('calendar.save') }).click();
    await expect(cell(page, '2026-09-22').locator('.cal-entry[data-item]')).toHaveCount(2);
    const { items } = await call<{ items: { minute: number; uids: string[]; campaignId: string }[] }>(
      'plan.read',
      {
        from: '2026-09-22',
        to: '2026-09-22',
      },
    );
    expect(items.map(({ minute }) => minute)).toEqual([1200, 1230]);
    expect(new Set(items.map(({ uids }) => uids[0])).size).toBe(2);
    expect(new Set(items.map(({ campaignId }) => campaignId)).size).toBe(1);
  },
);

for (const dark of [false, true]) {
  test(
    `all four views are free of accessibility faults and say what is inferred, ${dark ? 'dark' : 'light'}`,
    ONCE,
    async ({ context, extensionId }) => {
      await setUp(context, [
        { id: 'a', day: '2026-09-14', minute: 600, title: '会员周一', state: 'published' },
        { id: 'b', day: '2026-09-16', minute: 1200, title: '礼盒预告', state: 'review' },
        { id: 'c', day: '2026-09-18', minute: 1110, title: '满减抢券', isPromotion: true },
        { id: 'd', day: '2026-09-20', minute: 1110, title: '周末门店', state: 'ready' },
        { id: 'e', day: '2026-09-20', minute: 1130, title: '手作课报名' },
        { id: 'f', day: '2026-09-01', title: '没有时间的一条', state: 'idea' },
      ]);
      const page = await open(context, extensionId, 'calendar/month/2026-09-18');
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      for (const key of ['1', '2', '3', '4']) {
        await page.keyboard.press(key);
        await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
        await page.evaluate(AXE);
        const faults = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(
            (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
          );
        });
        expect(faults, key).toEqual([]);
      }
      await page.goto(page.url().replace(/#.*/, '#/calendar/month/2027-02-10'));
      await expect(page.getByText(/2027 年安排未收录|notice for 2027/)).toBeVisible();
    },
  );
}
