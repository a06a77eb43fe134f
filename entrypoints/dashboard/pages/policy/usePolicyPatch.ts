import { useRef, useState } from 'react';
import type { PolicySettings } from '@/utils/model/policy-document';
import { call, newCommandId } from '@/utils/rpc/client';

export type Patch = (now: PolicySettings) => Partial<Omit<PolicySettings, 'selectorOverrides'>>;

async function apply(patch: Patch): Promise<void> {
  const { rev, settings } = await call('policy.read');
  await call('policy.update', { commandId: newCommandId(), baseRev: rev, patch: patch(settings) });
}

/**
 * Changes a part of the policy, starting from what is stored by then: changes follow one another in the order of the
 * clicks, so that nothing is disabled while one is under way and none is lost. `run` resolves true when it was done.
 */
export function usePolicyPatch() {
  const [error, setError] = useState<unknown>();
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  const run = (patch: Patch): Promise<boolean> => {
    const mine = tail.current
      .then(() => apply(patch))
      .then(
        () => {
          setError(undefined);
          return true;
        },
        (failure: unknown) => {
          setError(failure);
          return false;
        },
      );
    tail.current = mine;
    return mine;
  };
  return { run, error };
}
