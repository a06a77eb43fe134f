import { isSame } from '@/utils/core/is-same';
import { policyFor } from '@/utils/domain/publish/account-policy';
import type { PublishRuling } from '@/utils/domain/publish/may-publish';
import { isSameText } from '@/utils/domain/publish/same-text';
import type { DraftContent } from '@/utils/model/draft';
import type { GuardAction } from '@/utils/model/guard-report';
import type { Surface } from '@/utils/model/surface';
import type { PostFact } from '@/utils/weibo/bridge';
import { type Theme, watchTheme } from '@/utils/weibo/theme';
import type { BoxApprovals } from './approval-port';
import { type BoxMemory, createBoxMemory } from './box-memory';
import { blankState, judgeBox } from './box-state';
import { keepFindings } from './keep-findings';
import { lintContextOf } from './lint-context';
import type { Lint } from './lint-port';
import { personActions } from './person-actions';
import type { FoundBox, GuardServices } from './services';
import type { ComposerSession, ComposerState } from './session';
import { watchText } from './watch-text';
import { rulingWithoutPart } from './without-approval';

export interface SessionDeps extends FoundBox {
  readonly services: GuardServices;
  /** Undefined until rules and lexicon are ready. */
  readonly lint: () => Lint | undefined;
  readonly isLexiconMissing: () => boolean;
  readonly now: () => number;
}

/** A guarded box as the guard itself uses it; the interface sees `ComposerSession` only. */
export interface BoxSession extends ComposerSession {
  /** Last press that would have sent this box, epoch ms. */
  readonly pressedAt: number;
  readonly memory: BoxMemory;
  /** The text was begun under another account, and the person has not been told. */
  isForeign(uid: string | undefined): boolean;
  /** The reposted post, for a repost box. */
  original(): Pick<PostFact, 'text' | 'name'> | undefined;
  presend(): 'go' | 'stop';
  shows(text: string): boolean;
  /** Reads the box again, now. */
  refresh(): void;
  /** A request of this box was stopped on its way, with this content. */
  stopped(ruling: PublishRuling, content: DraftContent | undefined): void;
  /** The draft the box was filled from or submitted as. */
  boundId(): string | undefined;
  /** Weibo has published the text. */
  published(): void;
}

const BUSY_AFTER_MS = 150;

