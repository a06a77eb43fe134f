import { expect, type Page, test } from '@playwright/test';
import { addBox, openPage } from './support';

const TEXTS = {
  mixed:
    '「冬至暖饮季」来啦！国家级配方，选用海拔 1200 米的高山红茶，全网最低价 9.9 元起。连续三年销量第一。\n\n12 月 21 日抽 20 位 VAST affine office To. AV 围炉礼盒 [干杯] #冬至第一杯热茶\n',
  emoji:
    '👨‍👩‍👧‍👦全网最低价👍🏽国家级🇨🇳 e\u0301 n\u0303 国家级 最后一天\ttab\t国家级的的国家级aa  bb   国家级   ',
  long: '国家级配方全网最低价，最后一天 word https://example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 。'.repeat(
    9,
  ),
  bidi: 'שלום עולם 国家级 abc\nمرحبا 最后一天 123',
};

const STYLES = {
  usual: '',
  serif: 'font: 17.3px/1.35 "Noto Serif CJK SC"; letter-spacing: .4px; padding: 7.5px 13.25px; height: 120px',
  normal: 'font: 14px monospace; line-height: normal; height: 90px; width: 77.3%',
  justified: 'text-align: justify; text-indent: 2em; word-spacing: 3px; height: 160px',
  broken:
    'word-break: break-all; font-size: 13px; font-weight: 700; height: 100px; border-width: 3px 1.5px 2px 5px',
  rtl: 'direction: rtl; height: 60px',
  scrollbar: 'height: 72px; overflow-y: scroll; font-feature-settings: "palt"',
};

/** Paints either the page's text or the mirror's, never both. */
async function paint(page: Page, who: 'page' | 'mirror'): Promise<void> {
  await page.evaluate((who) => {
    const { box } = window as unknown as { box: { textarea: HTMLTextAreaElement; host: HTMLElement } };
    const root = box.host.shadowRoot as ShadowRoot;
    const style = root.querySelector('#paint') ?? root.appendChild(document.createElement('style'));
    style.id = 'paint';
    style.textContent =
      who === 'page'
        ? '.wh-marks { visibility: hidden }'
        : '.wh-mark { text-decoration: none !important } .wh-mirror { -webkit-text-fill-color: #333 !important }';
    box.textarea.style.webkitTextFillColor = who === 'page' ? '' : 'transparent';
  }, who);
}

/** Share of the text's own pixels that differ between two pictures. A whole-glyph shift gives 0.7 and more. */
async function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([a, b]) => {
      const load = async (png: string): Promise<Uint8ClampedArray> => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      };
      const [x, y] = [await load(a), await load(b)];
      let ink = 0;
      let apart = 0;
      for (let i = 0; i < x.length; i += 4) {
        if ((x[i] ?? 0) < 160) ink++;
        if (Math.abs((x[i] ?? 0) - (y[i] ?? 0)) > 60) apart++;
      }
      return apart / Math.max(1, ink);
    },
    [a.toString('base64'), b.toString('base64')] as const,
  );
}

for (const scale of [1, 2]) {
  test.describe(`at ${scale} device pixels per px`, () => {
    test.use({ deviceScaleFactor: scale });
    for (const [name, css] of Object.entries(STYLES)) {
      test(`the mirror lays text out as the textarea does: ${name}`, async ({ page }) => {
        await openPage(page);
        for (const [kind, text] of Object.entries(TEXTS)) {
          await page.evaluate(() => document.querySelector('#page')?.replaceChildren());
          await addBox(page, { text, css: `${css}; caret-color: transparent` });
          const field = page.locator('textarea');
          for (const scroll of [0, 37]) {
            await field.evaluate((element, y) => {
              element.scrollTop = y;
            }, scroll);
            await page.waitForTimeout(60);
            await paint(page, 'page');
            const own = await field.screenshot();
            await paint(page, 'mirror');
            const ours = await field.screenshot();
            // what is left is anti-aliasing where a span begins between two pixels
            expect(await difference(page, own, ours), `${kind}, scrolled ${scroll}`).toBeLessThan(0.3);
          }
        }
      });
    }
  });
}

test('the marks follow auto-grow, a changed font, a moved neighbour and a narrower window', async ({
  page,
}) => {
  await openPage(page);
  await addBox(page, { text: '第一行\n国家级' });
  const field = page.locator('textarea');
  const same = async (): Promise<void> => {
    await page.waitForTimeout(500);
    await paint(page, 'page');
    const own = await field.screenshot();
    await paint(page, 'mirror');
    const ours = await field.screenshot();
    expect(await difference(page, own, ours)).toBeLessThan(0.3);
  };
  await field.focus();
  await page.keyboard.press('Control+End');
  for (let i = 0; i < 4; i++) await page.keyboard.type(`\n第 ${i} 行最后一天`);
  await same();
  await field.evaluate((element) => {
    element.style.font = '700 19px/31px "Noto Serif CJK SC"';
  });
  await same();
  await field.evaluate((element) => {
    const picture = document.createElement('div');
    picture.style.height = '90px';
    (element as HTMLTextAreaElement).form?.after(picture);
  });
  await same();
  await page.setViewportSize({ width: 420, height: 800 });
  await same();
});

test('script time from key press to marks', async ({ page }) => {
  await openPage(page);
  const times = await page.evaluate(() => {
    const { visual } = window as unknown as {
      visual: { timeMarks(u: number, c: number, n: number): number[] };
    };
    visual.timeMarks(2000, 40, 50);
    return visual.timeMarks(2000, 40, 200).sort((a, b) => a - b);
  });
  expect(times[100]).toBeLessThanOrEqual(1);
});
