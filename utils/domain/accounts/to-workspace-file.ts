import type { GovernedAccount } from '@/utils/model/policy';
import type { PolicySettings } from '@/utils/model/policy-document';
import type { Workspace } from '@/utils/model/workspace';

/** What goes into a workspace file. The policy as far as it is the person's own to set. */
export interface ToExport {
  readonly workspace: Workspace;
  readonly accounts: readonly GovernedAccount[];
  readonly policy: Partial<PolicySettings>;
}

/** An instant as people read it. */
const dated = (at: number): string => new Date(at).toISOString();
const period = ({ from, until }: { readonly from?: number; readonly until?: number }) => ({
  ...(from === undefined ? {} : { from: dated(from) }),
  ...(until === undefined ? {} : { until: dated(until) }),
});

/**
 * Text of a workspace file (docs/workspace.md): read again it leads to the same people, rights, accounts, flows and
 * policy. Without `me`: whose profile is in use is a matter of the machine, not of the company.
 */
export function toWorkspaceFile({ workspace, accounts, policy }: ToExport): string {
  const { name, people, departments, grants, delegations, flows, approvalKinds, crisisLevel } = workspace;
  const file = {
    format: 'weiheng-workspace',
    version: 1,
    name,
    people,
    departments,
    accounts: accounts.map(({ registeredAt: _at, rev: _rev, ...account }) => account),
    flows,
    grants: grants.map((grant) => ({ ...grant, ...period(grant) })),
    delegations: delegations.map((one) => ({ ...one, ...period(one) })),
    approvalKinds,
    crisisLevel,
    policy,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
