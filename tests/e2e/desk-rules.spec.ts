import type { BrowserContext, Page } from '@playwright/test';
import { type Call, callAsPage, importWorkspace, MANAGER, setProfile, WRITER } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { findWorker } from './harness/worker';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

interface Policy {
  readonly capture: {
    readonly byAccount: Readonly<Record<string, string>>;
    readonly ownWords: readonly { readonly word: string; readonly kind: string }[];
    readonly leaveAlone: readonly string[];
  };
  readonly hours: readonly { readonly id: string; readonly hours: object; readonly night?: object }[];
  readonly sla: readonly {
    readonly accounts: readonly string[];
    readonly minutes?: number;
    readonly clock: string;
  }[];
}

async function openRules(context: BrowserContext): Promise<{ readonly page: Page; readonly call: Call }> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const worker = await findWorker(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/dashboard.html#/desk-rules`);
  return { page, call };
}

const policyOf = (call: Call): Promise<Policy> => call('desk.policy');

test('service hours, night duty and a time limit for one account are set on the page', async ({
  context,
}) => {
  const { page, call } = await openRules(context);
  const workdays = page.getByLabel(/^(服务时间|Service hours) (工作日|Workdays)$/);
  await workdays.fill('9点到6点');
  await expect(page.getByText('“9点-6点”')).toBeVisible();
  await workdays.fill('9：00-12：00 13:30-18:00');
  await page.getByLabel(/^(值班|On duty).* (工作日|Workdays)$/).fill('22:00-08:00');
  const time = page.getByRole('region', { name: word('deskRules.time') });
  await time.getByRole('button', { name: word('templates.save') }).click();
  await expect
    .poll(async () => (await policyOf(call)).hours[0])
    .toMatchObject({
      hours: { workday: ['09:00-12:00', '13:30-18:00'] },
      night: { workday: ['22:00-08:00'], weekend: [], holiday: [] },
    });

  const limits = page.getByRole('region', { name: word('deskRules.sla') });
  await limits.getByRole('button', { name: word('deskRules.add_rule') }).click();
  await limits.getByRole('checkbox', { name: '@云杉茶饮客服' }).check();
  await limits.getByLabel(word('deskRules.minutes'), { exact: true }).fill('0');
  await expect(limits.getByText(word('deskRules.bad_minutes'))).toBeVisible();
  await limits.getByLabel(word('deskRules.minutes'), { exact: true }).fill('15');
  await limits.getByLabel(word('deskRules.clock'), { exact: true }).selectOption('duty');
  await limits.getByRole('button', { name: word('templates.save') }).click();
  await expect
    .poll(async () => (await policyOf(call)).sla[0])
    .toMatchObject({
      accounts: ['7100000002'],
      minutes: 15,
      clock: 'duty',
    });
});

test('own words decide the kind, and people to leave alone are left alone', async ({
  context,
  openPage,
  weibo,
}) => {
  const { page, call } = await openRules(context);
  await page.getByLabel(word('deskRules.own_kind')).selectOption('complaint');
  const panel = page.getByRole('region', { name: word('deskRules.capture') });
  await panel.getByLabel(/算“投诉”|mean “Complaint”/).fill('小绿卡失灵');
  await panel.getByRole('button', { name: word('templates.save') }).click();
  await expect
    .poll(async () => (await policyOf(call)).capture.ownWords)
    .toEqual([{ word: '小绿卡失灵', kind: 'complaint' }]);
  await panel.getByLabel(word('deskRules.leave_alone')).fill('@半块方糖');
  await panel.getByRole('button', { name: word('templates.save') }).click();
  await expect.poll(async () => (await policyOf(call)).capture.leaveAlone).toEqual(['@半块方糖']);

  await setProfile(call, WRITER.id);
  weibo.crowd.comment({ text: '小绿卡失灵', by: '在下雨-了', likes: 5_000 });
  weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 4_000 });
  const item = new WeiboPage(await openPage()).itemWith('冬至第一杯热茶');
  await item.openComment();
  await item.comments.all.first().waitFor();
  const rows = async () =>
    (
      await call<{ rows: readonly { readonly author: { readonly name: string }; readonly kind: string }[] }>(
        'desk.list',
        { filter: {}, limit: 50 },
      )
    ).rows;
  await expect
    .poll(async () => (await rows()).find(({ author }) => author.name === '在下雨-了'))
    .toMatchObject({ kind: 'complaint' });
  expect((await rows()).filter(({ author }) => author.name === '半块方糖')).toEqual([]);
});
