import { dayText } from '@/components/plan/day-words';
import { t } from '@/components/ui/message';
import { KEPT_STATES, type KeptDay, type KeptRow } from '@/utils/domain/calendar/cadence-history';
import type { Day } from '@/utils/model/worktime';

/** One cell in a sentence: whose, which day, how it was kept, how many went out. */
export function cellText(who: string, one: KeptDay, today: Day): string {
  const day = dayText(one.day, today);
  const state = t(`planRules.state_${one.state}`);
  if (one.state === 'unread' && one.out === 0) return t('planRules.cell', who, day, state);
  return one.from === one.to
    ? t('planRules.cell_count', who, day, state, one.out)
    : t(
        'planRules.cell_count_of',
        who,
        day,
        state,
        one.out,
        t('planRules.span', dayText(one.from, today), dayText(one.to, today)),
      );
}

/** `达标 60，没发够 3，发多了 1，没有读数 27`; periods count once, not by their days. */
export function sumText({ days }: KeptRow): string {
  const periods = [...new Map(days.map((one) => [one.from, one])).values()];
  const [met, missed, over, unread] = KEPT_STATES.map(
    (state) => periods.filter((one) => one.state === state).length,
  );
  return t('planRules.row_sum', met ?? 0, missed ?? 0, over ?? 0, unread ?? 0);
}

export const shortDay = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number);
  return t('planRules.month_date', month ?? 0, date ?? 0);
};
