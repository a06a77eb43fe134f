import { memo } from 'react';
import { PageIcon } from '@/components/page/PageIcon';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/message';
import type { DayCell } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import type { Day } from '@/utils/model/worktime';
import { cellLabel, nameText } from './calendar-words';
import { Entry } from './Entry';

export interface CellActions {
  readonly onDay: (day: Day) => void;
  readonly onChoose: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (day: Day, minute?: number, slotId?: string) => void;
  readonly onDrop: (id: string, day: Day) => void;
}

interface CellProps extends CellActions {
  readonly cell: DayCell;
  readonly isToday: boolean;
  readonly isChosenDay: boolean;
  /** Not of the month that is shown. */
  readonly isOutside: boolean;
  /** An item is being moved by keys, and would go here. */
  readonly isTarget: boolean;
  readonly chosenItem: string | undefined;
  readonly mayEdit: boolean;
  /** Most entries that are drawn; the rest is counted. */
  readonly most: number;
}

/** Head of a day: date, its name, and whether it is off, worked, or a memorial day. */
function Head({ cell, isToday }: { readonly cell: DayCell; readonly isToday: boolean }) {
  const { info, names, sensitive, day } = cell;
  const isHeldDay = sensitive.some(({ level }) => level === 'hold');
  const isHoliday = !info.works && info.reason.id !== 'weekend';
  // the reason why a day is off is its name where nothing else is
  const name = names[0] ? nameText(names[0]) : (sensitive[0]?.name ?? '');
  return (
    <div className="cal-head" aria-hidden="true">
      <b className={isToday ? 'today' : undefined}>{Number(day.slice(8))}</b>
      <span className="cal-day-name">{name}</span>
      {isHeldDay ? (
        <span className="cal-tag memorial" title={t('calendar.memorial')}>
          <PageIcon name="ribbon" size={12} />
        </span>
      ) : isHoliday ? (
        <span className="cal-tag off" title={t('calendar.off_long')}>
          {t('calendar.off')}
        </span>
      ) : (
        info.kind === 'makeup' && (
          <span className="cal-tag makeup" title={t('calendar.makeup_long')}>
            {t('calendar.makeup')}
          </span>
        )
      )}
    </div>
  );
}

const isMoving = (cell: Element): boolean => cell.closest('table')?.querySelector('td.target') != null;

/** One day of a grid. Focus stays on the cell; its entries are reached by Tab while it is the chosen day. */
export const Cell = memo(function Cell(props: CellProps) {
  const { cell, isToday, isChosenDay, isOutside, isTarget, chosenItem, mayEdit, most } = props;
  const { onDay, onChoose, onOpen, onAdd, onDrop } = props;
  const shown = cell.entries.length > most ? cell.entries.slice(0, most - 1) : cell.entries;
  const rest = cell.entries.length - shown.length;
  const names = [
    'cal-cell',
    !cell.info.works && 'off',
    isOutside && 'outside',
    isChosenDay && 'chosen-day',
    isTarget && 'target',
    cell.entries.length > 3 && 'full',
  ].filter(Boolean);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cell of a grid
      role="gridcell"
      className={names.join(' ')}
      aria-selected={isChosenDay}
      tabIndex={isChosenDay ? 0 : -1}
      data-day={cell.day}
      onClick={() => onDay(cell.day)}
      onDoubleClick={(event) => {
        if (mayEdit && event.target === event.currentTarget) onAdd(cell.day);
      }}
      onKeyDown={(event) => {
        const { currentTarget } = event;
        // while an item is being moved, Enter drops it
        if (event.key !== 'Enter' || event.target !== currentTarget || isMoving(currentTarget)) return;
        event.preventDefault();
        const first = currentTarget.querySelector<HTMLElement>('button, a');
        if (first) first.focus();
        else if (mayEdit) onAdd(cell.day);
      }}
      onDragOver={(event) => mayEdit && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const id = event.dataTransfer.getData('text/plain');
        if (id !== '') onDrop(id, cell.day);
      }}
    >
      <span className="unseen">{cellLabel(cell)}</span>
      <Head cell={cell} isToday={isToday} />
      <ul className="cal-entries">
        {shown.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            isChosen={entry.id === chosenItem}
            isReached={isChosenDay}
            mayEdit={mayEdit}
            onChoose={onChoose}
            onOpen={onOpen}
          />
        ))}
        {rest > 0 && (
          <li>
            <a className="cal-entry more" href={`#/calendar/day/${cell.day}`} tabIndex={isChosenDay ? 0 : -1}>
              {t('calendar.more', rest)}
            </a>
          </li>
        )}
        {cell.open.map(({ slot }) => (
          <li key={slot.id}>
            <button
              type="button"
              className="cal-entry slot"
              tabIndex={isChosenDay ? 0 : -1}
              disabled={!mayEdit}
              onClick={(event) => {
                event.stopPropagation();
                onAdd(cell.day, slot.minute, slot.id);
              }}
            >
              <span className="cal-name">{t('calendar.open_slot', clockText(slot.minute))}</span>
            </button>
          </li>
        ))}
        {cell.short.length > 0 && cell.open.length + cell.entries.length === 0 && (
          <li className="cal-entry gap">
            <Icon name="warn" size={14} />
            <span className="cal-name">{t('calendar.none')}</span>
          </li>
        )}
      </ul>
    </td>
  );
});
