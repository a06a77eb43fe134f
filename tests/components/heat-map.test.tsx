// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chartMarkup } from '@/components/charts/export-chart';
import { HeatMap } from '@/components/charts/HeatMap';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-CN' } } }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
/** The test DOM lays nothing out: the box is as wide as half a page. */
class Observer {
  constructor(private readonly report: (entries: { contentRect: { width: number } }[]) => void) {}
  observe = () => this.report([{ contentRect: { width: 570 } }]);
  disconnect = () => undefined;
}
Object.assign(globalThis, { ResizeObserver: Observer });

let root: Root;
let host: HTMLElement;

beforeEach(async () => {
  document.body.innerHTML = '<div id="host"></div>';
  host = document.querySelector('#host') as HTMLElement;
  root = createRoot(host);
  const cells = [
    { weekday: 1, hour: 10, n: 8, median: 120 },
    { weekday: 3, hour: 20, n: 14, median: 900 },
    { weekday: 4, hour: 20, n: 12, median: 900 },
    { weekday: 6, hour: 23, n: 2 },
  ];
  await act(async () => root.render(<HeatMap cells={cells} days={90} fileName="hours" />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.documentElement.removeAttribute('style');
});

const rects = (selector: string) => host.querySelectorAll(`svg rect${selector}`).length;

it('colours hours by their median, outlines those with too few posts and leaves the rest grey', () => {
  expect(rects('[fill="var(--wh-heat-0)"]')).toBe(7 * 16);
  expect(rects('[fill="var(--wh-heat-1)"]')).toBe(1);
  // the same median, the same colour
  expect(rects('[fill="var(--wh-heat-2)"]')).toBe(2);
  expect(rects('[stroke="var(--wh-line-control)"]')).toBe(1);
  const printed = [...host.querySelectorAll('svg text[fill]')].map((one) => one.textContent);
  expect(printed).toEqual(['8', '14', '12', '2']);
  expect(host.querySelector('.chart-legend')?.textContent).toContain('没发过');
});

it('shows the same hours as a table', async () => {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent === '看表格');
  await act(async () => button?.click());
  const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['一', '10:00', '8', '120'],
    ['三', '20:00', '14', '900'],
    ['四', '20:00', '12', '900'],
    ['六', '23:00', '2', '少于 5 条，不算'],
  ]);
});

it('is a picture that stands alone: colours instead of tokens, a font of its own', () => {
  for (const [name, value] of Object.entries({
    '--wh-surface': '#ffffff',
    '--wh-heat-0': '#f3f4f6',
    '--wh-heat-1': '#dde8fc',
    '--wh-heat-2': '#b5cdf7',
  }))
    document.documentElement.style.setProperty(name, value);
  host.style.fontFamily = 'Sans';
  const markup = chartMarkup(host.querySelector('svg') as SVGSVGElement);
  expect(markup).toContain('fill="#dde8fc"');
  expect(markup).not.toContain('var(--wh-heat-');
  expect(markup.match(/^<svg[^>]*>/)?.[0]).toContain('font-family: Sans');
});
