import type { BrowserContext } from '@playwright/test';
import { addPeople, type Call, callAsPage, importWorkspace, MANAGER, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { strike } from './harness/strike';
import { closeWelcome } from './harness/welcome';
import { killWorker } from './harness/worker';
import { CommentList } from './pages/comment-node';
import { WeiboPage } from './pages/weibo-page';

const OWN = '冬至第一杯热茶';
const STAFF = [
  { id: 'nuo', name: '许诺', roles: ['service'] },
  { id: 'bai', name: '白露', roles: ['service'] },
  { id: 'qiao', name: '乔安', roles: ['service'] },
] as const;
const HOUR = 3_600_000;

const ASKED = [
  '请问周末几点关门？',
  '发票怎么开呢？',
  '外卖少了一杯，怎么办？',
  '杯套有几种图案？',
  '建议出个小杯',
  '孕妇能喝桂圆姜枣茶吗？',
  '会员卡能转让吗？',
  '等了四十分钟还没做，太慢了，退款！',
  '停车方便吗？',
  '请问招人吗？',
] as const;

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await addPeople(call, STAFF);
  await setProfile(call, MANAGER.id);
  const policy = await call<{ rev: number; sla: readonly object[] }>('desk.policy');
  // day and night: the tests run at any hour
  const sla = policy.sla.map((rule) => ({ ...rule, clock: 'always' }));
  await call('desk.policy.update', { commandId: crypto.randomUUID(), baseRev: policy.rev, patch: { sla } });
  return call;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly state: string;
}

test('ten comments, three people, each answered once by whoever answered', async ({
  context,
  openPage,
  weibo,
}) => {
  test.setTimeout(180_000);
  const call = await setUp(context);
  const now = Date.now();
  for (const [i, text] of ASKED.entries()) {
    weibo.crowd.comment({ text, by: `路人${i}`, likes: 9_000 - i, at: now - (i === 7 ? 3 * HOUR : 60_000) });
  }
  const tab = await openPage();
  const page = new WeiboPage(tab);
  const item = page.itemWith(OWN);
  await item.openComment();
  await item.openAllComments();
  const comments = new CommentList(tab, tab.locator('body'));
  const rows = async (filter: object) =>
    (await call<{ rows: readonly Row[] }>('desk.list', { filter, limit: 100 })).rows;
  const texts = (list: readonly Row[]) =>
    list.map(({ text }) => text).filter((text) => ASKED.includes(text as never));
  // a long list is drawn as far as one scrolls
  await expect
    .poll(async () => {
      await tab.mouse.wheel(0, 500);
      return texts(await rows({})).sort();
    })
    .toEqual([...ASKED].sort());
  await tab.evaluate(() => scrollTo(0, 0));

  // one has waited for three hours: said once, though the worker dies in between
  await killWorker(context);
  await strike(context, 'desk-clock');
  await expect
    .poll(async () => (await rows({})).find(({ text }) => text === ASKED[7])?.state)
    .toBe('overdue');
  const late = (await rows({})).find(({ text }) => text === ASKED[7]);
  const told = async () =>
    (await call<readonly { type: string }[]>('desk.history', { ticketId: late?.id })).map(({ type }) => type);
  await expect.poll(told).toContain('breached');
  await killWorker(context);
  await strike(context, 'desk-clock');
  await expect.poll(async () => (await told()).filter((type) => type === 'breached').length).toBe(1);

  for (const [i, text] of ASKED.slice(0, 6).entries()) {
    await setProfile(call, STAFF[i % 3]?.id ?? null);
    if (i === 3) await killWorker(context);
    await comments.with(text).root.scrollIntoViewIfNeeded();
    await comments.with(text).reply();
    await page.modal.composer.type(`您好，关于第 ${i + 1} 个问题已经在看了`);
    await page.modal.composer.send();
    await expect.poll(async () => texts(await rows({ phase: 'done' }))).toContain(text);
  }
  for (const person of STAFF) {
    await setProfile(call, person.id);
    // an answer the company gave before, elsewhere, counts for the team
    const { today } = await call<{ today: { mine: number; team: number } }>('desk.counts');
    expect(today.mine).toBe(2);
    expect(today.team).toBeGreaterThanOrEqual(6);
  }
  expect(weibo.writes('/comments/reply')).toHaveLength(6);
  await setProfile(call, MANAGER.id);
  const until = Date.now() + HOUR;
  const work = await call<readonly { name: string; replied: number }[]>('desk.workload', {
    from: now - HOUR,
    until,
  });
  expect(
    work
      .filter(({ name }) => STAFF.some((one) => one.name === name))
      .map(({ name, replied }) => [name, replied])
      .sort(),
  ).toEqual(STAFF.map(({ name }) => [name, 2] as const).sort());
});
