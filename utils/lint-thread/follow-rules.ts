import type { Query } from '@/utils/live/query';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';

type SetRules = (policy: PolicySnapshot, terms: readonly CompanyTerm[]) => void;

/**
 * Calls `set` with policy and words in force, now and whenever one of them is another. Both are read again after a
 * change of the list and either may come first, so both count. Gives the function that looks at once.
 */
export function followRules(
  policy: Pick<Query<PolicySnapshot>, 'get' | 'subscribe'>,
  terms: Pick<Query<readonly CompanyTerm[]>, 'get' | 'subscribe'>,
  set: SetRules,
): () => void {
  let sentRev: number | undefined;
  let sentTerms: readonly CompanyTerm[] | undefined;
  const update = (): void => {
    const rules = policy.get();
    const words = terms.get();
    if (rules.status !== 'ready' || words.status !== 'ready') return;
    if (sentRev === rules.value.rev && sentTerms === words.value) return;
    sentRev = rules.value.rev;
    sentTerms = words.value;
    set(rules.value, words.value);
  };
  policy.subscribe(update);
  terms.subscribe(update);
  update();
  return update;
}
