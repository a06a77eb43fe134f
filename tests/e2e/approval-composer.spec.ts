import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { setText } from '../practice-weibo/server/make';
import {
  type Call,
  callAsPage,
  importWorkspace,
  MANAGER,
  REVIEWER,
  setProfile,
  WRITER,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { tinyPng } from './harness/page-tools';
import { closeWelcome } from './harness/welcome';
import type { ComposeBox } from './pages/compose-box';
import { SENDS } from './pages/guard';
import { WeiboPage } from './pages/weibo-page';
import { word } from './pages/words';

// several people, pictures and restarts of the worker in one story
test.setTimeout(150_000);

const UID = '7100000001';
const TEXT = '周末门店见，新茶上市，欢迎来坐坐';
const PICTURES = ['one', 'two', 'three'].map(tinyPng);

interface Snapshot {
  readonly drafts: readonly {
    readonly id: string;
    readonly phase: string;
    readonly versions: readonly { readonly fingerprint: string }[];
    readonly rounds: readonly {
      readonly steps: readonly { readonly lanes: readonly { readonly id: string }[] }[];
    }[];
  }[];
}

interface Whole {
  readonly versions: readonly {
    readonly content: { readonly media: readonly { readonly preview?: string }[] };
  }[];
}

async function setUp(context: BrowserContext): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call, 'enforce');
  await setProfile(call, WRITER.id);
  return call;
}

const host = (page: Page): Locator => page.locator('weiheng-composer[data-surface="post"]');
const button = (page: Page, key: string): Locator =>
  host(page).getByRole('button', { name: word(`composer.${key}`) });
const expectApproval = (page: Page, state: string): Promise<void> =>
  expect(host(page)).toHaveAttribute('data-approval', state, { timeout: 20_000 });

/** Decides as the reviewer, then works on as the operator. */
async function decide(call: Call, verdict: 'approve' | 'changes' | 'reject', note = ''): Promise<void> {
  await setProfile(call, REVIEWER.id);
  const { drafts } = (await call('approval.snapshot')) as Snapshot;
  const draft = drafts.find(({ phase }) => phase === 'in-review');
  const round = draft?.rounds.at(-1);
  const answer = await call('drafts.decide', {
    draftId: draft?.id,
    command: {
      commandId: randomUUID(),
      type: 'decide',
      verdict,
      lane: round?.steps[0]?.lanes[0]?.id,
      note,
      seen: draft?.versions.at(-1)?.fingerprint,
    },
  });
  expect(answer).toMatchObject({ ok: true });
  await setProfile(call, WRITER.id);
}

async function submit(page: Page, title: string): Promise<void> {
  const form = host(page).locator('form');
  if ((await form.count()) === 0) await button(page, 'approval_submit').first().click();
  await form.getByLabel(word('composer.approval_title')).fill(title);
  await form.getByRole('button', { name: word('composer.approval_submit') }).click();
}

const settled = (box: ComposeBox): Promise<void> => expect(box.root.getByText('上传中')).toHaveCount(0);
const removePicture = (box: ComposeBox, n: number): Promise<void> =>
  box.root.locator('i[title="删除图片"]').nth(n).click();

