import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './harness/fixtures';
import { tinyPng } from './harness/page-tools';
import { closeWelcome } from './harness/welcome';
import { PEOPLE, ReviewDesk, SECOND } from './pages/review-desk';
import { word } from './pages/words';

test.setTimeout(120_000);

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** The rules are compiled for the first text; on a busy machine that takes a while. */
const CHECKED = { timeout: 40_000 };
const ROUTINE = '会员日 12 月 21 日（星期一）开始，门店饮品 9.9 元起，限量 200 份。';

const facts = (page: Page) => page.locator('.rv-fact input');
const verdict = (page: Page, key: 'A' | 'R' | 'X') =>
  page.locator('.rv-verdicts button').filter({ has: page.locator('kbd', { hasText: key }) });
const title = (page: Page) => page.locator('.rv-row[aria-current] .rv-row-title');

async function prepare(context: BrowserContext, extensionId: string): Promise<ReviewDesk> {
  await closeWelcome(context);
  const desk = await ReviewDesk.create(context, extensionId);
  await desk.setUp();
  return desk;
}

/** Ticks everything with the keys and waits until the linter has had its say. */
async function tickAll(page: Page): Promise<void> {
  // nothing is busy either before there is anything: keys would go nowhere
  await expect(page.locator('.rv-verdicts')).toBeVisible(CHECKED);
  await expect(page.locator('[aria-busy]')).toHaveCount(0, CHECKED);
  const count = await facts(page).count();
  for (let n = 1; n <= count; n += 1) await page.keyboard.press(String(n));
  for (const key of ['f', 'g', 'h']) await page.keyboard.press(key);
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`,
    );
  });
}

test('who sits here is chosen by name, and the queue is theirs', async ({ context, extensionId }) => {
  const desk = await prepare(context, extensionId);
  await desk.submit('会员日', { text: ROUTINE });
  const page = await desk.open();
  // 林洁 has nothing to review: what waits is their own
  await expect(page.getByText(word('review.all_done'))).toBeVisible();
  await page.getByRole('button', { name: /林洁/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(word('review.who_hint'))).toBeVisible();
  await dialog.getByRole('button', { name: /周岚/ }).press('Enter');
  await expect(title(page)).toHaveText('会员日');
  await expect(facts(page)).toHaveCount(3);
});

test('a routine post is reviewed with the keyboard alone and taken back in time', async ({
  context,
  extensionId,
}) => {
  const desk = await prepare(context, extensionId);
  const first = await desk.submit('会员日', { text: ROUTINE });
  const second = await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' });
  await desk.signIn('zhou');
  const page = await desk.open();
  await expect(title(page)).toHaveText('会员日');

  // too early: the key leads to what is missing, and nothing is decided
  await expect(verdict(page, 'A')).toHaveAttribute('aria-disabled', 'true', CHECKED);
  await expect(page.locator('[aria-busy]')).toHaveCount(0, CHECKED);
  await page.keyboard.press('a');
  await expect(facts(page).first()).toBeFocused();
  expect((await desk.draft(first)).phase).toBe('in-review');

  await tickAll(page);
  await page.keyboard.press('s');
  await expect(verdict(page, 'A')).not.toHaveAttribute('aria-disabled');
  await page.keyboard.press('a');
  await expect(page.locator('.rv-flash')).toContainText('会员日');
  await expect(title(page)).toHaveText('晚安');
  const approved = await desk.draft(first);
  expect(approved.phase).toBe('approved');
  expect(approved.rounds[0]?.decisions[0]).toMatchObject({
    by: 'zhou',
    checks: { vouches: ['legal', 'compliant', 'moral'], creative: 1 },
  });

  await page.keyboard.press('z');
  await expect(title(page)).toHaveText('会员日');
  await expect(page.locator('.rv-flash')).toHaveCount(0);
  expect((await desk.draft(first)).phase).toBe('in-review');
  // the ticks are still there: what was looked at need not be looked at again
  await expect(facts(page).first()).toBeChecked();
  await page.keyboard.press('a');
  await expect(title(page)).toHaveText('晚安');
  expect((await desk.draft(second)).phase).toBe('in-review');
});

test('changes are asked for with a remark tied to words, and the next round shows what changed', async ({
  context,
  extensionId,
}) => {
  const desk = await prepare(context, extensionId);
  const draftId = await desk.submit('新店', { text: '滨江店已经开业，欢迎来喝姜枣茶。' });
  await desk.signIn('zhou');
  const page = await desk.open();
  await expect(page.locator('.rv-text')).toContainText('滨江店已经开业');

  await page.evaluate(() => {
    const node = document.querySelector('.rv-text [data-at]')?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 3, node, 7);
  });
  await page.keyboard.press('c');
  const note = page.getByRole('textbox', { name: word('review.form_comment') });
  await expect(note).toBeFocused();
  await expect(page.locator('.rv-note q')).toHaveText('已经开业');
  // letters are text in here, not keys
  await page.keyboard.type('axr 12 月 20 日才开业');
  await page.keyboard.press('Enter');
  await expect(page.locator('.rv-comment')).toContainText('axr 12 月 20 日才开业');
  await expect(page.locator('.rv-anchor')).toHaveText('已经开业');

  await page.keyboard.press('r');
  await page.keyboard.type('按批注改');
  await page.keyboard.press('Enter');
  await expect(page.locator('.rv-flash')).toBeVisible();
  expect((await desk.draft(draftId)).phase).toBe('changes');

  await desk.edit(draftId, { text: '滨江店即将开业，欢迎来喝姜枣茶。' });
  await desk.write(draftId, { type: 'submit' });
  await desk.signIn('zhou');
  await expect(page.locator('.rv-text del')).toContainText('已经');
  await expect(page.locator('.rv-text ins')).toContainText('即将');
  await page.keyboard.press('j');
  await expect(page.locator('.rv-current').first()).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.locator('.rv-text del')).toHaveCount(0);
});

test('two windows decide at once: one counts, the other is told', async ({ context, extensionId }) => {
  const desk = await prepare(context, extensionId);
  const draftId = await desk.submit('会员日', { text: ROUTINE });
  await desk.signIn('zhou');
  const one = await desk.open();
  const two = await desk.open();
  for (const page of [one, two]) {
    await page.bringToFront();
    await expect(title(page)).toHaveText('会员日');
    await tickAll(page);
    await expect(verdict(page, 'A')).not.toHaveAttribute('aria-disabled');
  }
  // the key, not the button: a window that heard of the other's verdict has no button to press any more
  await Promise.all([one, two].map((page) => page.keyboard.press('a')));
  await expect.poll(async () => (await desk.draft(draftId)).phase).toBe('approved');
  expect((await desk.draft(draftId)).rounds[0]?.decisions).toHaveLength(1);
  const told = async (page: Page) =>
    (await page.locator('.rv-flash').count()) + (await page.locator('.wp-notice.block, .rv-banner').count());
  for (const page of [one, two]) await expect.poll(() => told(page)).toBeGreaterThan(0);
  const flashes = await Promise.all([one, two].map((page) => page.locator('.rv-flash').count()));
  expect(flashes.reduce((sum, n) => sum + n, 0)).toBe(1);
});

test('nothing is decided on a text that was changed while it was read', async ({ context, extensionId }) => {
  const desk = await prepare(context, extensionId);
  const draftId = await desk.submit('会员日', { text: ROUTINE });
  await desk.signIn('zhou');
  const page = await desk.open();
  await tickAll(page);
  await desk.edit(draftId, { text: ROUTINE.replace('9.9', '19.9') });
  await desk.write(draftId, { type: 'submit' });
  await desk.signIn('zhou');

  const banner = page.locator('.rv-banner');
  await expect(banner).toContainText('林洁');
  await expect(page.locator('.rv-text')).toContainText('9.9 元起');
  await page.keyboard.press('a');
  await expect(page.locator('#rv-accept')).toBeFocused();
  expect((await desk.draft(draftId)).phase).toBe('in-review');
  await page.keyboard.press('Enter');
  await expect(banner).toHaveCount(0);
  await expect(page.locator('.rv-text')).toContainText('19.9');
  // what was ticked on the old text is not ticked on the new one
  for (const box of await facts(page).all()) await expect(box).not.toBeChecked();
});

test('an own draft is for others, a frozen account for nobody', async ({ context, extensionId }) => {
  const desk = await prepare(context, extensionId);
  const draftId = await desk.submit('会员日', { text: ROUTINE });
  const own = await desk.open(`#/draft/${draftId}`);
  await expect(own.locator('.rv-banner')).toContainText('周岚');
  await own.keyboard.press('a');
  expect((await desk.draft(draftId)).phase).toBe('in-review');
  await own.close();

  const boss = { id: 'ma', name: '马总', roles: ['manager'], active: true };
  await desk.call('workspace.update', {
    commandId: crypto.randomUUID(),
    baseRev: 1,
    patch: { people: [...PEOPLE, boss] },
  });
  await desk.signIn('ma');
  await desk.call('freeze.raise', {
    commandId: crypto.randomUUID(),
    accounts: 'all',
    reason: '门店安全事件，先停',
  });
  await desk.signIn('zhou');
  const page = await desk.open();
  await expect(page.getByText('门店安全事件，先停')).toBeVisible();
  await tickAll(page);
  await page.keyboard.press('a');
  await expect(page.getByText(word('refusal.frozen'))).toBeVisible();
  expect((await desk.draft(draftId)).phase).toBe('in-review');
});

