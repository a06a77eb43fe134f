import { Empty } from '@/components/page/Empty';
import { ErrorNote, Notice } from '@/components/page/Notice';
import { UndoBar } from '@/components/page/UndoBar';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { t } from '@/components/ui/message';
import { laterDay, toDayNumber, yearOf } from '@/utils/core/day';
import { AdvicePanel } from './AdvicePanel';
import { dayTitle } from './calendar-words';
import { DayList } from './DayList';
import { DayPanel } from './DayPanel';
import { ItemDialog } from './ItemDialog';
import { Legend } from './Legend';
import { MonthGrid } from './MonthGrid';
import { PlanTools } from './PlanTools';
import { bringBack } from './plan-actions';
import { RhythmPanel } from './RhythmPanel';
import { type BoardProps, useBoard } from './use-board';
import { WeekGrid } from './WeekGrid';

/** The grid or list with what stands beside it, and everything that can be done to it. */
export function CalendarBoard(props: BoardProps) {
  const { data, view, day, range, uid, now, onGo } = props;
  const state = useBoard(props);
  const { board, today, uids, cells, byDay, outings, cell, itemOf, chosen, chosenItem, setChosen, onChoose } =
    state;
  const { target, editing, setEditing, undo, setUndo, onDay, open, add, move, back, onDrop } = state;
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
    onChoose,
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
          now={now}
          onGo={onDay}
          onAdded={(text, run) => setUndo({ text, run })}
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
            onChoose={onChoose}
            onOpen={open}
            onAdd={add}
            mayEdit={data.mayEdit}
          />
        )}
        <aside className="cal-side no-print" aria-label={t('calendar.side')}>
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
            day={laterDay(day, today)}
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
