import { toDayNumber } from '@/utils/core/day';
import { createCalendar, type WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import { createClock, type WorkClock } from '@/utils/domain/worktime/create-clock';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import type { ServiceHours, SlaClock } from '@/utils/model/worktime';

/** Epoch ms of a time in Shanghai, `at('2026-09-30 17:30')`. */
export const at = (text: string): number => {
  const ms = Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
  if (Number.isNaN(ms)) throw new Error(`no time: ${text}`);
  return ms;
};

/** The other way round, for readable failures. */
export const clockText = (ms: number | undefined): string =>
  ms === undefined ? 'never' : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** What comes with the extension: 2020 to 2026 official, everything else inferred. */
export const CALENDAR: WorkCalendar = createCalendar(layHolidays().years);

export const someHours = (more: Partial<ServiceHours> = {}): ServiceHours => ({
  id: 'desk',
  name: '客服',
  hours: { workday: ['09:00-18:00'], weekend: [], holiday: [] },
  exceptions: [],
  ...more,
});

export const aClock = (
  more: Partial<ServiceHours> = {},
  kind: SlaClock = 'service',
  calendar: WorkCalendar = CALENDAR,
): WorkClock => createClock(calendar, someHours(more), kind);

/** Days from one to another, both included. */
export const daysFrom = (from: string, to: string): readonly number[] => {
  const first = toDayNumber(from);
  return Array.from({ length: toDayNumber(to) - first + 1 }, (_, i) => first + i);
};
