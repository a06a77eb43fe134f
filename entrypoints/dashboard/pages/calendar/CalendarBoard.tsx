import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '@/components/hooks/useAction';
import { Empty } from '@/components/page/Empty';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { dayOf, toDayNumber, yearOf } from '@/utils/core/day';
import { outingsOf } from '@/utils/domain/calendar/cadence';
import { dayCells } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import { newItem } from '@/utils/domain/calendar/items-of-template';
import { moveItem } from '@/utils/domain/calendar/move-item';
import type { PlanItem } from '@/utils/model/plan';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import type { Day } from '@/utils/model/worktime';
import { newId } from '../../org/new-id';
import { AdvicePanel } from './AdvicePanel';
import { dayTitle } from './calendar-words';
import { DayList } from './DayList';
import { DayPanel } from './DayPanel';
import { ItemDialog } from './ItemDialog';
import { Legend } from './Legend';
import { MonthGrid } from './MonthGrid';
import { PlanTools } from './PlanTools';
import { bringBack, inputOf, putBack, putItems, putMoved } from './plan-actions';
import type { CalendarData } from './plan-view';
import { RhythmPanel } from './RhythmPanel';
import { type CalendarViewName, useCalendarKeys } from './use-calendar-keys';
import { WeekGrid } from './WeekGrid';

interface BoardProps {
  readonly data: CalendarData;
  readonly view: CalendarViewName;
  readonly day: Day;
  readonly range: { readonly from: Day; readonly to: Day };
  readonly uid: string;
  readonly now: number;
  readonly onGo: (day: Day, view?: CalendarViewName) => void;
}

interface Undo {
  readonly text: string;
  readonly run: () => Promise<unknown>;
}

/** The grid or list with what stands beside it, and everything that can be done to it. */
export function CalendarBoard({ data, view, day, range, uid, now, onGo }: BoardProps) {
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
  const open = useCallback(
    (id: string) => {
      const item = data.items.find((one) => one.id === id);
      if (item) setEditing(inputOf(item));
    },
    [data.items],
  );
  const add = useCallback(
    (on: Day, minute?: number, slotId?: string) => {
      const slot = data.slots.find(({ id }) => id === slotId);
      const accounts = slot ? [slot.uid] : uid === '' && data.accounts.length > 1 ? [] : uids.slice(0, 1);
      setEditing({
        ...newItem(newId('plan'), on, accounts),
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
  useCalendarKeys({
    view,
    day,
    today,
    target,
    chosenItem: chosen?.id,
    mayEdit: data.mayEdit,
    onDay,
    onView: (next) => onGo(day, next),
    onTarget: setTarget,
    onDropTarget: () => {
      if (chosen && target !== undefined) void move.run(chosen, target);
    },
    onAdd: add,
    onOpen: open,
  });
  // the chosen day takes the focus with it, so that a reader hears it; a pointer or a form keeps its own
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === document.body || active?.matches('td[data-day]') === true;
    if (isFree) board.current?.querySelector<HTMLElement>(`td[data-day="${day}"]`)?.focus();
  }, [day]);

  const nameOf = (one: string): string =>
    `@${data.accounts.find((account) => account.uid === one)?.name ?? one}`;
  const personText = (id: string | undefined): string =>
    data.people.find((one) => one.id === id)?.name ?? (id === undefined ? '' : id);
  const missing = data.calendar.missingYear(toDayNumber(range.from), toDayNumber(range.to));
  const grid = {
    cells: byDay,
    day,
    today,
    chosenItem,
    target,
    mayEdit: data.mayEdit,
    label: t('calendar.title'),
    onDay,
    onChoose: setChosen,
    onOpen: open,
    onAdd: add,
    onDrop,
  };
  const lanes = [
    ...data.accounts
      .filter((one) => uids.includes(one.uid))
      .map((one) => ({ uid: one.uid, name: `@${one.name}` })),
    { uid: undefined, name: t('calendar.channel_task') },
  ].filter(
    ({ uid: lane }) =>
      lane !== undefined ||
      cells.some(({ entries }) =>
        entries.some(
          (one) => one.type === 'item' && (one.item.channel !== 'weibo' || one.item.uids.length === 0),
        ),
      ),
  );
  return (
    <div className="cal-board" ref={board}>
      <div className="row wrap cal-bar no-print">
        <Legend year={yearOf(toDayNumber(day))} />
        <span className="grow" />
        <PlanTools
          data={data}
          range={range}
          uid={uid}
          onAdded={(n, run) => setUndo({ text: t('calendar.added_many', n), run })}
        />
        <Button look="primary" off={!data.mayEdit} aria-keyshortcuts="c" onClick={() => add(day)}>
          {t('calendar.add')} <Kbd keys={['C']} />
        </Button>
      </div>
      {missing !== undefined && <Notice tone="warn">{t('calendar.inferred', missing)}</Notice>}
      {!data.mayEdit && <Notice>{t('calendar.read_only')}</Notice>}
      <ErrorNote error={move.error ?? back.error} />
      {undo && <UndoBar text={undo.text} onUndo={() => void back.run()} onClose={() => setUndo(undefined)} />}
      <p className={target === undefined ? 'unseen' : 'wp-notice plain'} aria-live="polite">
        {target !== undefined && chosen
          ? `${t('calendar.moving', chosen.title)}。${t('calendar.moving_at', dayTitle(target))}`
          : ''}
      </p>
      {data.items.length === 0 && <Empty title={t('calendar.empty_title')} text={t('calendar.empty_text')} />}
      <div className="cal-wrap">
        {view === 'month' && <MonthGrid {...grid} />}
        {view === 'week' && <WeekGrid {...grid} lanes={lanes} />}
        {(view === 'day' || view === 'list') && (
          <DayList
            cells={cells}
            accountText={(list) => list.map(nameOf).join(' ')}
            personText={personText}
            chosenItem={chosenItem}
            onChoose={setChosen}
            onOpen={open}
            onAdd={add}
            mayEdit={data.mayEdit}
          />
        )}
        <aside className="cal-side no-print" aria-label={dayTitle(day)}>
          {cell && (
            <DayPanel
              cell={cell}
              today={today}
              sensitive={data.sensitive}
              titleOf={(id) => itemOf(id)?.title ?? ''}
              personText={personText}
              me={data.me}
              mayEdit={data.mayEdit}
              mayManage={data.mayManage}
              onMove={(item, to) => void move.run(item, to)}
              onOpen={open}
            />
          )}
          <AdvicePanel
            data={data}
            day={day < today ? today : day}
            item={chosen && chosen.state !== 'published' && chosen.state !== 'reviewed' ? chosen : undefined}
            outings={outings}
            uid={uid}
            now={now}
            onTake={chosen ? (to, minute) => void move.run(chosen, to, minute) : undefined}
          />
          <RhythmPanel data={data} day={day} uids={uids} outings={outings} now={now} />
          <p className="fg-3 t12">{t('calendar.keys')}</p>
        </aside>
      </div>
      {editing && (
        <ItemDialog
          key={editing.id}
          item={editing}
          data={data}
          onClose={() => setEditing(undefined)}
          onSaved={(item) => {
            setChosen(item.id);
            if (item.day !== day) onGo(item.day);
          }}
          onRemoved={(gone) =>
            setUndo({ text: t('calendar.removed', gone[0]?.title ?? ''), run: () => bringBack(gone) })
          }
        />
      )}
    </div>
  );
}
