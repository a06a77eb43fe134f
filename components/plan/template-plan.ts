import { toDay, toDayNumber } from '@/utils/core/day';
import { isoWeekday } from '@/utils/domain/calendar/expand';
import { clockOf } from '@/utils/domain/calendar/instant';
import { itemsOfTemplate, type NewItem } from '@/utils/domain/calendar/items-of-template';
import type { PlanItem, PlanTemplate } from '@/utils/model/plan';
import type { CadenceRule } from '@/utils/model/plan-settings';
import type { PlanItemInput } from '@/utils/model/schema/plan';
import type { Day } from '@/utils/model/worktime';

/** Days a template takes, from its first to its last entry. */
export const daysOf = ({ entries }: PlanTemplate): number =>
  1 + Math.max(...entries.map(({ dayOffset }) => dayOffset));

/** The Monday on or after a day: plans that count in weeks begin there. */
export const mondayFrom = (day: Day): Day => {
  const n = toDayNumber(day);
  return toDay(n + ((8 - isoWeekday(n)) % 7));
};

/** Plans of weeks say in their note that they start on a Monday; a week's plan may start on any day. */
const WEEK = 7;
export const startsOnMonday = (template: PlanTemplate): boolean => daysOf(template) > WEEK;

/** What a template makes, by day and time, those whose time is over set apart. */
export function planOf(
  template: PlanTemplate,
  start: Day,
  uids: readonly string[],
  now: number,
  makeId: () => string,
): { readonly ahead: readonly NewItem[]; readonly past: readonly NewItem[] } {
  const clock = clockOf(now);
  const order = ({ day, minute = -1 }: NewItem): string => `${day} ${String(minute + 1).padStart(4, '0')}`;
  const all = [...itemsOfTemplate(template, start, uids, makeId)].sort((a, b) =>
    order(a) < order(b) ? -1 : 1,
  );
  const isPast = ({ day, minute }: NewItem): boolean =>
    day < clock.day || (day === clock.day && minute !== undefined && minute <= clock.minute);
  return { ahead: all.filter((item) => !isPast(item)), past: all.filter(isPast) };
}

/** A new item as a page sends it. */
export function newInput(item: NewItem): PlanItemInput {
  const { releases: _releases, handOver: _handOver, told: _told, ...rest } = item as PlanItem;
  return { ...rest, rev: 0 } as unknown as PlanItemInput;
}

const keyOf = ({ id: _id, ...rule }: Partial<CadenceRule>): string =>
  JSON.stringify([
    rule.scope?.channel,
    rule.scope?.uid,
    rule.scope?.tag,
    rule.scope?.pillar,
    rule.scope?.form,
    rule.scope?.activity,
    rule.period,
  ]);

/** Whether a rule of the same scope and period is there: a second one would only say everything twice. */
export const hasRule = (rules: readonly CadenceRule[], rule: Omit<CadenceRule, 'id'>): boolean =>
  rules.some((one) => keyOf(one) === keyOf(rule));
