import type { RefObject } from 'react';
import { Chip } from '@/components/ui/Chip';
import type { TicketRow } from '@/utils/model/desk-view';
import { clockLeft } from './clock-left';
import { ageText, clockText, ticketKindText } from './words';

interface TicketLineProps {
  readonly row: TicketRow;
  readonly now: number;
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null> | undefined;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** One comment that waits: who, when, what kind, how the clock stands, and the words. */
export function TicketLine({ row, now, isCurrent, isOpen, buttonRef, onFocus, onOpen }: TicketLineProps) {
  const isLate = row.phase === 'open' && (clockLeft(row.clock, now) ?? 0) < 0;
  return (
    <button
      type="button"
      ref={buttonRef}
      className="dk-line"
      data-state={row.state}
      tabIndex={isCurrent ? 0 : -1}
      aria-expanded={isOpen}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="row">
        <b className="cut grow">{row.author.name}</b>
        <Chip>{ticketKindText(row.kind)}</Chip>
        <span className="fg-3 t12">{ageText(row.saidAt, now)}</span>
        <span className={`t12 ${isLate ? 'block-fg' : 'fg-2'}`}>{clockText(row, now)}</span>
      </span>
      <span className="dk-words">{row.text}</span>
    </button>
  );
}
