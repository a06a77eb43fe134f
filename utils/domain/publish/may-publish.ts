import type { StandingKind } from '@/utils/domain/approval/standing';
import type { Finding } from '@/utils/model/finding';
import type { Mode } from '@/utils/model/policy';
import type { Reason, Verdict } from '@/utils/model/verdict';

/** Reasons that leave the question open: nobody can say what is in the text, or by which rules. */
export const DOUBTS = [
  'checking',
  'policy-missing',
  'context-gone',
  'box-unrecognised',
  'request-unreadable',
  'approval-unknown',
] as const satisfies readonly Reason[];
export type Doubt = (typeof DOUBTS)[number];

/** Circumstances of a send that people should hear of; those of `STOPPING` stop by themselves, except under advise. */
export const CIRCUMSTANCES = [
  'text-differs',
  'unjudged',
  'over-limit',
  'account-unknown',
  'account-changed',
  'wrong-account',
  'personal-words',
  'rule-crashed',
] as const satisfies readonly Reason[];
export type Circumstance = (typeof CIRCUMSTANCES)[number];

const STOPPING: readonly Circumstance[] = ['account-changed', 'wrong-account', 'personal-words'];

/** How the content stands with approval; `not-needed` where the account's kind of send wants none. */
export type ApprovalState = StandingKind | 'not-needed';

const WANTING: Readonly<Record<Exclude<ApprovalState, 'approved' | 'not-needed'>, Reason>> = {
  none: 'approval-missing',
  offline: 'approval-missing',
  'in-review': 'approval-missing',
  changes: 'approval-missing',
  rejected: 'approval-missing',
  void: 'approval-void',
  early: 'approval-early',
  expired: 'approval-expired',
  frozen: 'frozen',
};
/** Somebody or something is being waited for: the text itself is sound. */
const WAITING: readonly ApprovalState[] = ['in-review', 'early', 'offline'];

/** A person's word that this exact text may go: with a reason under confirm, by role under enforce. */
export type Pass = 'confirm' | 'break-glass';

/** Everything the decision depends on. */
export interface PublishQuestion {
  readonly mode: Mode;
  /** What policy says about an open question in this mode. */
  readonly whenUnknown: 'open' | 'closed';
  /** What still stands: ignored and proven findings are already taken out. */
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly doubts: readonly Doubt[];
  readonly circumstances: readonly Circumstance[];
  /** Given for this exact text and account. */
  readonly pass?: Pass;
  /** Of exactly this content; undefined = `not-needed`. */
  readonly approval?: ApprovalState;
}

/** go = it may be sent now; ask = a reason first; stop = not as it is. */
export interface PublishRuling {
  readonly send: 'go' | 'ask' | 'stop';
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** Nothing was found that anybody has to hear of before sending. */
const INFORMATIONAL: ReadonlySet<Reason> = new Set<Reason>(['text-differs', 'unjudged', 'account-unknown']);

/**
 * May this text be published? The one place that says yes or no, for a box and for a held request alike.
 * advise never stops. confirm stops once for block findings, until a reason is given. enforce stops for block
 * findings and for evidence findings without a source, until they are resolved or the glass is broken. An account
 * that wants approval sends approved content only: broken glass is an approval of its own there, not a pass. A freeze
 * stops every mode and nothing opens it. An open question goes the way policy says for the mode.
 */
export function mayPublish(question: PublishQuestion): PublishRuling {
  const { mode, doubts, circumstances, pass, approval = 'not-needed' } = question;
  const has = (severity: Finding['severity']): boolean =>
    question.findings.some((finding) => finding.severity === severity);
  const reasons: Reason[] = [];
  if (has('block')) reasons.push('block-finding');
  if (has('evidence')) reasons.push('evidence-missing');
  if (has('warn')) reasons.push('warn-finding');
  reasons.push(...doubts, ...circumstances);
  const wanting = approval === 'approved' || approval === 'not-needed' ? undefined : WANTING[approval];
  if (wanting) reasons.unshift(wanting);
  if (approval === 'frozen') return { send: 'stop', verdict: 'block', reasons };

  if (mode !== 'advise') {
    const isGrave = has('block') || (mode === 'enforce' && has('evidence'));
    const isPassed = pass === 'break-glass' || (mode === 'confirm' && pass === 'confirm');
    if (isGrave && !isPassed) {
      return mode === 'confirm'
        ? { send: 'ask', verdict: 'block', reasons: [...reasons, 'confirm-needed'] }
        : { send: 'stop', verdict: 'block', reasons };
    }
    if (circumstances.some((one) => STOPPING.includes(one))) {
      return { send: 'stop', verdict: 'block', reasons };
    }
    if (wanting) {
      return { send: 'stop', verdict: WAITING.includes(approval) ? 'pending' : 'block', reasons };
    }
  }
  if (doubts.length > 0) {
    const isPending = doubts.every((doubt) => doubt === 'checking');
    const isClosed = question.whenUnknown === 'closed' && pass !== 'break-glass';
    return { send: isClosed ? 'stop' : 'go', verdict: isPending ? 'pending' : 'unknown', reasons };
  }
  return { send: 'go', verdict: reasons.every((r) => INFORMATIONAL.has(r)) ? 'allow' : 'warn', reasons };
}
