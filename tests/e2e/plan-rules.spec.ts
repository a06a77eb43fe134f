import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import {
  type Call,
  callAsPage,
  importWorkspace,
  MANAGER,
  SUPPORT,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { Dashboard } from './pages/dashboard';
import { word } from './pages/words';

const OWN = '7100000001';
const SERVICE = '7100000002';
const WEDNESDAY = new Date('2026-11-25T10:00:00+08:00');
/** Monday before 国庆 2026: Thursday 1 October to Wednesday 7 October are off, Saturday 10 October is worked. */
const BEFORE_HOLIDAY = new Date('2026-09-28T10:00:00+08:00');

interface Plan {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly day: string;
    readonly minute?: number;
    readonly state: string;
    readonly uids: readonly string[];
    readonly note?: string;
  }[];
  readonly slots: readonly { readonly name: string; readonly recurrence: object; readonly rev: number }[];
  readonly cadence: { readonly rules: readonly object[]; readonly remindMinute: number };
  readonly sensitive: { readonly days: readonly { readonly id: string; readonly isOff?: boolean }[] };
}

const planOf = (call: Call, from: string, to = from): Promise<Plan> => call('plan.read', { from, to });

/** The pages live on a day of their own, so that the tests say the same in any year. */
async function open(context: BrowserContext, id: string, hash: string, now = WEDNESDAY) {
  await closeWelcome(context);
  await context.clock.setFixedTime(now);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  return { call, desk: await Dashboard.open(context, id, hash) };
}

test('a rule of rhythm is named at the field while it cannot be, saved, reads as a sentence and comes back @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'plan-rules');
  await desk.button('planRules.rule_add').click();
  const form = desk.page.getByRole('form', { name: word('planRules.rule_form') });
  // the form takes the focus, Escape closes it and gives it back
  await expect(form.getByLabel(word('planRules.channel'))).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(desk.button('planRules.rule_add')).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await form.getByLabel(word('planRules.account'), { exact: true }).selectOption(OWN);
  await form.getByLabel(word('planRules.least')).fill('9');
  await form.getByLabel(word('planRules.most')).fill('8');
  await expect(form.getByLabel(word('planRules.most'))).toHaveAttribute('aria-invalid', 'true');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(form).toBeVisible();
  await form.getByLabel(word('planRules.least')).fill('1');
  await form.getByLabel(word('planRules.gap')).fill('60');
  const sentence = /^@云杉茶饮(: 1–8 a day, at least 60 min apart| 每天 1–8 条，至少隔 60 分钟)$/;
  await expect(form.getByText(sentence)).toBeVisible();
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(form).toHaveCount(0);
  const rules = desk.region('planRules.rules');
  await expect(rules.getByText(sentence)).toBeVisible();
  const stored = async () => (await planOf(call, '2026-11-25')).cadence.rules;
  await expect.poll(stored).toHaveLength(4);

  await rules.getByRole('button', { name: /^(移除|Remove) @云杉茶饮/ }).click();
  await expect(rules.getByText(sentence)).toHaveCount(0);
  await desk.button('page.common.undo').click();
  await expect(rules.getByText(sentence)).toBeVisible();
  expect((await stored()).at(-1)).toMatchObject({ scope: { channel: 'weibo', uid: OWN }, min: 1, max: 8 });

  const told = desk.page.getByRole('form', { name: word('planRules.told') });
  await told.getByLabel(word('planRules.remind_at')).fill('25:00');
  await expect(told.getByText(word('planRules.bad_time'))).toBeVisible();
  await told.getByLabel(word('planRules.remind_at')).fill('15：30');
  await told.getByRole('button', { name: word('page.common.save') }).click();
  await expect.poll(async () => (await planOf(call, '2026-11-25')).cadence.remindMinute).toBe(15 * 60 + 30);

  // whoever only plans sees the rules and is told whom to ask
  await setProfile(call, WRITER.id);
  await expect(desk.text('planRules.only_look')).toBeVisible();
  await expect(desk.button('planRules.rule_add')).toHaveCount(0);
  await expect(told.getByLabel(word('planRules.remind_at'))).toBeDisabled();
});

