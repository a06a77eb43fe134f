// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Today } from '@/components/today/Today';
import type { TodayItem, TodayView } from '@/utils/model/plan-today';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const item = (id: string, over: Partial<TodayItem> = {}): TodayItem => ({
  id,
  title: id,
  day: '2026-11-22',
  minute: 1110,
  state: 'ready',
  channel: 'weibo',
  accounts: [],
  isWaiting: false,
  isHeld: false,
  isHandedOver: false,
  isFillable: false,
  ...over,
});

let root: Root;
const pressed: string[] = [];
const draw = (over: Partial<TodayView>) =>
  act(async () =>
    root.render(
      <Today
        view={{ day: '2026-11-22', items: [], more: 0, total: 0, out: 0, short: [], ...over }}
        onOpen={(id) => pressed.push(id)}
        onCalendar={() => pressed.push('calendar')}
      />,
    ),
  );
const rows = (): readonly string[] =>
  [...document.querySelectorAll('.td-row')].map((row) =>
    [...row.children].map((one) => one.textContent).join(' '),
  );

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  pressed.length = 0;
});
afterEach(() => act(async () => root.unmount()));

it('says time, title, place and state of each, by word', async () => {
  await draw({
    total: 6,
    out: 1,
    items: [
      item('昨天的', { day: '2026-11-21', isWaiting: true }),
      item('更早的', { day: '2026-11-19', isWaiting: true }),
      item('两个号', { accounts: ['云杉茶饮', '云杉茶饮客服'], state: 'review' }),
      item('推文', { channel: 'wechat', minute: undefined, state: 'writing' }),
      item('促销', { isHeld: true }),
      item('定时的', { isHandedOver: true, minute: 5 }),
    ],
  });
  expect(rows()).toEqual([
    '昨天 18:30 昨天的 已批准',
    '11 月 19 日 18:30 更早的 已批准',
    '18:30 两个号 @云杉茶饮 @云杉茶饮客服 待审',
    '未定 推文 公众号 撰写',
    '18:30 促销 已按住',
    '00:05 定时的 等微博定时',
  ]);
  expect(document.querySelector('.td-head')?.textContent).toBe('今天11 月 22 日 星期日已发 1 / 6');
  // what has come due says so to screen readers as well
  expect(document.querySelectorAll('[aria-label="到点了"]')).toHaveLength(2);
});

it('opens what is pressed, and the calendar for the rest', async () => {
  await draw({ items: [item('a', { isFillable: true }), item('b')], more: 3, total: 5 });
  const [first, second] = document.querySelectorAll<HTMLElement>('.td-row');
  expect(first?.title).toBe('a · 打开微博去填');
  expect(second?.title).toBe('b · 打开日历');
  const more = [...document.querySelectorAll('button')].at(-1);
  expect(more?.textContent).toBe('还有 3 条');
  await act(async () => {
    second?.click();
    more?.click();
  });
  expect(pressed).toEqual(['b', 'calendar']);
});

it('says in a line that nothing is planned, and what is missing of the day', async () => {
  await draw({ short: [{ uid: '1', missing: 1 }] });
  expect(document.querySelector('.td')?.textContent).toContain('今天没有排内容今天还缺 1 条打开日历');
  const short = ['一', '二', '三', '四', '五'].map((name, i) => ({ uid: String(i), name, missing: 2 }));
  await draw({ short });
  const lines = [...document.querySelectorAll('.td-line.warn-fg')].map((line) => line.textContent);
  expect(lines).toEqual([
    '@一 今天还缺 2 条',
    '@二 今天还缺 2 条',
    '@三 今天还缺 2 条 · 还有 2 个账号没发够',
  ]);
});
