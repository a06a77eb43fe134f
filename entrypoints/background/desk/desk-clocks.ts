import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { type ClockOf, createClocks } from '@/utils/domain/worktime/create-clocks';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { DeskPolicy } from '@/utils/model/desk-policy';
import type { HolidayYear } from '@/utils/model/worktime';

let kept: { readonly key: string; readonly clockOf: ClockOf } | undefined;

/**
 * Clocks over the holidays that came with the extension, those people imported and those of the organisation. Tables
 * are kept while nothing they are made from changes: a convenience, not state.
 */
export function deskClocks(policy: DeskPolicy, managed: readonly HolidayYear[] | undefined): ClockOf {
  const key = JSON.stringify([policy.hours, policy.holidays, managed ?? []]);
  if (kept?.key === key) return kept.clockOf;
  const layers = [
    ...policy.holidays,
    ...(managed === undefined ? [] : [{ origin: 'managed' as const, at: 0, years: managed }]),
  ];
  const { years } = layHolidays(layers);
  const clockOf = createClocks(createCalendar(years), policy.hours);
  kept = { key, clockOf };
  return clockOf;
}
