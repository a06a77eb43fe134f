import { i18n } from '#i18n';
import type { PublishRuling } from '@/utils/domain/publish/may-publish';
import type { Finding, Severity } from '@/utils/model/finding';

const MOST_WORDS = 4;

const words = (findings: readonly Finding[], severity: Severity): readonly string[] => [
  ...new Set(findings.filter((one) => one.severity === severity).map((one) => one.quote)),
];

const list = (quotes: readonly string[]): string =>
  `${quotes.slice(0, MOST_WORDS).join(i18n.t('guard.comma'))}${quotes.length > MOST_WORDS ? '…' : ''}`;

/** Why a send was stopped, in one line for a person. */
export function explain(ruling: Pick<PublishRuling, 'reasons'>, findings: readonly Finding[]): string {
  const parts = ruling.reasons.flatMap((reason): readonly string[] => {
    switch (reason) {
      case 'block-finding':
        return [i18n.t('guard.has_block', [list(words(findings, 'block'))])];
      case 'evidence-missing':
        return [i18n.t('guard.has_evidence', [list(words(findings, 'evidence'))])];
      case 'account-changed':
        return [i18n.t('reason.account_changed')];
      case 'context-gone':
        return [i18n.t('reason.context_gone')];
      case 'checking':
        return [i18n.t('reason.checking')];
      case 'policy-missing':
        return [i18n.t('reason.policy_missing')];
      case 'request-unreadable':
        return [i18n.t('reason.request_unreadable')];
      case 'box-unrecognised':
        return [i18n.t('reason.box_unrecognised')];
      default:
        return [];
    }
  });
  return parts.join(i18n.t('guard.semicolon'));
}