/** Keeps one compose box judged: reads it, lints it, and answers a press at once. */
export function createComposerSession(deps: SessionDeps): BoxSession {
  const { view, services, signal, lint, now } = deps;
  const memory = createBoxMemory();
  const listeners = new Set<() => void>();
  const born = now();
  let theme: Theme = 'light';
  let state = blankState(view.kind, theme);
  let ruling: PublishRuling = { send: 'go', verdict: 'pending', reasons: ['checking'] };
  let writtenUnder: string | undefined;
  /** Account the person has been told about after a switch. */
  let toldUid: string | undefined;
  let pressedAt = 0;

  const uid = (): string | undefined => services.who().uid;
  const isGoverned = (id: string | undefined): boolean =>
    policyFor(services.policy.get(), id).account !== undefined;
  const isForeign = (here: string | undefined): boolean => {
    if (writtenUnder === undefined || here === undefined || here === writtenUnder || here === toldUid)
      return false;
    return isGoverned(here) || isGoverned(writtenUnder);
  };
  const original = (surface = view.kind): Pick<PostFact, 'text' | 'name'> | undefined => {
    if (surface !== 'repost') return undefined;
    const { permalink, text, author, original: quoted } = view.context();
    const known = services.page.post(permalink?.mblogid);
    return known ?? (quoted?.text ? { text: quoted.text } : text ? { text, name: author?.name } : undefined);
  };
  const outcomeOf = (text: string, surface: Surface) => {
    const run = lint();
    if (!run) return undefined;
    const account = policyFor(services.policy.get(), uid());
    const context = lintContextOf(text, {
      surface,
      account,
      now: now(),
      pictures: view.pictures(),
      evidence: memory.evidence(),
      original: original(surface),
    });
    const outcome = run(text, context);
    return { ...outcome, findings: keepFindings(state.findings, memory.standing(outcome.findings, text)) };
  };

  let boxApprovals: BoxApprovals | undefined;
  const approvals = (): BoxApprovals | undefined => {
    boxApprovals ??= services.approvalPart()?.openBox({
      view,
      refresh: () => refresh(),
      sources: memory.evidence,
      signal,
    });
    return boxApprovals;
  };
  const refresh = (): void => {
    if (signal.aborted) return;
    const composing = view.isComposing();
    // each question is a look at the page
    const surface = view.kind;
    // between the first stroke and the last of an input method the text is nobody's yet
    const text = composing ? state.text : view.text();
    if (text.trim() === '') {
      writtenUnder = undefined;
      toldUid = undefined;
    } else writtenUnder ??= uid();
    const who = services.who();
    const result = judgeBox(
      {
        text,
        surface,
        limit: view.limit(services.page.facts()).characters,
        pictures: view.pictures(),
        composing,
        isRecognised: view.isRecognised(),
        isAlive: services.isAlive(),
        accountChanged: isForeign(who.uid),
        who,
        policy: services.policy.get(),
        outcome: outcomeOf(text, surface),
        pass: services.ledger.find(who.uid, text),
        theme,
        busy: !lint() && now() - born >= BUSY_AFTER_MS,
        isLexiconMissing: deps.isLexiconMissing(),
        approval:
          approvals()?.read(text) ?? rulingWithoutPart(services, policyFor(services.policy.get(), who.uid)),
      },
      state,
    );
    ruling = result.ruling;
    set(result.state);
  };
  const set = (next: ComposerState): void => {
    if (isSame(state, next)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const note = (action: GuardAction, reason?: string): void => {
    const here = uid();
    if (here === undefined || !isGoverned(here)) return;
    services.recorder.record({
      uid: here,
      surface: state.surface,
      action,
      verdict: ruling.verdict,
      reasons: ruling.reasons,
      rules: [...new Set(state.findings.map((finding) => finding.rule))].slice(0, 50),
      reason,
      text: state.text,
    });
  };
  const stop = (by: 'box' | 'request', stopped: PublishRuling): void => {
    const banner =
      stopped.send === 'ask'
        ? ({ kind: 'confirm', reasons: stopped.reasons } as const)
        : ({ kind: 'not-sent', by, reasons: stopped.reasons } as const);
    if (stopped.reasons.includes('account-changed')) toldUid = uid();
    services.count(state.surface, 'held');
    note(by === 'box' ? 'held' : 'denied');
    // a replaced extension has one remedy, which the strip offers already
    if (stopped.reasons.includes('context-gone')) refresh();
    else set({ ...state, banner });
  };

  watchText({ view, services, signal }, refresh);
  const busy = setTimeout(refresh, BUSY_AFTER_MS + 10);
  signal.addEventListener('abort', () => {
    clearTimeout(busy);
    listeners.clear();
  });
  services.count(view.kind, view.isRecognised() ? 'attached' : 'unrecognised');
  refresh();
  watchTheme(
    view.anchor,
    (next) => {
      theme = next;
      refresh();
    },
    signal,
  );

  return {
    memory,
    get pressedAt() {
      return pressedAt;
    },
    isForeign,
    original,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    boundId: () => boxApprovals?.boundId(),
    presend() {
      boxApprovals?.pressed();
      refresh();
      pressedAt = now();
      if (ruling.send === 'go') return 'go';
      stop('box', ruling);
      return 'stop';
    },
    shows: (text) => isSameText(view.text(), text) || isSameText(state.text, text),
    stopped(stopped, content) {
      boxApprovals?.stopped(content);
      refresh();
      stop('request', stopped);
    },
    published() {
      memory.clear();
      writtenUnder = undefined;
      toldUid = undefined;
      boxApprovals?.published();
      set({ ...state, banner: { kind: 'sent' } });
      refresh();
    },
    ...personActions({ view, services, memory, approvals, refresh, set, state: () => state }),
  };
}
