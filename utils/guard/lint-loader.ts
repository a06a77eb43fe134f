import type { Lint } from './lint-port';

/** The rules and words in force, rebuilt when they change; texts are checked with what is there. */
export interface LintLoader {
  /** Undefined until the first set is complete. */
  current(): Lint | undefined;
  /** Company words exist and could not be loaded; the built-in rules work. */
  isLexiconMissing(): boolean;
  readonly ready: Promise<void>;
}
