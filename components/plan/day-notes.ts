import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import { allSensitiveDays, sensitiveOn } from '@/utils/domain/calendar/sensitive-days';
import type { WorkCalendar } from '@/utils/domain/worktime/create-calendar';
import type { SensitiveDay, SensitiveSettings } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';

/** Names of bundled sensitive days that the data keeps in Chinese, in the language of the page. */
const NAMED: Readonly<Record<string, () => string>> = {
  consumer: () => t('day.consumer'),
  qingming: () => t('day.qingming'),
  wenchuan: () => t('day.wenchuan'),
  party: () => t('day.party'),
  'july-7': () => t('day.july_7'),
  tangshan: () => t('day.tangshan'),
  army: () => t('day.army'),
  surrender: () => t('planRules.name_surrender'),
  victory: () => t('day.victory'),
  'september-18': () => t('day.september_18'),
  martyrs: () => t('day.martyrs'),
  'national-day': () => t('day.national_day'),
  taiwan: () => t('day.taiwan'),
  nanjing: () => t('day.nanjing'),
};

/** As the company named it; a bundled day that kept its name in the language of the page. */
export function sensitiveName({ id, name }: Pick<SensitiveDay, 'id' | 'name'>): string {
  const bundled = allSensitiveDays({ rev: 0, days: [] }).find((one) => one.id === id);
  return bundled?.name === name ? (NAMED[id]?.() ?? name) : name;
}

/** Why a day is off, or that a weekend day is worked; nothing on an ordinary workday. */
export function offNote(day: Day, calendar: WorkCalendar): string | undefined {
  const { reason } = calendar.infoOf(toDayNumber(day));
  if (reason.id === 'weekday') return undefined;
  if (reason.id === 'weekend') return t('planRules.weekend');
  if (reason.id === 'makeup') return t('planRules.makeup');
  return reason.festival === 'other'
    ? reason.name
    : t(`day.${reason.festival.replace('-', '_') as 'new_year'}`);
}

/** Sensitive days of accounts on a day, each once. */
export function sensitiveNotes(
  day: Day,
  uids: readonly string[],
  settings: SensitiveSettings,
): readonly SensitiveDay[] {
  return sensitiveOn(day, undefined, settings).filter(
    (one) => one.uids.length === 0 || one.uids.some((uid) => uids.includes(uid)),
  );
}

/** Years whose notice is missing for some of these days, ascending. */
export const inferredYears = (days: readonly Day[], calendar: WorkCalendar): readonly number[] => [
  ...new Set(
    days
      .map((day) => calendar.infoOf(toDayNumber(day)).missingYear)
      .filter((year) => year !== undefined)
      .sort((a, b) => a - b),
  ),
];
