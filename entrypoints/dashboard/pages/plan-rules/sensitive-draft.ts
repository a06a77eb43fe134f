import { isDay } from '@/components/plan/day-words';
import { t } from '@/components/ui/message';
import { toDayNumber } from '@/utils/core/day';
import type { DayRule, SensitiveDay } from '@/utils/model/plan-settings';
import type { Day } from '@/utils/model/worktime';

/** A sensitive day as it is typed. `kind` = qingming stands for a day whose date nobody sets. */
export interface SensitiveDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: DayRule['type'];
  readonly month: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly level: SensitiveDay['level'];
  readonly advice: string;
  readonly uids: readonly string[];
  readonly isOff: boolean;
}

export function sensitiveDraftOf(one: SensitiveDay, today: Day): SensitiveDraft {
  const { rule, isOff, ...rest } = one;
  const [, month = 1, date = 1] = today.split('-').map(Number);
  return {
    ...rest,
    kind: rule.type,
    month: String('month' in rule ? rule.month : month),
    date: String('month' in rule ? rule.day : date),
    from: rule.type === 'once' ? rule.from : today,
    to: rule.type === 'once' ? rule.to : today,
    isOff: isOff === true,
  };
}

export const freshSensitive = (id: string, today: Day): SensitiveDraft =>
  sensitiveDraftOf(
    { id, name: '', rule: { type: 'once', from: today, to: today }, level: 'hold', advice: '', uids: [] },
    today,
  );

/** A leap year, so that the 29th of February may be one. */
const hasDate = (month: number, date: number): boolean =>
  isDay(`2000-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** What cannot be saved yet, by field, in words. */
export function sensitiveFaults(
  draft: SensitiveDraft,
): Readonly<Partial<Record<'name' | 'date' | 'from' | 'to', string>>> {
  const faults: Partial<Record<'name' | 'date' | 'from' | 'to', string>> = {};
  if (draft.name.trim() === '') faults.name = t('planRules.day_name_missing');
  if (draft.kind === 'yearly' && !hasDate(Number(draft.month), Number(draft.date)))
    faults.date = t('planRules.no_such_date', draft.month, draft.date);
  // a lunar month has 29 or 30 days; the 30th of a short one is its last
  if (draft.kind === 'lunar' && Number(draft.date) > 30)
    faults.date = t('planRules.no_such_date', draft.month, draft.date);
  if (draft.kind === 'once') {
    if (!isDay(draft.from)) faults.from = t('planRules.no_day');
    if (!isDay(draft.to)) faults.to = t('planRules.no_day');
    else if (draft.to < draft.from) faults.to = t('planRules.to_before');
  }
  return faults;
}

function dayRuleOf({ kind, month, date, from, to }: SensitiveDraft): DayRule {
  if (kind === 'yearly' || kind === 'lunar') return { type: kind, month: Number(month), day: Number(date) };
  return kind === 'qingming' ? { type: kind } : { type: kind, from, to };
}

/** The day that was typed; only for a draft without faults. */
export const sensitiveOf = (draft: SensitiveDraft): SensitiveDay => ({
  id: draft.id,
  name: draft.name.trim(),
  rule: dayRuleOf(draft),
  level: draft.level,
  advice: draft.advice.trim(),
  uids: draft.uids,
  ...(draft.isOff ? { isOff: true } : {}),
});

/** Public mourning has never lasted longer than a week. */
const MOST_MOURNING_DAYS = 30;

/** What is wrong with a stretch of mourning, at its end. */
export function mourningFault(from: string, to: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return t('planRules.no_day');
  if (to < from) return t('planRules.to_before');
  return toDayNumber(to) - toDayNumber(from) >= MOST_MOURNING_DAYS ? t('planRules.mourning_long') : undefined;
}
