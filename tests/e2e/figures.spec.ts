import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import {
  type Call,
  callAsContent,
  callAsPage,
  importWorkspace,
  MANAGER,
  setProfile,
} from './harness/approvals';
import { expect, test } from './harness/fixtures';
import { closeWelcome } from './harness/welcome';
import { Dashboard } from './pages/dashboard';
import { word } from './pages/words';

const OWN = '7100000001';
const SECOND = '7100000002';
const RIVAL = '6900000001';
const UNSEEN = '6900000002';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The post whose curve is looked at. */
const MID = '5230000000000999';
const id = () => crypto.randomUUID();

const exact = (value: number) => ({ value, step: 1 });
const dayOf = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);
/** The Monday and the Sunday of last week, Shanghai. */
function lastWeek() {
  const today = Date.parse(`${dayOf(Date.now())}T00:00:00+08:00`);
  const weekday = (new Date(today + 8 * HOUR).getUTCDay() + 6) % 7;
  const monday = today - (weekday + 7) * DAY;
  return { monday, from: dayOf(monday), to: dayOf(monday + 6 * DAY) };
}

interface SeedPost {
  readonly uid: string;
  readonly mid: string;
  readonly createdAt: number;
  readonly title?: string;
  readonly hasVideo?: boolean;
}

const seen = ({ uid, mid, createdAt, title = '早安茶', hasVideo = false }: SeedPost, reading: object) => ({
  uid,
  mid,
  mblogid: `Qfig${mid.slice(-6)}`,
  createdAt,
  traits: {
    type: 'original',
    title,
    topics: ['早安茶'],
    superTopics: [],
    pictures: 1,
    hasVideo,
    hasLink: false,
    visibility: 0,
  },
  reading,
});
const reading = (at: number, likes: number, step = 1) => ({
  at,
  source: step === 1 ? 'json' : 'dom',
  reposts: exact(Math.floor(likes / 10)),
  comments: exact(Math.floor(likes / 5)),
  likes: { value: likes, step },
});

/** Last week of two own accounts and a competitor; a second competitor nobody ever saw. Wednesday was not looked at. */
async function seed(context: BrowserContext, weibo: Page): Promise<Call> {
  await closeWelcome(context);
  const call = await callAsPage(context);
  await importWorkspace(call);
  await setProfile(call, MANAGER.id);
  await call('metrics.track', { commandId: id(), uid: RIVAL, name: '山前茶社' });
  await call('metrics.track', { commandId: id(), uid: UNSEEN, name: '谷雨茶铺' });
  const { monday } = lastWeek();
  const posts: object[] = [];
  const followers: object[] = [];
  for (const day of [0, 1, 3, 4, 5, 6])
    for (const [n, uid] of [OWN, SECOND, RIVAL].entries()) {
      const createdAt = monday + day * DAY + (10 + n) * HOUR;
      const post = {
        uid,
        mid: String(5_230_000_000_000_100 + day * 10 + n),
        createdAt,
        title: `第 ${day + 1} 天 早安茶`,
        hasVideo: day % 2 === 0,
      };
      posts.push(seen(post, reading(createdAt + HOUR, 100 * (day + 1) + n)));
      posts.push(seen(post, reading(createdAt + 10 * HOUR, 400 * (day + 1) + n)));
      followers.push({
        uid,
        name: uid,
        at: createdAt,
        followers: uid === RIVAL ? { value: 120_000, step: 10_000 } : exact(8_000 * (n + 1) + day),
      });
    }
  const born = Date.now() - 80 * HOUR;
  const post = { uid: OWN, mid: MID, createdAt: born, title: '秋日第一口桂花乌龙' };
  for (const [hours, likes, step] of [
    [0.3, 20, 1],
    [1, 140, 1],
    [5, 620, 1],
    [12, 1_180, 1],
    // nobody looked after a day
    [40, 12_000, 1_000],
    [60, 12_840, 1],
    // seen unchanged: stored as an answer, not as a reading
    [72, 12_840, 1],
  ] as const)
    posts.push(seen(post, reading(born + hours * HOUR, likes, step)));
  const observe = await callAsContent(weibo);
  await observe('metrics.observe', { posts, followers });
  await weibo.close();
  return call;
}

