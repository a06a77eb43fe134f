import { isDay } from '@/components/plan/day-words';
import { readClock, readNumber } from '@/components/plan/read-fields';
import { t } from '@/components/ui/message';
import { clockText } from '@/utils/domain/calendar/instant';
import type { OffDays, PlanSlot, Recurrence } from '@/utils/model/plan';
import type { Day } from '@/utils/model/worktime';

/** A fixed slot as it is typed. */
export interface SlotDraft {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly uid: string;
  readonly clock: string;
  readonly every: Recurrence['every'];
  readonly interval: string;
  readonly weekdays: readonly number[];
  /** Days of the month as typed, `1，15`. */
  readonly monthDays: string;
  readonly hasLastDay: boolean;
  readonly offDays: OffDays;
  readonly from: string;
  readonly to: string;
  readonly pillar: string;
}

export type SlotFault = 'name' | 'uid' | 'clock' | 'interval' | 'weekdays' | 'monthDays' | 'from' | 'to';

/** Wednesday and Thursday at 20:00: the days and the hour that the regulations name as good. */
export const freshSlot = (id: string, uid: string, from: Day): SlotDraft => ({
  id,
  rev: 0,
  name: '',
  uid,
  clock: '20:00',
  every: 'week',
  interval: '1',
  weekdays: [3, 4],
  monthDays: '1',
  hasLastDay: false,
  offDays: 'keep',
  from,
  to: '',
  pillar: '',
});

export function slotDraftOf(slot: PlanSlot): SlotDraft {
  const { recurrence, to, pillar, minute, ...rest } = slot;
  const blank = freshSlot(slot.id, slot.uid, slot.from);
  return {
    ...blank,
    ...rest,
    clock: clockText(minute),
    to: to ?? '',
    pillar: pillar ?? '',
    every: recurrence.every,
    offDays: recurrence.offDays,
    ...('interval' in recurrence ? { interval: String(recurrence.interval) } : {}),
    ...(recurrence.every === 'week' ? { weekdays: recurrence.weekdays } : {}),
    ...(recurrence.every === 'month'
      ? {
          monthDays: recurrence.monthDays.filter((day) => day > 0).join('，'),
          hasLastDay: recurrence.monthDays.includes(-1),
        }
      : {}),
  };
}

const parts = (text: string): readonly string[] => text.split(/[\s,，、;；]+/).filter((part) => part !== '');
const dayOfPart = (part: string): number | undefined => readNumber(part.replace(/[日号]$/, ''), 1, 31);

/** Days of a month out of `1，15 日`; `bad` = the first part that is none. */
function readMonthDays(text: string): { readonly days: readonly number[]; readonly bad?: string } {
  const bad = parts(text).find((part) => dayOfPart(part) === undefined);
  return bad === undefined
    ? { days: [...new Set(parts(text).flatMap((part) => dayOfPart(part) ?? []))].sort((a, b) => a - b) }
    : { days: [], bad };
}

/** What cannot be saved yet, by field, in words. */
export function slotFaults(draft: SlotDraft): Readonly<Partial<Record<SlotFault, string>>> {
  const faults: Partial<Record<SlotFault, string>> = {};
  if (draft.name.trim() === '') faults.name = t('planRules.slot_name_missing');
  if (draft.uid === '') faults.uid = t('planRules.no_account');
  if (readClock(draft.clock) === undefined) faults.clock = t('planRules.bad_time');
  const hasInterval = draft.every === 'week' || draft.every === 'month';
  if (hasInterval && readNumber(draft.interval, 1, 52) === undefined)
    faults.interval = t('planRules.bad_interval');
  if (draft.every === 'week' && draft.weekdays.length === 0)
    faults.weekdays = t('planRules.weekdays_missing');
  if (draft.every === 'month') {
    const { days, bad } = readMonthDays(draft.monthDays);
    if (bad !== undefined) faults.monthDays = t('planRules.bad_month_days', bad);
    else if (days.length === 0 && !draft.hasLastDay) faults.monthDays = t('planRules.month_days_missing');
  }
  if (!isDay(draft.from)) faults.from = t('planRules.no_day');
  if (draft.to !== '' && !isDay(draft.to)) faults.to = t('planRules.no_day');
  else if (draft.to !== '' && draft.to < draft.from) faults.to = t('planRules.to_before');
  return faults;
}

function recurrenceOf(draft: SlotDraft): Recurrence {
  const { every, offDays } = draft;
  const interval = readNumber(draft.interval, 1, 52) ?? 1;
  if (every === 'week') return { every, interval, weekdays: draft.weekdays, offDays };
  if (every === 'month') {
    const days = [...readMonthDays(draft.monthDays).days, ...(draft.hasLastDay ? [-1] : [])];
    return { every, interval, monthDays: days, offDays };
  }
  return { every, offDays };
}

/** The slot that was typed, without a name while there is none; undefined while its days are not clear. */
export function slotOf(draft: SlotDraft): PlanSlot | undefined {
  const { name: _name, uid: _uid, ...faults } = slotFaults(draft);
  const minute = readClock(draft.clock);
  if (minute === undefined || Object.keys(faults).length > 0) return undefined;
  return {
    id: draft.id,
    rev: draft.rev,
    name: draft.name.trim(),
    uid: draft.uid,
    recurrence: recurrenceOf(draft),
    minute,
    from: draft.from,
    ...(draft.to === '' ? {} : { to: draft.to }),
    ...(draft.pillar.trim() === '' ? {} : { pillar: draft.pillar.trim() }),
  };
}

/** Weekend days that are left out on days off come only as worked weekends: hardly what somebody means. */
export const skipsOwnDays = ({ every, offDays, weekdays }: SlotDraft): boolean =>
  every === 'week' && offDays === 'skip' && weekdays.some((day) => day > 5);
