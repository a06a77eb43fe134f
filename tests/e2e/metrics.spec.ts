import type { BrowserContext, Locator, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import type { PracticeWeibo } from '../practice-weibo/practice';
import type { Status } from '../practice-weibo/shared/types';
import { callAsPage, importWorkspace, MANAGER, SUPPORT, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { later } from './harness/later';
import { closeWelcome } from './harness/welcome';
import { word } from './pages/words';

const OWN = '7100000001';
const DAY = 24 * 3_600_000;

interface Count {
  readonly value: number;
  readonly step: number;
}
interface Reading {
  readonly at: number;
  readonly source: 'json' | 'dom';
  readonly reposts: Count;
  readonly comments: Count;
  readonly likes: Count;
  readonly reads?: Count;
}
interface Post {
  readonly mid: string;
  readonly uid: string;
  readonly last: Reading;
}

const stripOf = (page: Page, mblogid: string): Locator =>
  page.locator(`article:has(header a[href$="/${mblogid}"]) weiheng-growth`);

/** Posts of an account, newest first. */
const postsOf = ({ state }: PracticeWeibo, uid: string): readonly Status[] =>
  state.timeline.flatMap((mid) => {
    const status = state.statuses.get(mid);
    return status?.user?.idstr === uid ? [status] : [];
  });

/** Other people like, comment and repost. */
function grow(
  { state }: PracticeWeibo,
  mid: string,
  by: { reposts: number; comments: number; likes: number },
) {
  const status = state.statuses.get(mid);
  if (!status) throw new Error(`no post ${mid}`);
  state.statuses.set(mid, {
    ...status,
    reposts_count: status.reposts_count + by.reposts,
    comments_count: status.comments_count + by.comments,
    attitudes_count: status.attitudes_count + by.likes,
  });
}

async function readPosts(context: BrowserContext, uid: string): Promise<readonly Post[]> {
  const call = await callAsPage(context);
  return call('metrics.posts', { uid, from: 0, until: 8_000_000_000_000, limit: 100 });
}

test('counts of what is looked at are stored exactly, of company accounts only', async ({
  context,
  weibo,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const page = await openPage('/');
  const [newest] = postsOf(weibo, OWN);
  if (!newest) throw new Error('no own post');
  await page.locator(`article:has(header a[href$="/${newest.mblogid}"])`).scrollIntoViewIfNeeded();
  await expect
    .poll(async () => (await readPosts(context, OWN)).find(({ mid }) => mid === newest.mid), {
      timeout: 20_000,
    })
    .toMatchObject({
      last: {
        source: 'json',
        reposts: { value: newest.reposts_count, step: 1 },
        comments: { value: newest.comments_count, step: 1 },
        likes: { value: newest.attitudes_count, step: 1 },
      },
    });
  const all = await call<readonly Post[]>('metrics.posts', { from: 0, until: 8_000_000_000_000, limit: 500 });
  expect(new Set(all.map(({ uid }) => uid))).toEqual(
    new Set(['7100000001', '7100000002'].filter((uid) => all.some((post) => post.uid === uid))),
  );
});

test('a day later the strip says what an own post gained, and only to those who may see it', async ({
  context,
  weibo,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const [newest] = postsOf(weibo, OWN);
  if (!newest) throw new Error('no own post');
  let page = await openPage(`/${OWN}/${newest.mblogid}`);
  await expect
    .poll(async () => (await readPosts(context, OWN)).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await page.close();

  grow(weibo, newest.mid, { reposts: 86, comments: 142, likes: 1_204 });
  weibo.advance(DAY);
  await later(context, DAY);
  page = await openPage(`/${OWN}/${newest.mblogid}`);
  const strip = stripOf(page, newest.mblogid);
  await expect(strip).toContainText('+1,204', { timeout: 20_000 });
  await expect(strip).toContainText('比昨天此时');
  await expect(strip).toContainText('+86');
  await expect(strip).toContainText('+142');

  const opened = context.waitForEvent('page');
  await strip.getByRole('button', { name: '看这条的曲线' }).click();
  expect((await opened).url()).toContain(`#/figures/post/${newest.mid}`);

  await setProfile(call, SUPPORT.id);
  await expect(strip).toHaveCount(0);
});

test('over days of browsing the report says what Weibo had, and what nobody looked at is missing', {
  tag: '@once',
}, async ({ context, extensionId, weibo, openPage }) => {
  test.setTimeout(120_000);
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const [post] = postsOf(weibo, OWN);
  if (!post) throw new Error('no own post');
  const truth = () => {
    const { reposts_count, comments_count, attitudes_count } = weibo.state.statuses.get(post.mid) ?? post;
    return reposts_count + comments_count + attitudes_count;
  };
  const look = async (): Promise<void> => {
    const page = await openPage(`/u/${OWN}`);
    await expect
      .poll(
        async () => {
          const [read] = (await readPosts(context, OWN)).filter(({ mid }) => mid === post.mid);
          const { reposts, comments, likes } = read?.last ?? {};
          return (reposts?.value ?? 0) + (comments?.value ?? 0) + (likes?.value ?? 0);
        },
        { timeout: 20_000 },
      )
      .toBe(truth());
    await page.close();
  };
  await look();
  const gains = [151, 0, 48];
  for (const [i, likes] of gains.entries()) {
    grow(weibo, post.mid, { reposts: 3, comments: 5, likes });
    weibo.advance(DAY);
    await later(context, DAY);
    // on the second day nobody looks
    if (i !== 1) await look();
  }
  const now = Date.now() + gains.length * DAY;
  const dayOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  const period = { kind: 'campaign', from: dayOf(now - 3 * DAY), to: dayOf(now), topic: '冬至第一杯热茶' };
  const report = await call<{
    readonly figures: readonly { readonly id: string; readonly value?: number; readonly slack: number }[];
    readonly curve: readonly { readonly day: string; readonly value?: number; readonly slack: number }[];
    readonly missing: readonly { readonly uid: string; readonly days: readonly string[] }[];
  }>('reports.build', { period, uid: OWN });
  const figure = (id: string) => report.figures.find((one) => one.id === id);
  expect(figure('interactions')).toMatchObject({ value: truth(), slack: 0 });
  expect(figure('followers')).toMatchObject({
    value: weibo.state.people.get(OWN)?.followers_count,
    slack: 0,
  });
  expect(report.missing).toEqual([{ uid: OWN, days: [dayOf(now - DAY)] }]);
  const gained = new Map(report.curve.map(({ day, value }) => [day, value]));
  expect(gained.get(dayOf(now - 2 * DAY))).toBe(151 + 8);
  expect(gained.get(dayOf(now - DAY))).toBeUndefined();
  // two days in one reading belong to no day of the curve
  expect(gained.get(dayOf(now))).toBe(0);

  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/dashboard.html#/reports`);
  await page
    .getByRole('combobox', { name: word('report.kind') })
    .first()
    .selectOption('campaign');
  await page.getByLabel(word('report.topic'), { exact: true }).fill('#冬至第一杯热茶#');
  await page.getByLabel(word('report.from'), { exact: true }).fill(period.from);
  await page.getByLabel(word('report.to'), { exact: true }).fill(period.to);
  await page
    .getByRole('combobox', { name: word('report.account') })
    .first()
    .selectOption(OWN);
  await expect(page.getByRole('button', { name: word('report.xlsx') })).toBeVisible();
  await expect(page.locator('.figure', { hasText: truth().toLocaleString('en') }).first()).toBeVisible();

  const curve = page.getByRole('img', { name: /天有读数|Readings on|readings on/ });
  await curve.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.chart [aria-live]').first()).toContainText(dayOf(now).slice(5));
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: word('report.xlsx') }).click();
  const path = await (await file).path();
  const figures = await readSheet(path, 1);
  const row = figures.find(([name]) => word('report.figure_interactions').test(String(name)));
  expect(row?.[1]).toBe(truth());
  const posts = await readSheet(path, 3);
  const line = posts.find((cells) => String(cells[3]).endsWith(`/${post.mblogid}`));
  const { reposts_count, comments_count, attitudes_count } = weibo.state.statuses.get(post.mid) ?? post;
  expect([line?.[4], line?.[6], line?.[8]]).toEqual([reposts_count, comments_count, attitudes_count]);

  await page.getByLabel(word('report.recipients'), { exact: true }).first().fill('陈默');
  await page.getByRole('button', { name: word('report.hand_on') }).click();
  const sent = page.getByRole('table', { name: word('report.sent') });
  await sent.getByRole('button', { name: word('report.receive') }).click();
  await expect(sent).toContainText(/收到|received/);
});
