import type { ComposerSession, ComposerState } from '@/utils/guard/session';
import { type Finding, findingKey } from '@/utils/model/finding';

/** A rule of the scripted session: where its words stand, a finding is. */
export type ScriptedRule = Omit<Finding, 'start' | 'end' | 'quote' | 'reading'> & {
  readonly words: string;
  readonly reading?: Finding['reading'];
};

/** A session whose linter is a list of words, for looking at and testing the composer part without the guard. */
export interface ScriptedSession extends ComposerSession {
  /** Takes over what the box holds now. */
  check(): void;
  set(part: Partial<ComposerState>): void;
  readonly calls: readonly (readonly unknown[])[];
}

export const FIRST_STATE: ComposerState = {
  revision: 0,
  surface: 'post',
  mode: 'enforce',
  verdict: 'allow',
  reasons: [],
  text: '',
  findings: [],
  exemptions: [],
  elements: {
    text: 0,
    pictures: 0,
    video: 0,
    audio: 0,
    links: 0,
    mentions: 0,
    topics: 0,
    superTopics: 0,
    emoji: 0,
    lottery: false,
    unclosedTopics: 0,
  },
  length: { used: 0 },
  who: {},
  banner: { kind: 'none' },
  composing: false,
  busy: false,
  theme: 'light',
  mayIgnore: { occurrence: true, word: true, rule: true },
  mayBreakGlass: false,
};

function lint(text: string, rules: readonly ScriptedRule[]): readonly Finding[] {
  return rules.flatMap(({ words, reading = 'plain', ...rule }) => {
    const hits: Finding[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      hits.push({ ...rule, reading, quote: words, start: at, end: at + words.length });
    }
    return hits;
  });
}

export function scriptSession(
  textarea: HTMLTextAreaElement,
  rules: readonly ScriptedRule[],
  first: Partial<ComposerState> = {},
): ScriptedSession {
  let state: ComposerState = { ...FIRST_STATE, ...first };
  const listeners = new Set<() => void>();
  const calls: unknown[][] = [];
  const ignored = new Set<string>();
  const set = (part: Partial<ComposerState>): void => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };
  const check = (): void => {
    const text = textarea.value;
    const findings = lint(text, rules).filter((finding) => !ignored.has(findingKey(finding)));
    const has = (severity: Finding['severity']): boolean => findings.some((f) => f.severity === severity);
    const blocked = has('block') || (has('evidence') && state.mode === 'enforce');
    const clean = state.banner.kind === 'not-sent' && !blocked;
    set({
      revision: state.revision + 1,
      text,
      findings,
      verdict: blocked ? 'block' : has('warn') ? 'warn' : 'allow',
      reasons: blocked ? ['block-finding'] : has('warn') ? ['warn-finding'] : [],
      elements: { ...state.elements, text: [...text].length },
      length: { ...state.length, used: first.length?.used ?? [...text].length },
      ...(clean && { banner: { kind: 'now-clean' } as const }),
    });
  };
  textarea.addEventListener('input', check);
  textarea.addEventListener('compositionstart', () => set({ composing: true }));
  textarea.addEventListener('compositionend', () => set({ composing: false }));
  const find = (key: string): Finding | undefined => state.findings.find((f) => findingKey(f) === key);
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      calls.push([name, ...values]);
    };
  if (textarea.value) check();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
    set,
    calls,
    applyFix: (key, index) => {
      note('applyFix')(key, index);
      const finding = find(key);
      const fix = finding?.fixes[index];
      if (!finding || !fix) return false;
      const [from, to] =
        fix.kind === 'insert'
          ? [fix.insertAt ?? finding.end, fix.insertAt ?? finding.end]
          : [finding.start, finding.end];
      textarea.setRangeText(fix.kind === 'delete' ? '' : fix.text, from, to, 'end');
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    },
    ignore: (key, scope, reason) => {
      note('ignore')(key, scope, reason);
      ignored.add(key);
      check();
    },
    giveEvidence: (key, source) => {
      note('giveEvidence')(key, source);
      ignored.add(key);
      check();
    },
    confirm: (reason) => {
      note('confirm')(reason);
      set({ banner: { kind: 'none' } });
    },
    breakGlass: (reason) => {
      note('breakGlass')(reason);
      set({ banner: { kind: 'none' } });
    },
    dismissBanner: () => {
      note('dismissBanner')();
      set({ banner: { kind: 'none' } });
    },
    registerAccount: async () => {
      note('registerAccount')();
      const { uid = '', name = '' } = state.who;
      set({
        who: {
          uid,
          name,
          account: {
            uid,
            name,
            kind: 'official',
            mode: 'enforce',
            industry: 'general',
            registeredAt: 0,
            rev: 1,
          },
        },
      });
    },
    submitDraft: note('submitDraft'),
    fillDraft: note('fillDraft'),
    restoreDraft: note('restoreDraft'),
    detachDraft: note('detachDraft'),
    answerForWords: note('answerForWords'),
    focusBox: () => {
      note('focusBox')();
      textarea.focus();
    },
    reveal: (key) => {
      note('reveal')(key);
      const finding = find(key);
      if (finding) textarea.setSelectionRange(finding.start, finding.end);
    },
  };
}
