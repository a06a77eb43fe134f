import { expect, OWN, test } from './harness/shared';
import type { ComposeBox } from './pages/compose-box';
import { Guard, SENDS } from './pages/guard';
import { SchedulePanel } from './pages/schedule-panel';
import { WeiboPage } from './pages/weibo-page';

const BAD = '这款茶采用国家级工艺';
const OTHER = '周末集市的摊位图';
const EDITED = '冬至暖饮季';

interface Surface {
  readonly name: string;
  readonly path: string;
  readonly field: string;
  open(home: WeiboPage): Promise<ComposeBox>;
  /** `data-surface` of the box. */
  readonly shown: string;
}

const SURFACES: readonly Surface[] = [
  {
    name: 'post',
    shown: 'post',
    path: '/statuses/update',
    field: 'content',
    open: async (home) => home.composer,
  },
  {
    name: 'popup',
    shown: 'popup',
    path: '/statuses/update',
    field: 'content',
    open: async (home) => (await home.openPopup()).composer,
  },
  {
    name: 'repost',
    shown: 'repost',
    path: '/statuses/normal_repost',
    field: 'comment',
    open: (home) => home.itemWith(OTHER).openRepost(),
  },
  {
    name: 'comment',
    shown: 'comment',
    path: '/comments/create',
    field: 'comment',
    open: (home) => home.itemWith(OTHER).openComment(),
  },
  {
    name: 'reply',
    shown: 'reply',
    path: '/comments/reply',
    field: 'comment',
    async open(home) {
      const item = home.itemWith(OTHER);
      await item.openComment();
      await item.replyTo(0);
      return home.modal.composer;
    },
  },
  {
    name: 'edit',
    shown: 'edit',
    path: '/statuses/modify',
    field: 'content',
    async open(home) {
      await home.itemWith(EDITED).chooseMore('编辑微博');
      return home.modal.composer;
    },
  },
  {
    name: 'schedule',
    shown: 'post',
    path: '/statuses/schedule/upload',
    field: 'content',
    async open(home) {
      const panel = new SchedulePanel(home.composer);
      await panel.open();
      await panel.setMinutesAhead(24 * 60);
      return home.composer;
    },
  },
];

for (const [n, surface] of SURFACES.entries()) {
  test(`${surface.name}: nothing leaves by any press while it breaks policy, then exactly once`, async ({
    openPage,
    weibo,
    settings,
  }, info) => {
    const home = new WeiboPage(await openPage());
    await settings.account(OWN, 'enforce');
    const box = await surface.open(home);
    const guard = new Guard(box);
    await box.clear();
    await box.type(BAD);
    await guard.expectVerdict('block', surface.shown);
    await guard.expectMode('enforce');
    for (const [, press] of SENDS) {
      await press(box);
      await guard.expectNotSent();
      await box.expectText(BAD);
    }
    expect(weibo.writes()).toEqual([]);

    // one press per surface and variant; the home box takes them all in turn below
    const way = SENDS[(n + (info.project.name.endsWith('a') ? 0 : 2)) % SENDS.length];
    const clean = `${surface.name}改好了 ok`;
    await box.clear();
    await box.type(clean);
    await guard.expectVerdict('allow', surface.shown);
    await way?.[1](box);
    await expect.poll(() => weibo.writes().length).toBe(1);
    const [write] = weibo.writes();
    expect(write).toMatchObject({ outcome: 'accepted', path: `/ajax${surface.path}` });
    expect(write?.fields[surface.field]).toBe(clean);
  });
}

test('each press sends a clean text exactly once', async ({ openPage, weibo, settings }) => {
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await settings.account(OWN, 'enforce');
  const guard = new Guard(composer);
  for (const [n, [way, press]] of SENDS.entries()) {
    await composer.type(`${way} 发出`);
    await guard.expectVerdict('allow', 'post');
    await press(composer);
    await expect.poll(() => weibo.writes().length).toBe(n + 1);
    await expect(composer.textarea).toHaveValue('');
    // Weibo itself takes no second send within 500 ms (site fact: debounce, leading edge)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
  }
  expect(weibo.writes().map((write) => write.fields.content)).toEqual(SENDS.map(([way]) => `${way} 发出`));
});
