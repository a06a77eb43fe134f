// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CompareBars } from '@/components/charts/CompareBars';
import { drawCompare, shortName } from '@/components/charts/draw-compare';
import { chartMarkup } from '@/components/charts/export-chart';
import { MixBars } from '@/components/charts/MixBars';
import type { ComparedAccount, ComparedFigure, MixRow } from '@/utils/model/report';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-CN' } } }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
/** The test DOM lays nothing out: the box is as wide as a chart on a page. */
class Observer {
  constructor(private readonly report: (entries: { contentRect: { width: number } }[]) => void) {}
  observe = () => this.report([{ contentRect: { width: 1180 } }]);
  disconnect = () => undefined;
}
Object.assign(globalThis, { ResizeObserver: Observer });

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="host"></div>';
  host = document.querySelector('#host') as HTMLElement;
  root = createRoot(host);
});
afterEach(async () => act(async () => root.unmount()));

const render = (node: ReactNode) => act(async () => root.render(node));
const texts = (): readonly string[] =>
  [...host.querySelectorAll('svg text')].map((one) => one.textContent ?? '');
/** Bars of a colour: width in px, in the order drawn. */
const widths = (fill: string): readonly number[] =>
  [
    ...host.querySelectorAll(
      `svg path[fill="${fill}"], svg rect[fill="${fill}"], svg g[fill="${fill}"] rect`,
    ),
  ].map((bar) => Number(bar.getAttribute('width')));
async function table(): Promise<readonly (readonly string[])[]> {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent === '看表格');
  await act(async () => button?.click());
  return [...host.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? ''),
  );
}

