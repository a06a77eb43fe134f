import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { t } from '@/components/ui/message';
import { dayOf } from '@/utils/core/day';
import { outingsOf } from '@/utils/domain/calendar/cadence';
import { dayCells } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import { newItem } from '@/utils/domain/calendar/items-of-template';
import { moveItem } from '@/utils/domain/calendar/move-item';
import type { PlanItem } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import type { Day } from '@/utils/model/worktime';
import { newId } from '../../org/new-id';
import { dayTitle } from './calendar-words';
import { inputOf, putBack, putItems, putMoved } from './plan-actions';
import type { CalendarData } from './plan-view';
import { type CalendarViewName, useCalendarKeys } from './use-calendar-keys';

export interface BoardProps {
  readonly data: CalendarData;
  readonly view: CalendarViewName;
  readonly day: Day;
  readonly range: { readonly from: Day; readonly to: Day };
  readonly uid: string;
  readonly now: number;
  readonly onGo: (day: Day, view?: CalendarViewName) => void;
}

/** Something that was done and can be taken back. */
export interface Undo {
  readonly text: string;
  readonly run: () => Promise<unknown>;
}

/** State of the calendar's board and what can be done on it: choose, move, add, open, undo. */
export function useBoard({ data, view, day, range, uid, now, onGo }: BoardProps) {
  const [chosenItem, setChosen] = useState<string>();
  const [target, setTarget] = useState<Day>();
  const [editing, setEditing] = useState<PlanItemInput>();
  const [undo, setUndo] = useState<Undo>();
  const board = useRef<HTMLDivElement>(null);
  const today = dayOf(now);
  const uids = useMemo(
    () => (uid === '' ? data.accounts.map((one) => one.uid) : [uid]),
    [data.accounts, uid],
  );
  const textOf = useCallback(
    (item: PlanItem): string =>
      data.drafts.find(({ id }) => id === item.draftIds.at(-1))?.text ?? `${item.title} ${item.note ?? ''}`,
    [data.drafts],
  );
  const cells = useMemo(
    () => dayCells(range.from, range.to, { ...data, uids, now, textOf }),
    [range.from, range.to, data, uids, now, textOf],
  );
  const byDay = useMemo(() => new Map(cells.map((cell) => [cell.day, cell])), [cells]);
  const outings = useMemo(() => outingsOf(data.items, data.posts), [data]);
  const cell = useMemo(
    () => byDay.get(day) ?? dayCells(day, day, { ...data, uids, now, textOf })[0],
    [byDay, day, data, uids, now, textOf],
  );
  const itemOf = (id: string | undefined) => data.items.find((one) => one.id === id);
  const chosen = itemOf(chosenItem);

  const onDay = useCallback((to: Day) => onGo(to), [onGo]);
  const onChoose = useCallback(
    (id: string | undefined) => {
      setChosen(id);
      const item = data.items.find((one) => one.id === id);
      if (item && item.day !== day) onGo(item.day);
    },
    [data.items, day, onGo],
  );
  const add = useCallback(
    (on: Day, minute?: number, slotId?: string) => {
      const slot = data.slots.find(({ id }) => id === slotId);
      const accounts = slot ? [slot.uid] : uid === '' && data.accounts.length > 1 ? [] : uids.slice(0, 1);
      const { releases: _none, ...fresh } = newItem(newId('plan'), on, accounts);
      setEditing({
        ...fresh,
        rev: 0,
        ...(minute === undefined ? {} : { minute }),
        ...(slot ? { slotId: slot.id } : {}),
        ...(slot?.pillar === undefined ? {} : { pillar: slot.pillar }),
        state: 'writing',
      } as unknown as PlanItemInput);
    },
    [data.slots, data.accounts.length, uid, uids],
  );
  const move = useAction(async (item: PlanItem, to: Day, at?: number) => {
    const minute = at ?? item.minute;
    if (to === item.day && minute === item.minute) return;
    if (minute === item.minute) await putMoved(item, to);
    else await putItems([inputOf(moveItem(item, to, minute))]);
    setUndo({
      text: t('calendar.moved', dayTitle(to), minute === undefined ? '' : clockText(minute)),
      run: () => putBack(item),
    });
    setTarget(undefined);
    onGo(to);
  });
  const back = useAction(async () => {
    await undo?.run();
    setUndo(undefined);
  });
  const onDrop = useCallback(
    (id: string, to: Day) => {
      const item = data.items.find((one) => one.id === id);
      if (item) void move.run(item, to);
    },
    [data.items, move.run],
  );
  const drop = () => {
    if (chosen && target !== undefined) void move.run(chosen, target);
  };
  /** Enter on an item opens it; on one that is being moved it drops it. */
  const open = (id: string): void => {
    const item = data.items.find((one) => one.id === id);
    if (target !== undefined) drop();
    else if (item) setEditing(inputOf(item));
  };
  useCalendarKeys({
    view,
    day,
    today,
    target,
    chosen,
    mayEdit: data.mayEdit,
    onDay,
    onView: (next) => onGo(day, next),
    onTarget: setTarget,
    onDropTarget: drop,
    onAdd: add,
  });
  // the chosen day takes the focus with it, so that a reader hears it; a pointer or a form keeps its own
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === document.body || active?.matches('td[data-day]') === true;
    if (isFree) board.current?.querySelector<HTMLElement>(`td[data-day="${day}"]`)?.focus();
  }, [day]);

  return {
    board,
    today,
    uids,
    cells,
    byDay,
    outings,
    cell,
    itemOf,
    chosen,
    chosenItem,
    setChosen,
    onChoose,
    target,
    editing,
    setEditing,
    undo,
    setUndo,
    onDay,
    open,
    add,
    move,
    back,
    onDrop,
  };
}