test('a fixed slot shows its next days over a holiday while it is typed @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'plan-rules/slots', BEFORE_HOLIDAY);
  await desk.button('planRules.slot_add').click();
  const form = desk.page.getByRole('form', { name: word('planRules.slot_form') });
  const next = form.getByRole('list', { name: word('planRules.next_days') }).getByRole('listitem');
  await expect(next).toHaveText([
    /(9 月 30 日|9\/30).*(烈士纪念日|Martyrs)/,
    /(10 月 1 日|10\/1).*(国庆节|National Day)/,
    /(10 月 7 日|10\/7).*(国庆节|National Day)/,
    /(10 月 8 日|10\/8)/,
    /(10 月 14 日|10\/14)/,
  ]);
  await form.getByLabel(word('planRules.off_days')).selectOption('next-workday');
  await expect(next).toHaveText([
    /9( 月 |\/)30/,
    /10( 月 |\/)8/,
    /10( 月 |\/)14/,
    /10( 月 |\/)15/,
    /10( 月 |\/)21/,
  ]);
  await form.getByLabel(word('planRules.weekday_3')).uncheck();
  await form.getByLabel(word('planRules.weekday_4')).uncheck();
  await expect(form.getByText(word('planRules.weekdays_missing'))).toBeVisible();
  await expect(next).toHaveCount(0);
  await form.getByLabel(word('planRules.weekday_6')).check();
  await form.getByLabel(word('planRules.off_days')).selectOption('skip');
  await expect(form.getByText(word('planRules.weekend_skipped'))).toBeVisible();
  await expect(next).toHaveText([/(10 月 10 日|10\/10).*(调休上班|Worked weekend)/]);
  await form.getByLabel(word('planRules.off_days')).selectOption('keep');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(form.getByText(word('planRules.slot_name_missing'))).toBeVisible();
  await form.getByLabel(word('planRules.slot_name')).fill('周末门店');
  await form.getByLabel(word('planRules.clock')).fill('13:30');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  const row = desk.page.getByRole('listitem', { name: '周末门店' });
  await expect(row.getByText(/@云杉茶饮 13:30 (每周六，休息日照发|Every Sat, days off too)/)).toBeVisible();
  expect((await planOf(call, '2026-09-28')).slots).toMatchObject([
    { name: '周末门店', recurrence: { every: 'week', interval: 1, weekdays: [6], offDays: 'keep' } },
  ]);

  await row.getByRole('button', { name: /^(修改|Change) / }).click();
  await form.getByLabel(word('planRules.clock')).fill('14:00');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(row.getByText(/14:00/)).toBeVisible();
  await desk.button('page.common.undo').click();
  await expect(row.getByText(/13:30/)).toBeVisible();
  await row.getByRole('button', { name: /^(移除|Remove) / }).click();
  await expect(row).toHaveCount(0);
  await desk.button('page.common.undo').click();
  await expect(row.getByText(/13:30/)).toBeVisible();
});

