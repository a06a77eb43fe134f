import type { BrowserContext, Page } from '@playwright/test';
import {
  addPeople,
  type Call,
  callAsPage,
  importWorkspace,
  MANAGER,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { findWorker, killWorker } from './harness/worker';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

const DECIDER = { id: 'song', name: '宋岚' } as const;

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await addPeople(call, [{ ...DECIDER, roles: ['decider'] }]);
  return call;
}

async function openDashboard(context: BrowserContext, path: string): Promise<Page> {
  const worker = await findWorker(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/dashboard.html#/${path}`);
  return page;
}

test('a surge is suggested, a person raises it, freezes, and two people stand it down', async ({
  context,
  openPage,
  weibo,
}) => {
  test.setTimeout(120_000);
  const call = await setUp(context);
  weibo.crowd.surge({ word: '拉肚子', count: 40 });
  const home = new WeiboPage(await openPage());
  const item = home.itemWith('冬至第一杯热茶');
  await item.openComment();
  await item.openAllComments();
  await expect
    .poll(
      async () => {
        await home.page.mouse.wheel(0, 3_000);
        return (await call<readonly object[]>('incident.hints')).length;
      },
      { timeout: 40_000 },
    )
    .toBeGreaterThan(0);
  await setProfile(call, MANAGER.id);
  const page = await openDashboard(context, 'crisis');
  const hints = page.getByRole('region', { name: word('crisis.hints') });
  await hints
    .getByRole('button', { name: word('crisis.raise') })
    .first()
    .click();
  const form = page.getByRole('form', { name: word('crisis.raise') });
  await form.getByLabel(word('crisis.what')).fill('多人反映喝完拉肚子');
  await form.getByLabel(word('crisis.why')).fill('一小时几十条');
  await form.getByRole('button', { name: word('crisis.raise') }).click();
  const detail = page.getByRole('region', { name: '多人反映喝完拉肚子' });
  await detail.getByLabel(word('crisis.note_label')).fill('我们正在核实情况，今天内给大家答复');
  await detail.getByRole('button', { name: word('crisis.statement') }).click();
  await expect(detail.getByRole('link', { name: word('crisis.statement_see') })).toBeVisible();
  await detail.getByRole('button', { name: word('crisis.freeze') }).click();
  await expect
    .poll(
      async () => (await call<readonly { freezes: readonly string[] }[]>('incident.list'))[0]?.freezes.length,
    )
    .toBe(1);
  await killWorker(context);

  // the box is stopped by the freeze
  const tab = await openPage();
  const box = new WeiboPage(tab);
  await box.composer.type('今晚照常营业');
  await expect(tab.locator('weiheng-composer').first()).toHaveAttribute('data-approval', 'frozen');
  await tab.close();

  for (const check of await detail.getByRole('checkbox').all()) {
    // shown as ticked once the worker has written it
    await check.click();
    await expect(check).toBeChecked();
  }
  await detail.getByRole('button', { name: word('crisis.stand_down') }).click();
  await expect(detail.getByText(word('crisis.phase_standing_down'))).toBeVisible();
  await detail.getByRole('button', { name: word('crisis.stand_down_second') }).click();
  await expect(detail.locator('.wp-notice')).toBeVisible();
  await setProfile(call, DECIDER.id);
  await detail.getByRole('button', { name: word('crisis.stand_down_second') }).click();
  await expect(detail.getByText(word('crisis.phase_closed'))).toBeVisible();
  const { text } = await call<{ text: string }>('incident.report', {
    incidentId: (await call<readonly { id: string }[]>('incident.list'))[0]?.id,
  });
  expect(text).toContain('多人反映喝完拉肚子');
  expect(text).toContain(DECIDER.name);
});

test('a person outside is erased on request; figures stay', async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
  const home = new WeiboPage(await openPage());
  const item = home.itemWith('冬至第一杯热茶');
  await item.openComment();
  await expect(item.root.locator('weiheng-ticket[data-state="open"]').first()).toBeVisible();
  await setProfile(call, MANAGER.id);
  const { id } = await call<{ id: string }>('backup.make', { commandId: crypto.randomUUID() });
  const textOfCopy = async () => (await call<{ text: string }>('backup.read', { id })).text;
  expect(await textOfCopy()).toContain('半块方糖');
  const page = await openDashboard(context, 'moderation');
  await page.getByRole('button', { name: word('moderation.erase') }).click();
  const form = page.getByRole('form', { name: word('moderation.erase') });
  await form.getByLabel(word('moderation.who')).fill('半块方糖');
  await form.getByRole('button', { name: word('moderation.look') }).click();
  await expect(form.getByRole('checkbox', { name: word('moderation.erase_copies') })).toBeChecked();
  await form.getByLabel(word('moderation.erase_reason')).fill('本人要求');
  await form.getByRole('button', { name: word('moderation.erase_now') }).click();
  await expect(page.locator('.wp-notice')).toBeVisible();
  const { rows } = await call<{ rows: readonly { author: { name: string }; text: string }[] }>('desk.list', {
    filter: {},
    limit: 50,
  });
  expect(JSON.stringify(rows)).not.toContain('半块方糖');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(await call('audit.list', { limit: 200 }))).not.toContain('半块方糖');
  expect(await textOfCopy()).not.toContain('半块方糖');
  await setProfile(call, WRITER.id);
});

test('templates and rules are set up on their pages', async ({ context }) => {
  const call = await setUp(context);
  await setProfile(call, MANAGER.id);
  const page = await openDashboard(context, 'templates');
  await page.getByRole('button', { name: word('templates.start') }).click();
  await expect.poll(async () => (await call<readonly object[]>('templates.list')).length).toBe(7);
  await page.getByRole('button', { name: word('templates.add') }).click();
  await page.getByLabel(word('templates.name'), { exact: true }).fill('停车');
  await page.getByLabel(word('templates.text'), { exact: true }).fill('{昵称}您好，{门店}可停车两小时');
  await expect(page.getByText(/用的时候要填：门店|Asked for when used: 门店/)).toBeVisible();
  await page.getByRole('button', { name: word('templates.save') }).click();
  await expect.poll(async () => (await call<readonly object[]>('templates.list')).length).toBe(8);
  const rules = await openDashboard(context, 'desk-rules');
  await rules.getByLabel(word('deskRules.rule'), { exact: true }).selectOption('all');
  await expect
    .poll(async () => (await call<{ capture: { rule: string } }>('desk.policy')).capture.rule)
    .toBe('all');
  await expect(rules.getByText(/2026/).first()).toBeVisible();
});
