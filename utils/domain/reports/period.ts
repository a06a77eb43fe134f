import { dayNumberOf, toDay, toDayNumber } from '@/utils/core/day';
import { naturalPeriod } from '@/utils/core/natural-period';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { addWorkdays } from '@/utils/domain/worktime/workdays';
import type { Period, ReportKind, ReportPlan } from '@/utils/model/report';

const dayBefore = (day: string): string => toDay(toDayNumber(day) - 1);

/** The natural week (Monday first), month or quarter in which a day of Shanghai lies. */
export const periodOf = (kind: Exclude<ReportKind, 'campaign'>, day: string): Period => ({
  kind,
  ...naturalPeriod(kind, day),
});

/** Days of a period. */
export const lengthOf = ({ from, to }: Pick<Period, 'from' | 'to'>): number =>
  toDayNumber(to) - toDayNumber(from) + 1;

/** The period before: the natural one, for a campaign as many days as it had. */
export function periodBefore(period: Period): Period {
  if (period.kind !== 'campaign') return periodOf(period.kind, dayBefore(period.from));
  const to = dayBefore(period.from);
  return { ...period, from: toDay(toDayNumber(period.from) - lengthOf(period)), to };
}

/** The period after, of the same kind. */
export const periodAfter = (period: Period): Period =>
  period.kind === 'campaign' ? period : periodOf(period.kind, toDay(toDayNumber(period.to) + 1));

/** The newest whole period of a plan at an instant (epoch ms). */
export const lastWhole = (kind: Exclude<ReportKind, 'campaign'>, now: number): Period =>
  periodBefore(periodOf(kind, toDay(dayNumberOf(now))));

/** The working day on which a plan's report of a period is due. */
export const dueDayOf = (
  plan: Pick<ReportPlan, 'dueAfterWorkdays'>,
  period: Period,
  calendar: WorkCalendar,
): string => addWorkdays(period.to, plan.dueAfterWorkdays, calendar);