test('a sensitive day is switched off with a word, recorded and back again; mourning is one press @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'plan-rules/days');
  const row = desk.page.getByRole('listitem', { name: word('day.nanjing') });
  await expect(row.getByText(word('planRules.level_hold'))).toBeVisible();
  await expect(row.getByText(/全国人大常委会|NPC Standing Committee/)).toBeVisible();
  await row.getByRole('button', { name: /^(停用|Switch off) / }).click();
  const stored = async () => (await planOf(call, '2026-11-25')).sensitive.days;
  expect(await stored()).toEqual([]);
  await desk.page.keyboard.press('Escape');
  await expect(row.getByRole('alertdialog')).toHaveCount(0);
  await expect(row.getByRole('button', { name: /^(停用|Switch off) / })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await row.getByRole('button', { name: word('planRules.off_sure') }).click();
  await expect(row.getByText(word('planRules.is_off'))).toBeVisible();
  expect(await stored()).toMatchObject([{ id: 'nanjing', isOff: true }]);
  await desk.button('page.common.undo').click();
  await expect(row.getByText(word('planRules.is_off'))).toHaveCount(0);
  expect(await stored()).toEqual([]);

  await row.getByRole('button', { name: /^(修改|Change) / }).click();
  const form = desk.page.getByRole('form', { name: word('planRules.day_form') });
  await form.getByLabel(word('planRules.level')).selectOption('remind');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(row.getByText(word('planRules.changed_by_you'))).toBeVisible();
  await row.getByRole('button', { name: /自带|Back to/ }).click();
  await expect(row.getByText(word('planRules.level_hold'))).toBeVisible();

  await desk.button('planRules.day_add').click();
  await form.getByLabel(word('planRules.when')).selectOption('yearly');
  await form.getByLabel(word('planRules.month')).selectOption('2');
  await form.getByLabel(word('planRules.date')).selectOption('30');
  await expect(form.getByText(word('planRules.no_such_date'))).toBeVisible();
  await form.getByLabel(word('planRules.date')).selectOption('28');
  await form.getByLabel(word('planRules.day_name')).fill('门店事故纪念');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(desk.page.getByRole('listitem', { name: '门店事故纪念' })).toBeVisible();

  const mourning = desk.region('planRules.mourning');
  await mourning.getByLabel(word('planRules.from')).fill('2026-12-01');
  await mourning.getByLabel(word('planRules.until')).fill('2026-11-30');
  await expect(mourning.getByText(word('planRules.to_before'))).toBeVisible();
  await mourning.getByLabel(word('planRules.until')).fill('2026-12-03');
  await mourning.getByRole('button').click();
  await expect.poll(stored).toContainEqual(
    expect.objectContaining({
      level: 'hold',
      rule: { type: 'once', from: '2026-12-01', to: '2026-12-03' },
    }),
  );
});

test('an idea needs its reason, becomes an item on its day and comes back @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'ideas');
  await desk.button('ideas.add').click();
  const form = desk.page.getByRole('form', { name: word('ideas.form') });
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(form.getByText(word('ideas.text_missing'))).toBeVisible();
  await form.getByLabel(word('ideas.text'), { exact: true }).fill('冬至热饮和饺子怎么配');
  await form.getByLabel(word('ideas.source')).fill('https://weibo.com/1100000003/Qabc');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  const row = desk.page.getByRole('listitem', { name: '冬至热饮和饺子怎么配' });
  await expect(row.getByText(word('ideas.why_missing'))).toBeVisible();

  await row.getByRole('button', { name: /^(排进日历|Plan) / }).click();
  const plan = row.getByRole('form', { name: word('ideas.plan_form') });
  const send = plan.getByRole('button', { name: word('ideas.plan_do') });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await row.getByRole('button', { name: /^(修改|Change) / }).click();
  await row.getByLabel(word('ideas.why')).fill('热饮是冬季主推');
  await row.getByRole('button', { name: word('page.common.save') }).click();
  await expect(row.getByText('热饮是冬季主推')).toBeVisible();

  await row.getByRole('button', { name: /^(排进日历|Plan) / }).click();
  await plan.getByLabel(word('ideas.plan_day')).fill('2026-12-21');
  await plan.getByLabel(word('ideas.plan_clock')).fill('20:00');
  await plan.getByLabel('@云杉茶饮', { exact: true }).check();
  await send.click();
  const planned = desk.region('ideas.planned');
  await expect(planned.getByText('冬至热饮和饺子怎么配')).toBeVisible();
  const items = async () => (await planOf(call, '2026-12-21')).items;
  expect(await items()).toMatchObject([
    { title: '冬至热饮和饺子怎么配', minute: 1200, state: 'writing', uids: [OWN] },
  ]);
  expect((await items())[0]?.note).toContain('热饮是冬季主推');
  await desk.button('page.common.undo').click();
  await expect(desk.region('ideas.new').getByText('冬至热饮和饺子怎么配')).toBeVisible();
  expect(await items()).toEqual([]);

  // two weeks later it stands first, as one to look at again
  await row.getByRole('button', { name: /^(放弃|Drop) / }).click();
  await expect(desk.region('ideas.dropped')).toBeVisible();
  await row.getByRole('button', { name: /^(捡回来|Bring back) / }).click();
  await expect(desk.region('ideas.new')).toBeVisible();
  await context.clock.setFixedTime(new Date('2026-12-09T10:00:00+08:00'));
  await desk.go('overview');
  await desk.go('ideas');
  await expect(desk.region('ideas.due').getByText('冬至热饮和饺子怎么配')).toBeVisible();
});

