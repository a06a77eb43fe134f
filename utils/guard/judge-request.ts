import { policyFor } from '@/utils/domain/publish/account-policy';
import {
  type ApprovalState,
  type Circumstance,
  type Doubt,
  mayPublish,
  type PublishRuling,
} from '@/utils/domain/publish/may-publish';
import type { Draft, DraftContent } from '@/utils/model/draft';
import type { Finding } from '@/utils/model/finding';
import type { Surface } from '@/utils/model/surface';
import type { SendAction, SendIntent, UnreadableSend } from '@/utils/weibo/requests';
import type { ApprovedSend } from './approval-port';
import type { BoxSession } from './composer-session';
import { lintContextOf } from './lint-context';
import type { Lint } from './lint-port';
import type { GuardServices } from './services';
import { textSurfaceOf } from './surface-of';
import { rulingWithoutPart } from './without-approval';

/** How long after a press a request still belongs to it; Weibo first asks its bot detector. */
const PRESS_MS = 20_000;

export interface RequestDeps {
  readonly services: GuardServices;
  readonly lint: Lint | undefined;
  readonly boxes: Iterable<BoxSession>;
  readonly now: () => number;
}

export interface JudgedRequest {
  readonly action: SendAction;
  readonly uid: string | undefined;
  readonly text: string;
  /** What a pass for this send is given for: the text, or the post that is carried on. */
  readonly passFor: string;
  readonly findings: readonly Finding[];
  readonly ruling: PublishRuling;
  /** The box it came from, or was last pressed. */
  readonly box: BoxSession | undefined;
  /** Of a company account for which approval means something. */
  readonly content?: DraftContent;
  readonly draft?: Draft;
}

/** Which boxes send by which action: a pop-up posts, edits or schedules, by its title. */
const SENDS: Readonly<Record<Surface, readonly SendAction[]>> = {
  post: ['post', 'schedule'],
  popup: ['post', 'schedule', 'edit', 'schedule-edit', 'repost'],
  edit: ['edit', 'schedule-edit'],
  schedule: ['schedule', 'schedule-edit', 'post'],
  repost: ['repost'],
  comment: ['comment', 'reply'],
  reply: ['reply', 'comment'],
};

interface Origin {
  readonly box: BoxSession | undefined;
  readonly circumstances: readonly Circumstance[];
}

function findOrigin(send: SendIntent, boxes: readonly BoxSession[], now: number): Origin {
  if (send.action === 'fast-repost') return { box: undefined, circumstances: [] };
  const possible = boxes
    .filter((box) => SENDS[box.getState().surface].includes(send.action))
    .sort((a, b) => b.pressedAt - a.pressedAt);
  const showing = possible.find((box) => box.shows(send.text));
  if (showing) return { box: showing, circumstances: [] };
  const pressed = possible.find((box) => now - box.pressedAt < PRESS_MS);
  return pressed
    ? { box: pressed, circumstances: ['text-differs'] }
    : { box: undefined, circumstances: ['unjudged'] };
}

/** Judges what a request would really publish: its own text, under the account the page is logged in with. */
export function judgeRequest(
  send: SendIntent | UnreadableSend,
  pageUid: string | undefined,
  deps: RequestDeps,
): JudgedRequest {
  const { services, lint } = deps;
  const policy = services.policy.get();
  const uid = pageUid ?? services.who().uid;
  const account = policyFor(policy, uid);
  const doubts: Doubt[] = [];
  if (!services.isAlive()) doubts.push('context-gone');
  else if (!policy) doubts.push('policy-missing');
  const ruleWith = (
    findings: readonly Finding[],
    circumstances: readonly Circumstance[],
    passFor: string,
  ): PublishRuling =>
    mayPublish({
      mode: account.mode,
      whenUnknown: account.whenUnknown,
      findings,
      doubts,
      circumstances,
      pass: services.ledger.find(uid, passFor)?.kind,
      approval,
    });
  let approval: ApprovalState = 'not-needed';

  if (send.unreadable) {
    doubts.push('request-unreadable');
    if (account.account && services.approval.freeze(uid)) approval = 'frozen';
    const ruling = ruleWith([], [], '');
    return { action: send.action, uid, text: '', passFor: '', findings: [], ruling, box: undefined };
  }

  const { box, circumstances } = findOrigin(send, [...deps.boxes], deps.now());
  const list: Circumstance[] = [...circumstances];
  if (!uid) list.push('account-unknown');
  if (box?.isForeign(uid)) list.push('account-changed');
  if (!lint) doubts.push('checking');
  const stands: ApprovedSend =
    services.approvalPart()?.judge(send, uid, account.account, box?.boundId()) ??
    rulingWithoutPart(services, account);
  approval = stands.state;
  doubts.push(...stands.doubts);
  list.push(...stands.circumstances);
  const original = ['repost', 'fast-repost'].includes(send.action)
    ? (services.page.post(send.mid) ?? box?.original())
    : undefined;
  const context = lintContextOf(send.text, {
    surface: textSurfaceOf(send.action),
    account,
    now: deps.now(),
    pictures: send.pids.length,
    statement: send.statement,
    evidence: box?.memory.evidence(),
    original,
  });
  const outcome = lint?.(send.text, context);
  const own = outcome?.findings ?? [];
  // a fast repost has no words of its own: what it publishes is the post it carries on
  const isCarried =
    send.action === 'fast-repost' && original && !own.some(({ severity }) => severity === 'block');
  const carried = (isCarried && lint?.(original.text, { ...context, original: undefined }).findings) || [];
  const found = [...own, ...carried];
  const findings = box ? box.memory.standing(found, send.text) : found;
  if ((outcome?.crashed.length ?? 0) > 0) list.push('rule-crashed');
  const passFor =
    send.action === 'fast-repost'
      ? `${send.action} ${send.mid}
${send.text}`
      : send.text;
  const ruling = ruleWith(findings, list, passFor);
  const { content, draft } = stands;
  return { action: send.action, uid, text: send.text, passFor, findings, ruling, box, content, draft };
}
