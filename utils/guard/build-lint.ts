import { createLinter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';
import type { Lint } from './lint-port';

/** The checker of a policy: built-in packs as settings leave them, and the company's words. */
export function buildLint(policy: PolicySnapshot | undefined, words: readonly CompanyTerm[]): Lint {
  const linter = createLinter({
    packs: BUILTIN_PACKS,
    scanner: buildScanner(
      BUILTIN_PACKS,
      words.filter((term) => term.secret === undefined),
    ),
    packSettings: policy?.packs,
    settings: policy?.rules,
    ignores: policy?.ignores,
  });
  return (text, context) => {
    const { findings, exemptions, crashed } = linter.lint(text, context);
    return { findings, exemptions, crashed: crashed.map(({ rule }) => rule) };
  };
}
