import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import type { CadenceState } from '@/utils/domain/calendar/cadence';
import type { Conflict } from '@/utils/domain/calendar/conflicts';
import type { CellEntry, DayCell } from '@/utils/domain/calendar/day-cells';
import { isoWeekday } from '@/utils/domain/calendar/expand';
import { clockOf, clockText } from '@/utils/domain/calendar/instant';
import type { NamedDay } from '@/utils/domain/calendar/named-days';
import type { SlotAdvice } from '@/utils/domain/calendar/slot-advice';
import type { PlanItem } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

export const weekdayText = (weekday: number): string => t(`calendar.weekday_${weekday as 1}`);

/** 9 月 18 日 星期五. */
export function dayTitle(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return t('calendar.day_title', month ?? 0, date ?? 0, weekdayText(isoWeekday(toDayNumber(day))));
}

/** Name of a day in the language of the page; data sets write it in Chinese. */
export const nameText = ({ id }: NamedDay): string => t(`day.${id.replaceAll('-', '_') as 'qingming'}`);

export const stateText = ({ state }: Pick<PlanItem, 'state'>): string => t(`calendar.state_${state}`);

export const timeOf = (minute: number | undefined): string =>
  minute === undefined ? t('calendar.no_time') : clockText(minute);

/** One entry in a sentence, for those who hear it: time, title, state, and what is wrong. */
export function entryLabel(entry: CellEntry): string {
  if (entry.type === 'post')
    return t('calendar.post_label', clockText(entry.minute), entry.post.title ?? t('calendar.post_untitled'));
  const { item, held, conflicts } = entry;
  return [
    t('calendar.entry_label', timeOf(item.minute), item.title, stateText(item)),
    ...(item.channel === 'weibo' ? [] : [t(`calendar.channel_${item.channel}`)]),
    ...held.map(({ name }) => t('calendar.entry_held', name)),
    ...(conflicts.length > 0 ? [t('calendar.entry_conflict')] : []),
  ].join('，');
}

/** “9 月 18 日，星期五，九一八，2 条，1 条已按住”. */
export function cellLabel(cell: DayCell): string {
  const held = cell.entries.filter((one) => one.type === 'item' && one.held.length > 0).length;
  const { kind } = cell.info;
  return [
    dayTitle(cell.day),
    ...cell.names.map(nameText),
    ...(kind === 'makeup' ? [t('calendar.makeup_long')] : []),
    ...(cell.info.works || cell.info.reason.id === 'weekend' ? [] : [t('calendar.off_long')]),
    cell.entries.length === 0 ? t('calendar.cell_empty') : t('calendar.cell_count', cell.entries.length),
    ...(held > 0 ? [t('calendar.cell_held', held)] : []),
  ].join('，');
}

/** The other side of a conflict, as a sentence under an item. */
export function conflictText(conflict: Conflict, item: PlanItem, titleOf: (id: string) => string): string {
  if (conflict.type === 'gap') {
    const other = conflict.a.itemId === item.id ? conflict.b : conflict.a;
    const title = other.itemId === undefined ? t('calendar.post_untitled') : titleOf(other.itemId);
    return t(
      'calendar.conflict_gap',
      clockText(clockOf(other.at ?? 0).minute),
      title,
      conflict.minutes,
      conflict.least,
    );
  }
  const other = conflict.items.find(({ id }) => id !== item.id) ?? item;
  return t('calendar.conflict_alike', dayTitle(other.day), other.title);
}

/** Why a time is what it is, in one sentence; nothing is claimed that is not there. */
export function adviceReason(advice: SlotAdvice, isMakeup: boolean): string {
  const { cell, overall, band, n, isWide, mondayShare } = advice;
  if (mondayShare) return t('calendar.reason_monday', mondayShare.monday, mondayShare.week);
  const parts: string[] = [];
  if (cell && overall) {
    const versus = Math.round((cell.median / overall - 1) * 100);
    const median = Math.round(cell.median);
    if (isWide) parts.push(t('calendar.reason_wide', cell.n, median));
    else if (versus >= 0) parts.push(t('calendar.reason_own', cell.n, median, versus));
    else parts.push(t('calendar.reason_own_low', cell.n, median, -versus));
  } else {
    if (band === 'workday-evening' && isMakeup) parts.push(t('calendar.makeup_evening'));
    else if (band) parts.push(t(`calendar.band_${band.replace('-', '_') as 'workday_evening'}`));
    if (n > 0) parts.push(t('calendar.reason_few', n));
  }
  return parts.length === 0 ? t('calendar.advice_none') : parts.join('。');
}

/** 每天 1–8 条. */
export function ruleAmount({ rule: { min, max, period } }: Pick<CadenceState, 'rule'>): string {
  const amount =
    min !== undefined && max !== undefined
      ? t('calendar.amount_range', min, max)
      : min !== undefined
        ? t('calendar.amount_min', min)
        : t('calendar.amount_max', max ?? 0);
  return `${t(`calendar.per_${period}`)} ${amount}`;
}

export function standText({ rule, state, out, planned, missing, over }: CadenceState): string {
  const period = t(`calendar.rhythm_${rule.period}`);
  if (state === 'over') return t('calendar.stand_over', period, over);
  if (state === 'missed') return t('calendar.stand_missed', period, (rule.min ?? 0) - out);
  if (missing > 0) return t('calendar.stand_short', period, missing);
  return t('calendar.stand_fit', period, out + planned);
}
