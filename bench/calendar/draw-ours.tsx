import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { MonthGrid } from '@/entrypoints/dashboard/pages/calendar/MonthGrid';
import { WeekGrid } from '@/entrypoints/dashboard/pages/calendar/WeekGrid';
import { type CellBasis, dayCells } from '@/utils/domain/calendar/day-cells';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

const nothing = (): void => undefined;

export interface Range {
  readonly from: Day;
  readonly to: Day;
  readonly day: Day;
}

/** Our own grid in a host, with all that is worked out for its cells: what the page does when its plan is read again. */
export function drawOurs(
  host: HTMLElement,
  basis: CellBasis,
  range: Range,
  lanes?: readonly { readonly uid: string; readonly name: string }[],
): { readonly draw: (items: readonly PlanItem[]) => void; readonly end: () => void } {
  const root = createRoot(host);
  return {
    draw(items) {
      const cells = dayCells(range.from, range.to, { ...basis, items });
      const grid = {
        cells: new Map(cells.map((cell) => [cell.day, cell])),
        day: range.day,
        today: range.day,
        chosenItem: undefined,
        target: undefined,
        mayEdit: true,
        label: '排期',
        onDay: nothing,
        onChoose: nothing,
        onOpen: nothing,
        onAdd: nothing,
        onDrop: nothing,
      };
      flushSync(() => root.render(lanes ? <WeekGrid {...grid} lanes={lanes} /> : <MonthGrid {...grid} />));
    },
    end: () => root.unmount(),
  };
}
