import { makeLinter } from '@/utils/domain/lint/create-linter';
import { LintMemory } from '@/utils/domain/lint/memory';
import { openScanner } from '@/utils/domain/lint/scanner';
import type { RulePack } from '@/utils/domain/lint/types';
import { withSecrets } from '@/utils/domain/lint/with-secrets';
import { openWording } from '@/utils/domain/lint/wording/model';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';
import type { Lint } from './lint-port';

/** Rules and word lists as the worker gives them, ready to be opened. */
export interface RuleSet {
  readonly packs: readonly RulePack[];
  /** The packs' own vocabulary first, then the company's. */
  readonly lists: readonly ArrayBuffer[];
  /** Weights of the wording score. */
  readonly wording?: ArrayBuffer;
  readonly secrets?: readonly CompanyTerm[];
}

/** The checker of a policy, in small steps: the packs as its settings leave them, and the company's words. */
export function* buildLint(
  policy: PolicySnapshot | undefined,
  { packs, lists, wording, secrets = [] }: RuleSet,
): Generator<void, Lint> {
  const linter = yield* makeLinter({
    packs,
    scanner: withSecrets(openScanner(lists), secrets),
    wording: wording && openWording(wording),
    packSettings: policy?.packs,
    settings: policy?.rules,
    ignores: policy?.ignores,
  });
  // a person writes on in the same text
  const memory = new LintMemory();
  return (text, context) => {
    const { findings, exemptions, crashed } = linter.lint(text, context, memory);
    return { findings, exemptions, crashed: crashed.map(({ rule }) => rule) };
  };
}
