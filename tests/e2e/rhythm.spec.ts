import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import {
  addPeople,
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
import { closeWelcome } from './harness/welcome';
import { Guard } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

const OWN = '7100000001';
const PRIVATE = '1100000003';
const DAY = 24 * 3_600_000;
const PROMOTION = '中秋礼盒满减五十元';

const OTHER = '新茶满减二十元，速来';

/** A post of the company's account that is planned for a day. */
const anItem = (over: Record<string, unknown>) => ({
  id: randomUUID(),
  rev: 0,
  title: '礼盒预告',
  channel: 'weibo',
  uids: [OWN],
  minute: 19 * 60,
  state: 'ready',
  form: 'original',
  elements: [],
  tags: [],
  draftIds: [],
  mids: [],
  ...over,
});

const lineOf = (page: Page): Locator => page.locator('weiheng-rhythm').filter({ visible: true });

const register = (call: Call, mode: 'confirm' | 'enforce'): Promise<unknown> =>
  call('accounts.save', {
    commandId: randomUUID(),
    account: {
      uid: OWN,
      name: '云杉茶饮',
      kind: 'official',
      industry: 'general',
      mode,
      approval: 'off',
      rev: 0,
    },
  });

/** ms from now to noon of the next 18 September in Shanghai. */
function untilSeptember18(): number {
  const year = new Date().getUTCFullYear();
  const noon = (y: number): number => Date.parse(`${y}-09-18T12:00:00+08:00`);
  const next = noon(year) > Date.now() ? noon(year) : noon(year + 1);
  return next - Date.now();
}

test('on 18 September promotions stay in the box, with the reason; the day after they may go', async ({
  context,
  weibo,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await register(call, 'enforce');
  await later(context, untilSeptember18());
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  const guard = new Guard(wb.composer);
  await wb.composer.type(PROMOTION);
  await guard.expectVerdict('block', 'post');
  await expect(guard.finding('company.lexicon.sensitive-date')).toContainText('九一八事变纪念日');
  await wb.composer.send();
  await guard.expectNotSent();
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await wb.composer.expectText(PROMOTION);
  await expect(lineOf(page)).toHaveAttribute('data-notes', /(^| )hold( |$)/);
  await expect(lineOf(page)).toContainText('九一八事变纪念日');

  // midnight passes over the open page
  await later(context, DAY);
  await call('policy.snapshot');
  await expect(guard.host).not.toHaveAttribute('data-verdict', 'block');
  await wb.composer.send();
  await expect
    .poll(() => weibo.writes('/statuses/update').map(({ fields }) => fields.content))
    .toEqual([PROMOTION]);
});

test('an approved text that two people released leaves on 18 September, another stays', {
  tag: '@once',
}, async ({ context, weibo, openPage }) => {
  const second = { id: 'gu', name: '顾宁', roles: ['manager'] };
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await addPeople(call, [second]);
  await later(context, untilSeptember18());
  const draftIds = await approveDrafts(call, [
    { accountUid: OWN, text: PROMOTION },
    { accountUid: OWN, text: OTHER },
  ]);
  await setProfile(call, MANAGER.id);
  const id = randomUUID();
  const day = `${new Date(Date.now() + untilSeptember18()).getUTCFullYear()}-09-18`;
  await call('plan.put', {
    commandId: randomUUID(),
    items: [anItem({ id, day, isPromotion: true, draftIds: draftIds.slice(0, 1) })],
  });
  for (const person of [MANAGER, second]) {
    await setProfile(call, person.id);
    await call('plan.release', { commandId: randomUUID(), id, reason: '门店只营业，不做活动' });
  }
  await setProfile(call, WRITER.id);
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  const guard = new Guard(wb.composer);
  await wb.composer.type(OTHER);
  await guard.expectVerdict('block');
  await wb.composer.send();
  await guard.expectNotSent();
  await wb.composer.clear();
  await wb.composer.type(PROMOTION);
  await guard.expectVerdict('allow');
  await wb.composer.send();
  await expect
    .poll(() => weibo.writes('/statuses/update').map(({ fields }) => fields.content))
    .toEqual([PROMOTION]);
});

test('a private account writes on 18 September what it likes, and has no rhythm', { tag: '@once' }, async ({
  context,
  weibo,
  openPage,
}) => {
  await closeWelcome(context);
  await register(await callAsPage(context), 'enforce');
  await later(context, untilSeptember18());
  weibo.setAccount(PRIVATE);
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  await wb.composer.type(PROMOTION);
  await new Guard(wb.composer).expectVerdict('allow', 'post');
  await wb.composer.send();
  await expect.poll(() => weibo.writes('/statuses/update')).toHaveLength(1);
  await expect(page.locator('weiheng-rhythm')).toHaveCount(0);
});

test('after a post went out the line says how long ago, and a button tells the rest', async ({
  context,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await register(call, 'confirm');
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  await wb.composer.type('周末门店见');
  await new Guard(wb.composer).expectVerdict('allow');
  await wb.composer.send();
  const line = lineOf(page);
  await expect(line).toContainText(/离上一条才 [01] 分钟|Only [01] min/, { timeout: 20_000 });
  await expect(line).toHaveAttribute('data-notes', /(^| )gap( |$)/);

  // a person without a mouse
  await wb.composer.textarea.focus();
  const more = line.locator('button.more');
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return more.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button);
    })
    .toBe(true);
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(line.locator('.lines > .gap')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await expect(line.locator('.lines')).toBeHidden();
});

test('what is planned for today is said, and its button opens the day', { tag: '@once' }, async ({
  context,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await register(call, 'confirm');
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const item = anItem({ day });
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  await wb.composer.type('门店');
  await expect(page.locator('weiheng-composer')).toBeVisible();
  await call('plan.put', { commandId: randomUUID(), items: [item] });
  const line = lineOf(page);
  await expect(line).toHaveAttribute('data-notes', /(^| )item( |$)/);
  await expect(line).toContainText('礼盒预告');
  const opened = context.waitForEvent('page');
  await line.getByRole('button', { name: word('rhythm.plan_label') }).click();
  await expect.poll(async () => (await opened).url()).toContain(`#/calendar/day/${day}`);

  // done: nothing is left to say of it
  await page.bringToFront();
  await call('plan.put', {
    commandId: randomUUID(),
    items: [{ ...item, rev: 1, state: 'published' }],
  });
  await expect(page.locator('weiheng-rhythm[data-notes~="item"]')).toHaveCount(0);
});

test('the line goes with its box, and with the account', async ({ context, openPage }) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await register(call, 'confirm');
  const days = [
    {
      id: 'mourning',
      name: '公司纪念日',
      rule: { type: 'once', from: '2020-01-01', to: '2090-01-01' },
      level: 'remind',
      advice: '语气平实。',
      uids: [],
    },
  ];
  await call('plan.saveSensitive', { commandId: randomUUID(), settings: { rev: 0, days } });
  const page = await openPage('/');
  const wb = new WeiboPage(page);
  await wb.composer.type('门店');
  await expect(lineOf(page)).toContainText('公司纪念日');

  await wb.openPopup();
  await wb.modal.composer.textarea.click();
  await expect(page.locator('weiheng-rhythm')).toHaveCount(2);
  await wb.modal.close();
  await expect(page.locator('weiheng-rhythm')).toHaveCount(1);
  // a comment has no rhythm
  const box = await wb.item(0).openComment();
  await box.type('好');
  await expect(page.locator('weiheng-composer')).toHaveCount(2);
  await expect(page.locator('weiheng-rhythm')).toHaveCount(1);

  await call('accounts.remove', { commandId: randomUUID(), uid: OWN });
  await expect(page.locator('weiheng-rhythm')).toHaveCount(0);
});