/** The SVG a chart's button saves, as a file of its own: well-formed, drawn with colours, pointing nowhere. */
async function savedSvg(page: Dashboard, chart: Locator): Promise<{ name: string; texts: string[] }> {
  const { name, text } = await page.download(() => chart.getByRole('button', { name: 'SVG' }).click());
  const found = await page.page.evaluate((markup) => {
    const file = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return {
      root: file.documentElement.nodeName,
      isBroken: file.querySelector('parsererror') !== null,
      foreign: file.querySelectorAll('image, script, foreignObject, link, [href]').length,
      texts: [...file.querySelectorAll('text')].map((one) => one.textContent ?? ''),
    };
  }, text);
  expect(found).toMatchObject({ root: 'svg', isBroken: false, foreign: 0 });
  expect(text).not.toContain('var(--wh');
  // fills by reference stay within the file
  for (const [, target = ''] of text.matchAll(/url\(([^)]*)\)/g)) {
    expect(target).toMatch(/^"?(&quot;)?#/);
    expect(text).toContain(`id="${target.replace(/[^\w-]/g, '')}"`);
  }
  expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|chrome-extension:|data:/);
  return { name, texts: found.texts };
}

/** The PNG a chart's button saves: its size, and how many of its pixels have the colour of a token. */
async function savedPng(page: Dashboard, chart: Locator, token: string) {
  const saving = page.page.waitForEvent('download');
  await chart.getByRole('button', { name: 'PNG' }).click();
  const file = await saving;
  const bytes = readFileSync(await file.path());
  const found = await page.page.evaluate(
    async ([base64, name]) => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const image = await createImageBitmap(blob);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
      let pixels = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b) pixels += 1;
      return { width: image.width, height: image.height, pixels };
    },
    [bytes.toString('base64'), token] as const,
  );
  return { name: file.suggestedFilename(), ...found };
}

const rowsOf = async (chart: Locator): Promise<readonly (readonly string[])[]> =>
  Promise.all((await chart.getByRole('row').all()).map((row) => row.locator('th, td').allTextContents()));

test('a post’s curve marks its follow-ups, says them in the table, and is saved as it stands', {
  tag: '@once',
}, async ({ context, extensionId, openPage }) => {
  await seed(context, await openPage('/'));
  const page = await Dashboard.open(context, extensionId, `figures/post/${MID}`);
  const chart = page.page.locator('section.chart');
  await expect(chart.locator('svg')).toBeVisible();
  const image = chart.locator('.chart-box');
  await expect(image).toHaveAccessibleName(/24 (小时那次没有看|h reading missed)/);
  await image.focus();
  for (let i = 0; i < 3; i += 1) await page.page.keyboard.press('ArrowRight');
  await expect(chart.locator('[aria-live]')).toContainText(/140 .*1 (小时读数|h reading)/);

  const svg = await savedSvg(page, chart);
  expect(svg.name).toMatch(/^weiheng-.*-likes\.svg$/);
  for (const mark of [/^1 (小时|h)$/, /^24 (小时|h)$/, /^72 (小时|h)$/])
    expect(svg.texts.filter((text) => mark.test(text))).toHaveLength(1);
  const png = await savedPng(page, chart, '--wh-accent');
  const size = await chart.locator('svg').evaluate((one) => {
    const { width, height } = (one as SVGSVGElement).viewBox.baseVal;
    return { width: width * 2, height: height * 2 };
  });
  expect(png).toMatchObject(size);
  expect(png.pixels).toBeGreaterThan(1_000);

  await chart.getByRole('button', { name: word('charts.table') }).click();
  const rows = (await rowsOf(chart)).slice(1);
  expect(rows.map((cells) => [cells[1], cells[3]])).toEqual([
    ['0', ''],
    ['20', ''],
    ['140', expect.stringMatching(/^1 /)],
    ['620', ''],
    ['1,180', ''],
    [expect.stringMatching(word('charts.no_reading')), expect.stringMatching(word('figures.mark_missed'))],
    [expect.stringMatching(/^≈/), ''],
    ['12,840', ''],
    ['12,840', expect.stringMatching(/^72 /)],
  ]);
});

