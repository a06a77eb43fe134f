import type { Register } from '@/utils/domain/accounts/permissions';
import type { RouteFacts } from '@/utils/domain/approval/route';
import type { Flow } from '@/utils/model/flow';
import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';

export const registerOf = (workspace: Workspace, accounts: readonly GovernedAccount[]): Register => {
  const { people, departments, grants, delegations } = workspace;
  return { people, departments, grants, delegations, accounts };
};

/** Stands for an account as long as none is registered, so that a flow can be looked at before. */
const SAMPLE: GovernedAccount = {
  uid: '0',
  name: '',
  kind: 'official',
  mode: 'enforce',
  industry: 'general',
  registeredAt: 0,
  rev: 0,
};

/** Every case a flow may meet as far as it matters for who decides: its accounts times its departments. */
export function casesOf(
  flow: Flow,
  { departments, crisisLevel }: Workspace,
  accounts: readonly GovernedAccount[],
): readonly RouteFacts[] {
  const { when } = flow;
  const covered = accounts.filter(
    (one) =>
      (!when.kinds || when.kinds.includes(one.kind)) && (!when.accounts || when.accounts.includes(one.uid)),
  );
  const ids = when.departments ?? [undefined, ...departments.map((one) => one.id)];
  return (covered.length > 0 ? covered : [SAMPLE]).flatMap((account) =>
    ids.map((departmentId) => ({ account, meta: { title: '', tags: [], departmentId }, crisisLevel })),
  );
}
