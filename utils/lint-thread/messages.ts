import type { LintResult } from '@/utils/domain/lint/create-linter';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { LintContext, PolicySnapshot } from '@/utils/model/policy';

/** What the lint thread is told, in order. A later `set` replaces the rules for the texts after it. */
export type LintOrder =
  | { readonly kind: 'set'; readonly policy: PolicySnapshot; readonly terms: readonly CompanyTerm[] }
  | { readonly kind: 'lint'; readonly id: number; readonly text: string; readonly context: LintContext };

export type LintAnswer =
  | { readonly kind: 'set'; readonly error?: string }
  | { readonly kind: 'lint'; readonly id: number; readonly result: LintResult; readonly ms: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string };
