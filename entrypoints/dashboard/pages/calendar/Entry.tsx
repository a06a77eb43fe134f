import type { DragEvent } from 'react';
import { t } from '@/components/ui/message';
import type { CellEntry } from '@/utils/domain/calendar/day-cells';
import { clockText } from '@/utils/domain/calendar/instant';
import { entryLabel, timeOf } from './calendar-words';
import { StateIcon } from './StateIcon';
import { Title } from './Title';

interface EntryProps {
  readonly entry: CellEntry;
  readonly isChosen: boolean;
  /** Reached by Tab: only in the chosen day, so that the grid is one stop. */
  readonly isReached: boolean;
  readonly mayEdit: boolean;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One line of a cell: state, time, title. What is published has no icon. */
export function Entry({ entry, isChosen, isReached, mayEdit, onChoose, onOpen }: EntryProps) {
  if (entry.type === 'post')
    return (
      <li className="cal-entry out" title={t('calendar.post_untitled')}>
        <span className="unseen">{entryLabel(entry)}</span>
        <span className="cal-time" aria-hidden="true">
          {clockText(entry.minute)}
        </span>
        <span className="cal-name" aria-hidden="true">
          {entry.post.title ?? t('calendar.post_untitled')}
        </span>
      </li>
    );
  const { item, held, conflicts } = entry;
  const isOut = item.state === 'published' || item.state === 'reviewed';
  const names = [
    'cal-entry',
    isOut && 'out',
    held.length > 0 && 'held',
    conflicts.length > 0 && 'conflict',
    isChosen && 'chosen',
    item.channel !== 'weibo' && 'other',
  ].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        className={names.join(' ')}
        tabIndex={isReached ? 0 : -1}
        aria-label={entryLabel(entry)}
        aria-pressed={isChosen}
        data-item={item.id}
        draggable={mayEdit && !isOut}
        onDragStart={(event: DragEvent) => {
          event.dataTransfer.setData('text/plain', item.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onFocus={() => onChoose(item.id)}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(item.id);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onOpen(item.id);
        }}
        onDoubleClick={() => onOpen(item.id)}
      >
        <StateIcon state={item.state} isHeld={held.length > 0} />
        {item.minute !== undefined && <span className="cal-time">{timeOf(item.minute)}</span>}
        <Title className="cal-name" text={item.title} />
      </button>
    </li>
  );
}
