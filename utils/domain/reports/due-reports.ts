import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { Period, ReportPlan, ReportSent } from '@/utils/model/report';
import { dueDayOf, lastWhole } from './period';

/** How a plan stands: the newest whole period, when its report is due, whether it was handed on. */
export interface DueReport {
  readonly plan: ReportPlan;
  readonly period: Period;
  readonly dueOn: string;
  readonly isHandedOn: boolean;
  /** Its day has come and nobody handed it on. */
  readonly isDue: boolean;
}

const isOf = (plan: ReportPlan, period: Period, sent: ReportSent): boolean =>
  sent.period.kind === period.kind && sent.period.from === period.from && sent.uid === plan.uid;

/**
 * How plans stand at an instant (epoch ms). A report that was handed on for the same period and accounts counts for
 * every plan that asks for it, whoever it was given to.
 */
export const dueReports = (
  plans: readonly ReportPlan[],
  sent: readonly ReportSent[],
  now: number,
  today: string,
  calendar: WorkCalendar,
): readonly DueReport[] =>
  plans.map((plan) => {
    const period = lastWhole(plan.kind, now);
    const dueOn = dueDayOf(plan, period, calendar);
    const isHandedOn = sent.some((one) => isOf(plan, period, one));
    return { plan, period, dueOn, isHandedOn, isDue: !isHandedOn && today >= dueOn };
  });
