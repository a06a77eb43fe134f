import { ruleText } from '@/components/plan/cadence-words';
import { t } from '@/components/ui/message';
import type { NaturalPeriod } from '@/utils/core/natural-period';
import type { Activity, Channel, PlanForm } from '@/utils/model/plan';
import type { CadenceRule, CadenceScope } from '@/utils/model/plan-settings';

/** A rule as it is typed; empty = without limit. */
export interface RuleDraft {
  readonly id: string;
  readonly channel: Channel;
  readonly uid: string;
  readonly pillar: string;
  readonly tag: string;
  readonly form: PlanForm | '';
  readonly activity: Activity | '';
  readonly period: NaturalPeriod;
  readonly min: string;
  readonly max: string;
  readonly gap: string;
}

export type RuleFault = Readonly<Partial<Record<'min' | 'max' | 'gap' | 'period', string>>>;

const digits = (value: number | undefined): string => (value === undefined ? '' : String(value));

export const draftOf = ({ id, scope, period, min, max, gapMinutes }: CadenceRule): RuleDraft => ({
  id,
  channel: scope.channel,
  uid: scope.uid ?? '',
  pillar: scope.pillar ?? '',
  tag: scope.tag ?? '',
  form: scope.form ?? '',
  activity: scope.activity ?? '',
  period,
  min: digits(min),
  max: digits(max),
  gap: digits(gapMinutes),
});

const MOST_COUNT = 1_000;
const MOST_GAP = 7 * 24 * 60;
const DAY_MINUTES = 24 * 60;

const isWhole = (text: string, most: number): boolean => {
  const value = Number(text.trim());
  return text.trim() === '' || (Number.isInteger(value) && value >= 1 && value <= most);
};
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text.trim()));

function scopeOf({ channel, uid, pillar, tag, form, activity }: RuleDraft): CadenceScope {
  return {
    channel,
    ...(channel === 'weibo' && uid !== '' ? { uid } : {}),
    ...(pillar.trim() === '' ? {} : { pillar: pillar.trim() }),
    ...(tag.trim() === '' ? {} : { tag: tag.trim() }),
    ...(form === '' ? {} : { form }),
    ...(activity === '' ? {} : { activity }),
  };
}

/** The rule that was typed. Numbers that are none are left out; `faultsOf` names them. */
export function ruleOf(draft: RuleDraft): CadenceRule {
  const [min, max, gapMinutes] = [draft.min, draft.max, draft.gap].map((text, i) =>
    isWhole(text, i === 2 ? MOST_GAP : MOST_COUNT) ? numberOf(text) : undefined,
  );
  return {
    id: draft.id,
    scope: scopeOf(draft),
    period: draft.period,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(gapMinutes === undefined ? {} : { gapMinutes }),
  };
}

const keyOf = ({ scope, period }: CadenceRule): string =>
  JSON.stringify([scope.channel, scope.uid, scope.pillar, scope.tag, scope.form, scope.activity, period]);

/** What cannot be saved yet, by field, in words. */
export function faultsOf(draft: RuleDraft, others: readonly CadenceRule[]): RuleFault {
  const faults: { -readonly [K in keyof RuleFault]: RuleFault[K] } = {};
  if (!isWhole(draft.min, MOST_COUNT)) faults.min = t('planRules.bad_count');
  if (!isWhole(draft.max, MOST_COUNT)) faults.max = t('planRules.bad_count');
  if (!isWhole(draft.gap, MOST_GAP)) faults.gap = t('planRules.bad_gap');
  const rule = ruleOf(draft);
  const { min, max, gapMinutes, period } = rule;
  if (faults.min || faults.max || faults.gap) return faults;
  if (min === undefined && max === undefined && gapMinutes === undefined)
    faults.min = t('planRules.nothing_set');
  if (min !== undefined && max !== undefined && max < min) faults.max = t('planRules.bad_order', max, min);
  // the first may go out at 00:00
  if (
    period === 'day' &&
    min !== undefined &&
    gapMinutes !== undefined &&
    (min - 1) * gapMinutes >= DAY_MINUTES
  )
    faults.gap = t('planRules.gap_too_wide', min, gapMinutes);
  if (others.some((one) => one.id !== rule.id && keyOf(one) === keyOf(rule)))
    faults.period = t('planRules.same_rule');
  return faults;
}

/** How the rule will read, as far as it is typed; undefined while its numbers do not go together. */
export function draftText(draft: RuleDraft, nameOf: (uid: string) => string): string | undefined {
  const rule = ruleOf(draft);
  if (rule.min !== undefined && rule.max !== undefined && rule.max < rule.min) return undefined;
  if (rule.min === undefined && rule.max === undefined && rule.gapMinutes === undefined) return undefined;
  return ruleText(rule, nameOf);
}
