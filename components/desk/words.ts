import { type MessageKey, t } from '@/components/ui/message';
import type { DeskRefusal } from '@/utils/domain/desk/commands';
import type { TicketRow } from '@/utils/model/desk-view';
import type { TicketKind } from '@/utils/model/ticket';
import { clockLeft, isClockRunning } from './clock-left';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const ticketKindText = (kind: TicketKind): string => t(`ticket.kind_${kind}`);

/** A length of working or calendar time in its largest unit, rounded down so that nobody is promised more than there is. */
export function lengthText(ms: number): string {
  if (ms < HOUR) return t('ticket.minutes', Math.max(1, Math.floor(ms / MINUTE)));
  return ms < DAY ? t('ticket.hours', Math.floor(ms / HOUR)) : t('ticket.days', Math.floor(ms / DAY));
}

/** How long ago something was said, both epoch ms. */
export const ageText = (saidAt: number, now: number): string =>
  now - saidAt < MINUTE ? t('ticket.just_now') : t('ticket.ago', lengthText(now - saidAt));

/** The clock of a ticket at `now` in words. */
export function clockText({ clock, phase }: Pick<TicketRow, 'clock' | 'phase'>, now: number): string {
  if (phase === 'paused') return t('ticket.paused');
  const left = clockLeft(clock, now);
  if (left === undefined) return t('ticket.no_limit');
  if (left < 0) return t('ticket.overdue', lengthText(-left));
  return t(isClockRunning(clock, now) ? 'ticket.left' : 'ticket.left_standing', lengthText(left));
}

const REFUSALS: Readonly<Partial<Record<DeskRefusal, MessageKey>>> = {
  'unknown-ticket': 'ticket.refused_unknown',
  'no-permission': 'ticket.refused_permission',
  'wrong-phase': 'ticket.refused_phase',
  'nothing-changed': 'ticket.refused_nothing',
  'variable-left': 'ticket.refused_variable',
  'too-late-to-undo': 'ticket.refused_late',
  'not-last': 'ticket.refused_not_last',
  'needs-approval': 'ticket.refused_approval',
};

/** Why a command was not carried out, and what to do. */
export const refusalText = (refusal: DeskRefusal): string => t(REFUSALS[refusal] ?? 'ticket.refused');