test('three pictures: submitted, changed, approved, filled in, tampered with, restored, sent once', async ({
  context,
  openPage,
  weibo,
  killWorker,
}, info) => {
  const call = await setUp(context);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await composer.addPictures(PICTURES);
  await settled(composer);
  await expectApproval(page, 'none');
  await composer.send();
  expect(weibo.writes('/statuses/update')).toEqual([]);

  await submit(page, '周末到店');
  await expectApproval(page, 'in-review');
  // the reviewer sees the pictures
  const [draft] = ((await call('approval.snapshot')) as Snapshot).drafts;
  const whole = await call<Whole>('drafts.get', { draftId: draft?.id });
  const media = whole.versions.at(-1)?.content.media ?? [];
  expect(media).toHaveLength(3);
  for (const { preview } of media) expect(preview).toMatch(/^data:image\/jpeg;base64,/);
  await composer.sendByKey();
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await killWorker();

  await decide(call, 'changes', '图 2 缺授权，换一张');
  await expectApproval(page, 'changes');
  await expect(host(page).getByText('图 2 缺授权，换一张').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('changes.png') });
  await killWorker();

  await removePicture(composer, 1);
  await composer.addPictures([tinyPng('licensed')]);
  await composer.type('！');
  await settled(composer);
  await button(page, 'approval_see_remarks').click();
  await button(page, 'approval_resubmit').click();
  await submit(page, '周末到店');
  await expectApproval(page, 'in-review');
  await killWorker();
  await decide(call, 'approve');
  await expectApproval(page, 'approved');

  // another day: the box is empty, the draft waits on the shelf
  await composer.clear();
  while ((await composer.root.locator('i[title="删除图片"]').count()) > 0) await removePicture(composer, 0);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await killWorker();
  await composer.textarea.click();
  await host(page)
    .getByRole('button', { name: word('composer.approval_shelf') })
    .click();
  await host(page).locator('.shelf-row').getByRole('button').click();
  await composer.expectText(`${TEXT}！`);
  await settled(composer);
  await expect(composer.root.locator('i[title="删除图片"]')).toHaveCount(3);
  await expectApproval(page, 'approved');

  // one character
  await composer.type('啦');
  await expectApproval(page, 'void');
  for (const [, press] of SENDS) await press(composer);
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await expect(host(page).locator('ins')).toHaveText(/啦$/);
  await page.screenshot({ path: info.outputPath('void.png') });
  await killWorker();
  await button(page, 'approval_restore').click();
  await composer.expectText(`${TEXT}！`);
  await expectApproval(page, 'approved');
  await killWorker();

  await composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
  const [sent] = weibo.writes('/statuses/update');
  const pids = JSON.parse(sent?.fields.pic_id ?? '[]') as { readonly pid: string }[];
  expect(sent?.fields).toMatchObject({ content: `${TEXT}！`, visible: '0' });
  expect(pids).toHaveLength(3);
  await expect(composer.textarea).toHaveValue('');
  await killWorker();

  // the feed says what became of it, also after somebody changed it on another machine
  const home = new WeiboPage(page);
  const post = home.itemWith(`${TEXT}！`);
  const mblogid = await post.mblogid();
  const badge = home.itemOf(mblogid).root.locator('weiheng-badge');
  await expect(badge).toHaveAttribute('data-state', 'approved');
  const status = [...weibo.state.statuses.values()].find((one) => one.mblogid === mblogid);
  if (!status) throw new Error('the post is not on the server');
  const edited = { ...status, edit_count: 1 };
  setText(edited, `${TEXT}！每人限一杯`);
  weibo.state.statuses.set(status.mid, edited);
  weibo.state.fullTexts.set(status.mid, `${TEXT}！每人限一杯`);
  await killWorker();
  await page.reload();
  await expect(badge).toHaveAttribute('data-state', 'edited');
  await killWorker();

  // nothing was lost, nothing happened twice
  const { entries } = await call<{
    entries: readonly { action: string; seq: number; prev: string; hash: string }[];
  }>('audit.list', { limit: 500 });
  const times = (action: string) => entries.filter((entry) => entry.action === action).length;
  expect(
    Object.fromEntries(
      ['drafts.create', 'drafts.edit', 'drafts.submit', 'drafts.decide', 'posts.sent'].map((one) => [
        one,
        times(one),
      ]),
    ),
  ).toEqual({
    'drafts.create': 1,
    'drafts.edit': 1,
    'drafts.submit': 2,
    'drafts.decide': 2,
    'posts.sent': 1,
  });
  await composer.textarea.click();
  // the worker has it, and the same words are not approved a second time
  await expect
    .poll(async () => ((await call('approval.snapshot')) as Snapshot).drafts.map(({ phase }) => phase))
    .not.toContain('approved');
  await composer.type(`${TEXT}！`);
  await expectApproval(page, 'none');
  await composer.send();
  await page.waitForTimeout(700);
  expect(weibo.writes('/statuses/update')).toHaveLength(1);
});

