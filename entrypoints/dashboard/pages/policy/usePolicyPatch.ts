import { useAction } from '@/components/hooks/useAction';
import type { PolicySettings } from '@/utils/model/policy-document';
import { call, newCommandId } from '@/utils/rpc/client';

export type Patch = (now: PolicySettings) => Partial<Omit<PolicySettings, 'selectorOverrides'>>;

/** Changes a part of the policy, starting from what is stored now: nobody's change in between is lost. */
export const usePolicyPatch = () =>
  useAction(async (patch: Patch) => {
    const { rev, settings } = await call('policy.read');
    await call('policy.update', { commandId: newCommandId(), baseRev: rev, patch: patch(settings) });
  });
