import type { GovernedAccount } from '@/utils/model/policy';
import type { Workspace } from '@/utils/model/workspace';

/** Where a person or a department is named by something else. */
export interface Use {
  readonly kind: 'head' | 'member' | 'account' | 'grant' | 'delegation' | 'flow';
  /** Name of the thing that names it. */
  readonly name: string;
}

type Parts = Pick<Workspace, 'people' | 'departments' | 'grants' | 'delegations' | 'flows'>;

/** What has to be changed first, before a person can be taken out. */
export function usesOfPerson(parts: Parts, accounts: readonly GovernedAccount[], id: string): readonly Use[] {
  return [
    ...parts.departments
      .filter((one) => one.headId === id)
      .map(({ name }) => ({ kind: 'head' as const, name })),
    ...accounts
      .filter((one) => one.ownerId === id || one.deputyId === id)
      .map(({ name }) => ({ kind: 'account' as const, name })),
    ...parts.grants
      .filter((one) => 'person' in one.to && one.to.person === id)
      .map(({ action }) => ({ kind: 'grant' as const, name: action })),
    ...parts.delegations
      .filter((one) => one.of === id || one.by === id)
      .map(({ reason }) => ({ kind: 'delegation' as const, name: reason })),
    ...parts.flows
      .filter((flow) => flow.steps.some((step) => step.lanes.some((lane) => lane.who.people?.includes(id))))
      .map(({ name }) => ({ kind: 'flow' as const, name })),
  ];
}

export function usesOfDepartment(
  parts: Parts,
  accounts: readonly GovernedAccount[],
  id: string,
): readonly Use[] {
  return [
    ...parts.people
      .filter((one) => one.departmentId === id)
      .map(({ name }) => ({ kind: 'member' as const, name })),
    ...accounts
      .filter((one) => one.departmentId === id)
      .map(({ name }) => ({ kind: 'account' as const, name })),
    ...parts.grants
      .filter((one) => one.scope.departments?.includes(id))
      .map(({ action }) => ({ kind: 'grant' as const, name: action })),
    ...parts.flows
      .filter((flow) => flow.when.departments?.includes(id))
      .map(({ name }) => ({ kind: 'flow' as const, name })),
  ];
}
