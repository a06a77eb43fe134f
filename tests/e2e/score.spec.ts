import type { BrowserContext, Page } from '@playwright/test';
import {
  type Call,
  callAsContent,
  callAsPage,
  importWorkspace,
  MANAGER,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { word } from './pages/words';

const OWN = '7100000001';
const HOUR = 3_600_000;

/** Ten posts of an account, read an hour ago. */
async function setUp(context: BrowserContext, weibo: Page): Promise<Call> {
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const count = (value: number) => ({ value, step: 1 });
  const now = Date.now();
  await (await callAsContent(weibo))('metrics.observe', {
    posts: Array.from({ length: 10 }, (_, n) => ({
      uid: OWN,
      mid: String(5_240_000_000_000_000 + n),
      mblogid: `Qscore${100 + n}`,
      createdAt: now - 2 * HOUR,
      traits: {
        type: 'original',
        title: `早安 ${n}`,
        topics: [],
        superTopics: [],
        pictures: 0,
        hasVideo: false,
        hasLink: false,
        visibility: 0,
      },
      reading: { at: now - HOUR, source: 'json', reposts: count(1), comments: count(2), likes: count(3 + n) },
    })),
    followers: [{ uid: OWN, name: '云杉茶饮', at: now - HOUR, followers: count(1_000) }],
  });
  return call;
}

async function openDashboard(context: BrowserContext, id: string, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/dashboard.html#/${hash}`);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

test('a scorecard is made with its evidence, confirmed, appealed by the account’s owner, and settled', async ({
  context,
  extensionId,
  openPage,
  killWorker,
}) => {
  await closeWelcome(context);
  const call = await setUp(context, await openPage('/'));
  const page = await openDashboard(context, extensionId, 'score');
  await page.getByLabel(word('score.subject')).selectOption(`account:${OWN}`);
  await page.getByLabel(word('score.which')).selectOption('now');
  await killWorker();
  await page.getByRole('button', { name: word('score.make') }).click();
  const card = page.getByRole('region', { name: /@云杉茶饮 / });
  await expect(card.getByText(word('score.state_draft'))).toBeVisible();
  await card.getByRole('button', { name: /(看证据：|Evidence: )(发布条数|Posts)/ }).click();
  await expect(card.getByRole('link')).toHaveCount(10);

  await card.getByRole('button', { name: /(看证据：|Evidence: )(审核员创意分|Reviewers)/ }).click();
  await card.getByLabel(word('score.raw')).last().fill('4');
  await card.getByLabel(word('score.reason')).last().fill('两条上了热搜');
  await card
    .getByRole('button', { name: word('score.set_line') })
    .last()
    .click();
  await expect(card.getByText('两条上了热搜').first()).toBeVisible();
  await card.getByRole('button', { name: word('score.confirm') }).click();
  await expect(card.getByText(word('score.state_confirmed'))).toBeVisible();

  await card.getByLabel(word('score.appeal_note')).fill('假期停更三天');
  await card.getByRole('button', { name: word('score.appeal') }).click();
  await card.getByLabel(word('score.answer_note')).fill('已按天数折算');
  await card.getByRole('button', { name: word('score.answer') }).click();
  await expect(card.getByText(word('score.state_settled'))).toBeVisible();
  const { cards } = await call<{
    cards: readonly { readonly state: string; readonly log: readonly object[] }[];
  }>('score.list');
  expect(cards).toMatchObject([{ state: 'settled' }]);
  // who manages nothing makes nothing
  await setProfile(call, WRITER.id);
  await expect(page.getByRole('button', { name: word('score.make') })).toHaveCount(0);
});

test('posts are drawn with a seed and looked at; weights must make 100', async ({
  context,
  extensionId,
  openPage,
}) => {
  await closeWelcome(context);
  await setUp(context, await openPage('/'));
  const page = await openDashboard(context, extensionId, 'score/inspections');
  await page.getByLabel(word('score.seed')).fill('十一月');
  await page
    .getByRole('button', { name: word('score.draw') })
    .last()
    .click();
  const sample = page.getByRole('table', { name: word('score.part_inspections') });
  await expect(sample.getByRole('row')).toHaveCount(3);
  const [first] = await sample.getByRole('link').allTextContents();
  const row = sample.getByRole('row').first();
  await expect(row.getByRole('button', { name: word('score.not_fine') })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await row.getByLabel(word('score.finding')).fill('配图与文不符');
  await row.getByRole('button', { name: word('score.not_fine') }).click();
  await expect(row.getByRole('cell').nth(1)).toHaveText(word('score.not_fine'));
  await page
    .getByRole('button', { name: word('score.draw') })
    .last()
    .click();
  await expect(sample).toHaveCount(2);
  await expect(sample.first().getByRole('link').first()).toHaveText(first ?? '');

  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/score/criteria`);
  await page
    .getByRole('button', { name: word('score.remove') })
    .first()
    .click();
  await expect(page.getByText(word('score.fault_sum'))).toBeVisible();
  await expect(page.getByRole('button', { name: word('templates.save') })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a goal is measured, changed, removed and brought back', async ({ context, extensionId, openPage }) => {
  await closeWelcome(context);
  await setUp(context, await openPage('/'));
  const page = await openDashboard(context, extensionId, 'goals');
  await page.getByRole('button', { name: word('goals.add') }).click();
  const form = page.getByRole('form', { name: word('goals.form') });
  await form.getByLabel(word('goals.name')).fill('本季四十条');
  await form.getByLabel(word('goals.target')).fill('0');
  await expect(form.getByText(word('goals.same'))).toBeVisible();
  await form.getByLabel(word('goals.target')).fill('10');
  await form.getByRole('button', { name: word('templates.save') }).click();
  const goal = page.locator('.goal', { hasText: '本季四十条' });
  await expect(goal.getByText(word('goals.state_reached'))).toBeVisible();
  await goal.getByRole('button', { name: word('goals.remove') }).click();
  await expect(goal).toHaveCount(0);
  await page.locator('.wp-undo').getByRole('button').first().click();
  await expect(goal).toBeVisible();
});
