import { Empty } from '@/components/page/Empty';
import { t } from '@/components/ui/message';
import type { CellEntry, DayCell } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import type { Day } from '@/utils/model/worktime';
import { dayTitle, nameText, stateText, timeOf } from './calendar-words';
import { StateIcon } from './StateIcon';

interface DayListProps {
  readonly cells: readonly DayCell[];
  readonly accountText: (uids: readonly string[]) => string;
  readonly personText: (id: string | undefined) => string;
  readonly chosenItem: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (day: Day, minute?: number, slotId?: string) => void;
  readonly mayEdit: boolean;
}

function Row({ entry, props }: { readonly entry: CellEntry; readonly props: DayListProps }) {
  const { accountText, personText, chosenItem, onChoose, onOpen } = props;
  if (entry.type === 'post')
    return (
      <li className="cal-line out">
        <span className="cal-line-time">{clockText(entry.minute)}</span>
        <span className="cut">{entry.post.title ?? t('calendar.post_untitled')}</span>
        <span className="grow" />
        <span className="fg-3 t12">{accountText([entry.post.uid])}</span>
        <span className="fg-3 t12">{t('calendar.state_published')}</span>
      </li>
    );
  const { item, held, conflicts } = entry;
  return (
    <li className={`cal-line${held.length > 0 ? ' held' : ''}${conflicts.length > 0 ? ' conflict' : ''}`}>
      <button
        type="button"
        data-item={item.id}
        aria-pressed={item.id === chosenItem}
        onFocus={() => onChoose(item.id)}
        onClick={() => onOpen(item.id)}
      >
        <span className="cal-line-time">{timeOf(item.minute)}</span>
        <StateIcon state={item.state} isHeld={held.length > 0} />
        <span className="cut">{item.title}</span>
        {item.pillar !== undefined && <span className="fg-3 t12">{item.pillar}</span>}
        <span className="grow" />
        <span className="fg-3 t12">
          {item.channel === 'weibo' ? accountText(item.uids) : t(`calendar.channel_${item.channel}`)}
        </span>
        <span className="fg-3 t12">{personText(item.ownerId)}</span>
        <span className="fg-2 t12">{held.length > 0 ? t('calendar.held_here') : stateText(item)}</span>
        {conflicts.length > 0 && <span className="t12 block-fg">{t('calendar.entry_conflict')}</span>}
      </button>
    </li>
  );
}

/** Days one under the other, each with everything in it: the list, the single day, and narrow windows. */
export function DayList(props: DayListProps) {
  const { cells, onAdd, mayEdit } = props;
  const filled = cells.filter(({ entries, open, short }) => entries.length + open.length + short.length > 0);
  if (filled.length === 0) return <Empty title={t('calendar.empty_list')} />;
  return (
    <div className="cal-list">
      {filled.map((cell) => (
        <div key={cell.day} className="wp-panel" data-day={cell.day}>
          <h2>
            {dayTitle(cell.day)} <span className="fg-3">{cell.names.map(nameText).join(' ')}</span>
            {cell.info.kind === 'makeup' && (
              <span className="cal-tag makeup wide">{t('calendar.makeup_long')}</span>
            )}
            {!cell.info.works && cell.info.reason.id !== 'weekend' && (
              <span className="cal-tag off wide">{t('calendar.off_long')}</span>
            )}
          </h2>
          <ul>
            {cell.entries.map((entry) => (
              <Row key={entry.id} entry={entry} props={props} />
            ))}
            {cell.open.map(({ slot }) => (
              <li key={slot.id} className="cal-line slot">
                <button
                  type="button"
                  disabled={!mayEdit}
                  onClick={() => onAdd(cell.day, slot.minute, slot.id)}
                >
                  {t('calendar.open_slot', clockText(slot.minute))} <span className="fg-3">{slot.name}</span>
                </button>
              </li>
            ))}
            {cell.short.length > 0 && cell.entries.length === 0 && (
              <li className="cal-line gap">{t('calendar.none')}</li>
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}
