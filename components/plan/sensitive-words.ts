import { t } from '@/components/ui/message';
import { toDay, toDayNumber } from '@/utils/core/day';
import { sensitiveOn } from '@/utils/domain/calendar/sensitive-days';
import type { DayRule, SensitiveDay } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';
import { dayText } from './day-words';

/** When a sensitive day is, in words. */
export function dayRuleText(rule: DayRule, today: Day): string {
  if (rule.type === 'yearly') return t('planRules.when_yearly', rule.month, rule.day);
  if (rule.type === 'lunar') return t('planRules.when_lunar', rule.month, rule.day);
  if (rule.type === 'qingming') return t('planRules.when_qingming');
  return rule.from === rule.to
    ? t('planRules.when_one_day', dayText(rule.from, today))
    : t('planRules.when_once', dayText(rule.from, today), dayText(rule.to, today));
}

/** Four years and a day find the 29th of February as well. */
const AHEAD_DAYS = 4 * 366;

/** The next day on which it is, today included; undefined when it is over. */
export function nextOn(one: SensitiveDay, today: Day): Day | undefined {
  const { rule } = one;
  if (rule.type === 'once') return rule.to < today ? undefined : rule.from > today ? rule.from : today;
  const settings = { rev: 0, days: [{ ...one, isOff: false }] };
  const first = toDayNumber(today);
  for (let day = first; day <= first + AHEAD_DAYS; day += 1)
    if (sensitiveOn(toDay(day), undefined, settings).some(({ id }) => id === one.id)) return toDay(day);
  return undefined;
}

const SOURCES: Readonly<Record<string, () => string>> = {
  consumer: () => t('planRules.source_consumer'),
  qingming: () => t('planRules.source_qingming'),
  wenchuan: () => t('planRules.source_wenchuan'),
  party: () => t('planRules.source_party'),
  'july-7': () => t('planRules.source_july_7'),
  tangshan: () => t('planRules.source_tangshan'),
  army: () => t('planRules.source_army'),
  surrender: () => t('planRules.source_surrender'),
  victory: () => t('planRules.source_victory'),
  'september-18': () => t('planRules.source_september_18'),
  martyrs: () => t('planRules.source_martyrs'),
  'national-day': () => t('planRules.source_national_day'),
  taiwan: () => t('planRules.source_taiwan'),
  nanjing: () => t('planRules.source_nanjing'),
};

/** By what a bundled day is one; undefined for the company's own. */
export const sourceText = (id: string): string | undefined => SOURCES[id]?.();
