import { fromBase64 } from '@/utils/core/base64';
import { runInSlices } from '@/utils/core/run-in-slices';
import type { RulePack } from '@/utils/domain/lint/types';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';
import type { RuleSet } from './build-lint';
import type { Lint } from './lint-port';
import type { PolicySource } from './policy-source';

/** The rules and words in force, rebuilt when they change; texts are checked with what is there. */
export interface LintLoader {
  /** Undefined until the first set is complete. */
  current(): Lint | undefined;
  /** Company words exist and could not be loaded; the built-in rules work. */
  isLexiconMissing(): boolean;
  readonly ready: Promise<void>;
}

export interface LintLoaderDeps {
  readonly policy: PolicySource;
  readonly loadRules: () => Promise<{
    readonly packs: readonly RulePack[];
    readonly list: string;
    readonly wording: string;
  }>;
  readonly loadWords: () => Promise<{
    readonly rev: number;
    readonly list?: string;
    readonly secrets?: readonly CompanyTerm[];
  }>;
  readonly build: (policy: PolicySnapshot | undefined, rules: RuleSet) => Iterator<unknown, Lint>;
  /** Milliseconds, and a pause in which the page goes on. */
  readonly now: () => number;
  readonly pause: () => Promise<void>;
  readonly onBuilt: () => void;
  readonly signal: AbortSignal;
}

const RETRY_MS = 3_000;
/** Half a frame: typing and scrolling go on while the rules are read. */
const SLICE_MS = 8;

const toBuffer = (base64: string): ArrayBuffer => fromBase64(base64).buffer;

/** Builds the checker for the policy in force. A newer policy wins over the answer to an older one. */
export function createLintLoader(deps: LintLoaderDeps): LintLoader {
  const { policy, signal } = deps;
  let lint: Lint | undefined;
  let isMissing = false;
  let rules:
    | { readonly packs: readonly RulePack[]; readonly list: ArrayBuffer; readonly wording: ArrayBuffer }
    | undefined;
  let words: {
    readonly rev: number;
    readonly list?: ArrayBuffer;
    readonly secrets?: readonly CompanyTerm[];
  } = { rev: 0 };
  let builtFor = '';
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settle: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
  });

  const fetchWords = async (): Promise<void> => {
    try {
      const { rev, list, secrets } = await deps.loadWords();
      words = { rev, list: list === undefined ? undefined : toBuffer(list), secrets };
      isMissing = false;
    } catch {
      isMissing = true;
    }
  };
  const rebuild = async (): Promise<void> => {
    const mine = ++turn;
    clearTimeout(timer);
    if (!rules) {
      const given = await deps.loadRules().catch(() => undefined);
      if (given)
        rules ??= {
          packs: given.packs,
          list: toBuffer(given.list),
          wording: toBuffer(given.wording),
        };
    }
    const wanted = policy.get()?.lexiconRev ?? 0;
    if (wanted !== words.rev) await fetchWords();
    if (mine !== turn || signal.aborted) return;
    if (!rules || isMissing) timer = setTimeout(() => void rebuild(), RETRY_MS);
    if (!rules) return settle();
    const snapshot = policy.get();
    const wantedBuild = `${snapshot?.rev} ${words.rev} ${isMissing}`;
    if (lint && builtFor === wantedBuild) return;
    const lists = words.list ? [rules.list, words.list] : [rules.list];
    const built = await runInSlices(
      deps.build(snapshot, { packs: rules.packs, lists, wording: rules.wording, secrets: words.secrets }),
      { now: deps.now, pause: deps.pause, most: SLICE_MS, goesOn: () => mine === turn && !signal.aborted },
    );
    // a newer policy came meanwhile and is being built: texts are checked with what was there
    if (!built) return;
    lint = built;
    builtFor = wantedBuild;
    settle();
    deps.onBuilt();
  };

  void policy.settled.then(rebuild);
  policy.subscribe(() => void rebuild());
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { current: () => lint, isLexiconMissing: () => isMissing, ready };
}
