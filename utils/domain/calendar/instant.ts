import { dayNumberOf, startOfDay, toDay, toDayNumber } from '@/utils/core/day';
import type { PlanItem } from '@/utils/model/plan';

const MINUTE_MS = 60_000;

/** Epoch ms of a day and a minute by the clock of Shanghai (UTC+8, no summer time), whatever the computer's zone. */
export const instantOf = (day: string, minute: number): number =>
  startOfDay(toDayNumber(day)) + minute * MINUTE_MS;

/** When an item is due, epoch ms; undefined while it has no time. */
export const dueOf = ({ day, minute }: Pick<PlanItem, 'day' | 'minute'>): number | undefined =>
  minute === undefined ? undefined : instantOf(day, minute);

/** Day and minute of an instant (epoch ms) by the clock of Shanghai. */
export function clockOf(at: number): { readonly day: string; readonly minute: number } {
  const day = dayNumberOf(at);
  return { day: toDay(day), minute: Math.floor((at - startOfDay(day)) / MINUTE_MS) };
}

/** `09:30` of a minute of the day. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
