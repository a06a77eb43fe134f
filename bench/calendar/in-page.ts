import '@/components/tokens.css';
import '@/components/ui/ui.css';
import '@/components/page/page.css';
import '@/entrypoints/dashboard/dashboard.css';
import '@/entrypoints/dashboard/pages/calendar/calendar.css';
import type { CellBasis } from '@/utils/domain/calendar/day-cells';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { PlanItem } from '@/utils/model/plan';
import { drawFullCalendar } from './draw-full-calendar';
import { drawOurs, type Range } from './draw-ours';
import { type Drawn, untilSettled } from './settled';

/** What crosses from the bench: the rest of a basis is made here. */
export interface Given {
  readonly basis: Omit<CellBasis, 'calendar' | 'textOf'>;
  readonly range: Range;
  readonly accounts: readonly { readonly uid: string; readonly name: string }[];
  /** Which item goes where. */
  readonly moved: string;
  readonly to: string;
  /** Written into every text, so that the first drawing of a round finds none remembered. */
  readonly round: number;
}

/** `all` = FullCalendar without its limit of lines. */
export type Way = 'ours' | 'peer' | 'peer-all' | 'ours-week' | 'peer-week';

const LINES = 4;

export interface Turn {
  readonly first: Drawn;
  readonly move: Drawn;
}

/** Draws the month once, moves one item to another day, and clears the page. */
async function turn(way: Way, { basis, range, accounts, moved, to, round }: Given): Promise<Turn> {
  const host = document.createElement('main');
  document.body.append(host);
  const { items } = basis;
  const item = items.find(({ id }) => id === moved) as PlanItem;
  if (way === 'ours' || way === 'ours-week') {
    const full = {
      ...basis,
      calendar: createCalendar(layHolidays().years),
      textOf: (one: PlanItem) => `${one.note}${way}${round}`,
    };
    const grid = drawOurs(host, full, range, way === 'ours' ? undefined : accounts);
    const first = await untilSettled(host, () => grid.draw(items));
    // the plan is read again after a move, so that every item is a new object
    const after: PlanItem[] = structuredClone([...items]).map((one) =>
      one.id === moved ? { ...one, day: to } : one,
    );
    const move = await untilSettled(host, () => grid.draw(after));
    grid.end();
    host.remove();
    return { first, move };
  }
  const calendar = drawFullCalendar(host, items, {
    day: range.day,
    view: way === 'peer-week' ? 'dayGridWeek' : 'dayGridMonth',
    ...(way === 'peer' ? { most: LINES } : {}),
  });
  const first = await untilSettled(host, () => calendar.draw());
  const move = await untilSettled(host, () => calendar.move(item, to));
  calendar.end();
  host.remove();
  return { first, move };
}

Object.assign(window, { calendarBench: { turn } });
