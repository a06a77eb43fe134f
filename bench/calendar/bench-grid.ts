import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { parseYAML } from 'confbox';
import type { PlanItem } from '@/utils/model/plan';
import { findBrowser } from '../../tests/practice-weibo/find-browser';
import { goal, type Section } from '../lib/section';
import { figure, median } from '../lib/stats';
import { compile, sizesOf } from './compile';
import type { Given, Turn, Way } from './in-page';
import { accounts, bundledCalendar, ITEMS, MONTH, planBasis } from './seed-plan';

const ROUNDS = 9;
const WAYS = ['peer', 'ours', 'peer-all', 'peer-week', 'ours-week'] as const;
const NAMES: Readonly<Record<Way, string>> = {
  ours: 'month, our own grid',
  peer: 'month, FullCalendar, as many lines a cell',
  'peer-all': 'month, FullCalendar, all lines',
  'ours-week': 'week, our own grid: a lane for each of 50 accounts',
  'peer-week': 'week, FullCalendar: one row',
};
const IN_PAGE = ['react', 'react-dom', 'react/jsx-runtime', '#i18n'];

interface InPage {
  readonly calendarBench: { turn(way: Way, given: Given): Promise<Turn> };
}

async function measure(items: readonly PlanItem[]): Promise<Readonly<Record<Way, Turn[]>>> {
  const { script, styles } = await compile('in-page.ts');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page: Page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
    await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
    const words = parseYAML<object>(readFileSync('utils/i18n/locales/zh_CN.yml', 'utf8'));
    await page.evaluate((table) => Object.assign(window, { words: table }), words);
    await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script });
    const { calendar: _calendar, textOf: _textOf, ...basis } = planBasis(items, bundledCalendar());
    const moved = items.find(({ day }) => day === MONTH.day) as PlanItem;
    const given: Omit<Given, 'round'> = { basis, range: MONTH, accounts, moved: moved.id, to: MONTH.movedTo };
    const turns: Record<Way, Turn[]> = {
      ours: [],
      peer: [],
      'peer-all': [],
      'ours-week': [],
      'peer-week': [],
    };
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const way of WAYS) {
        const turn = await page.evaluate(
          ([name, all]) => (window as unknown as InPage).calendarBench.turn(name, all),
          [way, { ...given, round }] as const,
        );
        // the first of each is compiled on the way
        if (round > 0) turns[way].push(turn);
      }
    return turns;
  } finally {
    await browser.close();
  }
}

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
const of = (turns: readonly Turn[], pick: (turn: Turn) => number): number => median(turns.map(pick));

/** A month of a thousand items in our own grid and in FullCalendar, in one page, turn by turn. */
export async function benchGrid(items: readonly PlanItem[]): Promise<readonly Section[]> {
  const turns = await measure(items);
  const [ours, cells, peer] = [
    await compile('sized-ours.ts', IN_PAGE),
    await compile('sized-cells.ts', IN_PAGE),
    await compile('sized-full-calendar.ts'),
  ];
  const drawn = of(turns.ours, (turn) => turn.first.painted);
  const moved = of(turns.ours, (turn) => turn.move.painted);
  const theirs = of(turns.peer, (turn) => turn.first.painted);
  const gzip = [ours, cells, peer].map(({ script }) => sizesOf(script).gzip);
  const size = (name: string, script: string, styles: string): readonly string[] => [
    name,
    kB(sizesOf(script).min),
    kB(sizesOf(script).gzip),
    styles === '' ? '' : `${kB(sizesOf(styles).min)} (${kB(sizesOf(styles).gzip)})`,
  ];
  return [
    {
      title: `A month of ${ITEMS.toLocaleString('en')} items: our own grid against FullCalendar`,
      how: `@fullcalendar/core and daygrid 6 in the same page of headless Chromium, ${accounts.length} accounts, 20 cadence rules; medians of ${ROUNDS} turns, alternating, after one to warm up. “Script” is the call with the layout it causes, “painted” lasts until the frame after which nothing changed. Ours works out everything that its cells say (conflicts, near copies, open slots, cadence, 调休, 节气, memorial days) in this time, at first and again after a move, with all items read anew (texts of the first drawing were never seen before, those of the move are the same); FullCalendar draws time and title and is told of the one item. Load of the machine meanwhile: ${figure(loadavg()[0] ?? 0)}.`,
      head: ['', 'first: script ms', 'first: painted ms', 'move: script ms', 'move: painted ms', 'elements'],
      rows: WAYS.map((way) => [
        NAMES[way],
        figure(of(turns[way], (turn) => turn.first.script)),
        figure(of(turns[way], (turn) => turn.first.painted)),
        figure(of(turns[way], (turn) => turn.move.script)),
        figure(of(turns[way], (turn) => turn.move.painted)),
        String(of(turns[way], (turn) => turn.first.nodes)),
      ]),
      goals: [
        goal('month painted', '≤ 100 ms', `${figure(drawn)} ms`, drawn <= 100),
        goal('item moved', '≤ 50 ms', `${figure(moved)} ms`, moved <= 50),
        goal(
          'month painted, against FullCalendar',
          'no slower',
          `× ${figure(drawn / theirs)}`,
          drawn <= theirs,
        ),
      ],
    },
    {
      title: 'What a calendar adds to the page',
      how: WHY,
      head: ['', 'script min', 'gzip', 'styles (gzip)'],
      rows: [
        size('our own grid, month and week, keys and dragging', ours.script, ours.styles),
        size('what its cells say (needed with either)', cells.script, ''),
        size('FullCalendar month and week, its own Preact, no dragging', peer.script, ''),
      ],
      goals: [
        goal(
          'script of the grid, gzip, against FullCalendar',
          '≤ 1/2',
          `1/${figure((gzip[2] ?? 0) / (gzip[0] ?? 1))}`,
          (gzip[0] ?? 0) * 2 <= (gzip[2] ?? 0),
        ),
      ],
    },
  ];
}

const WHY =
  'React and the words are in the page already and do not count. Why the grid is our own: FullCalendar brings a second renderer and still leaves everything that a cell has to say to be drawn by hooks (state, what is held and why, gaps, open slots, 休 and 班, day names, sum of the week), its lanes by account (resource views) are under a commercial licence, and an item in it is moved by the pointer alone: the cells are no grid that arrow keys go through, and nothing moves by keys, which the page must offer. Ours keeps the clock time on a move, is one stop for Tab, and prints as it stands. What FullCalendar would bring beyond it, events that last for days and zones of other places, no item of the plan has.';
