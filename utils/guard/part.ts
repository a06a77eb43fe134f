import { policyFor } from '@/utils/domain/publish/account-policy';
import type { GuardAction } from '@/utils/model/guard-report';
import type { Ask } from '@/utils/weibo/bridge';
import { readSendForm, type SendAnswer } from '@/utils/weibo/requests';
import { type BoxSession, createComposerSession } from './composer-session';
import { explain } from './explain';
import { type JudgedRequest, judgeRequest } from './judge-request';
import type { LintLoader } from './lint-loader';
import { say } from './say';
import type { ComposerPart, FoundBox, GuardServices, RequestRuling } from './services';
import type { ComposerSession } from './session';
import { surfaceOf } from './surface-of';

/** What a send without a box tells the person; shown near the control that was pressed. */
export interface HeldNotice {
  readonly judged: JudgedRequest;
  readonly text: string;
  /** Lets this exact text out under confirm; the person presses again. */
  readonly confirm: (() => void) | undefined;
}

export interface PartDeps {
  readonly services: GuardServices;
  readonly rules: LintLoader;
  readonly mount: (session: ComposerSession, box: FoundBox) => void;
  readonly showHeld: (notice: HeldNotice) => void;
  readonly now: () => number;
}

/** Requests remembered until Weibo has answered them. */
const MOST_OPEN = 40;

/** The part of the guard that reads texts: sessions of the boxes, and the judgement of held requests. */
export function createComposerPart(deps: PartDeps): ComposerPart {
  const { services, rules, now } = deps;
  const boxes = new Set<BoxSession>();
  const open = new Map<string, JudgedRequest>();

  const note = (judged: JudgedRequest, action: GuardAction, reason?: string, postId?: string): void => {
    const { uid } = judged;
    if (uid === undefined || !policyFor(services.policy.get(), uid).account) return;
    services.recorder.record({
      uid,
      surface: surfaceOf(judged.action),
      action,
      verdict: judged.ruling.verdict,
      reasons: judged.ruling.reasons,
      rules: [...new Set(judged.findings.map((finding) => finding.rule))].slice(0, 50),
      reason,
      text: judged.text,
      postId,
    });
  };
  const hold = (judged: JudgedRequest): string => {
    const { box, ruling, uid, passFor } = judged;
    const why = explain(ruling, judged.findings);
    if (box) box.stopped(ruling, judged.content);
    else {
      services.count(surfaceOf(judged.action), 'held');
      note(judged, 'denied');
      const confirm = (): void =>
        services.ledger.give(uid, passFor, { kind: 'confirm', reason: say('guard.confirmed_by_notice') });
      deps.showHeld({ judged, text: why, confirm: ruling.send === 'ask' ? confirm : undefined });
    }
    return say('guard.denied', why);
  };

  return {
    ready: rules.ready,
    open(box) {
      const session = createComposerSession({
        ...box,
        services,
        lint: rules.current,
        isLexiconMissing: rules.isLexiconMissing,
        now,
      });
      boxes.add(session);
      box.signal.addEventListener('abort', () => boxes.delete(session));
      deps.mount(session, box);
      return session;
    },
    judge(ask: Ask): RequestRuling {
      const send = readSendForm(ask.url, ask.body);
      if (!send) return { allow: true };
      const lint = rules.current();
      const judged = judgeRequest(send, ask.page.uid, { services, lint, boxes, now });
      services.count(surfaceOf(judged.action), 'judged');
      if (judged.ruling.send !== 'go') return { allow: false, message: hold(judged) };
      services.approvalPart()?.released(judged);
      open.set(ask.id, judged);
      const oldest = open.keys().next().value;
      if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
      return { allow: true };
    },
    answered(askId: string, answer: SendAnswer) {
      const judged = open.get(askId);
      open.delete(askId);
      if (judged) services.approvalPart()?.answered({ ...judged, boundId: judged.box?.boundId() }, answer);
      if (!judged || !answer.ok) return;
      const pass = services.ledger.find(judged.uid, judged.passFor);
      services.ledger.spend(judged.uid, judged.passFor);
      judged.box?.published();
      if (!pass) return note(judged, 'sent', undefined, answer.id);
      const isConfirm = pass.kind === 'confirm';
      services.count(surfaceOf(judged.action), isConfirm ? 'confirmed' : 'brokenGlass');
      note(judged, isConfirm ? 'confirmed' : 'break-glass', pass.reason, answer.id);
    },
  };
}
