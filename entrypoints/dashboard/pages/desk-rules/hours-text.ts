import { timeSpan } from '@/utils/model/schema/worktime';
import type { HoursPlan, ServiceHours, TimeSpan } from '@/utils/model/worktime';

/** What a plan of hours is edited as: one line for each kind of day. */
export const DAY_LINES = ['workday', 'weekend', 'holiday'] as const;
export type DayLine = (typeof DAY_LINES)[number];
export type PlanText = Readonly<Record<DayLine, string>>;

export const planText = (plan: HoursPlan | undefined): PlanText => ({
  workday: plan?.workday.join(' ') ?? '',
  weekend: plan?.weekend.join(' ') ?? '',
  holiday: plan?.holiday.join(' ') ?? '',
});

/**
 * Spans out of a line like `09:00-12:00 13:30-18:00`; an empty line is closed all day. `bad` = the first part that is no
 * span. Full-width colons, dashes and 至 are read as what they stand for.
 */
export function readSpans(line: string): { readonly spans: readonly TimeSpan[]; readonly bad?: string } {
  const parts = line
    .replace(/：/g, ':')
    .replace(/\s*(?:[—–~～－]|至|到)\s*/g, '-')
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^(\d):/, '0$1:').replace(/-(\d):/, '-0$1:'));
  const bad = parts.find((part) => !timeSpan.safeParse(part).success);
  return bad === undefined ? { spans: parts } : { spans: [], bad };
}

export const readPlan = (text: PlanText, before: HoursPlan | undefined): HoursPlan => ({
  ...(before?.makeup ? { makeup: before.makeup } : {}),
  workday: readSpans(text.workday).spans,
  weekend: readSpans(text.weekend).spans,
  holiday: readSpans(text.holiday).spans,
});

/** Nobody is on duty besides: no plan at all. */
export const isEmptyPlan = ({ workday, weekend, holiday }: HoursPlan): boolean =>
  workday.length + weekend.length + holiday.length === 0;

/** Another plan of hours, as the first one. */
export const nextHours = (all: readonly ServiceHours[], name: string, id: string): ServiceHours => ({
  ...(all[0] as ServiceHours),
  id,
  name,
});
