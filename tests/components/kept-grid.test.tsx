// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptGrid } from '@/entrypoints/dashboard/pages/plan-rules/KeptGrid';
import { KeptTable } from '@/entrypoints/dashboard/pages/plan-rules/KeptTable';
import { toDay, toDayNumber } from '@/utils/core/day';
import type { KeptRow, KeptState } from '@/utils/domain/calendar/cadence-history';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const FROM = toDayNumber('2026-11-09');
const row = (uid: string, states: readonly KeptState[]): KeptRow => ({
  uid,
  days: states.map((state, i) => {
    const day = toDay(FROM + i);
    return { day, from: day, to: day, state, out: state === 'met' ? 2 : state === 'over' ? 9 : 0 };
  }),
});
const ROWS = [
  row('a', ['met', 'missed', 'over', 'unread', 'met', 'met', 'met', 'met', 'open']),
  row('b', ['unread', 'unread', 'unread', 'unread', 'unread', 'unread', 'unread', 'unread', 'open']),
];
const whoOf = ({ uid }: KeptRow): string => `@${uid}`;

let root: Root;
let host: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="host"></div>';
  host = document.querySelector('#host') as HTMLElement;
  root = createRoot(host);
});
afterEach(async () => act(async () => root.unmount()));

describe('how a rule was kept, as a picture', () => {
  const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
  const press = (key: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    });

  it('has a cell for each day that says in words how it was', async () => {
    await act(async () => root.render(<KeptGrid rows={ROWS} whoOf={whoOf} now="2026-11-17" />));
    const cells = [...host.querySelectorAll('td')].map((cell) => cell.getAttribute('aria-label'));
    expect(cells).toHaveLength(18);
    expect(cells.slice(0, 4)).toEqual([
      '@a，11 月 9 日 周一：达标，发了 2 条',
      '@a，11 月 10 日 周二：没发够，发了 0 条',
      '@a，11 月 11 日 周三：发多了，发了 9 条',
      '@a，11 月 12 日 周四：没有读数',
    ]);
    expect([...host.querySelectorAll('th[scope="row"]')].map((head) => head.textContent)).toEqual([
      '@a达标 5、没发够 1、发多了 1、没有读数 1',
      '@b没有读数 8',
    ]);
  });

  it('is walked with the keys, and one cell alone is in the way of Tab', async () => {
    await act(async () => root.render(<KeptGrid rows={ROWS} whoOf={whoOf} now="2026-11-17" />));
    const inTab = () => host.querySelectorAll('td[tabindex="0"]').length;
    expect(inTab()).toBe(1);
    await act(async () => host.querySelector<HTMLElement>('td[tabindex="0"]')?.focus());
    expect(focused()).toContain('11 月 17 日');
    await press('ArrowLeft');
    expect(focused()).toBe('@a，11 月 16 日 周一：达标，发了 2 条');
    await press('PageUp');
    expect(focused()).toContain('@a，11 月 9 日');
    await press('ArrowLeft');
    expect(focused()).toContain('@a，11 月 9 日');
    await press('ArrowDown');
    expect(focused()).toBe('@b，11 月 9 日 周一：没有读数');
    await press('End');
    expect(focused()).toContain('@b，11 月 17 日');
    expect(inTab()).toBe(1);
    expect(host.querySelector('.kept-said')?.textContent).toContain('@b，11 月 17 日');
  });

  it('is a table too: a row for each account and week, the newest week first', async () => {
    await act(async () => root.render(<KeptTable rows={ROWS} whoOf={whoOf} />));
    const lines = [...host.querySelectorAll('tbody tr')].map((line) =>
      [...line.children].map((cell) => cell.textContent?.trim()),
    );
    expect(lines).toHaveLength(4);
    expect(lines[0]?.slice(0, 5)).toEqual(['@a', '11/16 起的一周', '达标 2', '还没到期 0', '']);
    expect(lines[1]?.slice(0, 6)).toEqual([
      '@a',
      '11/9 起的一周',
      '达标 2',
      '没发够 0',
      '发多了 9',
      '没有读数',
    ]);
  });
});
