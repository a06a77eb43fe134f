import { useKeys } from '@/components/hooks/useKeys';
import { toDay, toDayNumber } from '@/utils/core/day';
import { shiftMonth } from '@/utils/domain/calendar/month-grid';
import type { Day } from '@/utils/model/worktime';

export const VIEWS = ['month', 'week', 'day', 'list'] as const;
export type CalendarViewName = (typeof VIEWS)[number];

interface Keys {
  readonly view: CalendarViewName;
  readonly day: Day;
  readonly today: Day;
  /** Day an item that is being moved would go to; undefined = none is moved. */
  readonly target: Day | undefined;
  readonly chosen: { readonly id: string; readonly day: Day } | undefined;
  readonly mayEdit: boolean;
  readonly onDay: (day: Day) => void;
  readonly onView: (view: CalendarViewName) => void;
  readonly onTarget: (day: Day | undefined) => void;
  readonly onDropTarget: () => void;
  readonly onAdd: (day: Day) => void;
}

const shift = (day: Day, by: number): Day => toDay(toDayNumber(day) + by);
const STEPS = { arrowleft: -1, arrowright: 1, arrowup: -7, arrowdown: 7 } as const;
const REPEATING = [...Object.keys(STEPS), 'pageup', 'pagedown'];

/** Focus belongs to the grid while its keys are used; elsewhere arrows scroll as they always do. */
const isInGrid = (): boolean =>
  document.activeElement === document.body ||
  document.activeElement?.closest('.cal-grid, .cal-list') !== null;

/**
 * Keys of the calendar (design 4.6): arrows move the day, Enter opens, C new, M then arrows moves an item, 1–4 views, T
 * today, page up and down the month.
 */
export function useCalendarKeys(keys: Keys): void {
  const { view, day, today, target, chosen, mayEdit } = keys;
  const go = (to: Day) => (target === undefined ? keys.onDay(to) : keys.onTarget(to));
  const from = target ?? day;
  const steps = Object.fromEntries(
    Object.entries(STEPS).map(([key, by]) => [key, () => isInGrid() && go(shift(from, by))]),
  );
  const isSpread = view === 'month' || view === 'week';
  useKeys(
    {
      ...(isSpread || target !== undefined ? steps : {}),
      pageup: () => keys.onDay(shiftMonth(day, -1)),
      pagedown: () => keys.onDay(shiftMonth(day, 1)),
      t: () => keys.onDay(today),
      '1': () => keys.onView('month'),
      '2': () => keys.onView('week'),
      '3': () => keys.onView('day'),
      '4': () => keys.onView('list'),
      ...(mayEdit ? { c: () => keys.onAdd(day) } : {}),
      ...(mayEdit && chosen !== undefined
        ? { m: () => keys.onTarget(target === undefined ? chosen.day : undefined) }
        : {}),
      ...(target === undefined ? {} : { escape: () => keys.onTarget(undefined), enter: keys.onDropTarget }),
    },
    true,
    REPEATING,
  );
}
