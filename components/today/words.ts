import { type MessageKey, t } from '@/components/ui/message';
import type { TodayItem } from '@/utils/model/plan-today';

const two = (n: number): string => String(n).padStart(2, '0');
const clockText = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const dayMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** 11 月 22 日 星期日. */
export function dateText(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  const weekday = new Date(dayMs(day)).getUTCDay() || 7;
  return t('today.date', Number(month), Number(date), t(`calendar.weekday_${weekday}` as MessageKey));
}

/** 18:30; with its day in front where that is not today. */
export function timeText({ day, minute }: Pick<TodayItem, 'day' | 'minute'>, today: string): string {
  if (minute === undefined) return t('today.no_time');
  const clock = clockText(minute);
  if (day === today) return clock;
  const [, month = '', date = ''] = day.split('-');
  const isYesterday = dayMs(today) - dayMs(day) === 86_400_000;
  return `${isYesterday ? t('today.yesterday') : t('today.month_day', Number(month), Number(date))} ${clock}`;
}

/** One word for how an item stands. */
export function stateText(item: TodayItem): string {
  if (item.isHeld) return t('today.held');
  if (item.isHandedOver) return t('today.handed_over');
  return t(`calendar.state_${item.state}`);
}

/** Where an item goes out: its accounts where there are several, or the other channel. */
export const placeText = ({ accounts, channel }: TodayItem): string =>
  channel === 'weibo' ? accounts.map((name) => `@${name}`).join(' ') : t(`calendar.channel_${channel}`);