test('pictures are seen large, a swapped one beside the one before; claims are accepted with their source', async ({
  context,
  extensionId,
}) => {
  const desk = await prepare(context, extensionId);
  const picture = (tag: string) => {
    const { buffer } = tinyPng(tag);
    const digest = createHash('sha256').update(buffer).digest('hex');
    return { digest, type: 'image/png', preview: `data:image/png;base64,${buffer.toString('base64')}` };
  };
  const text = '会员复购率高达 90%。';
  const draftId = await desk.submit('复购', { text, media: [picture('a'), picture('b')] });
  await desk.signIn('zhou');
  const page = await desk.open();
  await expect(page.locator('.rv-pics img')).toHaveCount(2);
  const claim = page.locator('.rv-claim').first();
  await expect(claim).toContainText(/没有附依据|No source given/, CHECKED);
  // which of its rules the linter cites is its own affair
  const rule = ((await claim.locator('button').getAttribute('id')) ?? '').replace(/^rv-evidence-|@.*$/g, '');
  await page.keyboard.press('r');
  await page.keyboard.type('第二张换成新包装');
  await page.keyboard.press('Enter');
  await expect(page.locator('.rv-flash')).toBeVisible();

  const evidence = [{ rule, quote: '复购率高达 90%', source: '会员调研，样本 1,204 人' }];
  await desk.edit(draftId, { text, media: [picture('a'), picture('c')] }, { evidence });
  await desk.write(draftId, { type: 'submit' });
  await desk.signIn('zhou');
  await expect(page.locator('.rv-tag')).toHaveText(word('review.pic_swapped'));
  await expect(claim).toContainText('会员调研，样本 1,204 人', CHECKED);
  await page.keyboard.press('e');
  await expect(claim.locator('button')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('.rv-pics button').nth(1).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('img')).toHaveCount(2);
  await expect(dialog.locator('img').first()).not.toHaveAttribute(
    'src',
    (await dialog.locator('img').last().getAttribute('src')) ?? '',
  );
  // keys rest while something lies over the panel
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.rv-note')).toHaveCount(0);
});

