import { policyFor } from '@/utils/domain/publish/account-policy';
import {
  type Circumstance,
  type Doubt,
  mayPublish,
  type PublishRuling,
} from '@/utils/domain/publish/may-publish';
import { countElements } from '@/utils/domain/text/elements';
import { countCharacters } from '@/utils/domain/text/length';
import type { PolicySnapshot } from '@/utils/model/policy';
import type { Surface } from '@/utils/model/surface';
import type { Reason } from '@/utils/model/verdict';
import type { ApprovalReading } from './approval-port';
import type { GivenPass } from './ledger';
import type { LintOutcome } from './lint-port';
import type { Banner, ComposerState, WhoAmI } from './session';

/** One reading of a box and its surroundings: everything its state follows from. */
export interface BoxReading {
  readonly text: string;
  readonly surface: Surface;
  readonly limit: number | undefined;
  readonly pictures: number;
  readonly composing: boolean;
  readonly isRecognised: boolean;
  readonly isAlive: boolean;
  readonly accountChanged: boolean;
  readonly who: Pick<WhoAmI, 'uid' | 'name'>;
  readonly policy: PolicySnapshot | undefined;
  /** Undefined while the checking part is not there. */
  readonly outcome: LintOutcome | undefined;
  readonly pass: GivenPass | undefined;
  readonly theme: 'light' | 'dark';
  readonly busy: boolean;
  readonly isLexiconMissing: boolean;
  readonly approval: ApprovalReading;
}

export interface BoxResult {
  readonly state: ComposerState;
  readonly ruling: PublishRuling;
}

const doubtsOf = (reading: BoxReading): readonly Doubt[] => {
  const doubts: Doubt[] = [];
  if (!reading.outcome) doubts.push('checking');
  if (!reading.isAlive) doubts.push('context-gone');
  else if (!reading.policy) doubts.push('policy-missing');
  if (!reading.isRecognised) doubts.push('box-unrecognised');
  return [...doubts, ...reading.approval.doubts];
};

const circumstancesOf = (reading: BoxReading, used: number): readonly Circumstance[] => {
  const list: Circumstance[] = [];
  if (reading.limit !== undefined && used > reading.limit) list.push('over-limit');
  if (!reading.who.uid) list.push('account-unknown');
  if (reading.accountChanged) list.push('account-changed');
  if ((reading.outcome?.crashed.length ?? 0) > 0) list.push('rule-crashed');
  return [...list, ...reading.approval.circumstances];
};

const degradedOf = (reading: BoxReading): Banner => {
  if (!reading.isAlive) return { kind: 'degraded', what: 'context' };
  if (!reading.isRecognised) return { kind: 'degraded', what: 'box' };
  if ((reading.outcome?.crashed.length ?? 0) > 0) return { kind: 'degraded', what: 'rules' };
  const hasCompanyAccounts = (reading.policy?.accounts.length ?? 0) > 0;
  if (!reading.who.uid && hasCompanyAccounts) return { kind: 'degraded', what: 'account' };
  if (reading.isLexiconMissing) return { kind: 'degraded', what: 'lexicon' };
  return { kind: 'none' };
};

/** Stops that end by somebody's word. */
const ANSWERED: readonly Reason[] = [
  'approval-missing',
  'approval-void',
  'approval-early',
  'approval-expired',
  'approval-unknown',
  'wrong-account',
  'personal-words',
  'frozen',
];

/** What the strip says over the list: an event of a send stays until it is answered, then what does not work. */
const bannerOf = (before: Banner, reading: BoxReading, isResolved: boolean, isEdited: boolean): Banner => {
  const degraded = degradedOf(reading);
  if (before.kind === 'not-sent' || before.kind === 'confirm') {
    // an approval comes without an edit
    const isAnswered = before.kind === 'confirm' || before.reasons.some((one) => ANSWERED.includes(one));
    return isResolved && (isEdited || isAnswered) ? { kind: 'now-clean' } : before;
  }
  if ((before.kind === 'now-clean' && !isEdited) || (before.kind === 'sent' && reading.text === ''))
    return before;
  if (before.kind === 'now-clean' && isResolved) return before;
  return degraded;
};

/** Pure: reads the reading into the state of the box and the ruling on sending it now. */
export function judgeBox(reading: BoxReading, before: ComposerState): BoxResult {
  const { policy, outcome, who } = reading;
  const account = policyFor(policy, who.uid);
  const used = countCharacters(reading.text);
  const findings = outcome?.findings ?? [];
  const ruling = mayPublish({
    mode: account.mode,
    whenUnknown: account.whenUnknown,
    findings,
    doubts: doubtsOf(reading),
    circumstances: circumstancesOf(reading, used),
    pass: reading.pass?.kind,
    approval: reading.approval.state,
  });
  const { shown } = reading.approval;
  const isEdited = reading.text !== before.text;
  const state: ComposerState = {
    revision: isEdited || before.revision === 0 ? before.revision + 1 : before.revision,
    surface: reading.surface,
    mode: account.mode,
    verdict: ruling.verdict,
    reasons: ruling.reasons,
    text: reading.text,
    findings,
    exemptions: outcome?.exemptions ?? [],
    elements: countElements(reading.text, { pictures: reading.pictures }),
    length: { used, limit: reading.limit },
    who: { ...who, account: account.account },
    banner: bannerOf(before.banner, reading, ruling.send === 'go', isEdited),
    composing: reading.composing,
    busy: reading.busy,
    theme: reading.theme,
    mayIgnore: policy?.mayIgnore ?? { occurrence: false, word: false, rule: false },
    mayBreakGlass: shown?.isNeeded ? shown.may.release : (policy?.mayBreakGlass ?? false),
    ...(shown && { approval: shown }),
  };
  return { state, ruling };
}

/** State of a box nobody has looked at yet. */
export const blankState = (surface: Surface, theme: 'light' | 'dark'): ComposerState => ({
  revision: 0,
  surface,
  mode: 'confirm',
  verdict: 'pending',
  reasons: ['checking'],
  text: '',
  findings: [],
  exemptions: [],
  elements: countElements(''),
  length: { used: 0 },
  who: {},
  banner: { kind: 'none' },
  composing: false,
  busy: false,
  theme,
  mayIgnore: { occurrence: false, word: false, rule: false },
  mayBreakGlass: false,
});
