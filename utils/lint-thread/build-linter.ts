import { createLinter, type Linter } from '@/utils/domain/lint/create-linter';
import { BUILTIN_PACKS } from '@/utils/domain/lint/packs';
import { buildScanner } from '@/utils/domain/lint/scanner';
import { withSecrets } from '@/utils/domain/lint/with-secrets';
import { openBuiltinWording } from '@/utils/domain/lint/wording/builtin';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';

/** The same rules as in the compose box: built-in packs as policy leaves them, and the company's words. */
export const buildLinter = (
  policy: Pick<PolicySnapshot, 'packs' | 'rules' | 'ignores'>,
  terms: readonly CompanyTerm[],
): Linter =>
  createLinter({
    packs: BUILTIN_PACKS,
    scanner: withSecrets(
      buildScanner(
        BUILTIN_PACKS,
        terms.filter((term) => term.secret === undefined),
      ),
      terms,
    ),
    wording: openBuiltinWording(),
    packSettings: policy.packs,
    settings: policy.rules,
    ignores: policy.ignores,
  });