test('a swapped picture, another order or a request of the page itself is not what was approved', async ({
  context,
  openPage,
  weibo,
}) => {
  const call = await setUp(context);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await composer.addPictures(PICTURES.slice(0, 2));
  await settled(composer);
  await submit(page, '两张图');
  await expectApproval(page, 'in-review');
  await decide(call, 'approve');
  await expectApproval(page, 'approved');

  await removePicture(composer, 1);
  await composer.addPictures([tinyPng('other')]);
  await settled(composer);
  await expectApproval(page, 'void');
  await composer.send();
  expect(weibo.writes('/statuses/update')).toEqual([]);

  // the page swaps a picture on the way: the box looks right, the request does not
  await removePicture(composer, 1);
  await composer.addPictures(PICTURES.slice(1, 2));
  await settled(composer);
  await expectApproval(page, 'approved');
  await page.evaluate(() => {
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function swap(this: XMLHttpRequest, body) {
      if (typeof body !== 'string' || !body.includes('pic_id')) return send.call(this, body);
      const form = new URLSearchParams(body);
      const pids = JSON.parse(form.get('pic_id') ?? '[]') as unknown[];
      form.set('pic_id', JSON.stringify(pids.reverse()));
      return send.call(this, form.toString());
    };
  });
  await composer.send();
  await expectApproval(page, 'void');
  await expect(host(page)).toHaveAttribute('data-reasons', /approval-void/);
  expect(weibo.writes('/statuses/update')).toEqual([]);
});

test('without an approval nothing leaves an account that wants one, comments and replies do', async ({
  context,
  openPage,
  weibo,
}) => {
  await setUp(context);
  const page = await openPage();
  const home = new WeiboPage(page);
  await home.composer.type(TEXT);
  await expectApproval(page, 'none');
  for (const [, press] of SENDS) await press(home.composer);
  const denied = await page.evaluate(async (content) => {
    const body = new URLSearchParams({ content, visible: '0' });
    const answer = await fetch('/ajax/statuses/update', { method: 'POST', body });
    return (await answer.json()) as { readonly ok: number };
  }, '没有框的一次发送');
  expect(denied.ok).toBe(0);
  await home.item(1).fastRepost();
  await expect(page.locator('weiheng-notice')).toHaveAttribute('data-reasons', /approval-missing/);
  expect(weibo.writes('/statuses/')).toEqual([]);

  await page.keyboard.press('Escape');
  const comment = await home.itemWith('周末集市的摊位图').openComment();
  await comment.type('好茶，下次见');
  await comment.sendByKey();
  await expect.poll(() => weibo.writes('/comments/create').length).toBe(1);
  // the comment that is a repost as well
  await comment.type('好茶，再来一次');
  await comment.root.getByText('同时转发').click();
  await comment.send();
  await page.waitForTimeout(700);
  expect(weibo.writes('/comments/create')).toHaveLength(1);
});

test(
  'a freeze stops an approved post within a second, whoever tries, and says who and why',
  { tag: '@once' },
  async ({ context, openPage, weibo }, info) => {
    const call = await setUp(context);
    const page = await openPage();
    const { composer } = new WeiboPage(page);
    await composer.type(TEXT);
    await submit(page, '');
    await expectApproval(page, 'in-review');
    await decide(call, 'approve');
    await expectApproval(page, 'approved');
    await setProfile(call, MANAGER.id);
    const started = Date.now();
    await call('freeze.raise', {
      commandId: randomUUID(),
      accounts: 'all',
      reason: '门店舆情处置中',
      reviewAt: Date.now() + 3_600_000,
    });
    await expectApproval(page, 'frozen');
    expect(Date.now() - started).toBeLessThan(1_000);
    await expect(host(page).getByText(/门店舆情处置中/)).toBeVisible();
    await page.screenshot({ path: info.outputPath('frozen.png') });
    for (const [, press] of SENDS) await press(composer);
    const comment = await new WeiboPage(page).itemWith('周末集市的摊位图').openComment();
    await comment.type('好茶');
    await comment.sendByKey();
    await page.waitForTimeout(700);
    expect(weibo.writes()).toEqual([]);
  },
);

