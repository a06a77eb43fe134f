import { t } from '@/components/ui/message';
import type { CadenceRule, CadenceScope } from '@/utils/model/plan-settings';

/** Who is counted: an account by its name, every account, or another channel. */
const whoText = ({ channel, uid }: CadenceScope, nameOf: (uid: string) => string): string => {
  if (channel !== 'weibo') return t(`planRules.channel_${channel}`);
  return uid === undefined ? t('planRules.every_account') : `@${nameOf(uid)}`;
};

/** What is counted; empty = everything that goes out. */
const whatText = ({ pillar, tag, form, activity }: CadenceScope): string =>
  [
    pillar === undefined ? '' : t('planRules.in_pillar', pillar),
    tag === undefined ? '' : t('planRules.with_tag', tag),
    form === undefined ? '' : t(`planRules.form_${form}`),
    activity === undefined ? '' : t(`planRules.activity_${activity}`),
  ]
    .filter((part) => part !== '')
    .reduce((all, part) => (all === '' ? part : t('planRules.two_words', all, part)), '');

function countText({ min, max, scope }: Omit<CadenceRule, 'id'>): string | undefined {
  const isDone = scope.activity !== undefined || scope.form === 'interaction';
  const unit = t(isDone ? 'planRules.unit_times' : 'planRules.unit_posts');
  if (min !== undefined && max !== undefined)
    return min === max ? t('planRules.count_exact', min, unit) : t('planRules.count_range', min, max, unit);
  if (min !== undefined) return t('planRules.count_min', min, unit);
  return max === undefined ? undefined : t('planRules.count_max', max, unit);
}

const HOUR = 60;
/** Hours only where they are whole and more than one: people say 60 minutes and 2 hours. */
const gapText = (minutes: number): string =>
  minutes > HOUR && minutes % HOUR === 0
    ? t('planRules.gap_hours', minutes / HOUR)
    : t('planRules.gap_minutes', minutes);

/** A rule as people say it: `@云杉茶饮 每天 1–8 条，至少隔 60 分钟`. */
export function ruleText(rule: Omit<CadenceRule, 'id'>, nameOf: (uid: string) => string): string {
  const who = whoText(rule.scope, nameOf);
  const what = whatText(rule.scope);
  const gap = rule.gapMinutes === undefined ? undefined : gapText(rule.gapMinutes);
  const count = countText(rule);
  if (count === undefined)
    return what === ''
      ? t('planRules.rule_gap', who, gap ?? '')
      : t('planRules.rule_gap_of', who, gap ?? '', what);
  const every = t(`planRules.every_${rule.period}`);
  // a number stands apart from the words before it, words do not
  const isBare = /^\d/.test(count);
  const often =
    what === ''
      ? t(isBare ? 'planRules.rule_all' : 'planRules.rule_all_words', who, every, count)
      : t(isBare ? 'planRules.rule_of_number' : 'planRules.rule_of', who, every, what, count);
  return gap === undefined ? often : t('planRules.with_gap', often, gap);
}
