import { clockLeft } from '@/components/desk/clock-left';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import type { TicketRow } from '@/utils/model/desk-view';
import { ageText, clockText, ticketKindText } from './words';

interface InboxRowProps {
  readonly row: TicketRow;
  readonly now: number;
  readonly isCurrent: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onOpen: () => void;
}

/** One ticket in the list: who, what kind, how the clock stands, whose it is, and the words. */
export function InboxRow({ row, now, isCurrent, people, onOpen }: InboxRowProps) {
  const isLate = row.phase === 'open' && (clockLeft(row.clock, now) ?? 0) < 0;
  const isSoon = row.clock.warnAt !== undefined && now >= row.clock.warnAt;
  const owner = people.find(({ id }) => id === row.assignee)?.name;
  return (
    <button
      type="button"
      className="dk-line"
      data-state={row.state}
      data-ticket={row.id}
      aria-current={isCurrent}
      onClick={onOpen}
    >
      <span className="row">
        <b className="cut grow">{row.author.name === '' ? t('desk.unknown') : row.author.name}</b>
        {row.priority === 'urgent' && <Chip tone="block">{t('desk.priority_urgent')}</Chip>}
        <Chip>{ticketKindText(row.kind)}</Chip>
        {owner && <span className="fg-2 t12">{owner}</span>}
        <span className="fg-3 t12">{ageText(row.saidAt, now)}</span>
        <span className={`t12 ${isLate ? 'block-fg' : isSoon ? 'warn-fg' : 'fg-2'}`}>
          {row.phase === 'done'
            ? t(`desk.outcome_${(row.outcome ?? 'replied').replace('-', '_') as 'replied'}`)
            : clockText(row, now)}
        </span>
      </span>
      <span className="dk-words">{row.text}</span>
    </button>
  );
}
