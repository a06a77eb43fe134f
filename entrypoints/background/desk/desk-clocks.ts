import { createCalendar, type WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { type ClockOf, createClocks } from '@/utils/domain/worktime/create-clocks';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { HolidayYear } from '@/utils/model/worktime';
import { readDeskPolicy } from '@/utils/store/repos/desk-policy';
import type { Database } from '@/utils/store/schema';
import { readManaged } from '../managed';

/** Official holidays: those that came with the extension, those people imported and those of the organisation. */
function holidaysInForce(
  { holidays }: Pick<DeskPolicy, 'holidays'>,
  managed: readonly HolidayYear[] | undefined,
): readonly HolidayYear[] {
  const layers = [
    ...holidays,
    ...(managed === undefined ? [] : [{ origin: 'managed' as const, at: 0, years: managed }]),
  ];
  return layHolidays(layers).years;
}

export const workCalendar = (
  policy: Pick<DeskPolicy, 'holidays'>,
  managed: readonly HolidayYear[] | undefined,
): WorkCalendar => createCalendar(holidaysInForce(policy, managed));

/** Notices in force, one a year: what a page needs to build the calendar itself. */
export async function readHolidays(db: Database): Promise<readonly HolidayYear[]> {
  const [policy, managed] = await Promise.all([readDeskPolicy(db), readManaged()]);
  return holidaysInForce(policy, managed.policy.holidays);
}

/** The calendar in force. */
export async function readWorkCalendar(db: Database): Promise<WorkCalendar> {
  const [policy, managed] = await Promise.all([readDeskPolicy(db), readManaged()]);
  return workCalendar(policy, managed.policy.holidays);
}

let kept: { readonly key: string; readonly clockOf: ClockOf } | undefined;

/**
 * Clocks over the holidays that came with the extension, those people imported and those of the organisation. Tables
 * are kept while nothing they are made from changes: a convenience, not state.
 */
export function deskClocks(policy: DeskPolicy, managed: readonly HolidayYear[] | undefined): ClockOf {
  const key = JSON.stringify([policy.hours, policy.holidays, managed ?? []]);
  if (kept?.key === key) return kept.clockOf;
  const clockOf = createClocks(workCalendar(policy, managed), policy.hours);
  kept = { key, clockOf };
  return clockOf;
}
