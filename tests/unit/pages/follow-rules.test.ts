import { expect, it } from 'vitest';
import { followRules } from '@/utils/lint-thread/follow-rules';
import type { QueryState } from '@/utils/live/query';
import type { CompanyTerm } from '@/utils/model/company-term';
import type { PolicySnapshot } from '@/utils/model/policy';

function held<T>() {
  let state: QueryState<T> = { status: 'busy' };
  const listeners: (() => void)[] = [];
  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.push(listener);
      return () => {};
    },
    come(value: T) {
      state = { status: 'ready', value };
      for (const listener of listeners) listener();
    },
  };
}
const policyAt = (rev: number) => ({ rev }) as PolicySnapshot;
const words = (...list: string[]) => list.map((word) => ({ text: word }) as unknown as CompanyTerm);

const follow = () => {
  const policy = held<PolicySnapshot>();
  const terms = held<readonly CompanyTerm[]>();
  const sets: [number, readonly CompanyTerm[]][] = [];
  const look = followRules(policy, terms, (p, t) => sets.push([p.rev, t]));
  return { policy, terms, sets, look };
};

it('waits for both, then says each pair once', () => {
  const { policy, terms, sets, look } = follow();
  policy.come(policyAt(1));
  expect(sets).toEqual([]);
  const first = words();
  terms.come(first);
  look();
  expect(sets).toEqual([[1, first]]);
});

it.each(['policy first', 'words first'])('ends with the new policy and the new words: %s', (order) => {
  const { policy, terms, sets } = follow();
  policy.come(policyAt(1));
  terms.come(words());
  const fresh = words('竞品甲');
  if (order === 'policy first') {
    policy.come(policyAt(2));
    terms.come(fresh);
  } else {
    terms.come(fresh);
    policy.come(policyAt(2));
  }
  expect(sets.at(-1)).toEqual([2, fresh]);
});
