import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import { isoWeekday } from '@/utils/domain/calendar/expand';
import type { Day } from '@/utils/model/worktime';

/** 1 = Monday … 7 = Sunday. */
export const weekdayText = (weekday: number): string => t(`planRules.weekday_${weekday as 1}`);

/** `10 月 1 日 周四`; with the year where it is another one than that of `today`. */
export function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = weekdayText(isoWeekday(toDayNumber(day)));
  return year === Number(today.slice(0, 4))
    ? t('planRules.day_text', month ?? 0, date ?? 0, weekday)
    : t('planRules.day_year_text', year ?? 0, month ?? 0, date ?? 0, weekday);
}

/** Whether this is a day as our fields give it: `2026-10-01`. A browser's date field is empty while half typed. */
export function isDay(text: string): boolean {
  try {
    toDayNumber(text);
    return true;
  } catch {
    return false;
  }
}
