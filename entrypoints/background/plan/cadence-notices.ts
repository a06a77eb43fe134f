import { i18n } from '#i18n';
import type { CadenceState } from '@/utils/domain/calendar/cadence';
import type { Sight } from '../metrics/read-sight';
import type { PlanNotice } from './show-notice';

/** So many accounts get a notice each; the rest is counted in the last. */
const MOST = 5;

const sentenceOf = ({ rule, missing }: CadenceState): string => {
  const n = String(missing);
  const what = rule.scope.form === 'interaction' ? i18n.t('remind.what_interaction') : '';
  const name = [what, rule.scope.tag, rule.scope.pillar].filter(Boolean).join(' ');
  const text = i18n.t(`remind.short_${rule.period}`, [n]);
  return name === '' ? text : i18n.t('remind.short_of', [text, name]);
};

/** One notice for each account, or channel, with all that is missing there. */
export function cadenceNotices(short: readonly CadenceState[], { governed }: Sight): readonly PlanNotice[] {
  const keyOf = ({ uid, rule }: CadenceState): string => uid ?? rule.scope.channel;
  const keys = [...new Set(short.map(keyOf))];
  return keys.slice(0, MOST).map((key, i) => {
    const own = short.filter((one) => keyOf(one) === key);
    const account = governed.find(({ uid }) => uid === key);
    const channel = own[0]?.rule.scope.channel ?? 'weibo';
    const name = account ? `@${account.name}` : i18n.t(`calendar.channel_${channel}`);
    const [first, ...rest] = own.map(sentenceOf);
    const more =
      i === MOST - 1 && keys.length > MOST ? [i18n.t('remind.more', [String(keys.length - MOST)])] : [];
    return {
      id: `short.${key}`,
      title: i18n.t('remind.short', [name, first ?? '']),
      message: [...rest, i18n.t('remind.short_what'), ...more].join(' · '),
      action: i18n.t('remind.open_calendar'),
    };
  });
}