test('broken glass is a short approval of exactly this text, for those who have the role', {
  tag: '@once',
}, async ({ context, openPage, weibo }) => {
  const call = await setUp(context);
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await composer.send();
  await expect(button(page, 'approval_submit').first()).toBeVisible();
  await expect(button(page, 'release_open')).toHaveCount(0);

  await setProfile(call, MANAGER.id);
  await button(page, 'release_open').click();
  await host(page).locator('form input').first().fill('台风预警，必须马上发');
  await button(page, 'release_do').click();
  await expectApproval(page, 'approved');
  await composer.type('！');
  await composer.send();
  expect(weibo.writes('/statuses/update')).toEqual([]);
  await button(page, 'approval_restore').click();
  await expectApproval(page, 'approved');
  await composer.send();
  await expect
    .poll(() => weibo.writes('/statuses/update').map(({ fields }) => fields.content))
    .toEqual([TEXT]);
  await expect
    .poll(async () => JSON.stringify(await call('audit.list', { limit: 30 })))
    .toContain('台风预警，必须马上发');
});

test(
  'a draft of another account stops; personal words wait ten seconds',
  { tag: '@once' },
  async ({ context, openPage, weibo }, info) => {
    const call = await setUp(context);
    const page = await openPage();
    const home = new WeiboPage(page);
    await home.composer.type(TEXT);
    await submit(page, '');
    await expectApproval(page, 'in-review');
    await decide(call, 'approve');
    await expectApproval(page, 'approved');
    await home.switchAccount('云杉茶饮客服');
    await expect(host(page)).toHaveAttribute('data-reasons', /wrong-account/);
    await home.composer.send();
    await expect(
      host(page)
        .getByText(/云杉茶饮客服/)
        .first(),
    ).toBeVisible();
    await page.screenshot({ path: info.outputPath('wrong-account.png') });
    expect(weibo.writes()).toEqual([]);
    await home.switchAccount('云杉茶饮');
    await expectApproval(page, 'approved');

    const comment = await home.itemWith('周末集市的摊位图').openComment();
    await comment.type('我老公说好喝');
    await comment.send();
    const box = page.locator('weiheng-composer[data-surface="comment"]');
    await expect(box).toHaveAttribute('data-reasons', /personal-words/);
    const go = box.getByRole('button', { name: word('composer.approval_personal_go') });
    await expect(go).toHaveAttribute('aria-disabled', 'true');
    expect(weibo.writes()).toEqual([]);
    await expect(go).not.toHaveAttribute('aria-disabled', 'true', { timeout: 15_000 });
    await go.click();
    await comment.send();
    await expect.poll(() => weibo.writes('/comments/create').length).toBe(1);
  },
);

test('outside the company’s accounts, and where nobody works, nothing is said of approval', {
  tag: '@once',
}, async ({ context, openPage, weibo }) => {
  await closeWelcome(context);
  const call = await callAsPage(context);
  const account = {
    uid: UID,
    name: '云杉茶饮',
    kind: 'official',
    industry: 'general',
    mode: 'enforce',
    rev: 0,
  };
  await call('accounts.save', { commandId: randomUUID(), account });
  const page = await openPage();
  const { composer } = new WeiboPage(page);
  await composer.type(TEXT);
  await expect(host(page)).toHaveAttribute('data-verdict', 'allow');
  await expect(host(page)).not.toHaveAttribute('data-approval');
  await composer.send();
  await expect.poll(() => weibo.writes('/statuses/update').length).toBe(1);
});
