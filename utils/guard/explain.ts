import type { PublishRuling } from '@/utils/domain/publish/may-publish';
import type { Finding, Severity } from '@/utils/model/finding';
import type { Reason } from '@/utils/model/verdict';
import { say } from './say';

const MOST_WORDS = 4;

const words = (findings: readonly Finding[], severity: Severity): readonly string[] => [
  ...new Set(findings.filter((one) => one.severity === severity).map((one) => one.quote)),
];

const list = (quotes: readonly string[]): string =>
  `${quotes.slice(0, MOST_WORDS).join(say('guard.comma'))}${quotes.length > MOST_WORDS ? '…' : ''}`;

const WORDS = {
  'account-changed': 'reason.account_changed',
  'context-gone': 'reason.context_gone',
  checking: 'reason.checking',
  'policy-missing': 'reason.policy_missing',
  'request-unreadable': 'reason.request_unreadable',
  'box-unrecognised': 'reason.box_unrecognised',
  'approval-missing': 'reason.approval_missing',
  'approval-void': 'reason.approval_void',
  'approval-early': 'reason.approval_early',
  'approval-expired': 'reason.approval_expired',
  'approval-unknown': 'reason.approval_unknown',
  'wrong-account': 'reason.wrong_account',
  'personal-words': 'reason.personal_words',
  frozen: 'reason.frozen',
} as const;

const isSaid = (reason: Reason): reason is keyof typeof WORDS => reason in WORDS;

/** Why a send was stopped, in one line for a person. */
export function explain(ruling: Pick<PublishRuling, 'reasons'>, findings: readonly Finding[]): string {
  const parts = ruling.reasons.flatMap((reason): readonly string[] => {
    switch (reason) {
      case 'block-finding':
        return [say('guard.has_block', list(words(findings, 'block')))];
      case 'evidence-missing':
        return [say('guard.has_evidence', list(words(findings, 'evidence')))];
      default:
        return isSaid(reason) ? [say(WORDS[reason])] : [];
    }
  });
  return parts.join(say('guard.semicolon'));
}