test('who stands in for somebody says so, and the record keeps both names', async ({
  context,
  extensionId,
}) => {
  const desk = await prepare(context, extensionId);
  const wang = { id: 'wang', name: '王合', roles: ['staff'], active: true };
  const delegation = {
    id: 'd1',
    of: 'zhou',
    by: 'wang',
    from: 0,
    until: Date.now() + 3_600_000,
    reason: '周岚出差',
  };
  await desk.call('workspace.update', {
    commandId: crypto.randomUUID(),
    baseRev: 1,
    patch: { people: [...PEOPLE, wang], delegations: [delegation] },
  });
  const draftId = await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' });
  await desk.signIn('wang');
  const page = await desk.open();
  await expect(page.locator('.rv-post-head')).toContainText('周岚');
  await tickAll(page);
  await page.keyboard.press('a');
  await expect(page.locator('.rv-flash')).toBeVisible();
  expect((await desk.draft(draftId)).rounds[0]?.decisions[0]).toMatchObject({
    by: 'wang',
    actingFor: 'zhou',
  });
});

test('plain posts are approved together; what wants checking is left out', async ({
  context,
  extensionId,
}) => {
  const desk = await prepare(context, extensionId);
  const plain = [
    await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' }),
    await desk.submit('早安', { text: '早安，今天也慢慢来。', accountUid: SECOND.uid }),
  ];
  const priced = await desk.submit('会员日', { text: ROUTINE });
  await desk.signIn('zhou');
  const page = await desk.open();
  await page.setViewportSize({ width: 1120, height: 700 });
  await page.getByRole('button', { name: word('review.bulk') }).click();
  await expect(page.locator('.rv-bulk-row')).toHaveCount(2, CHECKED);
  await page.getByRole('checkbox', { name: word('review.bulk_all') }).check();
  const approve = page.locator('.rv-verdicts .wh-btn').first();
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: word('review.bulk_vouch') }).check();
  await approve.click();
  await expect(page.locator('.rv-bulk-row .ok-fg')).toHaveCount(2);
  for (const id of plain) expect((await desk.draft(id)).phase).toBe('approved');
  expect((await desk.draft(priced)).phase).toBe('in-review');
});

