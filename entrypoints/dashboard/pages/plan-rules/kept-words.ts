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

/** `达标 60，没发够 3`, without what never was; periods count once, not by their days. */
export function sumText({ days }: KeptRow): string {
  const periods = [...new Map(days.map((one) => [one.from, one])).values()];
  return KEPT_STATES.filter((state) => state !== 'open')
    .map((state) => [state, periods.filter((one) => one.state === state).length] as const)
    .filter(([, n]) => n > 0)
    .map(([state, n]) => t('planRules.sum_part', t(`planRules.state_${state}`), n))
    .join(t('review.comma'));
}

export const shortDay = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number);
  return t('planRules.month_date', month ?? 0, date ?? 0);
};
