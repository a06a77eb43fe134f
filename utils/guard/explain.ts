import type { PublishRuling } from '@/utils/domain/publish/may-publish';
import type { Finding, Severity } from '@/utils/model/finding';
import { say } from './say';

const MOST_WORDS = 4;

const words = (findings: readonly Finding[], severity: Severity): readonly string[] => [
  ...new Set(findings.filter((one) => one.severity === severity).map((one) => one.quote)),
];

const list = (quotes: readonly string[]): string =>
  `${quotes.slice(0, MOST_WORDS).join(say('guard.comma'))}${quotes.length > MOST_WORDS ? '…' : ''}`;

/** Why a send was stopped, in one line for a person. */
export function explain(ruling: Pick<PublishRuling, 'reasons'>, findings: readonly Finding[]): string {
  const parts = ruling.reasons.flatMap((reason): readonly string[] => {
    switch (reason) {
      case 'block-finding':
        return [say('guard.has_block', list(words(findings, 'block')))];
      case 'evidence-missing':
        return [say('guard.has_evidence', list(words(findings, 'evidence')))];
      case 'account-changed':
        return [say('reason.account_changed')];
      case 'context-gone':
        return [say('reason.context_gone')];
      case 'checking':
        return [say('reason.checking')];
      case 'policy-missing':
        return [say('reason.policy_missing')];
      case 'request-unreadable':
        return [say('reason.request_unreadable')];
      case 'box-unrecognised':
        return [say('reason.box_unrecognised')];
      default:
        return [];
    }
  });
  return parts.join(say('guard.semicolon'));
}
