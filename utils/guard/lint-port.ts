import type { Exemption, Finding } from '@/utils/model/finding';
import type { LintContext } from '@/utils/model/policy';

export interface LintOutcome {
  readonly findings: readonly Finding[];
  readonly exemptions: readonly Exemption[];
  /** Ids of rules that failed; the others ran. */
  readonly crashed: readonly string[];
}

/** Checks one text, at once. */
export type Lint = (text: string, context: LintContext) => LintOutcome;
