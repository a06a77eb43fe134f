// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockLeft } from '@/components/desk/clock-left';
import type { TicketAnswer } from '@/components/desk/ports';
import { Unanswered } from '@/components/desk/Unanswered';
import { clockText } from '@/components/desk/words';
import type { TicketCommand } from '@/utils/domain/desk/commands';
import type { ClockView, TicketRow } from '@/utils/model/desk-view';

vi.mock('#i18n', async () => (await import('./messages')).readMessages());
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const NOW = 1_764_000_000_000;
const HOUR = 3_600_000;
const running = (left: number): ClockView => ({ at: NOW, left, isRunning: true });
const row = (id: string, over: Partial<TicketRow> = {}): TicketRow => ({
  id,
  rev: 1,
  phase: 'open',
  state: 'open',
  source: 'comment',
  accountUid: '100',
  author: { name: `@${id}` },
  text: `${id} 问几点开门`,
  saidAt: NOW - 2 * HOUR,
  kind: 'question',
  priority: 'normal',
  clock: running(HOUR),
  isGone: false,
  ...over,
});

let root: Root;
let rows: readonly TicketRow[];
let sent: { readonly id: string | undefined; readonly command: TicketCommand }[];
let answer: () => Promise<TicketAnswer>;
let ids = 0;

const draw = () =>
  act(async () =>
    root.render(
      <Unanswered
        rows={rows}
        now={NOW}
        ports={{
          newCommandId: () => `c${++ids}`,
          write: (ticketIds, command) => {
            sent.push({ id: ticketIds[0], command });
            return answer();
          },
        }}
      />,
    ),
  );
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
  });
const lines = () => [...document.querySelectorAll<HTMLButtonElement>('.dk-line')];
const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
const open = async (index: number) => act(async () => lines()[index]?.click());
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area(), text);
    area().dispatchEvent(new Event('input', { bubbles: true }));
  });

beforeEach(async () => {
  ids = 0;
  sent = [];
  rows = [row('a'), row('b'), row('c')];
  answer = async () => ({ refused: [] });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await draw();
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

it('logs a reply with Enter, goes back to the list, and takes it back with z', async () => {
  await open(0);
  expect(document.activeElement).toBe(area());
  await type(' 九点开门 ');
  await press('Enter');
  expect(sent).toEqual([
    { id: 'a', command: { commandId: 'c1', type: 'reply', text: '九点开门', answersCore: false } },
  ]);
  expect(area()).toBeNull();
  rows = rows.slice(1);
  await draw();
  expect(document.activeElement).toBe(lines()[0]);
  await press('z');
  expect(sent[1]).toEqual({ id: 'a', command: { commandId: 'c2', type: 'undo', undoes: 'c1' } });
  expect(document.body.textContent).not.toContain('已登记回复');
});

it('logs nothing without a word, while an IME composes, or with Shift', async () => {
  await open(0);
  await press('Enter');
  await type('九点');
  await press('Enter', { isComposing: true });
  await press('Enter', { shiftKey: true });
  expect(sent).toEqual([]);
});

it('keeps what was typed when it is refused, and says why', async () => {
  answer = async () => ({ refused: [{ ticketId: 'a', refusal: 'needs-approval' }] });
  await open(0);
  await type('会赔');
  await press('Enter');
  expect(area().value).toBe('会赔');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('先审批');
});

it('does not say logged beside the refusal of the next reply', async () => {
  await open(0);
  await type('九点');
  await press('Enter');
  expect(document.body.textContent).toContain('已登记回复');
  answer = async () => ({ refused: [{ ticketId: 'b', refusal: 'wrong-phase' }] });
  await open(1);
  await type('十点');
  await press('Enter');
  expect(document.body.textContent).not.toContain('已登记回复');
  await act(async () => lines()[1]?.focus());
  await press('z');
  expect(sent).toHaveLength(2);
});

it('sends the same command id again after a fault, and another for other words', async () => {
  answer = () => Promise.reject(new Error('gone'));
  await open(0);
  await type('九点');
  await press('Enter');
  await press('Enter');
  await type('十点');
  await press('Enter');
  expect(sent.map(({ command }) => command.commandId)).toEqual(['c1', 'c1', 'c2']);
  expect(area().value).toBe('十点');
});

it('goes through the lines and sets the kind, but not while a reply is typed', async () => {
  await act(async () => lines()[0]?.focus());
  await press('ArrowDown');
  await press('j');
  await press('j');
  expect(document.activeElement).toBe(lines()[2]);
  await press('2');
  expect(sent[0]).toMatchObject({ id: 'c', command: { type: 'set-kind', kind: 'complaint' } });
  await open(2);
  await press('3');
  expect(sent).toHaveLength(1);
});

it('says when nothing waits', async () => {
  rows = [];
  await draw();
  expect(document.body.textContent).toContain('都回复了');
});

it('puts the clock into words, running, standing, overdue, paused, without a limit', () => {
  const standing: ClockView = { at: NOW, left: HOUR, isRunning: false, startsAt: NOW + HOUR };
  const text = (clock: ClockView, now = NOW) => clockText(row('a', { clock }), now);
  expect(text(running(HOUR))).toBe('剩 1 小时');
  expect(text(running(HOUR), NOW + 2 * HOUR)).toBe('超时 1 小时');
  expect(text(standing)).toBe('剩 1 小时，上班后再计');
  expect(clockLeft(standing, NOW + 1.5 * HOUR)).toBe(HOUR / 2);
  expect(text({ at: NOW, isRunning: true })).toBe('不计时');
  expect(clockText(row('a', { phase: 'paused' }), NOW)).toBe('暂停计时');
});
