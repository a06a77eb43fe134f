import { isReason, mayIgnore } from '@/utils/domain/publish/may-ignore';
import { type Finding, findingKey } from '@/utils/model/finding';
import type { ComposerView } from '@/utils/weibo/composer';
import type { BoxApprovals } from './approval-port';
import type { BoxMemory } from './box-memory';
import type { GuardServices } from './services';
import type { ComposerSession, ComposerState } from './session';

type Actions = Omit<ComposerSession, 'getState' | 'subscribe'>;

export interface ActionDeps {
  readonly view: ComposerView;
  readonly services: GuardServices;
  readonly memory: BoxMemory;
  readonly approvals: () => BoxApprovals | undefined;
  readonly state: () => ComposerState;
  /** Judges the box again. */
  readonly refresh: () => void;
  readonly set: (next: ComposerState) => void;
}

/** The things a person may do with a guarded box; each ends with a fresh judgement. */
export function personActions({
  view,
  services,
  memory,
  approvals,
  state,
  refresh,
  set,
}: ActionDeps): Actions {
  const uid = (): string | undefined => services.who().uid;
  const findingOf = (key: string): Finding | undefined =>
    state().findings.find((one) => findingKey(one) === key);

  /** What a stopped send said has been acted on. */
  const answered = (): void => {
    if (state().banner.kind === 'not-sent') set({ ...state(), banner: { kind: 'none' } });
  };

  return {
    applyFix(key, index) {
      const finding = findingOf(key);
      const fix = finding?.fixes[index];
      if (!finding || !fix || fix.kind === 'evidence') return false;
      const at = fix.insertAt ?? finding.end;
      const done =
        fix.kind === 'insert'
          ? view.text() === state().text && view.replace({ start: at, end: at }, fix.text, '')
          : view.replace(finding, fix.text, finding.quote);
      refresh();
      return done;
    },
    ignore(key, scope, reason) {
      const finding = findingOf(key);
      if (!finding || !mayIgnore(finding, scope, services.policy.get(), state().mode)) return;
      if (scope === 'occurrence') memory.ignoreOccurrence(finding, state().text);
      else {
        const { rule, quote } = finding;
        if (scope === 'word') memory.ignoreWord(rule, quote);
        else memory.ignoreRule(rule);
        // it holds in this box at once; a worker that cannot be reached keeps it from lasting, no more
        void services
          .keepIgnore(scope === 'word' ? { scope, rule, word: quote, reason } : { scope, rule, reason })
          .catch(() => undefined);
      }
      refresh();
    },
    giveEvidence(key, source) {
      const finding = findingOf(key);
      if (finding && source.trim() !== '') memory.giveEvidence(finding.rule, source.trim());
      refresh();
    },
    confirm(reason) {
      if (state().mode !== 'confirm' || !isReason(reason)) return;
      services.ledger.give(uid(), state().text, { kind: 'confirm', reason: reason.trim() });
      refresh();
    },
    breakGlass(reason) {
      if (!state().mayBreakGlass || !isReason(reason)) return;
      services.ledger.give(uid(), state().text, { kind: 'break-glass', reason: reason.trim() });
      // where approval is wanted, broken glass is an approval of its own: short, recorded, to be countersigned
      if (state().approval?.isNeeded) approvals()?.release(reason.trim());
      refresh();
    },
    submitDraft(form) {
      answered();
      approvals()?.submit(form, state().findings);
    },
    fillDraft(id) {
      answered();
      void approvals()?.fill(id);
    },
    restoreDraft() {
      answered();
      void approvals()?.restore();
    },
    detachDraft() {
      answered();
      approvals()?.detach();
    },
    answerForWords: () => approvals()?.answerFor(state().text),
    dismissBanner: () => set({ ...state(), banner: { kind: 'none' } }),
    async registerAccount() {
      const { uid: id, name } = state().who;
      if (id === undefined) return;
      await services.register(id, name ?? id);
      refresh();
    },
    focusBox: () => view.textarea.focus({ preventScroll: true }),
    reveal(key) {
      const finding = findingOf(key);
      if (!finding) return;
      const { textarea } = view;
      textarea.focus({ preventScroll: true });
      textarea.setSelectionRange(finding.start, finding.end);
      const share = finding.start / Math.max(1, textarea.value.length);
      textarea.scrollTop = share * textarea.scrollHeight - textarea.clientHeight / 2;
    },
  };
}
