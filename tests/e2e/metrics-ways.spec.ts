import type { PracticeWeibo } from '../practice-weibo/practice';
import type { Status } from '../practice-weibo/shared/types';
import { callAsPage, importWorkspace, MANAGER, setProfile } from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { word } from './pages/words';

const OWN = '7100000001';
const FAIR = { uid: '7100000006', name: '山野手作集市' };

const newestOf = ({ state }: PracticeWeibo, uid: string): Status => {
  const statuses = state.timeline.flatMap((mid) => state.statuses.get(mid) ?? []);
  const found = statuses.find(({ user }) => user?.idstr === uid);
  if (!found) throw new Error(`no post of ${uid}`);
  return found;
};

test('where only what is drawn is seen, a count is kept with its precision and never better', async ({
  context,
  weibo,
  openPage,
}) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  const post = newestOf(weibo, OWN);
  const truth = { reposts: 12_345, comments: 987, likes: 238_764 };
  weibo.state.statuses.set(post.mid, {
    ...post,
    reposts_count: truth.reposts,
    comments_count: truth.comments,
    attitudes_count: truth.likes,
  });
  // Weibo's answers do not reach the extension: as if it had come into the page after them
  await context.addInitScript(() => {
    document.addEventListener('weiheng:copies', (event) => event.stopImmediatePropagation(), true);
  });
  const page = await openPage('/');
  await page.locator(`article:has(header a[href$="/${post.mblogid}"])`).scrollIntoViewIfNeeded();
  type Kept = {
    mid: string;
    last: { source: string } & Record<keyof typeof truth, { value: number; step: number }>;
  };
  const read = async () =>
    (
      await call<readonly Kept[]>('metrics.posts', {
        uid: OWN,
        from: 0,
        until: 8_000_000_000_000,
        limit: 100,
      })
    ).find(({ mid }) => mid === post.mid)?.last;
  await expect
    .poll(read, { timeout: 20_000 })
    .toMatchObject({ source: 'dom', comments: { value: 987, step: 1 } });
  const last = await read();
  if (!last) throw new Error('nothing was kept');
  expect(last.reposts.step).toBe(1_000);
  for (const key of ['reposts', 'comments', 'likes'] as const) {
    const { value, step } = last[key];
    expect(Math.abs(truth[key] - value), key).toBeLessThan(step);
  }
});

test(
  'a profile in front becomes a competitor from the popup; an own account does not',
  { tag: '@once' },
  async ({ context, openPage, extensionId }, info) => {
    await closeWelcome(context);
    const call = await callAsPage(context);
    await importWorkspace(call);
    await setProfile(call, MANAGER.id);
    // a popup cannot be driven: its page lies in a tab behind, and so finds the tab in front under it
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    const page = await openPage(`/u/${FAIR.uid}`);
    await page.locator('article').first().waitFor();
    await page.bringToFront();
    await popup.reload();
    await popup.getByRole('button', { name: word('figures.track_this') }).press('Enter');
    await expect(popup.getByText(word('figures.is_tracked'))).toBeVisible();
    await popup.screenshot({ path: info.outputPath('tracked.png') });
    expect(await call('metrics.tracked')).toMatchObject([{ account: FAIR }]);

    await page.goto(`https://weibo.com/u/${OWN}`);
    await page.locator('article').first().waitFor();
    await popup.reload();
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(popup.getByRole('button', { name: word('shot.do') })).toBeVisible();
    await expect(popup.getByRole('button', { name: word('figures.track_this') })).toHaveCount(0);
  },
);