test('own accounts stand beside competitors; nobody read is no 0; the picture has what the table has', {
  tag: '@once',
}, async ({ context, extensionId, openPage }) => {
  await seed(context, await openPage('/'));
  const page = await Dashboard.open(context, extensionId, 'reports');
  const chart = page.region('report.compare');
  await expect(chart.locator('svg')).toBeVisible();
  const svg = await savedSvg(page, chart);
  const png = await savedPng(page, chart, '--wh-accent');
  expect(png.name).toMatch(/-compare\.png$/);
  expect(png.pixels).toBeGreaterThan(10_000);

  await chart.getByRole('button', { name: word('charts.table') }).click();
  await expect(chart.getByRole('button', { name: 'SVG' })).toHaveAttribute('aria-disabled', 'true');
  const [head = [], ...rows] = await rowsOf(chart);
  expect(head[5]).toMatch(/÷.*÷.*× 100/);
  expect(rows.map(([name]) => name)).toEqual(['@云杉茶饮', '@云杉茶饮客服', '@山前茶社', '@谷雨茶铺']);
  const rival = rows[2] ?? [];
  expect(rival[2]).toMatch(/^≈12.* · 6 /);
  expect(rival[3]).toMatch(/^6 · 6 /);
  const interactions = [1, 2, 4, 5, 6, 7]
    .map((n) => 400 * n + 2)
    .map((likes) => likes + Math.floor(likes / 10) + Math.floor(likes / 5));
  const median = ((interactions[2] ?? 0) + (interactions[3] ?? 0)) / 2;
  expect(rival[4]?.replace(',', '')).toMatch(new RegExp(`^${median} · 6 `));
  const rate = (interactions.reduce((sum, n) => sum + n, 0) / 120_000 / 6) * 100;
  expect(Number.parseFloat((rival[5] ?? '').replace('≈', ''))).toBeCloseTo(rate, 1);
  for (const cell of (rows[3] ?? []).slice(2)) expect(cell).toMatch(/^(没有读数|No reading) · 0 /);
  const csv = await page.download(() => page.page.getByRole('button', { name: 'CSV', exact: true }).click());
  const lines = csv.text.split('\r\n');
  const line = lines
    .slice(lines.findIndex((one) => word('report.compare').test(one)))
    .find((one) => one.startsWith('山前茶社'));
  expect(line?.split(',').slice(2, 8)).toEqual([
    '120000',
    expect.any(String),
    '6',
    '6',
    expect.any(String),
    '6',
  ]);
  // every figure of the table stands in the saved picture
  for (const cell of rows.flatMap((row) => row.slice(2))) expect(svg.texts).toContain(cell);

  await page.page
    .getByRole('combobox', { name: word('report.account') })
    .first()
    .selectOption(SECOND);
  await expect(chart.locator('svg')).toBeVisible();
  await chart.getByRole('button', { name: word('charts.table') }).click();
  await expect(chart.getByRole('row').nth(1)).toContainText('@云杉茶饮客服');
  await expect(chart.getByRole('row')).toHaveCount(4);
});

for (const dark of [false, true]) {
  test(`figures with data have no accessibility faults, ${dark ? 'dark' : 'light'}`, {
    tag: '@once',
  }, async ({ context, extensionId, openPage }) => {
    test.setTimeout(120_000);
    const call = await seed(context, await openPage('/'));
    const { from, to } = lastWeek();
    const period = { kind: 'week', from, to };
    await call('topics.save', {
      commandId: id(),
      task: { id: 't1', uid: OWN, topic: '早安茶', isSuper: false, quota: 5 },
    });
    await call('reports.savePlan', {
      commandId: id(),
      plan: { id: 'p1', kind: 'week', recipients: ['陈默'], dueAfterWorkdays: 1 },
    });
    await call('reports.markSent', { commandId: id(), period, recipients: ['陈默'], digest: 'a'.repeat(64) });
    await call('score.make', { commandId: id(), subject: { type: 'account', uid: OWN }, period });
    await call('inspection.draw', { commandId: id(), period, seed: '十一月', perAccount: 2 });
    await call('goals.save', {
      commandId: id(),
      goal: {
        id: 'g1',
        name: '本季四十条',
        root: 'spread',
        metric: 'posts',
        baseline: 0,
        target: 40,
        from,
        due: dayOf(Date.now() + 30 * DAY),
      },
    });
    const page = await Dashboard.open(context, extensionId, 'figures');
    await page.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    const stands: readonly (readonly [string, Locator])[] = [
      ['figures', page.page.locator('.tracked').first()],
      [`figures/post/${MID}`, page.page.locator('.chart-box svg')],
      ['reports', page.region('report.compare').locator('svg')],
      ['score', page.page.getByRole('region', { name: /@云杉茶饮/ })],
      ['score/inspections', page.page.getByRole('table').first()],
      ['score/criteria', page.page.getByRole('textbox').first()],
      ['goals', page.page.locator('.goal')],
    ];
    for (const [hash, sign] of stands) {
      await page.go(hash);
      await expect(sign.first()).toBeVisible();
      await expect(page.page.locator('.wp-busy')).toHaveCount(0);
      expect(await page.faults(), hash).toEqual([]);
      for (const table of await page.button('charts.table').all()) {
        await table.click();
        await expect(table).toHaveAttribute('aria-pressed', 'true');
      }
      expect(await page.faults(), `${hash}, charts as tables`).toEqual([]);
    }
  });
}
