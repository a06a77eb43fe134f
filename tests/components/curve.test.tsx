// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Curve } from '@/components/charts/Curve';
import type { ChartPoint } from '@/components/charts/draw-curve';
import { DAY_MS } from '@/utils/core/day';

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

/** October: the 12th to the 15th were not read, the 8th was read as 约数. */
const points: readonly ChartPoint[] = Array.from({ length: 31 }, (_, i) => {
  const x = i * DAY_MS;
  if (i >= 11 && i <= 14) return { x, slack: 0 };
  if (i === 7) return { x, value: 12_040, slack: 999, label: '秋日第一口桂花乌龙' };
  if (i === 28) return { x, value: 9640, slack: 0, label: '茶园早晨六点' };
  return { x, value: 400 + i, slack: 0 };
});

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  document.body.innerHTML = '<div id="host"></div>';
  host = document.querySelector('#host') as HTMLElement;
  root = createRoot(host);
  await act(async () =>
    root.render(
      <Curve
        title="每日互动"
        points={points}
        step={DAY_MS}
        usual={{ value: 640, text: '前 28 天中位数 640' }}
        xText={(x) => `10-${String(x / DAY_MS + 1).padStart(2, '0')}`}
        xHead="日期"
        valueHead="新增"
        fileName="curve"
      />,
    ),
  );
});
afterEach(async () => act(async () => root.unmount()));

const texts = (): string[] => [...host.querySelectorAll('svg text')].map((one) => one.textContent ?? '');
const box = () => host.querySelector('[role="img"]') as HTMLElement;
const press = (key: string) =>
  act(async () => box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const said = () => host.querySelector('[aria-live]')?.textContent;

it('breaks the line where nothing was read, and says so', () => {
  const line =
    [...host.querySelectorAll('g[stroke="var(--wh-accent)"][fill="none"] path')].at(-1)?.getAttribute('d') ??
    '';
  expect(line.match(/M/g)).toHaveLength(2);
  const area = host.querySelector('g[fill="var(--wh-accent)"][fill-opacity] path')?.getAttribute('d') ?? '';
  expect(area.match(/M/g)).toHaveLength(2);
  expect(texts()).toContain('没有读数');
  const hatched = [...host.querySelectorAll('svg [fill^="url(#"]')];
  expect(hatched).toHaveLength(1);
  expect(host.querySelector((hatched[0]?.getAttribute('fill') ?? '').slice(4, -1))).not.toBeNull();
  expect(box().getAttribute('aria-label')).toContain('27');
});

it('names a peak by its post with no more digits than were read, and turns the name inward at the end', () => {
  const peak = (name: string) =>
    [...host.querySelectorAll('svg text')].find((one) => one.textContent?.startsWith(name));
  expect(peak('秋日')?.textContent).toBe('秋日第一口桂花乌龙 ≈1.2万');
  expect(peak('茶园')?.textContent).toBe('茶园早晨六点 9,640');
  expect(peak('秋日')?.closest('g')?.getAttribute('text-anchor')).toBe('start');
  expect(peak('茶园')?.closest('g')?.getAttribute('text-anchor')).toBe('end');
});

it('goes from point to point with the arrow keys and reads each', async () => {
  await press('ArrowRight');
  expect(said()).toBe('10-01 400 精确');
  for (let i = 0; i < 7; i += 1) await press('ArrowRight');
  expect(said()).toBe('10-08 ≈1.2万 约数 秋日第一口桂花乌龙');
  for (let i = 0; i < 4; i += 1) await press('ArrowRight');
  expect(said()).toBe('10-12 没有读数');
  await press('End');
  await press('ArrowRight');
  expect(said()).toBe('10-31 430 精确');
  await press('Escape');
  expect(said()).toBe('');
});

it('shows the same data as a table', async () => {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent === '看表格');
  await act(async () => button?.click());
  const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );
  expect(rows).toHaveLength(31);
  expect(rows[0]).toEqual(['10-01', '400', '精确']);
  expect(rows[7]).toEqual(['10-08', '≈1.2万', '约数']);
  expect(rows[11]).toEqual(['10-12', '没有读数', '']);
});

describe('with instants it is read against', () => {
  const marks = {
    head: '跟进读数',
    all: [
      { x: 0.1 * DAY_MS, label: '1 小时', isMet: true, said: '1 小时读数' },
      { x: DAY_MS, label: '24 小时', isMet: false, said: '24 小时那次没有看' },
      { x: 3 * DAY_MS, label: '72 小时', isMet: false, said: '72 小时读数还没到时间' },
    ],
  };
  const few: readonly ChartPoint[] = [
    { x: 0, value: 0, slack: 0 },
    { x: 0.1 * DAY_MS, value: 120, slack: 0, mark: '1 小时读数' },
    { x: 2 * DAY_MS, value: 300, slack: 0 },
  ];

  beforeEach(async () => {
    await act(async () =>
      root.render(
        <Curve
          title="赞"
          points={few}
          step={1}
          marks={marks}
          label="赞，2 次读数"
          xText={(x) => `${x / DAY_MS} 天`}
          xHead="读数时间"
          valueHead="赞"
          fileName="curve"
        />,
      ),
    );
  });

  /** Rules from top to bottom of the frame: their place, and whether they are dashed. */
  const rules = () =>
    [...host.querySelectorAll('svg line[stroke="var(--wh-fg-3)"], svg g[stroke="var(--wh-fg-3)"] line')].map(
      (line) => ({
        x: Number(line.getAttribute('x1')),
        isDashed: line.closest('[stroke-dasharray]') !== null,
      }),
    );

  it('rules each of them, dashed where nobody looked, as far as the last', () => {
    const drawn = rules();
    expect(drawn.map(({ isDashed }) => isDashed)).toEqual([false, true, true]);
    const [met, missed, later] = drawn.map(({ x }) => x);
    expect(met).toBeLessThan(missed ?? 0);
    // a third and the whole of the axis
    expect((missed ?? 0) - 56).toBeCloseTo(((later ?? 0) - 56) / 3, 0);
    expect(texts()).toEqual(expect.arrayContaining(['1 小时', '24 小时', '72 小时']));
  });

  it('says how each stands, in the name of the picture, with the keys and in the table', async () => {
    expect(box().getAttribute('aria-label')).toBe(
      '赞，2 次读数。1 小时读数。24 小时那次没有看。72 小时读数还没到时间',
    );
    await press('ArrowRight');
    await press('ArrowRight');
    expect(said()).toBe('0.1 天 120 精确 1 小时读数');
    const button = [...host.querySelectorAll('button')].find((one) => one.textContent === '看表格');
    await act(async () => button?.click());
    const rows = [...host.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['读数时间', '赞', '精度', '跟进读数'],
      ['0 天', '0', '精确', ''],
      ['0.1 天', '120', '精确', '1 小时读数'],
      ['1 天', '没有读数', '', '24 小时那次没有看'],
      ['2 天', '300', '精确', ''],
      ['3 天', '没有读数', '', '72 小时读数还没到时间'],
    ]);
  });
});
