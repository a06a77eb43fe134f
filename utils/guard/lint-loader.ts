import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';
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
  /** Company words of a revision; rejects when they cannot be had. */
  readonly words: (rev: number) => Promise<readonly CompanyTerm[]>;
  readonly build: (policy: PolicySnapshot | undefined, words: readonly CompanyTerm[]) => Lint;
  readonly onBuilt: () => void;
  readonly signal: AbortSignal;
}

const RETRY_MS = 5_000;

/** Builds the checker for the policy in force. A newer policy wins over the answer to an older one. */
export function createLintLoader({ policy, words, build, onBuilt, signal }: LintLoaderDeps): LintLoader {
  let lint: Lint | undefined;
  let isMissing = false;
  let builtRev: number | undefined;
  let wordsRev = 0;
  let known: readonly CompanyTerm[] = [];
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rebuild = async (): Promise<void> => {
    const mine = ++turn;
    clearTimeout(timer);
    const snapshot = policy.get();
    const wanted = snapshot?.lexiconRev ?? 0;
    if (wanted !== wordsRev) {
      try {
        const loaded = wanted === 0 ? [] : await words(wanted);
        if (mine !== turn || signal.aborted) return;
        known = loaded;
        wordsRev = wanted;
        isMissing = false;
      } catch {
        if (mine !== turn || signal.aborted) return;
        isMissing = true;
        timer = setTimeout(() => void rebuild(), RETRY_MS);
      }
      builtRev = undefined;
    }
    if (lint && builtRev === snapshot?.rev) return;
    lint = build(snapshot, known);
    builtRev = snapshot?.rev;
    onBuilt();
  };

  const ready = policy.settled.then(rebuild);
  policy.subscribe(() => void rebuild());
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { current: () => lint, isLexiconMissing: () => isMissing, ready };
}
