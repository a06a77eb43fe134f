import { strict as assert } from 'node:assert';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/setup.mjs';
import { buildApp } from '../practice-weibo/build/build-app';
import { createPractice } from '../practice-weibo/practice';
import { servePage } from './serve';

/** The main path in a real Firefox: marked, stopped, fixed, sent once. */
const BAD = '本店是国家级品牌，全网最低价';
const GOOD = '周末门店见，带上杯子';
const UPDATE = '/statuses/update';
const extension = resolve(process.env.WEIHENG_FIREFOX_EXT ?? '.output/firefox-mv3');
const shots = resolve('artifacts/firefox');

type Case = readonly [
  name: string,
  run: (page: Page, weibo: ReturnType<typeof createPractice>) => Promise<void>,
];

const BOX = '[class*="_publishCard_"] textarea';
const SEND = '[class*="_publishCard_"] button.woo-button-primary';

/** Waits until the guarded box has an attribute value; says what it had when it does not. */
async function hostHas(page: Page, name: string, pattern: RegExp): Promise<void> {
  const read = () => page.evaluate((n) => document.querySelector('weiheng-composer')?.getAttribute(n), name);
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (pattern.test((await read()) ?? '')) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  assert.match((await read()) ?? '(no host)', pattern);
}

async function typeText(page: Page, text: string): Promise<void> {
  await page.click(BOX);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Gives a send that must not happen the time it would need. */
const settle = () => new Promise((done) => setTimeout(done, 1_200));

const cases: readonly Case[] = [
  [
    'marks a post that breaks policy and stops the button',
    async (page, weibo) => {
      await typeText(page, BAD);
      await hostHas(page, 'data-verdict', /^block$/);
      await hostHas(page, 'data-reasons', /block-finding/);
      await page.click(SEND);
      await settle();
      assert.equal(weibo.writes(UPDATE).length, 0);
      await page.screenshot({ path: `${shots}/blocked.png` });
    },
  ],
  [
    'stops the keys too',
    async (page, weibo) => {
      await page.focus(BOX);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await settle();
      assert.equal(weibo.writes(UPDATE).length, 0);
      assert.equal(await page.$eval(BOX, (box) => (box as HTMLTextAreaElement).value), BAD);
    },
  ],
  [
    'holds a request that no box announced',
    async (page, weibo) => {
      const answer = await page.evaluate(async (text) => {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', '/ajax/statuses/update');
        xhr.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
        const done = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send(new URLSearchParams({ content: text, visible: '0' }).toString());
        await done;
        return xhr.responseText;
      }, BAD);
      assert.equal(weibo.writes(UPDATE).length, 0);
      assert.match(answer, /"ok":0/);
    },
  ],
  [
    'lets a clean post out, once and unchanged',
    async (page, weibo) => {
      await typeText(page, GOOD);
      await hostHas(page, 'data-verdict', /^allow$/);
      await page.click(SEND);
      const deadline = Date.now() + 10_000;
      while (weibo.writes(UPDATE).length === 0 && Date.now() < deadline) await settle();
      assert.deepEqual(
        weibo.writes(UPDATE).map((write) => write.fields.content),
        [GOOD],
      );
    },
  ],
  [
    'shows how comments under an own post stand, and logs a reply by key',
    async (page, weibo) => {
      weibo.crowd.comment({ text: '请问周末几点关门？', by: '半块方糖', likes: 5_000 });
      await pressInside(page, 'weiheng-composer', REGISTER);
      await page.reload({ waitUntil: 'load' });
      const own = 'article:has(a[href*="/7100000001/"])';
      await page.waitForSelector(`${own} footer i.woo-font--comment`);
      await page.click(`${own} footer i.woo-font--comment`);
      await markHas(page, 'data-state', 'open');
      await page.evaluate(() => {
        const host = document.querySelector('weiheng-ticket[data-state="open"]');
        host?.shadowRoot?.querySelector('button')?.focus();
      });
      await page.keyboard.press('l');
      await page.keyboard.type('您好，周末到晚上九点');
      await page.keyboard.press('Enter');
      await markHas(page, 'data-state', 'replied');
      await page.screenshot({ path: `${shots}/comments.png` });
    },
  ],
];

const REGISTER = /登记为公司账号|Register as company account/;

/** Presses the button with these words inside one of our elements. */
async function pressInside(page: Page, host: string, words: RegExp): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const isPressed = await page.evaluate(
      (name, source) => {
        const buttons = [...document.querySelectorAll(name)].flatMap((one) => [
          ...(one.shadowRoot?.querySelectorAll('button') ?? []),
        ]);
        const found = buttons.find((one) => new RegExp(source).test(one.textContent ?? ''));
        found?.click();
        return found !== undefined;
      },
      host,
      words.source,
    );
    if (isPressed) return;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`no button ${words.source} in ${host}`);
}

/** Waits until the mark of the first waiting comment has an attribute value. */
async function markHas(page: Page, name: string, value: string): Promise<void> {
  await page.waitForSelector(`weiheng-ticket[${name}="${value}"]`, { timeout: 20_000 });
}

async function main(): Promise<number> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('no Firefox: set FIREFOX=/path/to/it');
  mkdirSync(shots, { recursive: true });
  const weibo = createPractice({ bundle: await buildApp() });
  let browser: Browser | undefined;
  let failed = 0;
  try {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    await browser.installExtension(extension);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await servePage(page, weibo);
    await page.goto('https://weibo.com/', { waitUntil: 'load' });
    await page.waitForSelector(BOX, { timeout: 20_000 });
    for (const [name, run] of cases) {
      try {
        await run(page, weibo);
        console.log(`  ok  ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`  FAILED  ${name}\n${error instanceof Error ? error.message : String(error)}`);
        await page.screenshot({ path: `${shots}/failed-${failed}.png` });
      }
    }
  } finally {
    await browser?.close();
  }
  console.log(`  ${cases.length - failed} passed`);
  if (failed > 0) console.log(`  ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
