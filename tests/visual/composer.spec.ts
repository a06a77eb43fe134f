import { expect, type Page, test } from '@playwright/test';
import AxeBuilder from 'axe-core';
import { addBox, calls, focused, openPage, setState } from './support';

const BLOCKED = { kind: 'not-sent', by: 'box', reasons: ['block-finding'] } as const;

/** axe over the page and our shadow roots; the page's own controls are a stand-in and clean too. */
async function expectAccessible(page: Page): Promise<void> {
  await page.addScriptTag({ content: AxeBuilder.source });
  const result = await page.evaluate(() => (window as unknown as { axe: typeof AxeBuilder }).axe.run());
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['zh', 'en'] as const) {
    test(`axe is clean, ${theme}, ${lang}`, async ({ page }) => {
      await openPage(page, { theme, lang });
      await addBox(page, {
        text: { use: 'LONG_TEXT' },
        first: { mode: 'confirm', length: { used: 97, limit: 2000 } },
      });
      await page.locator('textarea').focus();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('i');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expectAccessible(page);
      await addBox(page, { text: '全网最低价', first: { surface: 'popup', mayBreakGlass: true } });
      await setState(page, { banner: BLOCKED });
      await page.getByRole('button', { name: /紧急放行|Emergency/ }).click();
      await addBox(page, { text: '最后一天', first: { surface: 'edit', mode: 'confirm' } });
      await setState(page, { banner: { kind: 'confirm', reasons: ['confirm-needed'] } });
      await addBox(page, { text: '好', first: { surface: 'comment' } });
      await addBox(page, { text: '好', first: { surface: 'schedule' } });
      await setState(page, { banner: { kind: 'degraded', what: 'rules' } });
      await addBox(page, { text: '好', first: { surface: 'repost', who: { uid: '1', name: '某某' } } });
      await page.evaluate(() => {
        const { visual } = window as unknown as { visual: { showNotice(notice: unknown): void } };
        visual.showNotice({
          title: '快转没有发出',
          text: '原微博含“内部消息”。',
          reasons: ['block-finding'],
          actions: [{ label: '看原因', run: () => undefined }],
          theme: document.documentElement.dataset.theme,
          signal: new AbortController().signal,
        });
      });
      await expectAccessible(page);
    });
  }
}

test('a card opens on hover, stays on the way to it, and closes off it', async ({ page }) => {
  await openPage(page);
  await addBox(page, { text: { use: 'LONG_TEXT' } });
  const field = await page.locator('textarea').boundingBox();
  if (!field) throw new Error('no field');
  const word = { x: field.x + 190, y: field.y + 24 };
  await page.mouse.move(word.x, word.y);
  const card = page.getByRole('dialog', { name: '禁用：国家级' });
  await expect(card).toBeVisible();
  const box = await card.boundingBox();
  if (!box) throw new Error('no card');
  expect(box.x).toBeGreaterThanOrEqual(field.x + field.width);
  await page.mouse.move((word.x + box.x) / 2, word.y + 4, { steps: 4 });
  await page.waitForTimeout(300);
  await page.mouse.move(box.x + 30, box.y + 40, { steps: 6 });
  await page.waitForTimeout(300);
  await expect(card).toBeVisible();
  await page.mouse.move(20, 700);
  await expect(card).toBeHidden();
});

test('keys: in by Alt+↓, on by ↓, applied by Enter, out by Esc with the caret where it was', async ({
  page,
}) => {
  await openPage(page);
  await addBox(page, { text: '国家级，全网最低价，最后一天' });
  const field = page.locator('textarea');
  await field.focus();
  await field.evaluate((element) => (element as HTMLTextAreaElement).setSelectionRange(2, 2));
  await page.keyboard.press('Alt+ArrowDown');
  expect(await focused(page)).toContain('自家');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toContain('到店');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('TEXTAREA');
  expect(await field.evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe(2);
  await page.keyboard.press('F8');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('国家级，全网实惠价，最后一天');
});

test('a stopped send: banner, focus on the first fix, second Enter applies, clean hands the focus back', async ({
  page,
}) => {
  await openPage(page);
  const host = await addBox(page, { text: '国家级，13800138000' });
  await page.locator('textarea').focus();
  await setState(page, { banner: BLOCKED });
  await expect(host.getByText('没有发出', { exact: true })).toBeVisible();
  await expect.poll(() => focused(page)).toContain('自家');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('私信预约');
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea')).toHaveValue('自家，私信预约');
  await expect(host.getByText('现在可以发送', { exact: true }).first()).toBeVisible();
  expect(await focused(page)).toBe('TEXTAREA');
});

test('typing in our fields stays ours', async ({ page }) => {
  await openPage(page);
  const host = await addBox(page, { text: '最后一天', first: { mode: 'confirm' } });
  await page.evaluate(() => {
    const seen: string[] = [];
    for (const type of ['keydown', 'keypress', 'input', 'beforeinput']) {
      document.addEventListener(type, (event) => seen.push(event.type));
    }
    Object.assign(window, { seen });
  });
  await setState(page, { banner: { kind: 'confirm', reasons: ['confirm-needed'] } });
  const publish = host.getByRole('button', { name: '仍要发布' });
  await page.keyboard.type('门店');
  await expect(publish).toHaveAttribute('aria-disabled', 'true');
  await publish.click({ force: true });
  expect((await calls(page)).map(([name]) => name)).not.toContain('confirm');
  await host.getByLabel('理由').fill('门店海报同口径');
  await host.getByLabel('理由').press('Enter');
  expect(await calls(page)).toContainEqual(['confirm', '门店海报同口径']);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  await expect(host.getByText('理由已记下')).toBeVisible();
});

test('during composition our keys are dead and no card opens', async ({ page }) => {
  await openPage(page);
  await addBox(page, { text: '国家级' });
  const field = page.locator('textarea');
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'guo', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForTimeout(100);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await client.send('Input.insertText', { text: '国' });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('removing leaves nothing behind', async ({ page }) => {
  await openPage(page);
  await addBox(page, { text: '国家级' });
  const before = await page.locator('textarea').evaluate((element) => element.attributes.length);
  await page.evaluate(() => (window as unknown as { box: { remove(): void } }).box.remove());
  await expect(page.locator('weiheng-composer')).toHaveCount(0);
  expect(await page.locator('textarea').evaluate((element) => element.attributes.length)).toBe(before);
});

for (const width of [320, 375, 480, 768, 1024, 1344, 1920]) {
  test(`nothing sticks out or covers the page's controls at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, { lang: width % 2 ? 'zh' : 'en' });
    const host = await addBox(page, {
      text: { use: 'LONG_TEXT' },
      first: { length: { used: 97, limit: 2000 } },
    });
    await page.locator('textarea').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(100);
    const out = await host.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const inside = [...(element.shadowRoot?.querySelectorAll('.strip *') ?? [])];
      return inside
        .filter((node) => {
          const box = node.getBoundingClientRect();
          const seen = box.width > 1 && !node.closest('.card, .unseen, .zeros, .keys, .cut, .quote, .why');
          return seen && (box.left < left - 1 || box.right > right + 1);
        })
        .map((node) => node.outerHTML.slice(0, 120));
    });
    expect(out).toEqual([]);
    const covered = await page.locator('.tools button').evaluate((button) => {
      const box = button.getBoundingClientRect();
      return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) !== button;
    });
    expect(covered).toBe(false);
    await expect(page.getByRole('dialog')).toHaveCount(width >= 1344 ? 1 : 0);
  });
}
