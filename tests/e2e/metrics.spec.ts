import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { PracticeWeibo } from '../practice-weibo/practice';
import type { Status } from '../practice-weibo/shared/types';
import { callAsPage, importWorkspace, MANAGER, SUPPORT, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { later } from './harness/later';
import { closeWelcome } from './harness/welcome';

const OWN = '7100000001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
