import { createLinter, type Linter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';

/** The same rules as in the compose box: built-in packs as policy leaves them, and the company's words. */
export const buildLinter = (
  policy: Pick<PolicySnapshot, 'packs' | 'rules' | 'ignores'>,
  terms: readonly CompanyTerm[],
): Linter =>
  createLinter({
    packs: BUILTIN_PACKS,
    scanner: buildScanner(
      BUILTIN_PACKS,
      terms.filter((term) => term.secret === undefined).map((term) => ({ ...term, evade: true })),
    ),
    packSettings: policy.packs,
    settings: policy.rules,
    ignores: policy.ignores,
  });