test('a template is looked at, used with its rules and taken back; a company’s own is a file @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'plan-rules/templates');
  const shop = desk.page.getByRole('listitem', { name: '花店日常（一周）' });
  await shop.getByRole('button', { name: /^(用这套|Use) / }).click();
  const form = shop.getByRole('form');
  await form.getByLabel(word('tpl.start')).fill('2026-12-07');
  const preview = form.getByRole('table', { name: word('tpl.preview') });
  await expect(preview.getByRole('row')).toHaveCount(18);
  await form.getByRole('button', { name: word('tpl.do') }).click();
  await expect(form.getByText(word('tpl.accounts_missing'))).toBeVisible();
  await form.getByLabel('@云杉茶饮', { exact: true }).check();
  // Sunday of that week is the national memorial day
  await expect(preview.getByText(/国家公祭日|Nanjing/).first()).toBeVisible();
  await form.getByRole('checkbox', { name: /轻松/ }).check();
  await form.getByRole('button', { name: word('tpl.do') }).click();
  await expect(form).toHaveCount(0);
  const week = () => planOf(call, '2026-12-07', '2026-12-13');
  expect((await week()).items).toHaveLength(17);
  expect((await week()).items.every(({ uids, state }) => uids[0] === OWN && state === 'writing')).toBe(true);
  expect((await week()).cadence.rules.at(-1)).toMatchObject({ scope: { tag: '轻松' }, min: 1, max: 2 });
  await desk.button('page.common.undo').click();
  await expect.poll(async () => (await week()).items).toEqual([]);
  expect((await week()).cadence.rules).toHaveLength(3);

  const file = await desk.download(() => shop.getByRole('button', { name: /^(导出|Export) / }).click());
  const own = { ...JSON.parse(file.text), id: 'own-week', name: '门店一周' };
  const take = desk.button('tpl.import');
  await desk.choose(
    take,
    'bad.json',
    JSON.stringify({ ...own, entries: [{ ...own.entries[0], minute: 1440 }] }, null, 2),
  );
  await expect(desk.page.getByRole('alert')).toContainText('entries[0].minute');
  await desk.choose(take, 'own.json', JSON.stringify(own));
  const mine = desk.page.getByRole('listitem', { name: '门店一周' });
  await expect(mine.getByText(word('tpl.own'))).toBeVisible();
  await mine.getByRole('button', { name: /^(移除|Remove) / }).click();
  await expect(mine).toHaveCount(0);
  await desk.button('page.common.undo').click();
  await expect(mine).toBeVisible();
});

for (const dark of [false, true]) {
  test.describe(dark ? 'dark' : 'light', () => {
    test.use({ dark });
    test(`pages with data have no accessibility faults, ${dark ? 'dark' : 'light'} @once`, async ({
      context,
      extensionId,
    }) => {
      const { call, desk } = await open(context, extensionId, 'plan-rules/history');
      await desk.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await seed(call);
      const grid = desk.page.getByRole('grid');
      await expect(grid.getByRole('row')).toHaveCount(3);
      // from the newest day two days back with the keys
      await grid.getByRole('gridcell').last().scrollIntoViewIfNeeded();
      await grid.locator('[tabindex="0"]').focus();
      await desk.page.keyboard.press('ArrowLeft');
      await desk.page.keyboard.press('ArrowLeft');
      await expect(grid.locator(':focus')).toHaveAccessibleName(
        /(没有读数|No reading)|(没发够|Too few)|(达标|Met)/,
      );
      expect(await desk.faults()).toEqual([]);
      await desk.button('planRules.history_table').click();
      await expect(desk.page.getByRole('table', { name: word('planRules.history') })).toBeVisible();
      expect(await desk.faults()).toEqual([]);
      for (const part of ['rhythm', 'slots', 'days', 'templates']) {
        await desk.go(`plan-rules/${part}`);
        await expect(desk.page.locator('.account').first()).toBeVisible();
        if (part === 'templates')
          await desk.page
            .getByRole('button', { name: /^(用这套|Use) / })
            .first()
            .click();
        if (part === 'rhythm') await desk.button('planRules.rule_add').click();
        if (part === 'slots') await desk.button('planRules.slot_add').click();
        if (part === 'days') await desk.button('planRules.day_add').click();
        await expect(desk.page.locator('form').first()).toBeVisible();
        expect(await desk.faults(), part).toEqual([]);
      }
      await desk.go('ideas');
      await desk.page
        .getByRole('button', { name: /^(排进日历|Plan) / })
        .first()
        .click();
      await expect(desk.page.locator('form').first()).toBeVisible();
      expect(await desk.faults(), 'ideas').toEqual([]);
    });
  });
}

