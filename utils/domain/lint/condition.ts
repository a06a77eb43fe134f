import type { LintContext } from '@/utils/model/policy';
import type { RuleCondition } from './types';

/** Whether a rule with this condition applies in a context. */
export function appliesTo(condition: RuleCondition | undefined, context: LintContext): boolean {
  if (!condition) return true;
  const { commercial, hasPurchaseLink, industries, notIndustries, accountKinds, surfaces } = condition;
  if (commercial !== undefined && commercial !== context.commercial) return false;
  if (hasPurchaseLink !== undefined && hasPurchaseLink !== context.hasPurchaseLink) return false;
  if (industries && !industries.includes(context.industry)) return false;
  if (notIndustries?.includes(context.industry)) return false;
  if (accountKinds && !(context.accountKind && accountKinds.includes(context.accountKind))) return false;
  return !surfaces || surfaces.includes(context.surface);
}

/** Parts of a context that decide which rules apply; equal keys mean equal rule sets. */
export const contextKey = (context: LintContext): string =>
  [
    context.industry,
    context.commercial,
    context.hasPurchaseLink,
    context.accountKind ?? '',
    context.surface,
  ].join('|');
