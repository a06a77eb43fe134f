import { t } from '@/components/ui/message';
import type { CadenceRule, CadenceScope } from '@/utils/model/plan-settings';

/** Who is counted: an account by its name, every account, or another channel. */
const whoText = ({ channel, uid }: CadenceScope, nameOf: (uid: string) => string): string => {
  if (channel !== 'weibo') return t(`planRules.channel_${channel}`);
  return uid === undefined ? t('planRules.every_account') : `@${nameOf(uid)}`;
};

/** What is counted, each word inside the next; empty = everything that goes out. */
function whatText({ pillar, tag, form, activity }: CadenceScope): string {
  const done = activity === undefined ? '' : t(`planRules.activity_${activity}`);
  const formed = form === undefined ? done : t(`planRules.form_${form}_of`, done);
  const tagged = tag === undefined ? formed : t('planRules.with_tag', tag, formed);
  return pillar === undefined ? tagged : t('planRules.in_pillar', pillar, tagged);
}

/** How many of what; undefined = any number. */
function countText({ min, max, scope }: Omit<CadenceRule, 'id'>): string | undefined {
  const what = whatText(scope).trim();
  const isDone = scope.activity !== undefined || scope.form === 'interaction';
  const unit = t(isDone ? 'planRules.unit_times' : 'planRules.unit_posts');
  if (min !== undefined && max !== undefined)
    return min === max
      ? t('planRules.count_exact', what, min, unit)
      : t('planRules.count_range', what, min, max, unit);
  if (min !== undefined) return t('planRules.count_min', what, min, unit);
  return max === undefined ? undefined : t('planRules.count_max', what, max, unit);
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
  const gap = rule.gapMinutes === undefined ? undefined : gapText(rule.gapMinutes);
  const count = countText(rule);
  const often = count === undefined ? undefined : t(`planRules.often_${rule.period}`, count);
  const text =
    often === undefined
      ? t('planRules.rule_gap', who, whatText(rule.scope), gap ?? '')
      : t('planRules.rule_all', who, gap === undefined ? often : t('planRules.with_gap', often, gap));
  return text.replace(/\s+/g, ' ').trim();
}