describe('what posts were made of', () => {
  const rows: readonly MixRow[] = [
    { part: 'original', posts: 40, share: 0.8, median: 1_240 },
    { part: 'fast-repost', posts: 10, share: 0.2, median: 60 },
    { part: 'video', posts: 4, share: 0.08 },
  ];

  it('is drawn with a bar for each kind, as long as it has posts, and its figures in words', async () => {
    await render(<MixBars rows={rows} fileName="mix" />);
    const [original = 0, fast = 0, video = 0] = widths('var(--wh-heat-3)');
    expect(fast / original).toBeCloseTo(10 / 40, 2);
    expect(video / original).toBeCloseTo(4 / 40, 2);
    expect(texts()).toEqual(
      expect.arrayContaining([
        '原创',
        '快转',
        '视频',
        '40 · 80% · 中位 1,240',
        '10 · 20% · 中位 60',
        '4 · 8%',
      ]),
    );
    expect(host.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('内容构成');
  });

  it('is a table too, where too few posts have no median', async () => {
    await render(<MixBars rows={rows} fileName="mix" />);
    expect(await table()).toEqual([
      ['类型', '条数', '占比', '互动中位数'],
      ['原创', '40', '80%', '1,240'],
      ['快转', '10', '20%', '60'],
      ['视频', '4', '8%', '少于 5 条，不算'],
    ]);
  });

  it('draws nothing but its frame without posts', async () => {
    await render(<MixBars rows={[]} fileName="mix" />);
    expect(host.querySelector('svg')).not.toBeNull();
    expect(widths('var(--wh-heat-3)')).toEqual([]);
    expect(await table()).toHaveLength(1);
  });
});

const figure = (n: number, value?: number, slack = 0): ComparedFigure => ({
  n,
  slack,
  ...(value === undefined ? {} : { value }),
});
const ACCOUNTS: readonly ComparedAccount[] = [
  {
    uid: '1',
    name: '云杉茶饮',
    isOwn: true,
    figures: {
      followers: figure(6, 40_000),
      posts: figure(7, 12),
      'interaction-median': figure(12, 300),
      rate: figure(12, 0.8),
    },
  },
  {
    uid: '2',
    name: '山前茶社',
    isOwn: false,
    figures: {
      followers: figure(1, 160_000, 10_000),
      posts: figure(3, 0),
      'interaction-median': figure(3),
      rate: figure(3),
    },
  },
  {
    uid: '3',
    name: '没人看过的一个名字很长的账号',
    isOwn: false,
    figures: { followers: figure(0), posts: figure(0), 'interaction-median': figure(0), rate: figure(0) },
  },
];

describe('own accounts beside competitors', () => {
  it('have a scale for each measure: ours in accent, theirs in grey, what nobody read hatched', async () => {
    await render(<CompareBars title="和竞品比" accounts={ACCOUNTS} fileName="compare" />);
    const own = widths('var(--wh-accent)');
    const theirs = widths('var(--wh-line-control)');
    expect(own).toHaveLength(4);
    // followers, and posts of which there were none
    expect(theirs).toHaveLength(2);
    const [followers = 0, posts = 0, median = 0, rate = 0] = own;
    const [rival = 0, none = 1] = theirs;
    expect(followers / rival).toBeCloseTo(40 / 160, 2);
    expect(none).toBe(0);
    // alone in its measure it is the longest, as long as the longest of any other
    for (const one of [posts, median, rate]) expect(one).toBeCloseTo(rival, 1);
    const stubs = [...host.querySelectorAll('svg [fill^="url(#"]')].map((one) => one.getAttribute('width'));
    expect(stubs).toHaveLength(6);
    expect(new Set(stubs.map((width) => Math.round(Number(width)))).size).toBe(1);
    expect(Number(stubs[0])).toBeGreaterThan(10);
  });

  it('are named and numbered in words: the figure, and what it was taken from', async () => {
    await render(<CompareBars title="和竞品比" accounts={ACCOUNTS} fileName="compare" />);
    expect(texts()).toEqual(
      expect.arrayContaining([
        '@云杉茶饮',
        '@山前茶社',
        '@没人看过的一个…',
        '粉丝',
        '(转+评+赞) ÷ 粉丝 ÷ 条数 × 100',
        '40,000 · 6 天',
        '≈16万 · 1 天',
        '0 · 3 天',
        '少于 5 条，不算 · 3 条',
        '0.8% · 12 条',
        '没有读数 · 0 条',
      ]),
    );
    expect(host.querySelector('[role="img"]')?.getAttribute('aria-label')).toContain(
      '自己 1 个账号、竞品 2 个',
    );
  });

  it('are a table with our own first', async () => {
    await render(<CompareBars title="和竞品比" accounts={ACCOUNTS} fileName="compare" />);
    expect(await table()).toEqual([
      ['账号', '谁的', '粉丝', '发布条数', '单条互动中位数', '互动率 (转+评+赞) ÷ 粉丝 ÷ 条数 × 100'],
      ['@云杉茶饮', '自己', '40,000 · 6 天', '12 · 7 天', '300 · 12 条', '0.8% · 12 条'],
      ['@山前茶社', '竞品', '≈16万 · 1 天', '0 · 3 天', '少于 5 条，不算 · 3 条', '没有读数 · 3 条'],
      [
        '@没人看过的一个名字很长的账号',
        '竞品',
        '没有读数 · 0 天',
        '没有读数 · 0 天',
        '没有读数 · 0 条',
        '没有读数 · 0 条',
      ],
    ]);
  });

  it('are drawn on any width, the panels under each other where there is little', () => {
    const bar = { name: '@云杉', isOwn: true, value: 1, text: '1' };
    const panels = ['a', 'b', 'c', 'd'].map((title) => ({ title, note: '', bars: [bar] }));
    const heights = [1180, 700, 340].map((width) =>
      Number(drawCompare(panels, width).getAttribute('height')),
    );
    expect(heights[1]).toBe((heights[0] ?? 0) * 2);
    expect(heights[2]).toBe((heights[0] ?? 0) * 4);
  });

  it('are pictures that stand alone', async () => {
    document.documentElement.style.setProperty('--wh-accent', '#2f66d8');
    await render(<CompareBars title="和竞品比" accounts={ACCOUNTS} fileName="compare" />);
    const markup = chartMarkup(host.querySelector('svg') as SVGSVGElement);
    expect(markup).toContain('#2f66d8');
    expect(markup).not.toContain('var(--wh-accent)');
    document.documentElement.removeAttribute('style');
  });

  it('cut names by their width, not by their letters', () => {
    expect(shortName('@SpruceTeaShop')).toBe('@SpruceTeaShop');
    expect(shortName('@云杉茶饮官方')).toBe('@云杉茶饮官方');
    expect(shortName('@云杉茶饮官方旗舰店')).toBe('@云杉茶饮官方旗…');
  });
});
