import { t } from '@/components/ui/message';
import { clockText } from '@/utils/domain/calendar/instant';
import type { PlanSlot, Recurrence } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';
import { dayText, weekdayText } from './day-words';

const listed = (parts: readonly string[]): string => parts.join(t('planRules.comma'));

const weekdaysText = (weekdays: readonly number[]): string =>
  listed([...weekdays].sort((a, b) => a - b).map(weekdayText));

/** Days of a month in order, the last one last. */
const monthDaysText = (days: readonly number[]): string =>
  listed([
    ...days
      .filter((day) => day > 0)
      .sort((a, b) => a - b)
      .map((day) => t('planRules.month_day', day)),
    ...(days.includes(-1) ? [t('planRules.last_day')] : []),
  ]);

function whenText(recurrence: Recurrence): string {
  switch (recurrence.every) {
    case 'day':
      return t('planRules.rec_day');
    case 'workday':
      return t('planRules.rec_workday');
    case 'week': {
      const days = weekdaysText(recurrence.weekdays);
      return recurrence.interval === 1
        ? t('planRules.rec_week', days)
        : t('planRules.rec_weeks', recurrence.interval, days);
    }
    case 'month': {
      const days = monthDaysText(recurrence.monthDays);
      return recurrence.interval === 1
        ? t('planRules.rec_month', days)
        : t('planRules.rec_months', recurrence.interval, days);
    }
  }
}

/** `每周三、周四，遇休息日顺延到下个工作日`. Workdays need no word about days off. */
export const recurrenceText = (recurrence: Recurrence): string =>
  recurrence.every === 'workday'
    ? whenText(recurrence)
    : t(
        'planRules.rec_text',
        whenText(recurrence),
        t(`planRules.rec_${recurrence.offDays === 'next-workday' ? 'next_workday' : recurrence.offDays}`),
      );

/** A slot in one line: who, at what time, how often, since when. */
export function slotText(slot: PlanSlot, nameOf: (uid: string) => string, today: Day): string {
  const line = t(
    'planRules.slot_sentence',
    `@${nameOf(slot.uid)}`,
    clockText(slot.minute),
    recurrenceText(slot.recurrence),
  );
  if (slot.to !== undefined)
    return t(
      'planRules.rec_text',
      line,
      t('planRules.span', dayText(slot.from, today), dayText(slot.to, today)),
    );
  return slot.from > today
    ? t('planRules.rec_text', line, t('planRules.span_from', dayText(slot.from, today)))
    : line;
}