test('a worker killed between the steps loses nothing and decides nothing twice', async ({
  context,
  extensionId,
  killWorker,
}) => {
  const desk = await prepare(context, extensionId);
  const draftId = await desk.submit('会员日', { text: ROUTINE });
  await desk.signIn('zhou');
  const page = await desk.open();
  await tickAll(page);
  await killWorker();
  await page.keyboard.press('c');
  await page.keyboard.type('口径同门店海报');
  await page.getByRole('checkbox', { name: word('review.private') }).check();
  await page.getByRole('textbox').press('Enter');
  await expect(page.locator('.rv-comment')).toContainText('口径同门店海报');
  await killWorker();
  await page.keyboard.press('a');
  await expect(page.locator('.rv-flash')).toBeVisible();
  await killWorker();
  await page.keyboard.press('z');
  await expect(title(page)).toHaveText('会员日');
  const { phase, rounds } = await desk.draft(draftId);
  expect(phase).toBe('in-review');
  expect(rounds[0]?.decisions).toEqual([]);
});

for (const dark of [false, true]) {
  test(`no accessibility faults, ${dark ? 'dark' : 'light'}`, async ({ context, extensionId }) => {
    const desk = await prepare(context, extensionId);
    const nobody = await desk.open();
    await nobody.close();
    await desk.submit('会员日', { text: `国家级配方，90% 的人回购。${ROUTINE}` });
    await desk.submit('晚安', { text: '晚安，给自己留一盏灯。' });
    await desk.signIn('zhou');
    const page = await desk.open();
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    for (const width of [400, 1120]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator('[aria-busy]')).toHaveCount(0, CHECKED);
      expect(await faultsOf(page), String(width)).toEqual([]);
    }
    await page.keyboard.press('?');
    expect(await faultsOf(page), 'keys').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await faultsOf(page), 'note').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: word('review.bulk') }).click();
    await expect(page.locator('.rv-bulk-row')).toHaveCount(1, CHECKED);
    expect(await faultsOf(page), 'bulk').toEqual([]);
  });
}
