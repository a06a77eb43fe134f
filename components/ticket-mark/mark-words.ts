import { clockLeft, isClockRunning } from '@/components/desk/clock-left';
import { lengthText } from '@/components/desk/words';
import type { IconName } from '@/components/ui/icon-paths';
import { t } from '@/components/ui/message';
import type { MarkState, TicketMark } from '@/utils/model/desk-view';

export type Tone = 'neutral' | 'warn' | 'block' | 'accent' | 'plain';

/** Shape and colour of each state; what is done is quiet. */
const LOOKS: Readonly<Record<MarkState, { readonly icon: IconName; readonly tone: Tone }>> = {
  open: { icon: 'clock', tone: 'neutral' },
  overdue: { icon: 'warn', tone: 'block' },
  paused: { icon: 'clock', tone: 'plain' },
  'handed-over': { icon: 'user', tone: 'accent' },
  'in-approval': { icon: 'evidence', tone: 'accent' },
  replied: { icon: 'ok', tone: 'plain' },
  'no-reply': { icon: 'ok', tone: 'plain' },
  handled: { icon: 'evidence', tone: 'plain' },
  studying: { icon: 'clock', tone: 'plain' },
  adopted: { icon: 'ok', tone: 'plain' },
  declined: { icon: 'close', tone: 'plain' },
  gone: { icon: 'trash', tone: 'plain' },
};

export interface MarkLook {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');
/** 9:00 in Shanghai, whatever zone the computer is in. */
const timeOf = (at: number): string => {
  const date = new Date(at + 8 * 3_600_000);
  return `${date.getUTCHours()}:${pad(date.getUTCMinutes())}`;
};

function openWord({ clock, state }: TicketMark, now: number): string {
  const left = clockLeft(clock, now);
  if (state === 'overdue' || (left !== undefined && left < 0)) {
    return t('deskPage.overdue', lengthText(Math.max(0, -(left ?? 0))));
  }
  if (left === undefined) return t('deskPage.open');
  if (!isClockRunning(clock, now) && clock.startsAt !== undefined) {
    return t('deskPage.open_later', timeOf(clock.startsAt));
  }
  return t('deskPage.open_left', lengthText(left));
}

function wordOf(mark: TicketMark, now: number): string {
  const { state, who = '' } = mark;
  if (state === 'open' || state === 'overdue') return openWord(mark, now);
  if (state === 'replied') return who === '' ? t('deskPage.replied') : t('deskPage.replied_by', who);
  if (state === 'handed-over') return t('deskPage.handed_over', who);
  return t(`deskPage.state_${state.replace('-', '_') as 'paused'}`);
}

/** What a mark looks like at `now`, epoch ms. */
export function lookOf(mark: TicketMark, now: number): MarkLook {
  const { state, clock } = mark;
  const left = clockLeft(clock, now);
  const isLate = state === 'overdue' || (state === 'open' && left !== undefined && left < 0);
  const isSoon = state === 'open' && clock.warnAt !== undefined && now >= clock.warnAt;
  const look = LOOKS[isLate ? 'overdue' : state];
  return { ...look, tone: isLate ? 'block' : isSoon ? 'warn' : look.tone, word: wordOf(mark, now) };
}

/** Messages that must still be said when the extension was replaced under the page. */
export const MARK_WORDS = ['deskPage.failed', 'deskPage.label', 'deskPage.note'] as const;