/** A slot, ideas of every kind and items that went out. */
async function seed(call: Call): Promise<void> {
  const commandId = () => randomUUID();
  await call('plan.saveSlot', {
    commandId: commandId(),
    slot: {
      id: 'slot-a',
      rev: 0,
      name: '会员周一',
      uid: OWN,
      recurrence: { every: 'week', interval: 1, weekdays: [1], offDays: 'next-workday' },
      minute: 600,
      from: '2026-09-01',
    },
  });
  const ideas = [
    { text: '冬至热饮和饺子怎么配', why: '热饮是冬季主推', state: 'new', againOn: '2026-11-20' },
    { text: '评论里问得最多的三杯', why: '', state: 'new', againOn: '2026-12-20' },
    { text: '跟着大雪节气拍一组', why: '门店窗景好看', state: 'dropped', againOn: '2026-12-20' },
  ];
  for (const [i, one] of ideas.entries())
    await call('plan.saveIdea', {
      commandId: commandId(),
      idea: { id: `idea-${i}`, rev: 0, source: '', ...one },
    });
  const out = [3, 4, 5, 9, 10].map((n) => ({
    id: `item-${n}`,
    rev: 0,
    title: '早安',
    channel: 'weibo',
    uids: n % 2 ? [OWN] : [OWN, SERVICE],
    day: `2026-11-${String(n).padStart(2, '0')}`,
    minute: 600,
    state: 'published',
    form: 'original',
    elements: ['text'],
    tags: [],
    draftIds: [],
    mids: [],
    publishedAt: Date.parse(`2026-11-${String(n).padStart(2, '0')}T10:00:00+08:00`),
  }));
  await call('plan.put', { commandId: commandId(), items: out });
}

test('whoever may not plan sees everything, is told whom to ask, and still notes ideas @once', async ({
  context,
  extensionId,
}) => {
  const { call, desk } = await open(context, extensionId, 'plan-rules/slots');
  await seed(call);
  await setProfile(call, SUPPORT.id);
  await expect(desk.text('planRules.only_look_edit')).toBeVisible();
  await expect(desk.page.getByRole('listitem', { name: '会员周一' })).toBeVisible();
  await expect(desk.button('planRules.slot_add')).toHaveCount(0);
  await desk.go('plan-rules/days');
  await expect(desk.text('planRules.only_look')).toBeVisible();
  await expect(desk.region('planRules.mourning')).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: /^(停用|Switch off) / })).toHaveCount(0);
  await desk.go('plan-rules/templates');
  await expect(desk.page.getByRole('button', { name: /^(导出|Export) / }).first()).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /^(用这套|Use) / })).toHaveCount(0);
  await desk.go('ideas');
  await expect(desk.text('ideas.no_item')).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /^(排进日历|Plan) / })).toHaveCount(0);
  await desk.button('ideas.add').click();
  const form = desk.page.getByRole('form', { name: word('ideas.form') });
  await form.getByLabel(word('ideas.text'), { exact: true }).fill('客人说杯套好看');
  await form.getByRole('button', { name: word('page.common.save') }).click();
  await expect(desk.page.getByRole('listitem', { name: '客人说杯套好看' }).getByText(/徐宁/)).toBeVisible();
});
